using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>Files of rows: the list's rows, in its order, readable by other programs, and the same bytes each time.</summary>
public sealed class ExportTests(MapServer server) : IClassFixture<MapServer>
{
    public static TheoryData<string> Subjects => [.. Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Every_subject_has_the_rows_of_its_list_in_csv_and_geojson(string plural)
    {
        var subject = Catalogue.Map.FindPlural(plural)!;
        var key = Spelling.Camel(subject.Key);
        var marked = subject.IsMarkedSynthetic ? "demonstration: true, " : "";
        var data = await server.DataAsync($"{{ list: {plural}({marked}first: 500) {{ totalCount nodes {{ {key} }} }} }}");
        var listed = data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty(key).ToString()).ToList();
        Assert.Equal(data.GetProperty("list").GetProperty("totalCount").GetInt32(), listed.Count);

        var rows = ExportedTable.Read(await BytesAsync($"{plural}.csv?demonstration=true"));
        Assert.Equal(listed, rows.Select(r => r[subject.Key]));
        Assert.All(rows, r => Assert.Equal(("unknown", "2"), (r["licence"], r["publication"])));

        var json = JsonDocument.Parse(await BytesAsync($"{plural}.geojson?demonstration=true")).RootElement;
        Assert.Equal(("FeatureCollection", plural, "unknown", 2), (json.GetProperty("type").GetString(), json.GetProperty("name").GetString(), json.GetProperty("licence").GetString(), json.GetProperty("publication").GetInt32()));
        Assert.Equal(listed, json.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").ToString()));
        Assert.Equal(listed, json.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty(subject.Key).ToString()));
    }

    [Fact]
    public async Task A_covered_area_says_of_which_survey_it_is_and_its_source()
    {
        var data = await server.DataAsync(
            "{ list: coverageAreas(first: 500, demonstration: true) { nodes { uuid coverageSurvey { slug operator technology environment status surveyedOn source { uuid nameVi url } } } } }");
        var rows = ExportedTable.Read(await BytesAsync("coverageAreas.csv?demonstration=true"));
        Assert.NotEmpty(rows);
        foreach (var (row, node) in rows.Zip(data.GetProperty("list").GetProperty("nodes").EnumerateArray()))
        {
            var survey = node.GetProperty("coverageSurvey");
            Assert.Equal(
                [Text(node, "uuid"), Text(survey, "slug"), Text(survey, "operator"), Text(survey, "technology"), Text(survey, "environment"), Text(survey, "status"), Text(survey, "surveyedOn")],
                new[] { "uuid", "survey", "operator", "technology", "environment", "status", "surveyed_on" }.Select(c => Unmarked(row[c])));
            Assert.Equal(
                [Text(survey, "source", "uuid"), Text(survey, "source", "nameVi"), Text(survey, "source", "url")],
                new[] { "source_uuid", "source_name", "source_url" }.Select(c => Unmarked(row[c])));
        }
    }

    [Theory]
    [InlineData("investmentProjects", "source_name, source_url")]
    [InlineData("coverageAreas", "source_name, source_url")]
    [InlineData("indicators", "indicator_observations")]
    [InlineData("publications", "chưa công bố")]
    public async Task A_workbook_says_where_its_sources_are(string plural, string where)
    {
        using var zip = new ZipArchive(new MemoryStream(await BytesAsync($"{plural}.xlsx")));
        using var about = new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        Assert.Matches($"Nguồn</t></is></c><c [^>]*><is><t [^>]*>[^<]*{where}", await about.ReadToEndAsync());
    }

