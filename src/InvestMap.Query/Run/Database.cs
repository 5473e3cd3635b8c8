using System.Data;
using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// Runs plans as the public reader: all statements of an operation in one batch, which is one round trip. The text of a
/// statement is the same for every request of its shape, so the driver prepares it by itself.
/// </summary>
/// <param name="source">Gives the reader's data source; called for each operation, so that a server may start before it can.</param>
public sealed class Database(Func<NpgsqlDataSource> source)
{
    /// <summary>Reads from a data source that is there already.</summary>
    public Database(NpgsqlDataSource source)
        : this(() => source)
    {
    }

    /// <summary>Runs a plan with the values of a request.</summary>
    internal async ValueTask<Answer> RunAsync(Binding binding, CancellationToken cancellation)
    {
        var answer = new Answer(binding.Plan.Statements.Length);
        try
        {
            await Faults.TranslateAsync(
                source,
                async reader =>
                {
                    answer.Clear();
                    if (!await BatchAsync(reader, binding, answer, cancellation).ConfigureAwait(false))
                    {
                        // A publication came between two statements of the batch (DECISIONS.md, 2).
                        answer.Clear();
                        await SnapshotAsync(reader, binding, answer, cancellation).ConfigureAwait(false);
                    }
                }).ConfigureAwait(false);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement and reads its rows.</summary>
    internal async ValueTask<T> ReadAsync<T>(
        Statement statement, object[] values, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        T result = default!;
        await Faults.TranslateAsync(
            source,
            async database =>
            {
                await using var command = database.CreateCommand(statement.Text);
                foreach (var value in values)
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = value });
                }

                await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
                result = await read(reader, cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
        return result;
    }

    private static async ValueTask<bool> BatchAsync(NpgsqlDataSource source, Binding binding, Answer answer, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        return await ReadAsync(batch, binding, answer, cancellation).ConfigureAwait(false);
    }

    private static async ValueTask SnapshotAsync(NpgsqlDataSource source, Binding binding, Answer answer, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection, transaction);
        if (!await ReadAsync(batch, binding, answer, cancellation).ConfigureAwait(false))
        {
            throw new InvalidOperationException("One snapshot gave two publications.");
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async ValueTask<bool> ReadAsync(NpgsqlBatch batch, Binding binding, Answer answer, CancellationToken cancellation)
    {
        var statements = binding.Plan.Statements;
        for (var i = 0; i < statements.Length; i++)
        {
            var command = new NpgsqlBatchCommand(statements[i].Statement.Text);
            foreach (var value in binding.Values[i])
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        using var results = new ResultReader(reader, answer, binding.Fingerprints);
        for (var i = 0; i < statements.Length; i++)
        {
            if (!await results.ReadAsync(i, statements[i].Reading, cancellation).ConfigureAwait(false))
            {
                return false;
            }

            await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        }

        return true;
    }
}
