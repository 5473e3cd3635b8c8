using System.Diagnostics;
using System.Runtime.CompilerServices;
using Npgsql;

namespace InvestMap.Query;

/// <summary>One connection of <see cref="SharedBatches"/>. Who has not arrived stays aboard and travels again.</summary>
internal sealed class SharedLine : IThreadPoolWorkItem, IAsyncDisposable
{
    private readonly SharedBatches _batches;
    private readonly Func<NpgsqlDataSource> _source;
    private readonly TimeSpan _time;
    private readonly Timer _watch;
    private NpgsqlConnection? _connection;
    private Unwanted? _journey;
    private long _started;

    /// <param name="batches">Who waits.</param>
    /// <param name="source">Where the connection is from.</param>
    /// <param name="time">How long one request may keep the connection.</param>
    public SharedLine(SharedBatches batches, Func<NpgsqlDataSource> source, TimeSpan time)
    {
        (_batches, _source, _time) = (batches, source, time);

        // Looking now and then costs nothing where a clock for each request would cost a hundredth of a small one.
        _watch = new Timer(static line => ((SharedLine)line!).Watch(), this, time / 4, time / 4);
    }

    /// <summary>Begins to travel.</summary>
    public void Execute() => _ = RunAsync();

    // Until nobody waits.
    private async Task RunAsync()
    {
        var (aboard, arrived) = (new List<Passenger>(), new List<Passenger>());
        while (_batches.Board(this, aboard))
        {
            // After a break each travels alone, so that whoever breaks connections breaks no more of others.
            var travel = TravelAsync(aboard[0].IsLastTry ? aboard[..1] : aboard);

            // While the database is busy with the next ones, those who arrived go on.
            Release(arrived);
            await travel.ConfigureAwait(false);
            foreach (var passenger in aboard)
            {
                if (passenger.HasArrived)
                {
                    arrived.Add(passenger);
                }
            }

            if (arrived.Count == aboard.Count)
            {
                aboard.Clear();
            }
            else
            {
                aboard.RemoveAll(p => p.HasArrived);
            }
        }

        // The line may run again meanwhile: nothing of it is touched here.
        Release(arrived);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync().ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
    }

    private async ValueTask CloseAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync().ConfigureAwait(false);

            // What lies in the pool beside a connection that broke is broken as well.
            _source().Clear();
            _connection = null;
        }
    }

    private static void Release(List<Passenger> arrived)
    {
        foreach (var passenger in arrived)
        {
            // What little is left to do for a small answer is done here at once, which spares waking another thread. It may end
            // in another journey on this thread, so not for ever.
            passenger.Release(isHere: passenger.Read.IsSmall && RuntimeHelpers.TryEnsureSufficientExecutionStack());
        }

        arrived.Clear();
    }

    // Ends when some have arrived, or the connection broke under all; it does not throw.
    private async Task TravelAsync(List<Passenger> trip)
    {
        var isNew = _connection is null;
        try
        {
            _connection ??= await _source().OpenConnectionAsync().ConfigureAwait(false);
            await TravelAsync(_connection, trip).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // A connection that broke while it lay idle says nothing about those who find it so: they travel again on a new one.
            if (isNew || trip.Exists(p => p.HasArrived) || (e is NpgsqlException known && !Faults.IsBroken(known)))
            {
                trip.ForEach(p => p.Break(e));
            }

            await CloseAsync().ConfigureAwait(false);
        }
    }

    // Whether who is being read has kept the connection for too long. Statements that are quick each may be many.
    private bool IsOverdue => Stopwatch.GetElapsedTime(Volatile.Read(ref _started)) > _time;

    private void Watch()
    {
        if (Volatile.Read(ref _journey) is { } journey && IsOverdue)
        {
            journey.Stop();
        }
    }

    // Throws when the connection is of no use any more.
    private async Task TravelAsync(NpgsqlConnection connection, List<Passenger> trip)
    {
        // No error barriers: they let the database go on behind a fault, but the driver is believed to drop those rows (decision 0023).
        await using var batch = new NpgsqlBatch(connection);
        foreach (var passenger in trip)
        {
            passenger.Read.Clear();
            passenger.Read.AddTo(batch);
        }

        // When nobody who is still on the way is waited for, the database stops.
        using var unwanted = new Unwanted(trip);
        NpgsqlDataReader? reader = null;
        try
        {
            foreach (var passenger in trip)
            {
                unwanted.Look(passenger);
                var started = Stopwatch.GetTimestamp();
                Volatile.Write(ref _started, started);
                Volatile.Write(ref _journey, unwanted);
                try
                {
                    for (var i = 0; i < passenger.Read.Count; i++)
                    {
                        // To the rows of the next statement; its fault is thrown here.
                        if (reader is null)
                        {
                            reader = await batch.ExecuteReaderAsync(unwanted.Token).ConfigureAwait(false);
                        }
                        else
                        {
                            await reader.NextResultAsync(unwanted.Token).ConfigureAwait(false);
                        }

                        await passenger.ReadAsync(i, reader).ConfigureAwait(false);
                    }
                }
                catch (PostgresException e) when (!Faults.IsBroken(e))
                {
                    // The database has skipped what comes after it, so the others travel again.
                    passenger.Fail(e);
                    return;
                }
                catch (OperationCanceledException) when (unwanted.IsStopped)
                {
                    // The watch may have looked just before the next one's turn; then all who are left travel again.
                    if (IsOverdue)
                    {
                        passenger.Fail(new TimeoutException());
                    }

                    return;
                }
                finally
                {
                    passenger.Read.Time = Stopwatch.GetElapsedTime(started);
                }

                passenger.Arrive();
            }
        }
        catch (OperationCanceledException) when (unwanted.Token.IsCancellationRequested)
        {
            trip.FindAll(p => !p.HasArrived).ForEach(p => p.Arrive());
        }
        finally
        {
            Volatile.Write(ref _journey, null);
            if (reader is not null)
            {
                await reader.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
