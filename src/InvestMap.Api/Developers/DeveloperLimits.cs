using System.Globalization;
using InvestMap.GraphQL;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>The limits that a caller meets, as they are set on this server.</summary>
internal sealed class DeveloperLimits(
    GraphQLEngine engine, IOptions<GraphQLRequestOptions> requests, IOptions<GraphQLServerOptions> server, FilterStore filters, DatabaseLimits database, IOptions<GpkgLimits> gpkg, IOptions<OgcOptions> ogc)
{
    private const int Kibi = 1024;
    private const int Mebi = 1024 * 1024;

    /// <summary>The key of each limit's text, and its value in words.</summary>
    public IEnumerable<(string Key, string Value)> In(Texts texts)
    {
        var culture = CultureInfo.GetCultureInfo(texts == Texts.English ? "en" : "vi");
        var limits = engine.Options.Limits;
        string Number(double value) => value.ToString("N0", culture);
        string Time(TimeSpan time) => time.TotalSeconds < 120
            ? texts["developers.limits.seconds"].Replace("{{value}}", time.TotalSeconds.ToString("0.###", culture), StringComparison.Ordinal)
            : texts["developers.limits.minutes"].Replace("{{value}}", time.TotalMinutes.ToString("0.#", culture), StringComparison.Ordinal);
        string Bytes(long count) => count switch
        {
            >= Mebi when count % Mebi == 0 => $"{Number(count / Mebi)} MiB",
            >= Kibi when count % Kibi == 0 => $"{Number(count / Kibi)} KiB",
            _ => $"{Number(count)} byte",
        };

        yield return ("page", Number(QueryPipeline.MaxPageSize));
        yield return ("body", Bytes(server.Value.BodyBytes));
        yield return ("document", Bytes(limits.DocumentBytes));
        yield return ("depth", Number(limits.Depth));
        yield return ("cost", Number(requests.Value.CostBudgets.TryGetValue("Anonymous", out var budget) ? budget : limits.Cost));
        yield return ("answer", Bytes(limits.ResponseBytes));
        yield return ("time", Time(limits.ExecutionTime));
        yield return ("streams", Number(server.Value.StreamsPerAddress));
        yield return ("zoom", $"0–{TileAddress.MaxZoom}");
        yield return ("address", Bytes(MapParameters.MaxInline));
        yield return ("filter", Bytes(filters.Options.FilterBytes));
        yield return ("ogcItems", Number(ogc.Value.MaxItems));
        yield return ("exports", Number(database.ExportConnections));
        yield return ("exportTime", Time(database.ExportTime));
        yield return ("geoPackage", Bytes(gpkg.Value.Bytes));
    }
}
