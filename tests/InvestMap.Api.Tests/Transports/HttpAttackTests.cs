using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.TestKit.Attacks;

namespace InvestMap.Api.Tests.Transports;

/// <summary>
/// A sample of the attacks on the schema, over HTTP: POST, GET and the addresses of tiles. None is a server's fault, each
/// refusal has its code and place, and the server answers as before. `make check-long` sends ten times as many.
/// </summary>
public sealed class HttpAttackTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20251122;
    private static readonly int Attacks = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 120 : 2_000;

    [Fact]
    public async Task No_value_sent_to_graphql_is_a_servers_fault()
    {
        var schema = new SchemaBuilder().Sdl(await server.Client.GetStringAsync(new Uri("/graphql/schema.graphql", UriKind.Relative))).Build();
        var places = AttackPlace.All(schema);
        var (random, faults) = (new Random(Seed), new List<string>());
        for (var i = 0; i < Attacks; i++)
        {
            var place = places[random.Next(places.Count)];
            var values = HostileValues.For(place.Type);
            var variables = place.Variables(values[random.Next(values.Count)]);
            using var response = i % 4 == 0 && variables.Length < 2_000
                ? await server.Client.GetAsync(new Uri($"/graphql?query={Uri.EscapeDataString(place.Document)}&variables={Uri.EscapeDataString(variables)}", UriKind.Relative))
                : await PostAsync($"{{\"query\": {JsonSerializer.Serialize(place.Document)}, \"variables\": {variables}}}");
            var text = await response.Content.ReadAsStringAsync();
            if ((int)response.StatusCode is not (200 or 400) || Answers.Fault(JsonDocument.Parse(text).RootElement) is not null)
            {
                faults.Add($"{place.Coordinate} <- {variables}: {(int)response.StatusCode} {text}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {Attacks} (seed {Seed}):\n{string.Join('\n', faults.Take(20))}");
        await server.DataAsync("{ plots { totalCount } }");
    }

    [Fact]
    public async Task No_filter_in_a_tiles_address_is_a_servers_fault()
    {
        var schema = new SchemaBuilder().Sdl(await server.Client.GetStringAsync(new Uri("/graphql/schema.graphql", UriKind.Relative))).Build();
        var places = AttackPlace.All(schema).Where(p => p.Document.StartsWith("query($v: InvestmentProjectFilterInput)", StringComparison.Ordinal)).ToList();
        Assert.True(places.Count > 50);
        var (random, faults) = (new Random(Seed), new List<string>());
        for (var i = 0; i < Attacks; i++)
        {
            var place = places[random.Next(places.Count)];
            var values = HostileValues.For(place.Type);
            var where = place.Wrap("HERE")!.ToJsonString().Replace("\"HERE\"", values[random.Next(values.Count)], StringComparison.Ordinal);
            if (where.Length < 2_000)
            {
                await TryAsync($"?where={Uri.EscapeDataString(where)}", faults);
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} (seed {Seed}):\n{string.Join('\n', faults.Take(20))}");
    }

    [Theory]
    [InlineData("where=")]
    [InlineData("where=%00")]
    [InlineData("where=%FF%FE")]
    [InlineData("where=[]")]
    [InlineData("where=%7B%22slug%22%3A%7B%22eq%22%3A%22a%22%7D%7D%2C%22x%22%3A1")]
    [InlineData("where=null")]
    [InlineData("where=%7B%7D&where=%7B%7D")]
    [InlineData("demonstration=perhaps")]
    [InlineData("publication=-1")]
    [InlineData("publication=99999999999999999999")]
    [InlineData("publication=1%27%20or%201%3D1")]
    [InlineData("on=2025-02-29")]
    [InlineData("lang=xx")]
    public async Task No_parameter_of_a_tile_is_a_servers_fault(string query)
    {
        var faults = new List<string>();
        await TryAsync("?" + query, faults);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/tiles/nothing/0/0/0.mvt")]
    [InlineData("/tiles/investmentProjects/-1/0/0.mvt")]
    [InlineData("/tiles/investmentProjects/40/0/0.mvt")]
    [InlineData("/tiles/investmentProjects/3/8/0.mvt")]
    [InlineData("/tiles/investmentProjects/3/2147483648/0.mvt")]
    [InlineData("/tiles/investmentProjects%27/0/0/0.mvt")]
    public async Task No_address_of_a_tile_is_a_servers_fault(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.InRange((int)response.StatusCode, 400, 404);
        Assert.False(Answers.Leaks(await response.Content.ReadAsStringAsync()));
    }

    // Refused with a word on what would be right, or drawn.
    private async Task TryAsync(string query, List<string> faults)
    {
        foreach (var address in new[] { "/tiles/investmentProjects/0/0/0.mvt", "/tiles/investmentProjects.json" })
        {
            using var response = await server.Client.GetAsync(new Uri(address + query, UriKind.Relative));
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent)
            {
                continue;
            }

            var text = await response.Content.ReadAsStringAsync();
            var isTold = response.Content.Headers.ContentType?.MediaType == "application/problem+json" && JsonNode.Parse(text)!["detail"]?.GetValue<string>().Length > 15;
            if ((int)response.StatusCode is not (400 or 404) || !isTold || Answers.Leaks(text))
            {
                faults.Add($"{address}{Uri.UnescapeDataString(query)}: {(int)response.StatusCode} {text}");
            }
        }
    }

    private Task<HttpResponseMessage> PostAsync(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        return server.Client.SendAsync(request);
    }
}
