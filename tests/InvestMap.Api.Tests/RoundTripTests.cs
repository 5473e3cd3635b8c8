using InvestMap.Registry;
using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Api.Tests;

/// <summary>The first promise of the design, counted on the wire between server and database.</summary>
public sealed class RoundTripTests
{
    private const string Wide = """
        {
          investmentProjects(first: 20, order: [{ nameVi: ASC }]) {
            totalCount
            nodes { name industrialPark { name parent { name } } investors { name } figures { field source { name } } administrativeUnit { name } }
          }
          industrialParks(first: 20) { nodes { name plots(first: 3) { areaHa } investmentProjects(first: 3) { name investors { name } } } }
          investmentProjectsAggregate(where: { search: "cang nghi son" }) { count unplaced groups(by: [SECTOR, INDUSTRIAL_PARK]) { keys { industrialPark { name plots(first: 1) { areaHa } } } count } bins(grid: HEXAGON, metres: 5000) { count } }
          administrativeUnits(first: 5) { nodes { name predecessors { predecessor { name } } } }
        }
        """;

    // Every relation that is no key, every root field that is no list, and what hangs below them.
    private const string Relations = """
        {
          industrialParks(first: 5) {
            nodes {
              name
              distance(to: { type: "Point", coordinates: [105.8, 19.8] })
              nearest(kind: SEAPORT, first: 2) { metres infrastructureSite { name administrativeUnits { certain administrativeUnit { name parent { name } } } } }
              enterprisesWithin(metres: 20000) { count unplaced nodes(first: 3) { metres digitalEnterprise { name figures { field } } } }
              coverageShare(technology: G5, environment: OUTDOOR) { covered uncovered unknown surveys }
              coverageShareReason
              supportMeasures(first: 3) { name validity areas { ordinal } }
              administrativeUnits { method certain administrativeUnit { name investmentProjects(first: 2) { name } } }
              history(first: 3) { action changedFields publication { number } legalAct { name } department { name } }
              distances { ordinal }
              phases { ordinal }
            }
          }
          investmentProjects(first: 5, order: [{ distance: { to: { type: "Point", coordinates: [105.8, 19.8] }, direction: ASC } }]) {
            totalCount
            nodes { name events { ordinal } administrativeUnits(on: "2025-06-30") { certain administrativeUnit { name } } supportMeasures { name } history { action } }
          }
          indicators(first: 5) { nodes { name comparisons { status target { value } actuals { verdict observation { value } } } } }
          investmentProjectsAggregate { count groups(by: [STATUS, ADMINISTRATIVE_UNIT]) { keys { status administrativeUnit { name } } count } bins(grid: SQUARE, metres: 10000) { count } }
          supportMeasuresAggregate { count groups(by: [KIND]) { count } }
          findSites(demonstration: true, input: { limits: [{ criterion: FREE_LAND, min: 1 }], wishes: [{ criterion: DISTANCE, infrastructure: SEAPORT, weight: 1 }] }) {
            matched sites { total industrialPark { name nearest(kind: AIRPORT) { metres } administrativeUnits { certain } } }
          }
          search(text: "nghi son", near: { type: "Point", coordinates: [105.8, 19.8] }) { type name metres node { id ... on InvestmentProject { industrialPark { name } investors { name } } } }
          siteCriteria { criterion }
          node(id: "UHVibGljYXRpb246MQ==") { id }
          publication(number: 1) { titleEn }
        }
        """;

    private const string Past = """
        {
          investmentProjects(publication: 1, first: 20, order: [{ nameVi: ASC }]) {
            totalCount
            nodes { name industrialPark { name parent { name } } investors { name } history(first: 3) { action changedFields publication { number } } }
          }
          industrialParks(asOf: "2999-01-01T00:00:00Z", first: 5) { nodes { name investmentProjects(first: 3) { name } } }
        }
        """;

    [Theory]
    [InlineData("/graphql?query={query}")]
    [InlineData("/graphql?query={relations}")]
    [InlineData("/graphql?query={past}")]
    [InlineData("/tiles/investmentProjects/8/203/113.mvt")]
    [InlineData("/tiles/investmentProjects/8/203/113.mvt?publication=1")]
    [InlineData("/tiles/investmentProjects/8/203/113.mvt?publication=2")]
    public async Task An_answer_takes_one_round_trip_however_much_it_asks(string address)
    {
        await using var database = await TestDatabase.CreateSeededAsync(demo: true);
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString(DatabaseRole.Reader));
        await using var line = new CuttableLine($"{own.Host}/.s.PGSQL.{own.Port}");
        line.Mend();
        var counted = new NpgsqlConnectionStringBuilder(own.ConnectionString) { Host = "127.0.0.1", Port = line.Port }.ConnectionString;
        await using var server = MapServer.Start([KeyValuePair.Create("ConnectionStrings:Reader", (string?)counted)]);
        using var client = server.CreateClient();
        var uri = new Uri(address
            .Replace("{query}", Uri.EscapeDataString(Wide), StringComparison.Ordinal)
            .Replace("{relations}", Uri.EscapeDataString(Relations), StringComparison.Ordinal)
            .Replace("{past}", Uri.EscapeDataString(Past), StringComparison.Ordinal), UriKind.Relative);

        // Opening the connection and reading its types are trips of their own, once.
        for (var i = 0; i < 10; i++)
        {
            await AskAsync(client, uri);
        }

        var before = line.RoundTrips;
        for (var i = 0; i < 5; i++)
        {
            await AskAsync(client, uri);
        }

        Assert.Equal(5, line.RoundTrips - before);
    }

    private static async Task AskAsync(HttpClient client, Uri uri)
    {
        using var answer = await client.GetAsync(uri);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
    }
}
