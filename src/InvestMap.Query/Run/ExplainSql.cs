using System.Globalization;
using System.Text;
using Npgsql;

namespace InvestMap.Query;

/// <summary>Asks the database for its plan of a statement.</summary>
internal static class ExplainSql
{
    private const int LongestText = 200;

    /// <summary>The plan for these values, as text; with <paramref name="analyze"/> the statement is run.</summary>
    public static async Task<string> RunAsync(
        NpgsqlConnection connection, Statement statement, object[] values, bool analyze, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"explain ({(analyze ? "analyze, buffers" : "analyze off")}) {statement.Text}", connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        var text = new StringBuilder();
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            text.Append(rows.GetString(0)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A value as a literal of SQL, cut off where it is long.</summary>
    public static string Spell(object value) => value switch
    {
        string text => Quoted(text),
        bool or int or long or double or decimal => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        DateOnly day => Quoted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => Quoted(time.ToString("O", CultureInfo.InvariantCulture)),
        byte[] bytes => Quoted(@"\x" + Convert.ToHexStringLower(bytes)),
        Array list => $"array[{string.Join(", ", list.Cast<object>().Take(20).Select(Spell))}{(list.Length > 20 ? $", ... {list.Length} in all" : "")}]",
        _ => Quoted(string.Create(CultureInfo.InvariantCulture, $"{value}")),
    };

    private static string Quoted(string text) => text.Length > LongestText
        ? $"'{text[..LongestText].Replace("'", "''", StringComparison.Ordinal)}...' ({text.Length} characters)"
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
