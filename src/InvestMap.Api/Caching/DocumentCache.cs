using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>A document that was made from an answer.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Stamp">What it holds for; null: it is not to be kept.</param>
internal sealed record MadeDocument(byte[] Body, AnswerStamp? Stamp);

/// <summary>
/// Documents that are made from answers (pages, the catalogue of data), kept by what was asked, each served only while it
/// would be made again as it is.
/// </summary>
internal sealed class DocumentCache(PublicationWatch watch, MapClock clock, IOptions<ResponseCacheOptions> options)
{
    private readonly long _bytes = options.Value.PageBytes;
    private readonly AnswerCache<string, CachedAnswer> _documents = new(watch, clock, options.Value.PageBytes, options.Value.SharedWait);

    /// <summary>Bytes of all that is kept.</summary>
    public long Bytes => _documents.Bytes;

    /// <summary>What was asked of it.</summary>
    public CacheLoad Load => _documents.Load("pages");

    /// <summary>A document; null: there is none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="key">All that its bytes depend on beside the publication and the day.</param>
    /// <param name="make">Makes it.</param>
    public async ValueTask<CachedAnswer?> AnswerAsync(HttpContext context, string key, Func<Task<MadeDocument?>> make)
    {
        if (_bytes == 0 || !ResponseCache.IsPlain(context))
        {
            return await make().ConfigureAwait(false) is { } own ? Unkept(own) : null;
        }

        if (_documents.Find(key) is { } found)
        {
            return Told(context, found);
        }

        using var flight = await _documents.BeginAsync(key, context.RequestAborted).ConfigureAwait(false);
        if (flight.Answer is { } shared)
        {
            return Told(context, shared);
        }

        if (await make().ConfigureAwait(false) is not { } made)
        {
            return null;
        }

        CachedAnswer? kept = null;
        if (made.Stamp is { } stamp)
        {
            watch.Saw(stamp.Publication);
            flight.Land(generation => kept = new CachedAnswer(made.Body, 2 * key.Length, stamp, generation));
        }

        return kept ?? Unkept(made);
    }

    private static CachedAnswer Unkept(MadeDocument made) => new(made.Body, 0, made.Stamp ?? new AnswerStamp(0, null), 0);

    private static CachedAnswer Told(HttpContext context, CachedAnswer document)
    {
        context.Response.Headers["Server-Timing"] = "cache";
        return document;
    }
}
