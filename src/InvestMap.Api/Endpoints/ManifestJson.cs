using System.Globalization;
using System.Text.Json;
using InvestMap.Query;
using Microsoft.AspNetCore.WebUtilities;

namespace InvestMap.Api;

/// <summary>A manifest as JSON: which rows, and each file by name, address, size and SHA-256. <c>InvestMap.Tool verify</c> reads it.</summary>
internal static class ManifestJson
{
    public static async Task SendAsync(HttpContext context, ExportFile file, ExportManifest manifest)
    {
        var (query, plural) = (file.Query, file.Subject.Plural!);
        context.Response.ContentType = MediaTypes.Json;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Indented = true, Encoder = Problems.Plain.Encoder });
        json.WriteStartObject();
        json.WriteString("subject", plural);
        json.WriteString("licence", file.Licence);
        json.WriteNumber("publication", manifest.Publication);
        json.WriteString("publishedAt", manifest.PublishedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture));
        json.WriteString("crs", $"EPSG:{file.Srid}");
        json.WriteString("lang", query.English ? "en" : "vi");
        if (query.Where is { } where)
        {
            json.WritePropertyName("where");
            json.WriteRawValue(where);
        }

        if (query.Order is { } order)
        {
            json.WritePropertyName("order");
            json.WriteRawValue(order);
        }

        if (query.On is { } day)
        {
            json.WriteString("on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.WriteString("software", SoftwareVersion.Short);
        json.WriteStartArray("files");
        foreach (var exported in manifest.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", ExportEndpoints.NameOf(file, manifest.Publication, exported.Format));
            json.WriteString("mediaType", exported.Format.MediaType);
            json.WriteString("href", Address(context.Request, file, manifest.Publication, exported.Format));
            json.WriteNumber("bytes", exported.Bytes);
            json.WriteString("sha256", exported.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Address(HttpRequest request, ExportFile file, long publication, ExportFormat format)
    {
        var parameters = request.Query
            .Where(p => p.Key is not ("publication" or "on") && p.Value is [{ Length: > 0 }])
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString()))
            .Append(KeyValuePair.Create("publication", (string?)publication.ToString(CultureInfo.InvariantCulture)));
        if (file.Query.On is { } day)
        {
            parameters = parameters.Append(KeyValuePair.Create("on", (string?)day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return QueryHelpers.AddQueryString($"{PageAddresses.Origin(request.HttpContext)}/export/{file.Subject.Plural}.{format.Extension}", parameters);
    }
}
