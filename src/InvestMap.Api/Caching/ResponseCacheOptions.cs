namespace InvestMap.Api;

/// <summary>Settings of the response cache, from the section <c>ResponseCache</c>.</summary>
internal sealed class ResponseCacheOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "ResponseCache";

    /// <summary>Most bytes of requests and answers that are kept; 0 keeps none.</summary>
    public long Bytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Largest answer that is kept, in bytes.</summary>
    public int AnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>Most bytes of tiles that are kept, as they are packed; 0 keeps none.</summary>
    public long TileBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Most bytes of pages and of the catalogue of data; 0 keeps none.</summary>
    public long PageBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long a request waits for another one that asks the same, before it asks by itself.</summary>
    public TimeSpan SharedWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the number of the publication is read, should a message have been missed; after three times that without an answer nothing is served from the cache.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);
}
