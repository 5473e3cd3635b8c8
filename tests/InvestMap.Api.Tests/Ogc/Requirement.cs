using System.Reflection;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>Which requirements of OGC's standards a test asks, as <c>class/requirement</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequirementAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names => names;
}

/// <summary>The conformance classes that <c>/ogc</c> declares, with every requirement of each.</summary>
internal static class Requirements
{
    private const string Features = "http://www.opengis.net/spec/ogcapi-features-";

    /// <summary>Classes by their address, and the requirements as the standards number them.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        // OGC API - Features - Part 1: Core (17-069r4).
        [$"{Features}1/1.0/conf/core"] =
        [
            "root-op", "root-success", "api-definition-op", "api-definition-success", "conformance-op", "conformance-success", "http", "query-param-unknown",
            "query-param-invalid", "crs84", "fc-md-op", "fc-md-success", "fc-md-links", "fc-md-items", "fc-md-items-links", "fc-md-extent", "sfc-md-op",
            "sfc-md-success", "fc-op", "fc-limit-definition", "fc-limit-response-1", "fc-bbox-definition", "fc-bbox-response", "fc-time-definition",
            "fc-time-response", "fc-response", "fc-links", "fc-rel-type", "fc-timeStamp", "fc-numberMatched", "fc-numberReturned", "f-op", "f-success", "f-links",
        ],
        [$"{Features}1/1.0/conf/oas30"] = ["oas-definition-1", "oas-definition-2", "oas-impl", "completeness", "exceptions-codes", "security"],
        [$"{Features}1/1.0/conf/geojson"] = ["definition", "content"],
        [$"{Features}1/1.0/conf/html"] = ["definition", "content"],

        // Part 2: Coordinate Reference Systems by Reference (18-058r1).
        [$"{Features}2/1.0/conf/crs"] =
        [
            "crs-uri", "fc-md-crs-list", "fc-md-storageCrs", "fc-md-storageCrs-valid-value", "fc-md-crs-list-global", "fc-bbox-crs-definition",
            "fc-bbox-crs-valid-value", "fc-bbox-crs-default-value", "fc-bbox-crs-action", "bbox-crs-exception", "fc-crs-definition", "fc-crs-valid-value",
            "fc-crs-default-value", "fc-crs-action", "crs-exception", "ogc-crs-header", "ogc-crs-header-value", "geojson",
        ],

        // Part 3: Filtering (19-079r2).
        [$"{Features}3/1.0/conf/queryables"] = ["queryables-link", "get-queryables-op", "get-queryables-response", "expression-construction"],
        [$"{Features}3/1.0/conf/filter"] = ["filter-param", "filter-lang-param", "filter-crs-wgs84", "filter-crs-param", "mixing-expressions", "response"],
        [$"{Features}3/1.0/conf/features-filter"] = ["filter-on-items"],

        // Common Query Language (21-065r2).
        ["http://www.opengis.net/spec/cql2/1.0/conf/cql2-text"] = ["basic-cql2", "advanced-comparison-operators", "basic-spatial-functions", "escaping"],
        ["http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2"] = ["cql2-filter", "property", "binary-comparison-predicate", "null-predicate"],
        ["http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators"] = ["like-predicate", "between-predicate", "in-predicate"],
        ["http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions"] = ["spatial-predicate", "spatial-functions", "spatial-data-types"],
    };

    /// <summary>The requirements that tests of this project ask.</summary>
    public static IEnumerable<string> Tested() =>
        typeof(Requirements).Assembly.GetTypes().SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttribute<RequirementAttribute>()?.Names ?? []);
}
