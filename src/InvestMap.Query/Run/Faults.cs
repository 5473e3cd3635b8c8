using InvestMap.GraphQL.Response;
using Npgsql;

namespace InvestMap.Query;

/// <summary>What can go wrong with the database, as errors that say what to do and give nothing away.</summary>
internal static class Faults
{
    /// <summary>
    /// Does some reading. A connection that broke while it lay in the pool says nothing about the database, so the pool is
    /// emptied and the reading done once more; what is read has no effect and may be read twice.
    /// </summary>
    /// <param name="source">Where the connections are.</param>
    /// <param name="read">The reading.</param>
    /// <param name="mayRepeat">Whether it may be done again; null: always.</param>
    public static async ValueTask TranslateAsync(Func<NpgsqlDataSource> source, Func<NpgsqlDataSource, Task> read, Func<bool>? mayRepeat = null)
    {
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                await read(source()).ConfigureAwait(false);
                return;
            }
            catch (NpgsqlException e)
            {
                if (!isLast && IsBroken(e) && mayRepeat?.Invoke() != false)
                {
                    source().Clear();
                    continue;
                }

                if (Translate(e) is { } known)
                {
                    throw known;
                }

                throw;
            }
        }
    }

    /// <summary>Whether the connection broke, which says nothing about what was asked.</summary>
    public static bool IsBroken(NpgsqlException e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        PostgresException => false,
        { InnerException: TimeoutException } => false,
        _ => e.InnerException is IOException or System.Net.Sockets.SocketException or null,
    };

    /// <summary>Whether a light request took longer than one may. It is no fault: it is read again as a heavy one.</summary>
    public static bool IsTooLong(Exception e) => e is TimeoutException or PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    /// <summary>More is asked than this server takes at a time.</summary>
    public static GraphQLException Busy() => new(TooBusy) { RefuseRequest = true };

    /// <summary>A heavy request took longer than one may.</summary>
    public static GraphQLException Slow() => new(TooSlow) { RefuseRequest = true };

    /// <summary>What a client is told of a fault; null when it is one of ours.</summary>
    public static GraphQLException? Translate(NpgsqlException e)
    {
        // A slow statement is stopped by the database itself; what times out here is a connection that does not come.
        var error = e is PostgresException known ? Translate(known.SqlState) : Unavailable;
        return error is null ? null : new GraphQLException(error) { RefuseRequest = true };
    }

    private static GraphQLError? Translate(string state) => state switch
    {
        PostgresErrorCodes.QueryCanceled => TooSlow,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.InvalidCatalogName => Unavailable,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction
            or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => WrongSchema,
        _ when state.StartsWith("08", StringComparison.Ordinal) => Unavailable,
        _ => null,
    };

    private static GraphQLError Unavailable { get; } = new(
        "The database cannot be reached at the moment. Try again in a few seconds; /health/ready tells when it is back.",
        MapErrorCodes.DatabaseUnavailable);

    private static GraphQLError TooSlow { get; } = new(
        "The database took too long and stopped. Ask for fewer rows, or narrow the filter.",
        MapErrorCodes.DatabaseTimeout);

    private static GraphQLError TooBusy { get; } = new(
        "The server has too many questions of this kind at the moment. Try again in a few seconds.",
        MapErrorCodes.Busy);

    private static GraphQLError WrongSchema { get; } = new(
        "The database is not of the version that this server needs. The operator finds more at /health/ready.",
        MapErrorCodes.DatabaseSchema);
}
