using Npgsql;

namespace InvestMap.Query;

/// <summary>A request on its way in <see cref="SharedBatches"/>: it waits, is taken aboard, and arrives once.</summary>
internal sealed class Passenger
{
    private const int Waiting = 0;
    private const int Aboard = 1;
    private const int Gone = 2;

    // Whoever waits goes on elsewhere, so that the line can see to the next one.
    private readonly TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private Exception? _failure;
    private bool _isComplete;
    private int _state;

    public Passenger(DatabaseRead read, CancellationToken cancellation)
    {
        Read = read;
        _cancellation = cancellation;
        _registration = cancellation.UnsafeRegister(static state => ((Passenger)state!).Leave(), this);
    }

    public DatabaseRead Read { get; }

    /// <summary>Ends when it has arrived, or has left before it was taken aboard.</summary>
    public Task Arrival => _arrival.Task;

    public bool HasArrived => Arrival.IsCompleted;

    /// <summary>Whether nobody waits for it any more.</summary>
    public bool IsUnwanted => _cancellation.IsCancellationRequested;

    /// <summary>Called when nobody waits any more for one that is on its way.</summary>
    public Action? Abandoned { get; set; }

    /// <summary>Whether a connection broke under it already.</summary>
    public bool IsLastTry { get; private set; }

    /// <summary>Takes it aboard. False: nobody waits for it any more.</summary>
    public bool Board() => Interlocked.CompareExchange(ref _state, Aboard, Waiting) == Waiting;

    /// <summary>Reads the rows of a statement; drops them when nobody wants them. A fault of the reading itself is its own and ends nothing else.</summary>
    public async ValueTask ReadAsync(int statement, NpgsqlDataReader reader)
    {
        if (statement == 0)
        {
            _isComplete = false;
        }

        if (_isComplete || _failure is not null || _cancellation.IsCancellationRequested)
        {
            return;
        }

        try
        {
            _isComplete = !await Read.ReadAsync(statement, reader, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not NpgsqlException)
        {
            _failure = e;
        }
    }

    public void Arrive()
    {
        if (_failure is not null)
        {
            Fail(_failure);
        }
        else if (_cancellation.IsCancellationRequested)
        {
            Fail(new OperationCanceledException(_cancellation));
        }
        else
        {
            _registration.Dispose();
            _arrival.TrySetResult();
        }
    }

    public void Fail(Exception e)
    {
        _registration.Dispose();
        _arrival.TrySetException(e);
    }

    /// <summary>The connection broke, or never came. It travels once more, unless that would not help.</summary>
    public void Break(Exception e)
    {
        if (HasArrived)
        {
            return;
        }

        if (IsLastTry || (e is NpgsqlException known && !Faults.IsBroken(known)))
        {
            Fail(e);
        }

        IsLastTry = true;
    }

    private void Leave()
    {
        if (Interlocked.CompareExchange(ref _state, Gone, Waiting) == Waiting)
        {
            _arrival.TrySetCanceled(_cancellation);
            return;
        }

        Abandoned?.Invoke();
    }
}
