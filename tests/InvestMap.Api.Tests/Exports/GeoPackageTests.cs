using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api.Tests;

/// <summary>GeoPackages as GDAL reads them, and manifests.</summary>
public sealed class GeoPackageTests(MapServer server) : IClassFixture<MapServer>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("investmap-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Gdal_reads_every_subject_with_its_rows_types_and_values()
    {
        foreach (var subject in Catalogue.Map.Subjects.Where(s => s.Plural is not null))
        {
            var csv = ExportedTable.Read(await server.Client.GetByteArrayAsync(new Uri($"/export/{subject.Plural}.csv?demonstration=true", UriKind.Relative)));
            var file = await SaveAsync(subject.Plural!, "?demonstration=true");
            var info = Run("ogrinfo", "-so", file, subject.Plural!);
            Assert.Contains($"Feature Count: {csv.Count}\n", info, StringComparison.Ordinal);
            Assert.Contains("publication: Integer64", info, StringComparison.Ordinal);

            // There and back: as GeoJSON, in which GDAL writes what it read.
            Run("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15", Path.Combine(_folder, "back.json"), file);
            var back = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "back.json"))).RootElement.GetProperty("features").EnumerateArray().ToList();
            File.Delete(Path.Combine(_folder, "back.json"));
            Assert.Equal(csv.Count, back.Count);
            foreach (var (row, feature) in csv.Zip(back))
            {
                foreach (var (name, cell) in row)
                {
                    var value = feature.GetProperty("properties").GetProperty(name);
                    if (value.ValueKind == JsonValueKind.Number)
                    {
                        // What GDAL writes has fifteen digits; what it stores has all.
                        Assert.Equal(double.Parse(cell, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture), value.GetDouble().ToString("G15", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        Assert.Equal(Plain(cell), Shown(value));
                    }
                }

                if (row.TryGetValue("longitude", out var longitude) && feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry && geometry.GetProperty("type").GetString() == "Point")
                {
                    Assert.Equal(double.Parse(longitude, CultureInfo.InvariantCulture), geometry.GetProperty("coordinates")[0].GetDouble(), 12);
                }
            }
        }
    }

    [Theory]
    [InlineData(3, """\"quoted\" \\back\\ # 'x' $(y) ;""")]
    [InlineData(150, "😀")]
    public async Task A_filter_of_any_length_is_told_in_the_file_as_it_stands(int items, string text)
    {
        // In its canonical spelling, an emoji is three times as long as it came: more than one argument of a program holds.
        var names = Enumerable.Range(0, items).Select(i => $"\"{i}{string.Concat(Enumerable.Repeat(text, 180 / text.Length))}\"");
        var filter = Encoding.UTF8.GetBytes($$$"""{"nameVi":{"nin":[{{{string.Join(',', names)}}}]}}""");
        using var body = new ByteArrayContent(filter);
        body.Headers.ContentType = new("application/json");
        using var named = await server.Client.PostAsync(new Uri("/filters", UriKind.Relative), body);
        var where = (await named.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("where").GetString();
        var file = await SaveAsync("plots", $"?where={where}&demonstration=true");
        var told = Run("ogrinfo", "-q", file, "-sql", "select identifier, description from gpkg_contents");
        Assert.Contains("identifier (String) = Lô đất\n", told, StringComparison.Ordinal);
        Assert.Contains($": {CanonicalFilter.Of(filter)};", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_stored_to_the_bit()
    {
        var file = await SaveAsync("industrialParks", "?demonstration=true");
        await using var command = server.Database.Admin.CreateCommand("select ST_X(geom), ST_Y(geom) from published.industrial_park where GeometryType(geom) = 'POINT'");
        await using var reader = await command.ExecuteReaderAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        var count = 0;
        while (await reader.ReadAsync())
        {
            byte[] place = [.. BitConverter.GetBytes(reader.GetDouble(0)), .. BitConverter.GetBytes(reader.GetDouble(1))];
            Assert.True(bytes.AsSpan().IndexOf(place) >= 0);
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public async Task Coordinates_of_vn2000_are_named_and_right()
    {
        var file = await SaveAsync("industrialParks", "?demonstration=true&crs=5897");
        Assert.Contains("ID[\"EPSG\",5897]", Run("ogrinfo", "-so", file, "industrialParks"), StringComparison.Ordinal);
        var wgs84 = ExportedTable.Read(await server.Client.GetByteArrayAsync(new Uri("/export/industrialParks.csv?demonstration=true", UriKind.Relative))).ToDictionary(r => r["uuid"]);
        Run("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4326", "-s_srs",
            "+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs",
            "-lco", "COORDINATE_PRECISION=9", Path.Combine(_folder, "back.json"), file);
        var compared = 0;
        foreach (var feature in JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "back.json"))).RootElement.GetProperty("features").EnumerateArray())
        {
            if (feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry && geometry.GetProperty("type").GetString() == "Point")
            {
                var there = wgs84[feature.GetProperty("properties").GetProperty("uuid").GetString()!];
                Assert.Equal(double.Parse(there["longitude"], CultureInfo.InvariantCulture), geometry.GetProperty("coordinates")[0].GetDouble(), 0.00000003);
                Assert.Equal(double.Parse(there["latitude"], CultureInfo.InvariantCulture), geometry.GetProperty("coordinates")[1].GetDouble(), 0.00000003);
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_and_leaves_no_folder()
    {
        // A folder of its own: others on this machine make theirs meanwhile.
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "same")).FullName;
        await using var own = MapServer.Start([.. server.Database.Configuration, new("GeoPackage:Folder", folder)]);
        using var client = own.CreateClient();
        var address = new Uri("/export/plots.gpkg?demonstration=true", UriKind.Relative);
        var first = await client.GetByteArrayAsync(address);
        await Task.Delay(1100);
        Assert.Equal(first, await client.GetByteArrayAsync(address));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task What_would_be_too_large_is_refused_and_leaves_no_folder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "builds")).FullName;
        await using var small = MapServer.Start([.. server.Database.Configuration, new("GeoPackage:Bytes", "1000"), new("GeoPackage:Folder", folder)]);
        using var client = small.CreateClient();
        using var response = await client.GetAsync(new Uri("/export/investmentProjects.gpkg", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("MAP502", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Who_reads_slowly_keeps_nobody_from_building_and_not_for_ever()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "slow")).FullName;
        await using var own = MapServer.Start(
        [
            .. server.Database.Configuration, new("GeoPackage:Folder", folder), new("GeoPackage:Builds", "1"), new("GeoPackage:Open", "2"), new("GeoPackage:Time", "00:00:04"),
        ]);
        using var client = own.CreateClient();
        var address = new Uri("/export/plots.gpkg?demonstration=true", UriKind.Relative);
        using (var slow = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.NotEmpty(await client.GetByteArrayAsync(address));
            using (var other = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead))
            {
                using var busy = await client.GetAsync(address);
                Assert.Equal((HttpStatusCode.TooManyRequests, "MAP504"), (busy.StatusCode, (await busy.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
                Assert.NotNull(busy.Headers.RetryAfter);
            }

            // Both are cut off in time, and leave their places.
            await Task.Delay(5000);
            await Assert.ThrowsAnyAsync<Exception>(() => slow.Content.ReadAsByteArrayAsync());
        }

        Assert.NotEmpty(await client.GetByteArrayAsync(address));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("GeoPackage:Program")]
    [InlineData("GeoPackage:Limiter")]
    public async Task A_server_without_gdal_or_prlimit_says_so_and_offers_the_other_formats(string program)
    {
        await using var without = MapServer.Start([.. server.Database.Configuration, new(program, Path.Combine(_folder, "nothing")), new("GeoPackage:Folder", _folder)]);
        using var client = without.CreateClient();
        using var response = await client.GetAsync(new Uri("/export/investmentProjects.gpkg", UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotImplemented, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((501, "MAP505"), (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString()));
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));

        var catalogue = await client.GetStringAsync(new Uri("/catalog.jsonld", UriKind.Relative));
        Assert.Contains("/export/investmentProjects.csv", catalogue, StringComparison.Ordinal);
        Assert.DoesNotContain(".gpkg", catalogue, StringComparison.Ordinal);
        var manifest = await client.GetFromJsonAsync<JsonElement>(new Uri("/export/investmentProjects.manifest.json", UriKind.Relative));
        Assert.Equal(["investmentProjects-2.csv", "investmentProjects-2.geojson", "investmentProjects-2.xlsx"], manifest.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_manifest_tells_each_file_by_its_hash_and_where_it_is()
    {
        const string where = """{"status":{"eq":"OPERATING"}}""";
        var manifest = await server.Client.GetFromJsonAsync<JsonElement>(new Uri($"/export/investmentProjects.manifest.json?where={Uri.EscapeDataString(where)}&lang=en", UriKind.Relative));
        Assert.Equal(("investmentProjects", 2, where), (manifest.GetProperty("subject").GetString(), manifest.GetProperty("publication").GetInt32(), manifest.GetProperty("where").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)));
        var files = manifest.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["investmentProjects-2.csv", "investmentProjects-2.geojson", "investmentProjects-2.xlsx", "investmentProjects-2.gpkg"], files.Select(f => f.GetProperty("name").GetString()));
        foreach (var file in files)
        {
            var bytes = await server.Client.GetByteArrayAsync(new Uri(file.GetProperty("href").GetString()!));
            Assert.Equal(file.GetProperty("bytes").GetInt64(), bytes.Length);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        using var refused = await server.Client.GetAsync(new Uri("/export/nothing.manifest.json", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private async Task<string> SaveAsync(string plural, string query)
    {
        var path = Path.Combine(_folder, plural + ".gpkg");
        await File.WriteAllBytesAsync(path, await server.Client.GetByteArrayAsync(new Uri($"/export/{plural}.gpkg{query}", UriKind.Relative)));
        return path;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
        return output.Result;
    }

    // Of text that looks like JSON, GDAL writes JSON in another layout.
    private static string Plain(string cell) =>
        cell.StartsWith("[{", StringComparison.Ordinal) ? Shown(JsonDocument.Parse(cell).RootElement) : cell.StartsWith('\'') ? cell[1..] : cell;

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => value.GetString()!,
        _ => JsonSerializer.Serialize(value),
    };
}
