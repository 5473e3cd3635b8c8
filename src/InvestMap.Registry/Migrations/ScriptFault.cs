using Npgsql;

namespace InvestMap.Registry.Migrations;

/// <summary>Says why PostgreSQL would not take a file.</summary>
internal static class ScriptFault
{
    /// <summary>The refusal for a file that PostgreSQL would not take.</summary>
    public static RefusalException Explain(Script script, PostgresException fault)
    {
        if (fault.SqlState == PostgresErrorCodes.DiskFull)
        {
            return new RefusalException($"The disk of the database is full ({fault.MessageText}): free some space and run the command again. {script.Name} was undone, and no data was lost.", fault);
        }

        // The statement's place in the file is not known: PostgreSQL counts from the statement, and Npgsql does not say which it was.
        var hint = fault.Hint is null ? "" : $" Hint: {fault.Hint}.";
        return new RefusalException(
            $"{script.Name} failed: {fault.MessageText} ({fault.SqlState}).{hint} The file was undone; mend it and run the command again.",
            fault);
    }
}
