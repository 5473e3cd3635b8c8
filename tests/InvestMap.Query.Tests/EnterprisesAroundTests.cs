using System.Globalization;

namespace InvestMap.Query.Tests;

/// <summary>
/// A search for sites counts enterprises by cells and boxes wherever these leave no doubt. Here each limit lies a millimetre beside a
/// true distance, and the outlines are what bounds go wrong on: edges of a hundred kilometres, which no straight line in degrees
/// follows, holes, and parts far from each other.
/// </summary>
public sealed class EnterprisesAroundTests(EnterprisesAroundTests.Parks parks) : IClassFixture<EnterprisesAroundTests.Parks>
{
    private static readonly int Pairs = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 12 : 60;

    [Fact]
    public async Task Counts_and_the_oldest_are_those_of_plain_sql_a_millimetre_beside_each_distance()
    {
        var distances = await parks.SqlAsync(
            $"""
            select ST_Distance(e.geom::geography, p.geom::geography)::text from published.digital_enterprise e, published.industrial_park p
            where p.slug like 'k-%' and e.geom is not null and p.geom is not null order by md5(e.slug || p.slug) limit {Pairs}
            """);
        var metres = distances.Select(d => double.Parse(d, CultureInfo.InvariantCulture)).SelectMany(d => new[] { d - 0.001, d + 0.001 }).Where(m => m > 0);
        foreach (var m in metres.Append(0).Append(20_000_000))
        {
            var radius = m.ToString("R", CultureInfo.InvariantCulture);
            var data = await parks.DataAsync(
                $"{{ findSites(first: 500, where: {{ slug: {{ startsWith: \"k-\" }} }}, input: {{ wishes: [{{ criterion: ENTERPRISES, metres: {radius}, weight: 1 }}] }}) {{ sites {{ industrialPark {{ slug }} criteria {{ raw asOf }} }} }} }}");
            var actual = data.GetProperty("findSites").GetProperty("sites").EnumerateArray()
                .Select(s => $"{s.GetProperty("industrialPark").GetProperty("slug")} {s.GetProperty("criteria")[0].GetProperty("raw").GetRawText()} {s.GetProperty("criteria")[0].GetProperty("asOf")}");
            var expected = await parks.SqlAsync(
                $"""
                select p.slug || ' ' || case when p.geom is null then 'null' else count(e.uuid)::text end || ' ' || coalesce((array_agg(e.as_of order by e.as_of, e.uuid))[1]::text, '')
                from published.industrial_park p
                left join published.digital_enterprise e on not e.synthetic and ST_Distance(e.geom::geography, p.geom::geography) <= {radius}
                where p.slug like 'k-%' group by p.uuid
                """);
            Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The crowd with parks of all shapes among it.</summary>
    public sealed class Parks : Surroundings
    {
        protected override async Task FillAsync()
        {
            await base.FillAsync();
            await RunAsync(await File.ReadAllTextAsync(Path.Combine(Folders.Tests, "Crowd.sql")));
            await RunAsync(
                """
                update published.digital_enterprise set as_of = date '2020-01-01' + ascii(right(slug, 1)), as_of_precision = 'day' where slug like 'e-%' and right(slug, 1) <> '7';
                insert into published.industrial_park (uuid, since_publication, slug, province_code, name_vi, kind, location, location_quality, boundary, boundary_quality, source_uuid)
                select md5('k' || i)::uuid, 1, 'k-' || i, '38', 'Khu ' || i, 'industrial_park',
                  case when i % 6 = 1 then ST_SetSRID(ST_MakePoint(x, y), 4326) end, case when i % 6 = 1 then 'approximate' end,
                  case when i % 6 > 1 then ST_Multi(ST_SetSRID(ST_Translate(case i % 6
                    when 2 then 'POLYGON((0 0, 1.2 0.02, 1.2 0.05, 0 0.03, 0 0))'
                    when 3 then 'POLYGON((0 0, 0.3 0.1, 0.1 0.4, 0 0), (0.08 0.08, 0.1 0.2, 0.15 0.1, 0.08 0.08))'
                    when 4 then 'MULTIPOLYGON(((0 0, 0.02 0, 0.01 0.02, 0 0)), ((0.5 0.3, 0.6 0.3, 0.5 0.33, 0.5 0.3)))'
                    else 'POLYGON((0 0, 0.01 -0.004, 0.02 0.003, 0.013 0.012, 0.002 0.011, 0 0))' end::geometry, x, y), 4326)) end,
                  case when i % 6 > 1 then 'approximate' end, '00000000-0000-0000-0000-0000000000f1'
                from (select i, 104.8 + i % 5 * 0.17 as x, 19.4 + i % 7 * 0.11 as y from generate_series(1, 30) i) thrown;
                """);
        }
    }
}
