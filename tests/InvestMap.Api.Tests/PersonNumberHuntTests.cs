using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using InvestMap.Registry;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace InvestMap.Api.Tests;

/// <summary>A person's tax code is planted and hunted through every door of the server: answers, tiles, refusals, logs.</summary>
public sealed class PersonNumberHuntTests : IAsyncLifetime
{
    private const string Digits = "038198123456";

    private readonly ConcurrentQueue<string> _log = [];
    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _factory;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync(demo: true);
        await PlantAsync(_database);
        _factory = MapServer.Start(_database.Configuration).WithWebHostBuilder(builder => builder.ConfigureLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            logging.AddProvider(new KeptLog(_log, LogLevel.Trace));
        }));
        _client = _factory.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        await _factory!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task It_is_behind_no_door()
    {
        var seen = 0;
        foreach (var query in await QueriesAsync())
        {
            var answer = await AskAsync(query);
            Assert.True(answer.Contains("\"data\":{", StringComparison.Ordinal), $"{query}\n{answer}");
            AssertClean(answer);
            seen += answer.Length;
        }

        Assert.True(seen > 100_000, $"only {seen} characters were seen");

        // The enterprises are there, now and in the past, without the code.
        Assert.Contains("Hộ kinh doanh Ba", await AskAsync("{ digitalEnterprises(where: { slug: { eq: \"ho-ba\" } }) { nodes { name taxCode reviewState } } }"), StringComparison.Ordinal);
        Assert.Contains("Hộ kinh doanh Tư", await AskAsync("{ digitalEnterprises(publication: 3, where: { slug: { eq: \"ho-tu\" } }) { nodes { name taxCode } } }"), StringComparison.Ordinal);

        // Nothing is found by it, whole or in part, by any operator of text.
        foreach (var filter in (string[])["eq", "contains", "startsWith", "endsWith"])
        {
            foreach (var part in (string[])[Digits, Digits[..6], Digits[6..]])
            {
                Assert.Contains("\"totalCount\":0", await AskAsync($"{{ digitalEnterprises(where: {{ taxCode: {{ {filter}: \"{part}\" }} }}) {{ totalCount }} }}"), StringComparison.Ordinal);
            }
        }

        Assert.Contains("\"totalCount\":0", await AskAsync($"{{ digitalEnterprises(where: {{ search: \"{Digits}\" }}) {{ totalCount }} }}"), StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":0", await AskAsync($"{{ digitalEnterprises(where: {{ taxCode: {{ in: [\"{Digits}\"] }} }}) {{ totalCount }} }}"), StringComparison.Ordinal);

        foreach (var tile in (string[])["0/0/0", "8/203/113", "10/812/454"])
        {
            AssertClean(Encoding.Latin1.GetString(await _client!.GetByteArrayAsync(new Uri($"/tiles/digitalEnterprises/{tile}.mvt", UriKind.Relative))));
        }

        AssertClean(await _client!.GetStringAsync(new Uri("/tiles/digitalEnterprises.json", UriKind.Relative)));
        AssertClean(await _client!.GetStringAsync(new Uri("/graphql/schema.graphql", UriKind.Relative)));
        Assert.NotEmpty(_log);
        Assert.All(_log, AssertClean);
    }

    private static async Task PlantAsync(TestDatabase database)
    {
        var publish = new Publish(database.Sources.Publisher, TaxCodeKey.Read("a test's secret of more than 32 characters"));
        var source = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.Other, NameVi = "Nguồn thử" };
        var first = Enterprise("ho-ba", "Hộ kinh doanh Ba", Digits, source);
        var second = Enterprise("ho-tu", "Hộ kinh doanh Tư", "0381 9812 3457", source);
        var draft = Draft();
        draft.Create(source);
        draft.Create(first);
        draft.Create(second);
        var number = await publish.ApplyAsync(draft);

        // A former version and an end, so that the past has something to hide as well.
        first.ActivityVi = "Bán lẻ";
        draft = Draft();
        draft.Update(first, number);
        draft.End("digital_enterprise", second.Uuid, number);
        await publish.ApplyAsync(draft);
    }

    private static ChangeSetDraft Draft() => new() { TitleVi = "Thử", TitleEn = "Trial", Author = "an@example.vn", Approver = "binh@example.vn" };

    private static DigitalEnterprise Enterprise(string slug, string name, string code, SourceDocument source) => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        Slug = slug,
        NameVi = name,
        Kind = DigitalEnterpriseKind.DigitalAdopter,
        TaxCode = code,
        SourceUuid = source.Uuid,
        Location = new NetTopologySuite.Geometries.Point(105.78, 19.8) { SRID = 4326 },
        LocationQuality = GeometryQuality.Approximate,
    };

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(Digits, text, StringComparison.Ordinal);
        Assert.DoesNotContain("038198123457", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0381 9812 345", text, StringComparison.Ordinal);
    }

    /// <summary>Every list of the schema with all that can be selected without arguments, as it is now and as it was.</summary>
    private async Task<IReadOnlyList<string>> QueriesAsync()
    {
        using var json = JsonDocument.Parse(await AskAsync("""
            { __schema { types { name kind fields { name args { name defaultValue type { kind } } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
            """));
        var types = json.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Where(t => t.GetProperty("kind").GetString() == "OBJECT")
            .ToDictionary(t => t.GetProperty("name").GetString()!, t => t.GetProperty("fields").EnumerateArray().ToList());
        var queries = new List<string>();
        foreach (var root in types["Query"].Where(f => Named(f).Name.EndsWith("Connection", StringComparison.Ordinal)))
        {
            var name = root.GetProperty("name").GetString()!;
            var node = Named(types[Named(root).Name].Single(f => f.GetProperty("name").GetString() == "nodes")).Name;
            var arguments = root.GetProperty("args").EnumerateArray().Select(a => a.GetProperty("name").GetString()).ToHashSet();
            foreach (var time in arguments.Contains("publication") ? (string[])["", ", publication: 3"] : [""])
            {
                var demonstration = arguments.Contains("demonstration") ? ", demonstration: true" : "";
                queries.Add($"{{ {name}(first: 100{demonstration}{time}) {{ nodes {{ {Selection(types, node, 1)} }} }} }}");
            }
        }

        Assert.True(queries.Count > 20);
        return queries;
    }

    private static string Selection(Dictionary<string, List<JsonElement>> types, string type, int depth)
    {
        var text = new StringBuilder("__typename ");
        foreach (var field in types[type].Where(f => f.GetProperty("args").EnumerateArray().All(IsOptional)))
        {
            var (kind, name, isList) = Named(field);
            if (kind is "SCALAR" or "ENUM")
            {
                text.Append(field.GetProperty("name").GetString()).Append(' ');
            }
            else if (kind == "OBJECT" && depth > 0 && (!isList || field.GetProperty("name").GetString() == "figures"))
            {
                text.Append(field.GetProperty("name").GetString()).Append(" { ").Append(Selection(types, name, depth - 1)).Append("} ");
            }
        }

        return text.ToString();
    }

    private static bool IsOptional(JsonElement argument) =>
        argument.GetProperty("type").GetProperty("kind").GetString() != "NON_NULL" || argument.GetProperty("defaultValue").ValueKind == JsonValueKind.String;

    private static (string Kind, string Name, bool IsList) Named(JsonElement field)
    {
        var (type, isList) = (field.GetProperty("type"), false);
        while (type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object)
        {
            isList |= type.GetProperty("kind").GetString() == "LIST";
            type = inner;
        }

        return (type.GetProperty("kind").GetString()!, type.GetProperty("name").GetString()!, isList);
    }

    private async Task<string> AskAsync(string query)
    {
        using var response = await MapServer.PostAsync(_client!, new { query });
        return await response.Content.ReadAsStringAsync();
    }
}
