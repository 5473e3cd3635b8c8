using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ExcelDataReader;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests.Doors;

/// <summary>The ways in that give rows one by one: what keys each shows under the same question.</summary>
internal sealed class Door(HttpClient client, Subject subject)
{
    // GDAL sets a comma behind a single column.
    private static readonly char[] Around = ['"', ',', '\r'];

    static Door() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Keys by the name of the way: the files of the exports, and the features of what has a place.</summary>
    public async Task<Dictionary<string, List<string>>> FilesAsync(string query)
    {
        var keys = new Dictionary<string, List<string>>
        {
            ["csv"] = [.. ExportedTable.Read(await BytesAsync("csv", query)).Select(row => row[subject.Key])],
            ["geojson"] = GeoJson(await BytesAsync("geojson", query)),
            ["xlsx"] = Workbook(await BytesAsync("xlsx", query)),
        };
        if (subject.IsSpatial)
        {
            keys.Add("ogc", await FeaturesAsync(query));
        }

        return keys;
    }

    /// <summary>Keys as GDAL reads them from a GeoPackage, which takes two programs to make and to read.</summary>
    public async Task<List<string>> GeoPackageAsync(string query)
    {
        var file = Path.Combine(Path.GetTempPath(), $"investmap-door-{Guid.NewGuid():N}.gpkg");
        try
        {
            await File.WriteAllBytesAsync(file, await BytesAsync("gpkg", query));
            using var process = Process.Start(new ProcessStartInfo("ogr2ogr", ["-f", "CSV", "/vsistdout/", file, "-select", subject.Key]) { RedirectStandardOutput = true })!;
            var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync();
            Assert.Equal((0, subject.Key), (process.ExitCode, lines[0].Trim(Around)));
            return [.. lines.Skip(1).Select(line => line.Trim(Around))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A filter as an address takes it: under a name, or spelled out.</summary>
    public async Task<string> WhereAsync(string filter, bool named)
    {
        if (!named)
        {
            return "where=" + Uri.EscapeDataString(filter);
        }

        using var response = await client.PostAsync(new Uri("/filters", UriKind.Relative), new StringContent(filter, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        return "where=" + (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("where").GetString();
    }

    // Page after page, each of which says how many there are.
    private async Task<List<string>> FeaturesAsync(string query)
    {
        var (keys, matched) = (new List<string>(), 0);
        for (var address = $"/ogc/collections/{subject.Plural}/items?limit=150&{query}"; address is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.RelativeOrAbsolute));
            keys.AddRange(page.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").ToString()));
            matched = page.GetProperty("numberMatched").GetInt32();
            address = page.GetProperty("links").EnumerateArray().Where(l => l.GetProperty("rel").GetString() == "next").Select(l => l.GetProperty("href").GetString()).SingleOrDefault();
        }

        Assert.Equal(matched, keys.Count);
        return keys;
    }

    private Task<byte[]> BytesAsync(string format, string query) => client.GetByteArrayAsync(new Uri($"/export/{subject.Plural}.{format}?{query}", UriKind.Relative));

    private static List<string> GeoJson(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").ToString())];
    }

    private List<string> Workbook(byte[] xlsx)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(xlsx));
        Assert.True(reader.Read());
        var key = Enumerable.Range(0, reader.FieldCount).Single(i => reader.GetString(i) == subject.Key);
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetValue(key)?.ToString() ?? "");
        }

        return keys;
    }
}
