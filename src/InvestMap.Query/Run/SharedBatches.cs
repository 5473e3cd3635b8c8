using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// Carries light requests over a few connections: whatever waits when a connection is free travels in one batch, so that a
/// busy server talks to the database seldom, and a request that is alone travels at once. Each request's rows are read by
/// its own <see cref="DatabaseRead"/>; what fails in one does not touch the others.
/// </summary>
internal sealed class SharedBatches : IAsyncDisposable
{
    private readonly DatabaseLimits _limits;
    private readonly Lock _gate = new();
    private readonly Queue<Passenger> _queue = new();
    private readonly Stack<SharedLine> _idle = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isClosed;
    private long _refused;

    public SharedBatches(Func<NpgsqlDataSource> source, DatabaseLimits limits)
    {
        _limits = limits;
        for (var i = 0; i < limits.SharedConnections; i++)
        {
            _idle.Push(new SharedLine(this, source, limits.LightTime));
        }
    }

    /// <summary>How many connections travel, how many requests wait for one, and how many were refused since the start.</summary>
    public DatabaseLoad Load(string pool)
    {
        lock (_gate)
        {
            return new DatabaseLoad(pool, _limits.SharedConnections - _idle.Count, _queue.Count, _refused);
        }
    }

    /// <summary>Reads from the database. When it ends, in whatever way, nothing is written into the read any more.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">Too many wait.</exception>
    public Task RunAsync(DatabaseRead read, CancellationToken cancellation)
    {
        var passenger = new Passenger(read, cancellation);
        SharedLine? line;
        lock (_gate)
        {
            if (_isClosed || _queue.Count >= _limits.SharedQueue)
            {
                _refused++;
                var busy = Faults.Busy();
                passenger.Fail(busy);
                throw busy;
            }

            _queue.Enqueue(passenger);
            _idle.TryPop(out line);
        }

        if (line is not null)
        {
            // Behind the work that other threads are offered already: what comes with it travels in the same batch.
            ThreadPool.UnsafeQueueUserWorkItem(line, preferLocal: false);
        }

        return passenger.Arrival;
    }

    /// <summary>Takes aboard who waits. False: nobody is aboard, and the line has nothing to do until it is run again.</summary>
    public bool Board(SharedLine line, List<Passenger> aboard)
    {
        var statements = 0;
        foreach (var passenger in aboard)
        {
            statements += passenger.Read.Count;
        }

        lock (_gate)
        {
            while ((aboard.Count == 0 || statements < _limits.SharedStatements) && _queue.TryDequeue(out var next))
            {
                if (next.Board())
                {
                    aboard.Add(next);
                    statements += next.Read.Count;
                }
            }

            if (aboard.Count > 0)
            {
                return true;
            }

            _idle.Push(line);
            if (_isClosed && _idle.Count == _limits.SharedConnections)
            {
                _end.TrySetResult();
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_idle.Count == _limits.SharedConnections)
            {
                _end.TrySetResult();
            }
        }

        await _end.Task.ConfigureAwait(false);
        foreach (var line in _idle)
        {
            await line.DisposeAsync().ConfigureAwait(false);
        }
    }
}
