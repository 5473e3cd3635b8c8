using System.Diagnostics;
using System.Runtime.CompilerServices;
using Npgsql;

namespace InvestMap.Query;

/// <summary>One connection of <see cref="SharedBatches"/>. Who has not arrived stays aboard and travels again.</summary>
internal sealed class SharedLine(SharedBatches batches, Func<NpgsqlDataSource> source) : IThreadPoolWorkItem, IAsyncDisposable
{
    private NpgsqlConnection? _connection;

    /// <summary>Begins to travel.</summary>
    public void Execute() => _ = RunAsync();

    // Until nobody waits.
    private async Task RunAsync()
    {
        var (aboard, arrived) = (new List<Passenger>(), new List<Passenger>());
        while (batches.Board(this, aboard))
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
        if (_connection is not null)
        {
            await _connection.DisposeAsync().ConfigureAwait(false);

            // What lies in the pool beside a connection that broke is broken as well.
            source().Clear();
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
            _connection ??= await source().OpenConnectionAsync().ConfigureAwait(false);
            await TravelAsync(_connection, trip).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // A connection that broke while it lay idle says nothing about those who find it so: they travel again on a new one.
            if (isNew || trip.Exists(p => p.HasArrived) || (e is NpgsqlException known && !Faults.IsBroken(known)))
            {
                trip.ForEach(p => p.Break(e));
            }

            await DisposeAsync().ConfigureAwait(false);
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
