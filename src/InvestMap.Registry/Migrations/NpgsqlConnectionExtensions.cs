using Npgsql;

namespace InvestMap.Registry.Migrations;

internal static class NpgsqlConnectionExtensions
{
    /// <summary>Runs SQL of ours without parameters; migrations may take long, so nothing times out.</summary>
    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs SQL with values by position (<c>$1</c>, <c>$2</c>) and gives the first column of the first row.</summary>
    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
    }
}
