using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>What a client accepts.</summary>
internal static class Negotiation
{
    private const int MostKept = 256;
    private const int LongestKept = 256;

    // The same few headers come again and again, and to parse one takes a good part of the time of a kept answer.
    private static readonly ConcurrentDictionary<string, Accepted> Kept = new(StringComparer.Ordinal);
    private static readonly string[] DataTypes = ["json", "geo+json", "schema+json", "vnd.oai.openapi+json"];

    /// <summary>
    /// The media type of a single answer; null when none is accepted. The newer one is chosen where it is named: a client that accepts
    /// anything may know the older alone (section 6.1 of the draft).
    /// </summary>
    public static string? MediaTypeOf(HttpRequest request) => Of(request).MediaType;

    /// <summary>Whether server-sent events are accepted by name: a client that accepts anything does not expect a stream.</summary>
    public static bool AcceptsEvents(HttpRequest request) => Of(request).Events;

    /// <summary>Whether it is a browser that opens the address: HTML is named, and not behind JSON.</summary>
    public static bool AsksForPage(HttpRequest request) => Of(request).Page;

    private static Accepted Of(HttpRequest request)
    {
        if (request.Headers.Accept is not [{ Length: <= LongestKept } header])
        {
            return Read(request);
        }

        if (!Kept.TryGetValue(header, out var accepted))
        {
            accepted = Read(request);
            if (Kept.Count < MostKept)
            {
                Kept.TryAdd(header, accepted);
            }
        }

        return accepted;
    }

    private static Accepted Read(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var (newer, isNamed) = Quality(accepted, "application", "graphql-response+json");
        var (older, _) = Quality(accepted, "application", "json");
        var mediaType = accepted.Count == 0 ? (request.Headers.Accept.Count == 0 ? MediaTypes.Json : null)
            : newer > older || (newer == older && newer > 0 && isNamed) ? MediaTypes.GraphQLResponse
            : older > 0 ? MediaTypes.Json
            : null;
        var (page, isPageNamed) = Quality(accepted, "text", "html");
        return new Accepted(mediaType, Quality(accepted, "text", "event-stream") is (> 0, true), isPageNamed && page > 0 && page >= newer);
    }

    /// <summary>Whether a page is wanted more than JSON: HTML is named, and no JSON before it.</summary>
    public static bool PrefersPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, "text", "html") is (> 0, true) and var (page, _)
            && !DataTypes.Any(json => Quality(accepted, "application", json) is (_, true) and var (data, _) && data >= page);
    }

    // The most exact range decides (RFC 9110, section 12.5.1).
    private static (double Value, bool IsNamed) Quality(IList<MediaTypeHeaderValue> accepted, string type, string subtype)
    {
        var (best, exactness) = (0.0, -1);
        foreach (var range in accepted)
        {
            var here = range.MatchesAllTypes ? 0
                : !range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? -1
                : range.MatchesAllSubTypes ? 1
                : range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) || $"{range.SubTypeWithoutSuffix}+{range.Suffix}".Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 2
                : -1;
            if (here > exactness)
            {
                (best, exactness) = (range.Quality ?? 1, here);
            }
        }

        return (best, exactness == 2);
    }

    private sealed record Accepted(string? MediaType, bool Events, bool Page);
}
