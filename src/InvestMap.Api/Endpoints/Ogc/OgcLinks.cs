using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace InvestMap.Api;

/// <summary>Links of <c>/ogc</c>, whole addresses.</summary>
internal sealed class OgcLinks(HttpRequest request)
{
    /// <summary>GeoJSON.</summary>
    public const string GeoJson = "application/geo+json";

    /// <summary>A JSON schema.</summary>
    public const string Schema = "application/schema+json";

    /// <summary>OpenAPI 3.0.</summary>
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    private readonly string _origin = PageAddresses.Origin(request.HttpContext);

    /// <summary>Where <c>/ogc</c> is.</summary>
    public string Root => _origin + "/ogc";

    /// <summary>This server's icon.</summary>
    public string Icon => _origin + "/icon.svg";

    /// <summary>The address that was asked, and how it reads as a page or as data.</summary>
    public JsonArray Self(string type)
    {
        var isHtml = OgcFormat.IsHtml(request);
        var (json, html) = (With(("f", "json")), With(("f", "html")));
        return
        [
            Link(isHtml ? html : json, "self", isHtml ? Html : type),
            Link(isHtml ? json : html, "alternate", isHtml ? type : Html),
        ];
    }

    /// <summary>The address that was asked, with other values of parameters; null takes one away.</summary>
    public string With(params IEnumerable<(string Name, string? Value)> changes)
    {
        var parameters = request.Query.ToDictionary(p => p.Key, p => (string?)p.Value.ToString(), StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            parameters[name] = value;
        }

        return QueryHelpers.AddQueryString(
            _origin + request.Path, parameters.Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    /// <summary>A link.</summary>
    public static JsonObject Link(string address, string relation, string type, string? title = null)
    {
        var link = new JsonObject { ["href"] = address, ["rel"] = relation, ["type"] = type };
        if (title is not null)
        {
            link["title"] = title;
        }

        return link;
    }

    /// <summary>A link to something below <c>/ogc</c>.</summary>
    public JsonObject To(string path, string relation, string type, string? title = null) => Link(Root + path, relation, type, title);
}
