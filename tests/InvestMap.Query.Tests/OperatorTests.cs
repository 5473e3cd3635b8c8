namespace InvestMap.Query.Tests;

/// <summary>Each operator beside the same condition in plain SQL; and with its complement it gives every row.</summary>
public sealed class OperatorTests(World world) : IClassFixture<World>
{
    private const string Point = """{ type: "Point", coordinates: [105.8, 19.315] }""";
    private const string Box = """{ type: "Polygon", coordinates: [[[105.7, 19.3], [105.76, 19.3], [105.76, 19.5], [105.7, 19.5], [105.7, 19.3]]] }""";

    public static TheoryData<string, string> Projects => new()
    {
        { "nameVi: { eq: \"Đông Sơn may mặc\" }", "name_vi = 'Đông Sơn may mặc'" },
        { "nameEn: { eq: null }", "name_en is null" },
        { "nameEn: { neq: null }", "name_en is not null" },
        { "nameEn: { neq: \"Dan Luc Shoes\" }", "name_en is distinct from 'Dan Luc Shoes'" },
        { "nameEn: { in: [\"Dan Luc Shoes\", null] }", "name_en = 'Dan Luc Shoes' or name_en is null" },
        { "nameEn: { in: [] }", "false" },
        { "nameEn: { in: [null] }", "name_en is null" },
        { "nameEn: { nin: [\"Dan Luc Shoes\"] }", "(name_en = 'Dan Luc Shoes') is not true" },
        { "nameVi: { contains: \"Sơn\" }", "position('Sơn' in name_vi) > 0" },
        { "nameVi: { contains: \"_\" }", "position('_' in name_vi) > 0" },
        { "nameVi: { ncontains: \"Sơn\" }", "position('Sơn' in name_vi) = 0" },
        { "nameVi: { startsWith: \"Đ\" }", "left(name_vi, 1) = 'Đ'" },
        { "nameVi: { nstartsWith: \"Đ\" }", "left(name_vi, 1) <> 'Đ'" },
        { "nameVi: { endsWith: \"2\" }", "right(name_vi, 1) = '2'" },
        { "nameEn: { nendsWith: \"s\" }", "(right(name_en, 1) = 's') is not true" },
        { "nameVi: { like: \"%Nghi%2\" }", "name_vi ~ 'Nghi.*2$'" },
        { "nameVi: { like: \"Đ_ng%\" }", "name_vi ~ '^Đ.ng'" },
        { "nameVi: { like: \"%100\\\\%%\" }", "position('100%' in name_vi) > 0" },
        { "nameEn: { nlike: \"%a%o%\" }", "(name_en ~ 'a.*o') is not true" },
        { "nameVi: { gt: \"Đông\" }", "name_vi collate \"vi-x-icu\" > 'Đông'" },
        { "nameVi: { ngt: \"Đông\" }", "name_vi collate \"vi-x-icu\" <= 'Đông'" },
        { "nameEn: { gte: \"Dan Luc Shoes\" }", "name_en collate \"vi-x-icu\" >= 'Dan Luc Shoes'" },
        { "nameEn: { ngte: \"Dan Luc Shoes\" }", "(name_en collate \"vi-x-icu\" >= 'Dan Luc Shoes') is not true" },
        { "nameVi: { lt: \"Đông\" }", "name_vi collate \"vi-x-icu\" < 'Đông'" },
        { "nameVi: { nlt: \"Đông\" }", "name_vi collate \"vi-x-icu\" >= 'Đông'" },
        { "nameEn: { lte: \"Dan Luc Shoes\" }", "name_en collate \"vi-x-icu\" <= 'Dan Luc Shoes'" },
        { "slug: { nlte: \"m\" }", "slug collate \"C\" > 'm'" },
        { "uuid: { like: \"%-%d1\" }", "right(uuid::text, 2) = 'd1'" },
        { "uuid: { nlike: \"%d_\" }", "left(right(uuid::text, 2), 1) <> 'd'" },
        { "geom: null", "geom is null" },
        { "not: { geom: null }", "geom is not null" },
        { "nameVi: { and: [{ contains: \"Nghi\" }, { contains: \"2\" }] }", "position('Nghi' in name_vi) > 0 and position('2' in name_vi) > 0" },
        { "areaHa: { gt: 3.25 }", "area_ha > 3.25" },
        { "areaHa: { ngt: 3.25 }", "(area_ha > 3.25) is not true" },
        { "areaHa: { gte: 3.25 }", "area_ha >= 3.25" },
        { "areaHa: { ngte: 400 }", "(area_ha >= 400) is not true" },
        { "areaHa: { lt: 400 }", "area_ha < 400" },
        { "areaHa: { nlt: 400 }", "(area_ha < 400) is not true" },
        { "areaHa: { lte: 400, gt: 4 }", "area_ha <= 400 and area_ha > 4" },
        { "areaHa: { nlte: 4 }", "(area_ha <= 4) is not true" },
        { "capitalVnd: { eq: 64000000000000.5 }", "capital_vnd = 64000000000000.5" },
        { "capitalVnd: { in: [0, 500000000000] }", "capital_vnd in (0, 500000000000)" },
        { "capitalUsdConverted: { eq: true }", "capital_usd_converted" },
        { "capitalUsdConverted: { neq: true }", "not capital_usd_converted" },
        { "status: { in: [OPERATING, PLANNED] }", "status in ('operating', 'planned')" },
        { "investmentForm: { nin: [DOMESTIC] }", "(investment_form = 'domestic') is not true" },
        { "statusAsOf: { gte: \"2025-01-01\" }", "status_as_of >= '2025-01-01'" },
        { "sincePublication: { lt: 2 }", "since_publication < 2" },
        { "uuid: { in: [\"00000000-0000-0000-0000-0000000000d1\"] }", "uuid = '00000000-0000-0000-0000-0000000000d1'" },
        { "uuid: { gt: \"00000000-0000-0000-0000-0000000000d3\" }", "uuid > '00000000-0000-0000-0000-0000000000d3'" },
        { "id: { eq: \"SW52ZXN0bWVudFByb2plY3Q6MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMGQx\" }", "uuid = '00000000-0000-0000-0000-0000000000d1'" },
        { "industrialPark: null", "industrial_park_uuid is null" },
        { "industrialPark: { parent: { slug: { eq: \"kkt-nghi-son\" } } }", "industrial_park_uuid = '00000000-0000-0000-0000-0000000000c2'" },
        { "not: { nameEn: { contains: \"Son\" } }", "(position('Son' in name_en) > 0) is not true" },
        { "not: {}", "false" },
        { "or: []", "true" },
        { "or: [{ areaHa: { eq: null } }, { sector: { eq: \"D\" } }]", "area_ha is null or sector = 'D'" },
        { "and: [{ areaHa: { eq: 400 } }, { sector: { eq: \"C\" } }]", "area_ha = 400 and sector = 'C'" },
        { "search: \"nghi son\"", "folded like '%nghi%' and folded like '%son%'" },
        { "search: \"NGHI\"", "folded like '%nghi%'" },
        { "search: \"_\"", "strpos(folded, '_') > 0" },
        { "search: \"máy đ\"", "folded like '%may%' and folded like '%d%'" },
        { "not: { search: \"nghi\" }", "folded not like '%nghi%'" },
        { "investors: { some: { sharePercent: { gt: 30 } } }", "uuid = '00000000-0000-0000-0000-0000000000d1'" },
        { "investors: { all: { sharePercent: { gt: 30 } } }", "uuid not in ('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000d2')" },
        { "investors: { any: false }", "uuid not in ('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000d2')" },
        { "industrialPark: { investmentProjects: { some: { status: { eq: PLANNED } } } }", "industrial_park_uuid = '00000000-0000-0000-0000-0000000000c3'" },
    };

