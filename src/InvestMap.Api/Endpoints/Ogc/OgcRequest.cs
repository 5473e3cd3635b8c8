using System.Globalization;
using System.Text.Json.Nodes;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>What an address of features asks for.</summary>
/// <param name="Subject">Of which subject.</param>
/// <param name="Query">Which of them.</param>
/// <param name="Crs">In which reference system.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="After">Only those after the one with this key; null: from the first.</param>
internal sealed record OgcRequest(Subject Subject, MapQuery Query, OgcCrs Crs, int Limit, Guid? After)
{
    /// <summary>Parameters of every address.</summary>
    public static IReadOnlyList<string> OfAny { get; } = ["f", "lang"];

    /// <summary>Parameters of one feature.</summary>
    public static IReadOnlyList<string> OfFeature { get; } = ["f", "lang", "crs", "publication", "on", "demonstration"];

    /// <summary>Parameters of a page of features.</summary>
    public static IReadOnlyList<string> OfItems { get; } =
        [.. OfFeature, "limit", "after", "bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs", "where"];

    /// <summary>Reads a page of features.</summary>
    /// <exception cref="HttpRefusalException">A parameter is not known, or its value cannot be.</exception>
    /// <exception cref="GraphQL.Response.GraphQLException">The filter cannot be.</exception>
    public static OgcRequest Items(HttpContext context, Catalogue catalogue, Subject subject, OgcOptions options)
    {
        var parameters = context.Request.Query;
        MapParameters.RefuseOthers(parameters, OfItems);
        var (query, time) = OgcTime.Read(parameters, subject, context.RequestServices.GetRequiredService<MapParameters>().Read(parameters));
        return new OgcRequest(
            subject,
            query with { Where = Where(parameters, catalogue, subject, query.Where, time) },
            OgcCrs.Read(parameters, "crs"),
            MapParameters.One(parameters, "limit") switch
            {
                null => Math.Min(options.DefaultItems, options.MaxItems),
                var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => Math.Min(number, options.MaxItems),
                _ => throw new HttpRefusalException(400, $"`limit` is a whole number from 1 to {options.MaxItems}."),
            },
            MapParameters.One(parameters, "after") switch
            {
                null => null,
                var text when Guid.TryParseExact(text, "D", out var key) => key,
                _ => throw new HttpRefusalException(400, "`after` is the id of the last feature of the page before; follow the links `next`."),
            });
    }

    /// <summary>Reads one feature.</summary>
    /// <exception cref="HttpRefusalException">A parameter is not known, or its value cannot be.</exception>
    public static OgcRequest Feature(HttpContext context, Subject subject)
    {
        var parameters = context.Request.Query;
        MapParameters.RefuseOthers(parameters, OfFeature);
        var query = context.RequestServices.GetRequiredService<MapParameters>().Read(parameters);

        // Whoever names a feature means it, whether it holds today or not.
        return new OgcRequest(subject, query with { AnyDay = query.On is null }, OgcCrs.Read(parameters, "crs"), 1, null);
    }

    // Time, box, `where` and CQL2 must all hold; together they are one filter of the list.
    private static string? Where(IQueryCollection parameters, Catalogue catalogue, Subject subject, string? where, JsonObject? time)
    {
        var parts = new List<JsonNode>();
        if (time is not null)
        {
            parts.Add(time);
        }

        if (where is not null)
        {
            parts.Add(JsonNode.Parse(where, documentOptions: new() { MaxDepth = CanonicalFilter.MaxDepth })!);
        }

        var boxCrs = OgcCrs.Read(parameters, "bbox-crs");
        if (MapParameters.One(parameters, "bbox") is { } box)
        {
            parts.Add(OgcBox.Read(box, boxCrs));
        }

        if (MapParameters.One(parameters, "filter-lang") is not (null or "cql2-text"))
        {
            throw new HttpRefusalException(400, "`filter-lang` is cql2-text.");
        }

        var filterCrs = OgcCrs.Read(parameters, "filter-crs");
        if (MapParameters.One(parameters, "filter") is { } filter)
        {
            if (filter.Length > Cql2Filter.MaxLength)
            {
                throw new HttpRefusalException(414, $"`filter` has more than {Cql2Filter.MaxLength:N0} characters. Send a longer filter as `where` to POST /filters, and give `where` the name that you get.");
            }

            parts.Add(JsonNode.Parse(Cql2Filter.ToWhere(catalogue, subject, filter, filterCrs.ToWgs84))!);
        }

        var all = parts switch
        {
            [] => null,
            [var one] => one,
            _ => new JsonObject { ["and"] = new JsonArray([.. parts]) },
        };
        return all is null ? null : CanonicalFilter.Of(System.Text.Encoding.UTF8.GetBytes(all.ToJsonString()));
    }
}
