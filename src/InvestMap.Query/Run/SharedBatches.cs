using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// Carries light requests over a few connections: whatever waits when a connection is free travels in one batch, so that a
/// busy server talks to the database seldom, and a request that is alone travels at once. Each request's rows are read by
/// its own <see cref="DatabaseRead"/>; what fails in one does not touch the others.
/// </summary>
internal sealed class SharedBatches(Func<NpgsqlDataSource> source, DatabaseLimits limits) : IAsyncDisposable
{
    private readonly Channel<Passenger> _queue = Channel.CreateBounded<Passenger>(limits.SharedQueue);
    private readonly Lock _gate = new();
    private Task[]? _lines;

    /// <summary>Reads from the database. When it ends, in whatever way, nothing is written into the read any more.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">Too many wait.</exception>
    public Task RunAsync(DatabaseRead read, CancellationToken cancellation)
    {
        var passenger = new Passenger(read, cancellation);
        if (!_queue.Writer.TryWrite(passenger))
        {
            throw Faults.Busy();
        }

        if (_lines is null)
        {
            lock (_gate)
            {
                _lines ??= [.. Enumerable.Range(0, limits.SharedConnections).Select(_ => Task.Run(LineAsync))];
            }
        }

        return passenger.Arrival;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.WhenAll(_lines ?? []).ConfigureAwait(false);
    }

    // One connection, for the life of the server. Who has not arrived stays aboard and travels again.
    private async Task LineAsync()
    {
        var aboard = new List<Passenger>();
        NpgsqlConnection? connection = null;
        while (aboard.Count > 0 || await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Board(aboard);
            if (aboard.Count == 0)
            {
                continue;
            }

            // After a break each travels alone, so that whoever breaks connections breaks no more of others.
            var trip = aboard[0].IsLastTry ? aboard[..1] : aboard;
            var isNew = connection is null;
            try
            {
                connection ??= await source().OpenConnectionAsync().ConfigureAwait(false);
                await TravelAsync(connection, trip).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                // A connection that broke while it lay idle says nothing about those who find it so: they travel again on a new one.
                if (isNew || trip.Exists(p => p.HasArrived) || (e is NpgsqlException known && !Faults.IsBroken(known)))
                {
                    trip.ForEach(p => p.Break(e));
                }

                await CloseAsync(connection).ConfigureAwait(false);
                connection = null;
            }

            aboard.RemoveAll(p => p.HasArrived);
        }

        await CloseAsync(connection).ConfigureAwait(false);
    }

    // What lies in the pool beside a connection that broke is broken as well.
    private async ValueTask CloseAsync(NpgsqlConnection? connection)
    {
        if (connection is not null)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            source().Clear();
        }
    }

    private void Board(List<Passenger> aboard)
    {
        var statements = aboard.Sum(p => p.Read.Count);
        while ((aboard.Count == 0 || statements < limits.SharedStatements) && _queue.Reader.TryRead(out var next))
        {
            if (next.Board())
            {
                aboard.Add(next);
                statements += next.Read.Count;
            }
        }
    }

    // Throws when the connection is of no use any more.
    private static async Task TravelAsync(NpgsqlConnection connection, List<Passenger> trip)
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
            if (reader is not null)
            {
                await reader.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
