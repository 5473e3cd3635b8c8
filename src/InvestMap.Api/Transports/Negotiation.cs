using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>What a client accepts.</summary>
internal static class Negotiation
{
    /// <summary>
    /// The media type of a single answer; null when none is accepted. The newer one is chosen where it is named: a client that accepts
    /// anything may know the older alone (section 6.1 of the draft).
    /// </summary>
    public static string? MediaTypeOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return request.Headers.Accept.Count == 0 ? MediaTypes.Json : null;
        }

        var (newer, isNamed) = Quality(accepted, "application", "graphql-response+json");
        var (older, _) = Quality(accepted, "application", "json");
        return newer > older || (newer == older && newer > 0 && isNamed) ? MediaTypes.GraphQLResponse : older > 0 ? MediaTypes.Json : null;
    }

    /// <summary>Whether server-sent events are accepted by name: a client that accepts anything does not expect a stream.</summary>
    public static bool AcceptsEvents(HttpRequest request) => Quality(request.GetTypedHeaders().Accept, "text", "event-stream") is (> 0, true);

    /// <summary>Whether it is a browser that opens the address: HTML is named, and not behind JSON.</summary>
    public static bool AsksForPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, "text", "html") is (> 0, true) and var (page, _) && page >= Quality(accepted, "application", "graphql-response+json").Value;
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
}
