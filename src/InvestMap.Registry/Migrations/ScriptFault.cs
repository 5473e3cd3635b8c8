using System.Globalization;
using Npgsql;

namespace InvestMap.Registry.Migrations;

/// <summary>Says where in a file PostgreSQL stopped.</summary>
internal static class ScriptFault
{
    /// <summary>The refusal for a file that PostgreSQL would not take.</summary>
    public static RefusalException Explain(Script script, PostgresException fault)
    {
        if (fault.SqlState == PostgresErrorCodes.DiskFull)
        {
            return new RefusalException($"The disk of the database is full ({fault.MessageText}): free some space and run the command again. {script.Name} was undone, and no data was lost.", fault);
        }

        var hint = fault.Hint is null ? "" : $" Hint: {fault.Hint}.";
        return new RefusalException(
            $"{script.Name}{Place(script, fault)} failed: {fault.MessageText} ({fault.SqlState}).{hint} The file was undone; mend it and run the command again.",
            fault);
    }

    // PostgreSQL counts characters from the start of the statement, Npgsql tells which statement of the file it was.
    private static string Place(Script script, PostgresException fault)
    {
        var statement = fault.BatchCommand?.CommandText;
        var start = statement is null ? -1 : script.Text.IndexOf(statement, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var end = Math.Min(start + Math.Max(fault.Position - 1, 0), script.Text.Length);
        var line = script.Text.AsSpan(0, end).Count('\n') + 1;
        return string.Create(CultureInfo.InvariantCulture, $" (line {line})");
    }
}
