using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Benchmarks;

/// <summary>The database asked directly: prepared statements, rows read in binary and thrown away.</summary>
internal sealed class Floor : IAsyncDisposable
{
    private readonly NpgsqlConnection[] _connections;
    private readonly NpgsqlCommand[] _commands;

    private Floor(NpgsqlConnection[] connections, NpgsqlCommand[] commands) => (_connections, _commands) = (connections, commands);

    public static async Task<Floor> OpenAsync(TestDatabase database, Question question, int connections)
    {
        var opened = new NpgsqlConnection[connections];
        var commands = new NpgsqlCommand[connections];
        for (var i = 0; i < connections; i++)
        {
            opened[i] = await database.Sources.Reader.OpenConnectionAsync().ConfigureAwait(false);
            commands[i] = new NpgsqlCommand(question.Floor, opened[i]);
            foreach (var value in question.Parameters)
            {
                commands[i].Parameters.Add(new NpgsqlParameter { Value = value });
            }

            await commands[i].PrepareAsync().ConfigureAwait(false);
        }

        return new Floor(opened, commands);
    }

    /// <summary>Runs the statement once on the connection of this number and reads its rows.</summary>
    public async Task AskAsync(int connection)
    {
        await using var rows = await _commands[connection].ExecuteReaderAsync().ConfigureAwait(false);
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < _connections.Length; i++)
        {
            await _commands[i].DisposeAsync().ConfigureAwait(false);
            await _connections[i].DisposeAsync().ConfigureAwait(false);
        }
    }
}
