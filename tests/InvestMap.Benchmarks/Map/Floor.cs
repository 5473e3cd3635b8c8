using Npgsql;

namespace InvestMap.Benchmarks;

/// <summary>
/// The database asked directly: prepared statements, rows read in binary and thrown away. A few connections with several
/// requests sent together cost the database least, so that is how it is asked.
/// </summary>
internal sealed class Floor : IAsyncDisposable
{
    /// <summary>Connections.</summary>
    public const int Connections = 4;

    /// <summary>Requests sent together on each: as many in all as clients ask the server.</summary>
    public const int Together = MapPart.Connections / Connections;

    private readonly Question _question;
    private readonly NpgsqlConnection[] _connections;
    private readonly NpgsqlBatch[] _batches;

    private Floor(Question question, NpgsqlConnection[] connections, NpgsqlBatch[] batches) =>
        (_question, _connections, _batches) = (question, connections, batches);

    public static async Task<Floor> OpenAsync(BenchDatabase database, Question question)
    {
        var connections = new NpgsqlConnection[Connections];
        var batches = new NpgsqlBatch[Connections];
        for (var i = 0; i < Connections; i++)
        {
            connections[i] = await database.Reader.OpenConnectionAsync().ConfigureAwait(false);
            // Requests of different people: the error of one must not end the others, so each is synchronised by itself, as in a server.
            batches[i] = new NpgsqlBatch(connections[i]) { EnableErrorBarriers = true };
            for (var j = 0; j < Together; j++)
            {
                var command = new NpgsqlBatchCommand(question.Floor);
                foreach (var value in question.Variants[0].Parameters)
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = value });
                }

                batches[i].BatchCommands.Add(command);
            }

            await batches[i].PrepareAsync().ConfigureAwait(false);
        }

        return new Floor(question, connections, batches);
    }

    /// <summary>Asks the requests that follow a number together, and gives how many they were.</summary>
    public async Task<int> AskAsync(int connection, int number)
    {
        await RowsAsync(connection, number).ConfigureAwait(false);
        return Together;
    }

    /// <summary>The same, and gives how many rows the first of them brought.</summary>
    public async Task<int> RowsAsync(int connection, int number)
    {
        var batch = _batches[connection];
        for (var j = 0; j < Together; j++)
        {
            var values = _question.Variants[(number + j) % _question.Variants.Length].Parameters;
            for (var k = 0; k < values.Length; k++)
            {
                batch.BatchCommands[j].Parameters[k].Value = values[k];
            }
        }

        var (result, first) = (0, 0);
        await using var rows = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        do
        {
            while (await rows.ReadAsync().ConfigureAwait(false))
            {
                first += result == 0 ? 1 : 0;
            }

            result++;
        }
        while (await rows.NextResultAsync().ConfigureAwait(false));
        return first;
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < _connections.Length; i++)
        {
            await _batches[i].DisposeAsync().ConfigureAwait(false);
            await _connections[i].DisposeAsync().ConfigureAwait(false);
        }
    }
}
