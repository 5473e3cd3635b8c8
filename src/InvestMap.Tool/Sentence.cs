using InvestMap.Registry;
using InvestMap.Registry.Seed;
using Npgsql;

namespace InvestMap.Tool;

/// <summary>One sentence for a fault that nothing nearer has explained.</summary>
public static class Sentence
{
    private const int NoSpaceLeft = 28;

    /// <summary>Whether the fault is a condition that a person can mend, and no fault of ours.</summary>
    public static bool IsKnown(Exception fault) => fault is RefusalException or SeedRefusedException or UnauthorizedAccessException
        or IOException { HResult: NoSpaceLeft } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>What a person reads.</summary>
    public static string Of(Exception fault) => fault switch
    {
        RefusalException or SeedRefusedException => fault.Message,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } p =>
            $"The disk of the database is full ({p.MessageText}): free some space and run the command again; no data was lost.",
        PostgresException p => $"PostgreSQL refused a statement ({p.MessageText}, {p.SqlState}). Run again with --verbose for the place.",
        NpgsqlException => $"The connection to the database broke ({fault.Message.TrimEnd('.')}): run the command again.",
        IOException { HResult: NoSpaceLeft } => $"The disk is full ({fault.Message.TrimEnd('.')}): free some space and run the command again; no data was lost.",
        UnauthorizedAccessException => $"{fault.Message.TrimEnd('.')}: run the command as the user who owns that file, or as root.",
        _ => $"Unexpected fault: {fault.Message} Run again with --verbose for the place.",
    };
}
