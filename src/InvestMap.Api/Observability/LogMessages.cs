namespace InvestMap.Api;

/// <summary>Every line that this server logs itself.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "Unexpected error while answering a GraphQL request (trace {TraceId})")]
    public static partial void Unexpected(ILogger log, string traceId, Exception exception);

    [LoggerMessage(2, LogLevel.Critical, "The server does not go on: {Reason}")]
    public static partial void Refused(ILogger log, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The web client is not built: {Folder} is missing. The API is served all the same.")]
    public static partial void NoWebClient(ILogger log, string folder);

    [LoggerMessage(4, LogLevel.Error, "Unexpected error while answering {Path} (trace {TraceId})")]
    public static partial void UnexpectedAddress(ILogger log, string path, string traceId, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "The checksums of {Subject} in publication {Publication} could not be reckoned; the catalogue goes without them until it is asked again")]
    public static partial void NoChecksums(ILogger log, string subject, long publication, Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "Filters by name are not shared with the database: {Reason}")]
    public static partial void FilterNotShared(ILogger log, string reason);
}