    public static TheoryData<string, string> Places => new()
    {
        { $"geom: {{ distance: {{ geometry: {Point}, lt: 3100 }} }}", "ST_Distance(geom::geography, 'SRID=4326;POINT(105.8 19.315)'::geography) < 3100" },
        { $"geom: {{ distance: {{ geometry: {Point}, gte: 3000 }} }}", "ST_Distance(geom::geography, 'SRID=4326;POINT(105.8 19.315)'::geography) >= 3000" },
        { $"geom: {{ distance: {{ geometry: {Point}, buffer: 1000, lte: 2030 }} }}", "ST_Distance(geom::geography, 'SRID=4326;POINT(105.8 19.315)'::geography) <= 3030" },
        { $"geom: {{ within: {{ geometry: {Box} }} }}", "ST_Within(geom, ST_MakeEnvelope(105.7, 19.3, 105.76, 19.5, 4326))" },
        { $"geom: {{ nwithin: {{ geometry: {Box} }} }}", "not ST_Within(geom, ST_MakeEnvelope(105.7, 19.3, 105.76, 19.5, 4326))" },
        { $"geom: {{ intersects: {{ geometry: {Point}, buffer: 3100 }} }}", "ST_DWithin(geom::geography, 'SRID=4326;POINT(105.8 19.315)'::geography, 3100)" },
        { $"geom: {{ nintersects: {{ geometry: {Point}, buffer: 3100 }} }}", "not ST_DWithin(geom::geography, 'SRID=4326;POINT(105.8 19.315)'::geography, 3100)" },
        { $"geom: {{ intersects: {{ geometry: {Box} }} }}", "ST_Intersects(geom, ST_MakeEnvelope(105.7, 19.3, 105.76, 19.5, 4326))" },
        { $"geom: {{ contains: {{ geometry: {Point} }} }}", "ST_Contains(geom, 'SRID=4326;POINT(105.8 19.315)')" },
        { $"geom: {{ ncontains: {{ geometry: {Point} }} }}", "not ST_Contains(geom, 'SRID=4326;POINT(105.8 19.315)')" },
        { $"geom: {{ overlaps: {{ geometry: {Box} }} }}", "false" },
        { $"geom: {{ ntouches: {{ geometry: {Box} }} }}", "geom is not null" },
        { $"geom: {{ or: [{{ contains: {{ geometry: {Point} }} }}, {{ within: {{ geometry: {Box} }} }}] }}", "ST_Contains(geom, 'SRID=4326;POINT(105.8 19.315)') or ST_Within(geom, ST_MakeEnvelope(105.7, 19.3, 105.76, 19.5, 4326))" },
        { "geom: { and: [{}, {}] }", "true" },
        { "geom: { or: [{}] }", "true" },
        { "bbox: [104.5, 19.32, 106, 20]", "ST_Intersects(geom, ST_MakeEnvelope(104.5, 19.32, 106, 20, 4326))" },
        { "not: { bbox: [104.5, 19.32, 106, 20] }", "geom is null or not ST_Intersects(geom, ST_MakeEnvelope(104.5, 19.32, 106, 20, 4326))" },
        { "bbox: [105.7, 19.3, 105.76, 19.5]", "ST_Intersects(geom, ST_MakeEnvelope(105.7, 19.3, 105.76, 19.5, 4326))" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    [MemberData(nameof(Places))]
    public async Task An_operator_finds_what_plain_sql_finds(string where, string sql)
    {
        var expected = await world.SqlAsync($"select slug from published.investment_project where not synthetic and ({sql}) order by 1");
        Assert.Equal(expected, await SlugsAsync(where));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    [MemberData(nameof(Places))]
    public async Task A_filter_and_its_not_give_every_row_once(string where, string sql)
    {
        _ = sql;
        var all = await world.SqlAsync("select slug from published.investment_project where not synthetic order by 1");
        Assert.Equal(all, [.. (await SlugsAsync(where)).Concat(await SlugsAsync($"not: {{ {where} }}")).Order(StringComparer.Ordinal)]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    [MemberData(nameof(Places))]
    public async Task List_count_and_aggregate_agree(string where, string sql)
    {
        _ = sql;
        var data = await world.DataAsync(
            $"{{ investmentProjects(first: 100, where: {{ {where} }}) {{ totalCount nodes {{ slug }} }} investmentProjectsAggregate(where: {{ {where} }}) {{ count }} }}");
        var list = data.GetProperty("investmentProjects");
        Assert.Equal(list.GetProperty("nodes").GetArrayLength(), list.GetProperty("totalCount").GetInt32());
        Assert.Equal(list.GetProperty("totalCount").GetInt32(), data.GetProperty("investmentProjectsAggregate").GetProperty("count").GetInt32());
    }

    private async Task<List<string>> SlugsAsync(string where)
    {
        var data = await world.DataAsync($"{{ investmentProjects(first: 100, where: {{ {where} }}) {{ nodes {{ slug }} }} }}");
        return [.. data.GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!).Order(StringComparer.Ordinal)];
    }
}
