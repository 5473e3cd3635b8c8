using System.Globalization;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Limits;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>The limits that a caller meets, as they are set on this server.</summary>
internal sealed class DeveloperLimits(
    GraphQLEngine engine, IOptions<GraphQLRequestOptions> requests, IOptions<GraphQLServerOptions> server, FilterStore filters, DatabaseLimits database, IOptions<GpkgLimits> gpkg, IOptions<OgcOptions> ogc)
{
    private const int Kibi = 1024;
    private const int Mebi = 1024 * 1024;

    // As the program has them where nobody sets another value.
    private static readonly EngineLimits Engine = new();
    private static readonly GraphQLServerOptions Server = new();
    private static readonly DatabaseLimits Database = new();

    /// <summary>The key of each limit's text, its value in words, and the program's own value where this server has another.</summary>
    public IEnumerable<(string Key, string Value, string? Default)> In(Texts texts)
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
        (string, string, string?) Limit<T>(string key, T value, T normal, Func<T, string> words) =>
            (key, words(value), EqualityComparer<T>.Default.Equals(value, normal) ? null : words(normal));

        yield return ("page", Number(QueryPipeline.MaxPageSize), null);
        yield return Limit("body", server.Value.BodyBytes, Server.BodyBytes, b => Bytes(b));
        yield return Limit("document", limits.DocumentBytes, Engine.DocumentBytes, b => Bytes(b));
        yield return Limit("depth", limits.Depth, Engine.Depth, d => Number(d));
        yield return Limit("cost", requests.Value.CostBudgets.TryGetValue("Anonymous", out var budget) ? budget : limits.Cost, Engine.Cost, Number);
        yield return Limit("answer", limits.ResponseBytes, Engine.ResponseBytes, b => Bytes(b));
        yield return Limit("time", limits.ExecutionTime, Engine.ExecutionTime, Time);
        yield return Limit("heavy", database.HeavyConnections, Database.HeavyConnections, c => Number(c));
        yield return Limit("heavyTime", database.HeavyTime, Database.HeavyTime, Time);
        yield return Limit("heavyWait", database.HeavyWait, Database.HeavyWait, Time);
        yield return Limit("streams", server.Value.StreamsPerAddress, Server.StreamsPerAddress, n => Number(n));
        yield return ("zoom", $"0–{TileAddress.MaxZoom}", null);
        yield return ("address", Bytes(MapParameters.MaxInline), null);
        yield return Limit("filter", filters.Options.FilterBytes, new FilterStoreOptions().FilterBytes, b => Bytes(b));
        yield return Limit("ogcItems", ogc.Value.MaxItems, new OgcOptions().MaxItems, n => Number(n));
        yield return ("cql2", Number(Cql2Filter.MaxLength), null);
        yield return Limit("exports", database.ExportConnections, Database.ExportConnections, n => Number(n));
        yield return Limit("exportQueue", database.ExportQueue, Database.ExportQueue, n => Number(n));
        yield return Limit("exportTime", database.ExportTime, Database.ExportTime, Time);
        yield return Limit("geoPackage", gpkg.Value.Bytes, new GpkgLimits().Bytes, Bytes);
    }
}
