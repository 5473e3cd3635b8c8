using System.Globalization;
using System.Net.Http.Json;
using InvestMap.TestKit;

namespace InvestMap.Benchmarks;

/// <summary>What the map is asked most.</summary>
internal static class Questions
{
    public static async Task<IReadOnlyList<Question>> OfAsync(TestDatabase database, Uri server)
    {
        var project = await ScalarAsync<Guid>(database, "select uuid from published.investment_project where slug like 'lien-hop-loc-hoa-dau%'").ConfigureAwait(false);
        const int z = 9;
        var (x, y) = (406, 227);
        return
        [
            new Question(
                "one project by key, 6 fields",
                () => Graphql(server, "query($k: UUID!) { investmentProject(uuid: $k) { uuid nameVi nameEn status capitalVnd areaHa } }", new { k = project }),
                "select uuid, name_vi, name_en, status, capital_vnd, area_ha from published.investment_project where uuid = $1",
                project),
            new Question(
                "50 projects with park and unit",
                () => Graphql(server, "{ investmentProjects(first: 50) { nodes { uuid nameVi status capitalVnd industrialPark { nameVi } administrativeUnit { nameVi } } } }"),
                """
                select p.uuid, p.name_vi, p.status, p.capital_vnd, i.name_vi, u.name_vi
                from published.investment_project p
                left join published.industrial_park i on i.uuid = p.industrial_park_uuid
                left join published.administrative_unit u on u.uuid = p.administrative_unit_uuid
                order by p.uuid limit 51
                """),
            new Question(
                "166 units with point",
                () => Graphql(server, "{ administrativeUnits(first: 200, where: { level: { eq: COMMUNE } }) { nodes { uuid code nameVi areaKm2 kind location { coordinates } } } }"),
                """
                select uuid, code, name_vi, area_km2, kind, location::bytea
                from published.administrative_unit
                where level = 'commune' and (valid_from is null or valid_from <= $1) and (valid_to is null or valid_to > $1)
                order by uuid limit 201
                """,
                DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7))),
            new Question(
                "a tile of projects, z9",
                () => new HttpRequestMessage(HttpMethod.Get, new Uri(server, $"/tiles/investmentProjects/{z}/{x}/{y}.mvt")),
                """
                select ST_AsMVT(t, 'investmentProjects') from (
                  select uuid::text, slug, name_vi as name, status, sector, location_quality as quality, area_ha::float8,
                         ST_AsMVTGeom(ST_Transform(map_point, 3857), ST_TileEnvelope($1, $2, $3), 4096, 64)
                  from published.investment_project
                  where not synthetic and map_point && ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 0.015625), 4326)) t
                """,
                z, x, y),
        ];
    }

    /// <summary>The process of the database server.</summary>
    public static async Task<int> PostmasterAsync(TestDatabase database) =>
        int.Parse(await ScalarAsync<string>(database, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)").ConfigureAwait(false), CultureInfo.InvariantCulture);

    private static async Task<T> ScalarAsync<T>(TestDatabase database, string sql)
    {
        await using var command = database.Admin.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
    }

    private static HttpRequestMessage Graphql(Uri server, string query, object? variables = null) =>
        new(HttpMethod.Post, new Uri(server, "/graphql")) { Content = JsonContent.Create(new { query, variables }) };
}
