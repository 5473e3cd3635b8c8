namespace InvestMap.Query;

/// <summary>Ends a journey when nobody waits any more for any of those who travel together, or when it is stopped.</summary>
internal sealed class Unwanted : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<Passenger> _trip;

    public Unwanted(List<Passenger> trip)
    {
        _trip = trip;
        trip.ForEach(passenger => passenger.Abandoned = Look);
    }

    /// <summary>Cancelled when there is nobody, or it was stopped.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was stopped, though somebody waits.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Ends the journey.</summary>
    public void Stop()
    {
        IsStopped = true;
        _source.Cancel();
    }

    /// <summary>Looks again, now that it is the turn of somebody who may have been abandoned before this trip.</summary>
    public void Look(Passenger next)
    {
        if (next.IsUnwanted)
        {
            Look();
        }
    }

    // A source without a clock holds nothing that would have to be given back, and somebody may still be looking.
    public void Dispose() => _trip.ForEach(passenger => passenger.Abandoned = null);

    private void Look()
    {
        if (_trip.TrueForAll(p => p.HasArrived || p.IsUnwanted))
        {
            _source.Cancel();
        }
    }
}
