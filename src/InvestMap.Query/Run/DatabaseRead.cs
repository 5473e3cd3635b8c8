using System.Diagnostics;
using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// What one request asks of the database: statements that travel together, and how their rows are read. Nothing is changed
/// by it, so it may be read again after a broken connection; <see cref="Clear"/> comes before each time.
/// </summary>
internal abstract class DatabaseRead
{
    /// <summary>How many statements it has.</summary>
    public abstract int Count { get; }

    /// <summary>Whether what was read is so little that writing it out takes no time worth speaking of.</summary>
    public virtual bool IsSmall => false;

    /// <summary>How long its rows took to come, the last time.</summary>
    public TimeSpan Time { get; set; }

    /// <summary>Forgets what was read, for another try.</summary>
    public virtual void Clear()
    {
    }

    /// <summary>Reads the rows of a statement. False: nothing more is wanted, as when the statements disagree.</summary>
    public abstract ValueTask<bool> ReadAsync(int statement, NpgsqlDataReader reader, CancellationToken cancellation);

    /// <summary>Adds the statements to a batch.</summary>
    public void AddTo(NpgsqlBatch batch)
    {
        for (var i = 0; i < Count; i++)
        {
            var (statement, values) = Statement(i);
            var command = new NpgsqlBatchCommand(statement.Text);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>Reads everything from a batch that holds nothing else.</summary>
    public async ValueTask ReadAllAsync(NpgsqlBatch batch, CancellationToken cancellation)
    {
        Clear();
        AddTo(batch);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            for (var i = 0; i < Count && await ReadAsync(i, reader, cancellation).ConfigureAwait(false); i++)
            {
                await reader.NextResultAsync(cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            Time = Stopwatch.GetElapsedTime(started);
        }
    }

    /// <summary>A statement and the values of its parameters.</summary>
    protected abstract (Statement Statement, object[] Values) Statement(int index);
}

/// <summary>The statements of a plan, read into an answer.</summary>
internal sealed class PlanRead(Binding binding, Answer answer) : DatabaseRead
{
    private const int SmallBytes = 8 * 1024;

    /// <inheritdoc/>
    public override int Count => binding.Plan.Statements.Length;

    /// <inheritdoc/>
    public override bool IsSmall => answer.Json.Mark() <= SmallBytes;

    /// <summary>Whether a publication came between two of the statements (DECISIONS.md, 2).</summary>
    public bool IsTorn { get; private set; }

    /// <inheritdoc/>
    public override void Clear()
    {
        IsTorn = false;
        answer.Clear();
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(int statement, NpgsqlDataReader reader, CancellationToken cancellation)
    {
        using var results = new ResultReader(reader, answer, binding.Fingerprints);
        IsTorn = !await results.ReadAsync(statement, binding.Plan.Statements[statement].Reading, cancellation).ConfigureAwait(false);
        return !IsTorn;
    }

    /// <inheritdoc/>
    protected override (Statement Statement, object[] Values) Statement(int index) =>
        (binding.Plan.Statements[index].Statement, binding.Values[index]);
}

/// <summary>One statement with a reading of its own.</summary>
internal sealed class StatementRead<T>(Statement statement, object[] values, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read) : DatabaseRead
{
    /// <inheritdoc/>
    public override int Count => 1;

    /// <summary>What was read.</summary>
    public T Result { get; private set; } = default!;

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(int index, NpgsqlDataReader reader, CancellationToken cancellation)
    {
        Result = await read(reader, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    protected override (Statement Statement, object[] Values) Statement(int index) => (statement, values);
}
