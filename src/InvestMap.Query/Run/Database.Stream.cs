using Npgsql;

namespace InvestMap.Query;

/// <content>Rows that are read as they come, for as long as the reader wants.</content>
public sealed partial class Database
{
    private readonly Func<NpgsqlDataSource> _export;
    private readonly HeavyTurns _exports;

    /// <summary>
    /// Runs one statement on a connection of its own and hands its rows over as they come. What the reader leaves unread is
    /// not fetched: the statement is cancelled.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <param name="read">Reads the rows; false: it has enough.</param>
    /// <param name="cancellation">Cancels the statement too.</param>
    internal async ValueTask StreamAsync(
        Statement statement, object[] values, Func<NpgsqlDataReader, CancellationToken, ValueTask<bool>> read, CancellationToken cancellation)
    {
        using var turn = await _exports.TakeAsync(cancellation).ConfigureAwait(false);
        var hasBegun = false;
        var one = new StatementRead<bool>(statement, values, (reader, token) =>
        {
            hasBegun = true;
            return read(reader, token);
        });
        await Faults.TranslateAsync(_export, source => StreamAsync(source, one, cancellation), () => !hasBegun).ConfigureAwait(false);
    }

    private static async Task StreamAsync(NpgsqlDataSource source, StatementRead<bool> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection);
        read.AddTo(batch);
        var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        try
        {
            await read.ReadAsync(0, reader, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await CloseAsync(batch, reader, read.Result).ConfigureAwait(false);
        }
    }

    // Closing a reader fetches what is left, which may be all; cancelled, the statement has nothing left but to say so.
    private static async Task CloseAsync(NpgsqlBatch batch, NpgsqlDataReader reader, bool isWhole)
    {
        if (isWhole)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            return;
        }

        batch.Cancel();
        try
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled)
        {
        }
    }
}
