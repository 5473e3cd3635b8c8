using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.Catalog;
using Microsoft.OpenApi;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>Part 1 of OGC API - Features, requirement by requirement: core, OpenAPI, GeoJSON, HTML.</summary>
public sealed class CoreConformanceTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private readonly OgcReader _ogc = new(server.Client);

    [Fact]
    [Requirement("core/conformance-op", "core/conformance-success")]
    public async Task What_is_declared_is_what_is_tested_requirement_by_requirement()
    {
        using var response = await _ogc.GetAsync("/ogc/conformance", "application/json");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var declared = (await _ogc.JsonAsync("/ogc/conformance")).GetProperty("conformsTo").EnumerateArray().Select(c => c.GetString()!).ToList();
        Assert.Equal(Requirements.All.Keys.Order(), declared.Order());
        var asked = Requirements.Tested().ToHashSet();
        Assert.Equal([], Requirements.All.SelectMany(c => c.Value.Select(r => $"{c.Key.Split('/')[^1]}/{r}")).Except(asked));
        Assert.Equal([], asked.Except(Requirements.All.SelectMany(c => c.Value.Select(r => $"{c.Key.Split('/')[^1]}/{r}"))));
    }

    [Fact]
    [Requirement("core/root-op", "core/root-success", "core/api-definition-op", "core/api-definition-success")]
    public async Task The_landing_page_leads_to_description_conformance_and_data()
    {
        var landing = await _ogc.JsonAsync("/ogc");
        Assert.False(string.IsNullOrEmpty(landing.GetProperty("title").GetString()));
        foreach (var (relation, type) in new[] { ("service-desc", "application/vnd.oai.openapi+json"), ("service-doc", "text/html"), ("conformance", "application/json"), ("data", "application/json") })
        {
            using var there = await _ogc.GetAsync(OgcReader.Address(landing, relation));
            Assert.Equal((HttpStatusCode.OK, type), (there.StatusCode, there.Content.Headers.ContentType!.MediaType));
        }
    }

    [Fact]
    [Requirement("core/http", "core/query-param-unknown", "core/query-param-invalid", "oas30/oas-impl")]
    public async Task Every_address_refuses_parameters_that_it_does_not_know_and_values_that_cannot_be()
    {
        var feature = (await _ogc.KeysAsync("plots", "demonstration=true"))[0];
        foreach (var path in new[] { "", "/conformance", "/api", "/collections", "/collections/plots", "/collections/plots/queryables", "/collections/plots/items", $"/collections/plots/items/{feature}" })
        {
            var of = path.Contains(feature, StringComparison.Ordinal) ? "&demonstration=true" : "";
            Assert.Equal(HttpStatusCode.OK, await _ogc.StatusAsync($"/ogc{path}?lang=en{of}"));
            Assert.Equal(HttpStatusCode.BadRequest, await _ogc.StatusAsync($"/ogc{path}?unknownparameter=1{of}"));
            Assert.Equal(HttpStatusCode.BadRequest, await _ogc.StatusAsync($"/ogc{path}?f=xml{of}"));
            using var posted = await server.Client.PostAsync(new Uri("/ogc" + path, UriKind.Relative), null);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        }
    }

    [Fact]
    [Requirement("core/fc-md-op", "core/fc-md-success", "core/fc-md-links", "core/fc-md-items", "core/fc-md-items-links", "core/fc-md-extent", "core/sfc-md-op", "core/sfc-md-success", "core/fc-rel-type")]
    public async Task Collections_say_what_they_are_and_where_their_features_are()
    {
        var document = await _ogc.JsonAsync("/ogc/collections");
        Assert.Equal(["application/json"], OgcReader.LinksOf(document, "self").Select(Type));
        Assert.Equal(["text/html"], OgcReader.LinksOf(document, "alternate").Select(Type));
        var collections = document.GetProperty("collections").EnumerateArray().ToList();
        Assert.Equal(OgcReader.Collections, collections.Select(c => c.GetProperty("id").GetString()!));
        foreach (var listed in collections)
        {
            var plural = listed.GetProperty("id").GetString()!;
            var one = await _ogc.JsonAsync($"/ogc/collections/{plural}");
            foreach (var collection in new[] { listed, one })
            {
                Assert.All(collection.GetProperty("links").EnumerateArray(), l => Assert.NotEqual("", Type(l)));
                Assert.Equal(["application/geo+json", "text/html"], OgcReader.LinksOf(collection, "items").Select(Type));
            }

            Assert.Equal(["id", "title", "description", "license", "itemType", "crs", "storageCrs", "extent"], one.EnumerateObject().Select(m => m.Name).Where(n => n is not ("links" or "extent")).Append("extent"));
            Assert.Equal(Member(listed, "extent"), Member(one, "extent"));
            if (!one.TryGetProperty("extent", out var extent))
            {
                Assert.Empty(await _ogc.KeysAsync(plural, ""));
                continue;
            }

            // The extent holds every feature, whenever it is in force.
            Assert.Equal(Crs84, extent.GetProperty("spatial").GetProperty("crs").GetString());
            var box = string.Join(',', extent.GetProperty("spatial").GetProperty("bbox")[0].EnumerateArray().Select(n => n.GetRawText()));
            var ever = Catalogue.Map.FindPlural(plural)!.HasValidity ? "datetime=1800-01-01/..&" : "";
            Assert.Equal(await _ogc.MatchedAsync(ever, plural), await _ogc.MatchedAsync($"{ever}bbox={box}", plural));
        }
    }

    [Fact]
    [Requirement("core/fc-op", "core/fc-limit-definition", "core/fc-limit-response-1", "core/fc-response", "core/fc-links", "core/fc-timeStamp", "core/fc-numberMatched", "core/fc-numberReturned")]
    public async Task Pages_have_no_more_than_the_limit_and_together_all_features()
    {
        foreach (var plural in OgcReader.Collections)
        {
            var before = DateTimeOffset.UtcNow.AddSeconds(-1);
            var page = await _ogc.ItemsAsync(plural, "limit=3&demonstration=true");
            Assert.InRange(page.GetProperty("timeStamp").GetDateTimeOffset(), before, DateTimeOffset.UtcNow);
            var returned = page.GetProperty("features").GetArrayLength();
            Assert.InRange(returned, 1, 3);
            Assert.Equal(returned, page.GetProperty("numberReturned").GetInt32());
            Assert.Equal(["application/geo+json"], OgcReader.LinksOf(page, "self").Select(Type));
            Assert.Equal(["text/html"], OgcReader.LinksOf(page, "alternate").Select(Type));
            Assert.Equal(page.GetProperty("numberMatched").GetInt32() > 3, OgcReader.Find(page, "next") is not null);
            Assert.All(page.GetProperty("links").EnumerateArray(), l => Assert.NotEqual("", Type(l)));
            var keys = await _ogc.KeysAsync(plural, "demonstration=true");
            Assert.Equal(page.GetProperty("numberMatched").GetInt32(), keys.Distinct().Count());
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }

        foreach (var limit in new[] { "0", "-1", "1.5", "x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await _ogc.StatusAsync($"/ogc/collections/plots/items?limit={limit}"));
        }

        Assert.InRange((await _ogc.ItemsAsync("plots", "limit=2000000&demonstration=true")).GetProperty("numberReturned").GetInt32(), 1, 1000);
    }

    [Fact]
    [Requirement("core/fc-bbox-definition", "core/fc-bbox-response", "core/crs84")]
    public async Task A_box_finds_what_meets_it_and_what_has_no_place()
    {
        const string box = "105.6,19.2,105.95,19.9";
        var (all, inside, outside) = (await _ogc.KeysAsync("investmentProjects", ""), await _ogc.KeysAsync("investmentProjects", $"bbox={box}"), await _ogc.KeysAsync("investmentProjects", $"filter=not S_INTERSECTS(geom, BBOX({box}))"));
        var unplaced = await _ogc.KeysAsync("investmentProjects", "filter=geom is null");
        Assert.NotEmpty(unplaced);
        Assert.NotEmpty(outside);
        Assert.True(inside.Count > unplaced.Count);
        Assert.Equal(all.Except(outside).Order(), inside.Order());
        Assert.Empty(unplaced.Except(inside));
        Assert.Equal(inside.Order(), (await _ogc.KeysAsync("investmentProjects", "bbox=105.6,19.2,-10,105.95,19.9,500")).Order());

        // A box over the date line has west greater than east.
        Assert.Equal(unplaced.Order(), (await _ogc.KeysAsync("investmentProjects", "bbox=170,19,-170,20")).Order());
        Assert.Equal(all.Order(), (await _ogc.KeysAsync("investmentProjects", "bbox=100,19,-170,21")).Order());
        foreach (var feature in (await _ogc.ItemsAsync("investmentProjects", $"bbox={box}&limit=100")).GetProperty("features").EnumerateArray())
        {
            if (feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry && geometry.GetProperty("type").GetString() == "Point")
            {
                Assert.InRange(geometry.GetProperty("coordinates")[0].GetDouble(), 105.6, 105.95);
                Assert.InRange(geometry.GetProperty("coordinates")[1].GetDouble(), 19.2, 19.9);
            }
        }
    }

    [Theory]
    [InlineData("2025-06-30", "valid_from <= '2025-06-30'", "valid_to > '2025-06-30'")]
    [InlineData("2025-07-01T00:00:00+07:00", "valid_from <= '2025-07-01'", "valid_to > '2025-07-01'")]
    [InlineData("2025-06-30T17:00:00Z", "valid_from <= '2025-07-01'", "valid_to > '2025-07-01'")]
    [InlineData("2025-06-01/2025-07-01", "valid_from <= '2025-07-01'", "valid_to > '2025-06-01'")]
    [InlineData("2025-06-01/2025-06-30", "valid_from <= '2025-06-30'", "valid_to > '2025-06-01'")]
    [InlineData("2025-06-01T00:00:00Z/2025-06-30T12:00:00Z", "valid_from <= '2025-06-30'", "valid_to > '2025-06-01'")]
    [InlineData("../2025-06-30", "valid_from <= '2025-06-30'", "true")]
    [InlineData("/2025-06-30", "valid_from <= '2025-06-30'", "true")]
    [InlineData("2025-07-01/..", "true", "valid_to > '2025-07-01'")]
    [InlineData("2025-07-01/", "true", "valid_to > '2025-07-01'")]
    [Requirement("core/fc-time-definition", "core/fc-time-response")]
    public async Task A_time_finds_what_holds_at_it_and_what_holds_at_no_time(string datetime, string from, string to)
    {
        await using var command = server.Database.Admin.CreateCommand(
            $"select uuid::text, (select count(*) from published.administrative_unit where not synthetic) from published.administrative_unit where not synthetic and coalesce({from}, true) and coalesce({to}, true)");
        await using var reader = await command.ExecuteReaderAsync();
        var (expected, all) = (new List<string>(), 0L);
        while (await reader.ReadAsync())
        {
            expected.Add(reader.GetString(0));
            all = reader.GetInt64(1);
        }

        var found = await _ogc.KeysAsync("administrativeUnits", $"datetime={datetime}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.InRange(found.Count, 1, all - (datetime == "2025-06-01/2025-07-01" ? 0 : 1));
        Assert.Equal(await _ogc.MatchedAsync(""), await _ogc.MatchedAsync($"datetime={datetime}"));
    }

    [Fact]
    [Requirement("core/f-op", "core/f-success", "core/f-links", "geojson/definition", "geojson/content")]
    public async Task A_feature_that_is_listed_is_found_under_its_key()
    {
        foreach (var plural in OgcReader.Collections)
        {
            var ever = Catalogue.Map.FindPlural(plural)!.HasValidity ? "&datetime=../2025-06-30" : "";
            using var listed = await _ogc.GetAsync($"/ogc/collections/{plural}/items?limit=2&demonstration=true{ever}", "application/geo+json");
            Assert.Equal("application/geo+json", listed.Content.Headers.ContentType!.MediaType);
            var page = JsonDocument.Parse(await listed.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal("FeatureCollection", page.GetProperty("type").GetString());
            foreach (var feature in page.GetProperty("features").EnumerateArray())
            {
                var one = await _ogc.JsonAsync($"/ogc/collections/{plural}/items/{feature.GetProperty("id").GetString()}?demonstration=true");
                Assert.Equal("Feature", one.GetProperty("type").GetString());
                Assert.True(JsonElement.DeepEquals(feature.GetProperty("properties"), one.GetProperty("properties")));
                Assert.True(JsonElement.DeepEquals(feature.GetProperty("geometry"), one.GetProperty("geometry")));
                Assert.Equal("application/geo+json", Type(OgcReader.LinkOf(one, "self")));
                Assert.Equal("text/html", Type(OgcReader.LinkOf(one, "alternate")));
                Assert.Equal(plural, (await _ogc.JsonAsync(OgcReader.Address(one, "collection"))).GetProperty("id").GetString());
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, await _ogc.StatusAsync("/ogc/collections/nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await _ogc.StatusAsync("/ogc/collections/plots/items/00000000-0000-0000-0000-000000000000"));
    }

    [Fact]
    [Requirement("oas30/oas-definition-1", "oas30/oas-definition-2", "oas30/completeness", "oas30/exceptions-codes", "oas30/security")]
    public async Task The_description_is_valid_and_holds_every_address_with_the_parameters_of_the_standard()
    {
        using var response = await _ogc.GetAsync("/ogc/api");
        Assert.Equal("application/vnd.oai.openapi+json;version=3.0", response.Content.Headers.ContentType!.ToString().Replace(" ", "", StringComparison.Ordinal));
        using var bytes = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        var (api, diagnostic) = await OpenApiDocument.LoadAsync(bytes, "json");
        Assert.Equal([], diagnostic!.Errors.Concat(diagnostic.Warnings).Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_0, diagnostic.SpecificationVersion);
        Assert.Empty(api!.Security ?? []);
        Assert.Equal(
            ["/", "/api", "/collections", "/collections/{collectionId}", "/collections/{collectionId}/items", "/collections/{collectionId}/items/{featureId}", "/collections/{collectionId}/queryables", "/conformance"],
            api.Paths.Keys.Order(StringComparer.Ordinal));
        Assert.All(api.Paths.Values, path => Assert.Equal([HttpMethod.Get], path.Operations!.Keys));
        Assert.All(api.Paths.Values.SelectMany(p => p.Operations!.Values), o => Assert.Equal(["200", "400", "404", "default"], o.Responses!.Keys.Order(StringComparer.Ordinal)));
        Assert.All(api.Components!.Parameters!.Values.Where(p => p.In == ParameterLocation.Query), p => Assert.Equal((false, ParameterStyle.Form, false), (p.Required, p.Style!.Value, p.Explode)));
        var items = api.Paths["/collections/{collectionId}/items"].Operations![HttpMethod.Get].Parameters!.ToDictionary(p => p.Name!);
        Assert.Equal((JsonSchemaType.Integer, "1"), (items["limit"].Schema!.Type!.Value, items["limit"].Schema!.Minimum));
        var box = items["bbox"].Schema!;
        Assert.Equal((JsonSchemaType.Array, 4, 6, JsonSchemaType.Number), (box.Type!.Value, box.MinItems!.Value, box.MaxItems!.Value, box.Items!.Type!.Value));
        Assert.Equal(JsonSchemaType.String, items["datetime"].Schema!.Type!.Value);
    }

    [Fact]
    [Requirement("html/definition", "html/content")]
    public async Task Pages_for_people_hold_all_that_the_data_holds_and_every_link_of_it()
    {
        var unit = (await _ogc.KeysAsync("administrativeUnits", ""))[0];
        foreach (var path in new[] { "", "/conformance", "/collections", "/collections/administrativeUnits", "/collections/administrativeUnits/queryables", "/collections/administrativeUnits/items", $"/collections/administrativeUnits/items/{unit}" })
        {
            using var response = await _ogc.GetAsync($"/ogc{path}?lang=en", "text/html");
            Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
            Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
            var document = await _ogc.JsonAsync($"/ogc{path}?lang=en");
            Assert.Equal([], Texts(document).Where(t => !page.Contains(t, StringComparison.Ordinal)).ToList());
            var addresses = Regex.Matches(page, "<a href=\"([^\"]*)\"").Select(m => Bare(m.Groups[1].Value)).ToHashSet();
            Assert.Equal([], Links(document).Select(Bare).Where(a => !addresses.Contains(a)).ToList());
        }
    }

    // Whatever is said but for addresses, words of the format itself, and the moment of the answer.
    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject()
            .Where(m => m.Name is not ("links" or "$schema" or "$id" or "type" or "x-ogc-role" or "x-ogc-unit" or "trs" or "storageCrs" or "itemType" or "timeStamp" or "license" or "coordinates"))
            .SelectMany(m => Texts(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Number => [json.GetRawText()],
        _ => [],
    };

    private static IEnumerable<string> Links(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("href", out var href) => [href.GetString()!],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Links(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Links),
        _ => [],
    };

    // A page links to itself as a page, where the data links to itself as data.
    private static string Bare(string address) => Regex.Replace(address, "[?&]f=(html|json)", "");

    private static string? Member(JsonElement document, string name) => document.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static string Type(JsonElement link) => link.GetProperty("type").GetString()!;
}
