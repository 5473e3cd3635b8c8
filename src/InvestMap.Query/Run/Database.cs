using System.Data;
using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// Reads as the public reader; all statements of an operation in one round trip. Light requests share connections and
/// batches (<see cref="SharedBatches"/>); a heavy one has a connection to itself, of which there are few. The text of a
/// statement is the same for every request of its shape, so the driver prepares it by itself.
/// </summary>
public sealed partial class Database : IAsyncDisposable
{
    private readonly Func<NpgsqlDataSource> _light;
    private readonly Func<NpgsqlDataSource> _heavy;
    private readonly DatabaseLimits _limits;
    private readonly SharedBatches _shared;
    private readonly HeavyTurns _turns;

    /// <summary>Reads from data sources that are asked for at each use, so that a server may start before it can reach them.</summary>
    /// <param name="light">For what is quick.</param>
    /// <param name="heavy">For what may take long; null for the same.</param>
    /// <param name="limits">How much at a time.</param>
    /// <param name="export">For what is read as slowly as a client wants; null for the same as <paramref name="heavy"/>.</param>
    public Database(
        Func<NpgsqlDataSource> light, Func<NpgsqlDataSource>? heavy = null, DatabaseLimits? limits = null, Func<NpgsqlDataSource>? export = null)
    {
        _light = light;
        _heavy = heavy ?? light;
        _limits = limits ?? new DatabaseLimits();
        _shared = new SharedBatches(light, _limits);
        _turns = new HeavyTurns(_limits.HeavyConnections, _limits.HeavyQueue, _limits.HeavyWait);
        _export = export ?? _heavy;
        _exports = new HeavyTurns(_limits.ExportConnections, _limits.ExportQueue, _limits.HeavyWait);
    }

    /// <summary>Reads everything from one data source.</summary>
    public Database(NpgsqlDataSource source)
        : this(() => source)
    {
    }

    /// <summary>What is going on now, for each pool of connections.</summary>
    public IReadOnlyList<DatabaseLoad> Load => [_shared.Load("light"), _turns.Load("heavy"), _exports.Load("export")];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _shared.DisposeAsync().ConfigureAwait(false);
        _turns.Dispose();
        _exports.Dispose();
    }

    /// <summary>Runs a plan with the values of a request.</summary>
    internal async ValueTask<Answer> RunAsync(Binding binding, bool alone, CancellationToken cancellation)
    {
        var plan = binding.Plan;
        var answer = new Answer(plan.Statements.Length);
        var read = new PlanRead(binding, answer);
        try
        {
            var isHeavy = alone || plan.IsHeavy || plan.IsSlow || read.Count > _limits.SharedStatements;
            if (!isHeavy)
            {
                try
                {
                    await _shared.RunAsync(read, cancellation).ConfigureAwait(false);
                }
                catch (Exception e) when (Faults.IsTooLong(e))
                {
                    isHeavy = true;
                }
            }

            if (isHeavy)
            {
                await HeavyAsync(read, cancellation).ConfigureAwait(false);
            }

            if (read.IsTorn)
            {
                await Faults.TranslateAsync(_light, source => SnapshotAsync(source, read, cancellation)).ConfigureAwait(false);
            }

            return answer;
        }
        catch (Exception e)
        {
            answer.Dispose();
            if (e is NpgsqlException fault && Faults.Translate(fault) is { } known)
            {
                throw known;
            }

            throw;
        }
        finally
        {
            plan.IsSlow = read.Time > _limits.SlowAfter;
        }
    }

    /// <summary>Runs one statement and reads its rows.</summary>
    internal async ValueTask<T> ReadAsync<T>(
        Statement statement, object[] values, bool isHeavy, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        var one = new StatementRead<T>(statement, values, read);
        if (isHeavy)
        {
            await HeavyAsync(one, cancellation).ConfigureAwait(false);
            return one.Result;
        }

        try
        {
            await _shared.RunAsync(one, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (Faults.IsTooLong(e))
        {
            await HeavyAsync(one, cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException e) when (Faults.Translate(e) is { } known)
        {
            throw known;
        }

        return one.Result;
    }

    private async Task HeavyAsync(DatabaseRead read, CancellationToken cancellation)
    {
        using var turn = await _turns.TakeAsync(cancellation).ConfigureAwait(false);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(_limits.HeavyTime);
        try
        {
            await Faults.TranslateAsync(_heavy, source => AloneAsync(source, read, clock.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Faults.Slow();
        }
    }

    private static async Task AloneAsync(NpgsqlDataSource source, DatabaseRead read, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        await read.ReadAllAsync(batch, cancellation).ConfigureAwait(false);
    }

    // A publication came between two statements of the batch (DECISIONS.md, 2).
    private static async Task SnapshotAsync(NpgsqlDataSource source, PlanRead read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection, transaction);
        await read.ReadAllAsync(batch, cancellation).ConfigureAwait(false);
        if (read.IsTorn)
        {
            throw new InvalidOperationException("One snapshot gave two publications.");
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }
}
