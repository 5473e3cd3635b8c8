using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>What a client accepts.</summary>
internal static class Negotiation
{
    /// <summary>The media type of the answer; null when none is accepted. The newer one is chosen where both suit.</summary>
    public static string? MediaTypeOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return MediaTypes.GraphQLResponse;
        }

        var newer = Quality(accepted, "application", "graphql-response+json");
        var older = Quality(accepted, "application", "json");
        return newer >= older && newer > 0 ? MediaTypes.GraphQLResponse : older > 0 ? MediaTypes.Json : null;
    }

    /// <summary>Whether it is a browser that opens the address: HTML is named, and not behind JSON.</summary>
    public static bool AsksForPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && (a.Quality ?? 1) > 0)
            && Quality(accepted, "text", "html") >= Quality(accepted, "application", "graphql-response+json");
    }

    // The most exact range decides (RFC 9110, section 12.5.1).
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type, string subtype)
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

        return best;
    }
}
