using System.Text;
using InvestMap.Catalog;
using Npgsql;

namespace InvestMap.Query.Tests;

/// <summary>
/// Hot statements keep their index. The world is small, so sequential scans are switched off and the plan is read: a
/// statement that no index can serve shows one all the same.
/// </summary>
public sealed class IndexTests(World world) : IClassFixture<World>
{
    public static TheoryData<string, string, string> Hot => new()
    {
        { "one by slug", "{ investmentProject(slug: \"an-toan\") { name } }", "investment_project_slug_key" },
        { "one by id", "{ industrialPark(uuid: \"00000000-0000-0000-0000-0000000000c1\") { name } }", "industrial_park_pkey" },
        { "names in order", "{ investmentProjects(order: [{ nameVi: ASC }]) { nodes { name } } }", "investment_project_name_vi" },
        { "names from the end", "{ investmentProjects(order: [{ nameVi: DESC }]) { nodes { name } } }", "investment_project_name_vi" },
        { "search", "{ digitalEnterprises(where: { search: \"cang nghi son\" }) { totalCount } }", "digital_enterprise_folded" },
        { "search everywhere", "{ search(text: \"cang nghi son\", types: [DIGITAL_ENTERPRISE]) { name } }", "digital_enterprise_folded" },
        { "search of former units", "{ search(text: \"cang nghi son\", types: [DIGITAL_ENTERPRISE]) { name } }", "digital_enterprise_of_unit" },
        { "box", "{ investmentProjects(where: { bbox: [105.7, 19.3, 105.74, 19.5] }) { totalCount } }", "investment_project_geom" },
        { "metres", "{ investmentProjects(where: { geom: { distance: { geometry: { type: \"Point\", coordinates: [105.8, 19.3] }, lte: 5000 } } }) { totalCount } }", "investment_project_geog" },
        { "metres by buffer", "{ investmentProjects(where: { geom: { intersects: { geometry: { type: \"Point\", coordinates: [105.8, 19.3] }, buffer: 5000 } } }) { totalCount } }", "investment_project_geog" },
        { "projects of parks", "{ industrialParks { nodes { investmentProjects(order: [{ capitalUsd: ASC }]) { slug } } } }", "investment_project_of_park" },
        { "enterprises of units", "{ administrativeUnits { nodes { digitalEnterprises { slug } } } }", "digital_enterprise_of_unit" },
        { "projects by capital, most first", "{ investmentProjects(order: [{ capitalVnd: DESC }]) { nodes { slug } } }", "investment_project_capital_vnd_desc" },
        { "projects by capital, least first", "{ investmentProjects(order: [{ capitalVnd: ASC }]) { nodes { slug } } }", "investment_project_capital_vnd_asc" },
        { "projects by area", "{ investmentProjects(order: [{ areaHa: DESC }]) { nodes { slug } } }", "investment_project_area_ha_desc" },
        { "projects by status", "{ investmentProjects(order: [{ status: ASC }]) { nodes { slug } } }", "investment_project_status" },
        { "newest projects", "{ investmentProjects(order: [{ statusAsOf: DESC }]) { nodes { slug } } }", "investment_project_status_as_of_desc" },
        { "enterprises by kind", "{ digitalEnterprises(order: [{ kind: DESC }]) { nodes { slug } } }", "digital_enterprise_kind" },
        { "nearest first", "{ investmentProjects(first: 3, order: [{ distance: { to: { type: \"Point\", coordinates: [105.8, 19.3] } } }]) { nodes { slug } } }", "investment_project_geog[\\s\\S]*Order By: .* <-> [\\s\\S]*investment_project_geog[\\s\\S]*Index Cond: .*_st_expand" },
        { "nearest sites", "{ industrialParks { nodes { nearest(kind: SEAPORT) { metres } } } }", "infrastructure_site_kind_geog[\\s\\S]*Order By: .* <-> [\\s\\S]*infrastructure_site_kind_geog[\\s\\S]*Index Cond: .*_st_expand" },
        { "enterprises within", "{ industrialParks { nodes { enterprisesWithin(metres: 5000) { count } } } }", "digital_enterprise_geog[\\s\\S]*Index Cond: .*_st_expand" },
        { "figures", "{ investmentProjects { nodes { figures { field } } } }", "figure_object_uuid_field_ordinal_key" },
    };

    [Theory]
    [MemberData(nameof(Hot))]
    public async Task A_hot_statement_uses_its_index(string name, string document, string index)
    {
        _ = name;
        var plans = await PlansAsync(document);
        Assert.Matches(index, plans);
    }

    [Fact]
    public async Task A_page_in_an_order_with_an_index_begins_at_its_cursor()
    {
        var first = await world.DataAsync("{ investmentProjects(first: 2, order: [{ nameVi: ASC }]) { pageInfo { endCursor } } }");
        var cursor = first.GetProperty("investmentProjects").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var plans = await PlansAsync($"{{ investmentProjects(first: 2, after: \"{cursor}\", order: [{{ nameVi: ASC }}]) {{ nodes {{ slug }} }} }}");
        Assert.Matches("Index (Only )?Scan using investment_project_name_vi[\\s\\S]*Index Cond: \\(ROW\\(.*name_vi.* > ROW\\(", plans);
    }

    [Fact]
    public async Task Every_relation_has_an_index_on_its_column()
    {
        var indexed = (await world.SqlAsync(
            """
            select c.relname || '.' || a.attname
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where c.relnamespace = 'published'::regnamespace and i.indpred is null
            """)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("investment_project.uuid", indexed);
        var missing =
            from subject in Catalogue.Map.Subjects
            from relation in subject.Relations
            where Catalogue.Map.Target(relation).Derived is null
            let column = $"{Catalogue.Map.Target(relation).Table}.{relation.Column}"
            where !indexed.Contains(column)
            select column;
        Assert.Empty(missing);
    }

    private async Task<string> PlansAsync(string document)
    {
        var values = await world.BindAsync(document);
        await using var connection = await world.Database.Admin.OpenConnectionAsync();
        await using (var settings = new NpgsqlCommand("set enable_seqscan = off; set enable_bitmapscan = on; set enable_sort = off", connection))
        {
            await settings.ExecuteNonQueryAsync();
        }

        var text = new StringBuilder();
        foreach (var (statement, parameters) in values)
        {
            await using var command = new NpgsqlCommand("explain " + statement.Text, connection);
            foreach (var value in parameters)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                text.AppendLine(reader.GetString(0));
            }
        }

        return text.ToString();
    }
}
