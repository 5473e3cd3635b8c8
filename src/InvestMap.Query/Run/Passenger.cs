using Npgsql;

namespace InvestMap.Query;

/// <summary>A request on its way in <see cref="SharedBatches"/>: it waits, is taken aboard, and arrives once.</summary>
internal sealed class Passenger
{
    private const int Waiting = 0;
    private const int Aboard = 1;
    private const int Gone = 2;

    private readonly TaskCompletionSource _arrival = new();
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private Exception? _failure;
    private bool _isComplete;
    private volatile bool _hasArrived;
    private int _state;

    public Passenger(DatabaseRead read, CancellationToken cancellation)
    {
        Read = read;
        _cancellation = cancellation;
        _registration = cancellation.UnsafeRegister(static state => ((Passenger)state!).Leave(), this);
    }

    public DatabaseRead Read { get; }

    /// <summary>Ends when it has arrived and was released, or has left before it was taken aboard.</summary>
    public Task Arrival => _arrival.Task;

    /// <summary>Whether nothing more happens to it but <see cref="Release(bool)"/>.</summary>
    public bool HasArrived => _hasArrived;

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

    /// <summary>Its rows are read, or nobody wants them any more.</summary>
    public void Arrive()
    {
        if (_failure is null && _cancellation.IsCancellationRequested)
        {
            _failure = new OperationCanceledException(_cancellation);
        }

        _registration.Dispose();
        _hasArrived = true;
    }

    /// <summary>It ends with a fault.</summary>
    public void Fail(Exception e)
    {
        _failure = e;
        _registration.Dispose();
        _hasArrived = true;
    }

    /// <summary>Lets whoever waits go on, once it has arrived.</summary>
    /// <param name="isHere">On this thread, before this call returns; otherwise on another.</param>
    public void Release(bool isHere)
    {
        if (isHere)
        {
            Release();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(static passenger => passenger.Release(), this, preferLocal: false);
        }
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
            _failure = new OperationCanceledException(_cancellation);
            Release(isHere: false);
            return;
        }

        Abandoned?.Invoke();
    }

    private void Release()
    {
        if (_failure is null)
        {
            _arrival.TrySetResult();
        }
        else
        {
            _arrival.TrySetException(_failure);
        }
    }
}
