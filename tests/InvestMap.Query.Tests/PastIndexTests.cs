using System.Text;
using Npgsql;

namespace InvestMap.Query.Tests;

/// <summary>
/// The past is read through indexes, in the tables of now and in those of history. History is long here, so that the planner
/// has a reason to choose; the tables of now are small, so sequential scans are switched off as in <see cref="IndexTests"/>.
/// </summary>
public sealed class PastIndexTests(LongHistory world) : IClassFixture<LongHistory>
{
    public static TheoryData<string, string, string, string> Past => new()
    {
        { "one by slug", "{ investmentProject(slug: \"an-toan\", publication: 1) { name } }", "investment_project", "investment_project_slug_key" },
        { "one by id", "{ industrialPark(uuid: \"00000000-0000-0000-0000-0000000000c1\", publication: 1) { name } }", "industrial_park", "industrial_park_one_version_at_a_time" },
        { "names in order", "{ investmentProjects(publication: 9, order: [{ nameVi: ASC }]) { nodes { name } } }", "investment_project", "investment_project_name_vi" },
        { "names from the end", "{ investmentProjects(publication: 9, order: [{ nameVi: DESC }]) { nodes { name } } }", "investment_project", "investment_project_name_vi" },
        { "names as of a day", "{ investmentProjects(asOf: \"2026-01-04T00:00:00Z\", order: [{ nameVi: ASC }]) { nodes { name } } }", "investment_project", "investment_project_(name_vi|one_version_at_a_time)" },
        { "park of projects", "{ investmentProjects(publication: 9) { nodes { industrialPark { name } } } }", "industrial_park", "industrial_park_one_version_at_a_time" },
        { "zone of the park of projects", "{ investmentProjects(publication: 9) { nodes { industrialPark { parent { name } } } } }", "industrial_park", "industrial_park_one_version_at_a_time" },
        { "projects of parks", "{ industrialParks(publication: 9) { nodes { investmentProjects(order: [{ status: ASC }]) { slug } } } }", "investment_project", "investment_project_of_park" },
        { "figures", "{ investmentProjects(publication: 9) { nodes { figures { field } } } }", "figure", "figure_\\w+" },
        { "filter by park", "{ investmentProjects(publication: 9, where: { industrialPark: { status: { eq: OPERATING } } }) { totalCount } }", "industrial_park", "industrial_park_one_version_at_a_time" },
        { "filter by investors", "{ investmentProjects(publication: 9, where: { investors: { some: { nameVi: { eq: \"KEPCO\" } } } }) { totalCount } }", "project_investor", "project_investor_investment_project_uuid_ordinal_key" },
        { "history", "{ investmentProjects(first: 3) { nodes { history(first: 3) { action changedFields } } } }", "investment_project", "investment_project_one_version_at_a_time" },
        { "search by name", "{ industrialParks(publication: 9, where: { search: \"sample park 77\" }) { totalCount } }", "industrial_park", "industrial_park_folded" },
        { "box", "{ investmentProjects(publication: 9, where: { bbox: [105.7, 19.3, 105.74, 19.34] }) { totalCount nodes { name } } }", "investment_project", "investment_project_geom" },
        { "metres", "{ investmentProjects(publication: 9, where: { geom: { distance: { geometry: { type: \"Point\", coordinates: [105.8, 19.3] }, lte: 500 } } }) { totalCount } }", "investment_project", "investment_project_geog" },
    };

    [Theory]
    [MemberData(nameof(Past))]
    public async Task A_hot_statement_of_the_past_uses_an_index_of_each_table(string name, string document, string table, string index)
    {
        _ = name;
        var plans = await PlansAsync(document);
        Assert.Matches($@"(using {index} on history\.{table}\b|Bitmap Heap Scan on history\.{table}\b[\s\S]*?Bitmap Index Scan on {index}\b)", plans);
        Assert.Matches($@"(Index (Only )?Scan (Backward )?using \w+ on published\.{table}\b|Bitmap Heap Scan on published\.{table}\b)", plans);
        Assert.DoesNotContain("Seq Scan on history.", plans, StringComparison.Ordinal);
    }

    private async Task<string> PlansAsync(string document)
    {
        var values = await world.BindAsync(document);
        await using var connection = await world.Database.Admin.OpenConnectionAsync();
        await using (var settings = new NpgsqlCommand("set enable_seqscan = off", connection))
        {
            await settings.ExecuteNonQueryAsync();
        }

        var text = new StringBuilder();
        foreach (var (statement, parameters) in values)
        {
            await using var command = new NpgsqlCommand("explain (verbose) " + statement.Text, connection);
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

/// <summary>The small world with a long history: every object has a thousand that ended, over twenty publications.</summary>
public sealed class LongHistory : World
{
    protected override async Task FillAsync()
    {
        await base.FillAsync();
        await RunAsync(
            """
            insert into published.publication (number, published_at, title_vi, title_en)
            select n, '2026-01-03T00:00:00Z'::timestamptz + n * interval '1 hour', 'Số ' || n, 'Number ' || n from generate_series(3, 20) n;
            update published.clock set publication = 20;
            do $$
            declare
              t text;
              columns text;
              copies text;
            begin
              for t in select name from ops.versioned_table loop
                select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                       string_agg(case
                         when a.attname = 'since_publication' then 'n % 18 + 1'
                         when a.attname in ('slug', 'name_vi') then format('p.%I || ''-'' || n', a.attname)
                         when a.attname = 'location' then 'ST_SetSRID(ST_MakePoint(105 + random(), 19 + random()), 4326)'
                         when a.attname = 'boundary' and not a.attnotnull then 'null'
                         when a.atttypid = 'uuid'::regtype then 'gen_random_uuid()'
                         else format('p.%I', a.attname) end, ', ' order by a.attnum)
                into columns, copies
                from pg_attribute a
                where a.attrelid = format('published.%I', t)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
                execute format('insert into history.%I (%s, during) select %s, int8range(n %% 18 + 1, 20) from published.%I p, generate_series(1, 1000) n', t, columns, copies, t);
              end loop;
            end
            $$;
            """);

        // Not only analyze: what was just inserted into a GIN index waits in a list that makes it look dear.
        await RunAsync("vacuum analyze");
    }
}