    [Fact]
    public async Task Cells_hold_what_the_api_says()
    {
        var data = await server.DataAsync(
            """
            { list: investmentProjects(first: 500) { nodes {
              uuid nameVi nameEn status capitalVnd areaHa statusAsOf capitalVndConverted industrialPark { uuid name } administrativeUnit { uuid name }
              source { nameVi url } mapPoint { coordinates } location { coordinates } investors { nameVi ordinal } } } }
            """);
        var rows = ExportedTable.Read(await BytesAsync("investmentProjects.csv"));
        Assert.NotEmpty(rows);
        foreach (var (row, node) in rows.Zip(data.GetProperty("list").GetProperty("nodes").EnumerateArray()))
        {
            Assert.Equal(Text(node, "uuid"), row["uuid"]);
            Assert.Equal(Text(node, "nameVi"), Unmarked(row["name_vi"]));
            Assert.Equal(Text(node, "nameEn"), Unmarked(row["name_en"]));
            Assert.Equal(Text(node, "status"), row["status"]);
            Assert.Equal(Text(node, "capitalVnd"), row["capital_vnd"]);
            Assert.Equal(Text(node, "areaHa"), row["area_ha"]);
            Assert.Equal(Text(node, "statusAsOf"), row["status_as_of"]);
            Assert.Equal(node.GetProperty("capitalVndConverted").GetBoolean() ? "true" : "false", row["capital_vnd_converted"]);
            Assert.Equal(Text(node, "industrialPark", "uuid"), row["industrial_park_uuid"]);
            Assert.Equal(Text(node, "industrialPark", "name"), Unmarked(row["industrial_park_name"]));
            Assert.Equal(Text(node, "administrativeUnit", "name"), Unmarked(row["administrative_unit_name"]));
            Assert.Equal(Text(node, "source", "nameVi"), Unmarked(row["source_name"]));
            Assert.Equal(Text(node, "source", "url"), row["source_url"]);
            var point = node.GetProperty("mapPoint");
            Assert.Equal(point.ValueKind == JsonValueKind.Null, row["longitude"].Length == 0);
            if (point.ValueKind != JsonValueKind.Null)
            {
                Assert.Equal(point.GetProperty("coordinates")[0].GetDouble(), Number(row["longitude"]), 7);
                Assert.Equal(point.GetProperty("coordinates")[1].GetDouble(), Number(row["latitude"]), 7);
            }

            var location = node.GetProperty("location");
            if (location.ValueKind != JsonValueKind.Null)
            {
                var wkt = (NetTopologySuite.Geometries.Point)new NetTopologySuite.IO.WKTReader().Read(row["location"]);
                Assert.Equal(location.GetProperty("coordinates")[0].GetDouble(), wkt.X, 7);
                Assert.Equal(location.GetProperty("coordinates")[1].GetDouble(), wkt.Y, 7);
            }

            var investors = row["investors"].Length == 0 ? [] : JsonDocument.Parse(row["investors"]).RootElement.EnumerateArray().Select(i => i.GetProperty("name_vi").GetString()).ToList();
            Assert.Equal(node.GetProperty("investors").EnumerateArray().Select(i => i.GetProperty("nameVi").GetString()), investors);
        }
    }

    [Fact]
    public async Task Coordinates_of_wgs84_come_back_to_the_bit_and_those_of_vn2000_are_proj_s()
    {
        await using var command = server.Database.Admin.CreateCommand(
            """
            select uuid::text, ST_X(map_point), ST_Y(map_point),
              ST_AsText(ST_Transform(map_point, '+proj=longlat +datum=WGS84 +no_defs',
                '+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs'))
            from published.industrial_park where map_point is not null order by uuid
            """);
        var wgs84 = ExportedTable.Read(await BytesAsync("industrialParks.csv?demonstration=true")).ToDictionary(r => r["uuid"]);
        var vn2000 = ExportedTable.Read(await BytesAsync("industrialParks.csv?demonstration=true&crs=5897")).ToDictionary(r => r["uuid"]);
        await using var reader = await command.ExecuteReaderAsync();
        var count = 0;
        while (await reader.ReadAsync())
        {
            var (uuid, proj) = (reader.GetString(0), (NetTopologySuite.Geometries.Point)new NetTopologySuite.IO.WKTReader().Read(reader.GetString(3)));
            Assert.Equal((reader.GetDouble(1), reader.GetDouble(2)), (Number(wgs84[uuid]["longitude"]), Number(wgs84[uuid]["latitude"])));
            Assert.Equal(proj.X, Number(vn2000[uuid]["easting"]), 0.003);
            Assert.Equal(proj.Y, Number(vn2000[uuid]["northing"]), 0.003);
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public async Task A_filter_and_an_order_are_the_lists_own()
    {
        const string where = """{"status":{"in":["OPERATING","UNDER_CONSTRUCTION"]},"not":{"search":"xi mang"}}""";
        const string order = """[{"capitalVnd":"DESC"},{"nameVi":"ASC"}]""";
        var data = await server.DataAsync(
            "query($w: InvestmentProjectFilterInput, $o: [InvestmentProjectSortInput!]) { investmentProjects(first: 500, where: $w, order: $o) { nodes { uuid } } }",
            new { w = JsonSerializer.Deserialize<JsonElement>(where), o = JsonSerializer.Deserialize<JsonElement>(order) });
        var listed = data.GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("uuid").GetString()!).ToList();
        Assert.True(listed.Count > 3);
        var address = $"?where={Uri.EscapeDataString(where)}&order={Uri.EscapeDataString(order)}";
        Assert.Equal(listed, ExportedTable.Read(await BytesAsync($"investmentProjects.csv{address}")).Select(r => r["uuid"]));
        Assert.NotEqual(listed.Order().ToList(), listed);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("geojson")]
    public async Task The_same_question_gives_the_same_bytes_and_each_language_its_names(string format)
    {
        var first = await BytesAsync($"industrialParks.{format}?demonstration=true&publication=2");
        Assert.Equal(first, await BytesAsync($"industrialParks.{format}?publication=2&demonstration=true&where={{}}"));
        await using var other = MapServer.Start(server.Database.Configuration);
        using var client = other.CreateClient();
        Assert.Equal(first, await client.GetByteArrayAsync(new Uri($"/export/industrialParks.{format}?demonstration=true", UriKind.Relative)));
        Assert.NotEqual(first, await BytesAsync($"industrialParks.{format}?demonstration=true&lang=en"));
        Assert.NotEqual(first, await BytesAsync($"industrialParks.{format}?demonstration=true&publication=1"));
    }

    [Fact]
    public async Task An_export_says_how_it_may_be_kept_and_how_it_is_called()
    {
        var address = new Uri("/export/plots.csv?publication=2", UriKind.Relative);
        using var response = await server.Client.GetAsync(address);
        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("plots-2.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal((true, true, null), (response.Headers.CacheControl!.Public, response.Headers.CacheControl.NoCache, response.Headers.CacheControl.MaxAge));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var again = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (head.StatusCode, head.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        // Which units are in force depends on the day, so that the tag of their file has it unless a day is named.
        using var units = await server.Client.GetAsync(new Uri("/export/administrativeUnits.csv?publication=2", UriKind.Relative));
        Assert.Matches("-20[0-9]{6}-", units.Headers.ETag!.Tag);
        using var dated = await server.Client.GetAsync(new Uri("/export/administrativeUnits.csv?publication=2&on=2025-07-01", UriKind.Relative));
        Assert.DoesNotMatch("-20[0-9]{6}-", dated.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Who_has_a_file_under_a_former_licence_gets_it_anew()
    {
        var address = new Uri("/export/plots.csv?publication=2&demonstration=true", UriKind.Relative);
        using var former = await server.Client.GetAsync(address);
        await using var licensed = MapServer.Start(server.Database.Configuration.Append(KeyValuePair.Create("OpenData:Licence", (string?)"https://creativecommons.org/licenses/by/4.0/")), server.WebClient);
        using var client = licensed.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(former.Headers.ETag!);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("creativecommons.org", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Internal_columns_and_drafts_are_in_no_file()
    {
        foreach (var subject in Catalogue.Map.Subjects.Where(s => s.Plural is not null))
        {
            var head = Encoding.UTF8.GetString(await BytesAsync($"{subject.Plural}.csv")).Split("\r\n")[0].TrimStart('\uFEFF').Split(',');
            Assert.Empty(head.Intersect(subject.Fields.Where(f => f.Visibility != Visibility.Public).Select(f => f.Column)));
            Assert.Equal(head.Distinct(), head);
        }
    }

    [Theory]
    [InlineData("nothing.csv", 404)]
    [InlineData("plots.doc", 404)]
    [InlineData("plots.CSV", 404)]
    [InlineData("sourceDocuments.csv", 404)]
    [InlineData("plots", 404)]
    [InlineData("plots.csv?crs=3857", 400)]
    [InlineData("plots.csv?crs=EPSG:4326", 400)]
    [InlineData("plots.geojson?crs=5897", 400)]
    [InlineData("plots.csv?order=nonsense", 400)]
    [InlineData("plots.csv?order=[{\"nothing\":\"ASC\"}]", 400)]
    [InlineData("plots.csv?order=[{\"slug\":\"UP\"}]", 400)]
    [InlineData("plots.csv?order=[{\"slug\":\"ASC\",\"status\":\"ASC\"}]", 400)]
    [InlineData("plots.csv?where=nonsense", 400)]
    [InlineData("plots.csv?where={\"nothing\":{\"eq\":1}}", 400)]
    [InlineData("plots.csv?wher={}", 400)]
    [InlineData("plots.csv?where={}&where={}", 400)]
    [InlineData("plots.csv?publication=-1", 400)]
    [InlineData("plots.csv?publication=99", 404)]
    [InlineData("plots.csv?publication=0", 404)]
    [InlineData("plots.csv?lang=fr", 400)]
    [InlineData("plots.csv?on=2025-13-01", 400)]
    [InlineData("plots.csv?where=sha256:00", 404)]
    public async Task What_cannot_be_asked_is_one_problem(string address, int status)
    {
        using var response = await server.Client.GetAsync(new Uri("/export/" + address, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetInt32());
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task A_filter_of_a_megabyte_is_refused()
    {
        using var response = await server.Client.GetAsync(new Uri($"/export/plots.csv?where={new string('a', 1 << 16)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    private Task<byte[]> BytesAsync(string address) => server.Client.GetByteArrayAsync(new Uri("/export/" + address, UriKind.Relative));

    private static string Text(JsonElement node, params string[] path)
    {
        foreach (var step in path)
        {
            if (node.ValueKind == JsonValueKind.Null)
            {
                return "";
            }

            node = node.GetProperty(step);
        }

        return node.ToString();
    }

    private static string Unmarked(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
