using InvestMap.Registry.Seed;
using InvestMap.TestKit;

namespace InvestMap.Registry.Tests;

/// <summary>What the product's own seed must be: complete, with sources, in Vietnamese, and nothing invented among the facts.</summary>
public sealed class SeedTests(SeededDatabase seeded) : IClassFixture<SeededDatabase>
{
    private readonly TestDatabase _database = seeded.Database;

    [Theory]
    [InlineData(166, "administrative_unit where level = 'commune' and valid_from = '2025-07-01' and valid_to is null and not synthetic")]
    [InlineData(32, "industrial_park where not synthetic")]
    [InlineData(62, "investment_project where not synthetic")]
    [InlineData(33, "legal_act where not synthetic")]
    [InlineData(3, "support_measure where not synthetic")]
    [InlineData(2, "department where not synthetic")]
    [InlineData(0, "ocop_product where not synthetic")]
    [InlineData(244, "indicator_observation where not synthetic")]
    [InlineData(1, "publication where number = 1 and not synthetic")]
    [InlineData(1, "publication where number = 2 and synthetic")]
    [InlineData(2, "publication")]
    public async Task The_seed_has_its_rows(int count, string what) =>
        Assert.Equal(count, await _database.ScalarAsync<long>($"select count(*) from published.{what}"));

    [Fact]
    public async Task Every_row_of_the_files_is_published()
    {
        Assert.Equal([1, 2], seeded.Report.Layers.Select(l => l.Publication!.Value));
        foreach (var layer in seeded.Report.Layers)
        {
            Assert.Equal(layer.Rows.Values.Sum(), layer.Created);
            foreach (var (table, rows) in layer.Rows)
            {
                Assert.Equal((table, rows), (table, (int)await _database.ScalarAsync<long>($"select count(*) from published.{table} where synthetic = $1", layer.Demonstration)));
            }
        }
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        var before = await _database.TracesAsync();
        var report = await new SeedLoader(_database.Sources.Owner, _database.Sources.Publisher).LoadAsync(SeedFolder.Path, demonstration: true);
        Assert.Equal(0, report.ReferenceRows);
        Assert.All(report.Layers, l => Assert.Equal((null, 0, 0, 0), (l.Publication, l.Created, l.Updated, l.Ended)));
        Assert.Empty(report.Layers.SelectMany(l => l.LeftAlone));
        Assert.Equal(before, await _database.TracesAsync());
    }

    [Fact]
    public async Task Every_row_has_its_source()
    {
        foreach (var table in await TablesWithAsync("source_uuid"))
        {
            // A figure that is not known may have none: nobody says why a thing is not found.
            var except = table == "figure" ? "and state = 'known'" : "";
            Assert.Equal((table, 0), (table, await _database.ScalarAsync<long>($"select count(*) from published.{table} where source_uuid is null {except}")));
        }
    }

    [Fact]
    public async Task Every_text_is_there_in_Vietnamese()
    {
        var pairs = 0;
        foreach (var shape in RowShape.All)
        {
            foreach (var english in shape.Columns.Where(c => c.Name.EndsWith("_en", StringComparison.Ordinal)))
            {
                pairs++;
                var vietnamese = english.Name[..^2] + "vi";
                Assert.Contains(shape.Columns, c => c.Name == vietnamese);
                Assert.Empty(await _database.Admin.ListAsync(
                    $"select '{shape.Table} ' || uuid || ' has {english.Name} and no {vietnamese}' from published.{shape.Table} where {english.Name} is not null and {vietnamese} is null"));
            }

            if (shape.Columns.Any(c => c.Name == "name_vi"))
            {
                Assert.Empty(await _database.Admin.ListAsync($"select '{shape.Table} ' || uuid from published.{shape.Table} where coalesce(btrim(name_vi), '') = ''"));
            }
        }

        Assert.True(pairs > 30);
    }

    [Fact]
    public async Task Every_text_that_a_person_sees_is_there_in_English_too()
    {
        foreach (var table in await TablesWithAsync("name_vi"))
        {
            // A company's registered name is the same in both languages.
            if (table is not "project_investor")
            {
                Assert.Empty(await _database.Admin.ListAsync($"select '{table} ' || name_vi from published.{table} where name_en is null"));
            }
        }
    }

    [Fact]
    public async Task Every_measured_value_has_a_figure_that_says_where_it_is_from()
    {
        // What states a source on each row itself, as an observation does, needs no figure beside it.
        foreach (var table in RowShape.All.Where(s => s.Type.IsSubclassOf(typeof(Entities.Subject)) && s.Table is not ("coverage_observation" or "administrative_unit")).Select(s => s.Table))
        {
            foreach (var column in RowShape.Find(table)!.Columns.Where(c => (c.Type == typeof(decimal) || c.Type == typeof(int)) && c.Name != "capital_rate"))
            {
                // What was converted at publication says so itself, with rate and day.
                var stated = RowShape.Find(table)!.Columns.Any(c => c.Name == column.Name + "_converted") ? $"and not {column.Name}_converted" : "";
                Assert.Empty(await _database.Admin.ListAsync($"""
                    select '{table} ' || slug || ' has {column.Name} without a figure' from published.{table} o
                    where {column.Name} is not null {stated} and not exists (
                      select from published.figure f
                      where f.subject = '{table}' and f.object_uuid = o.uuid and f.field = '{column.Name}' and f.ordinal = 0 and f.state = 'known' and f.source_uuid is not null)
                    """));
            }
        }
    }

    [Theory]
    [InlineData("industrial_park", "area_ha industrial_land_ha free_land_ha occupancy_percent rent_usd_m2 power_vi water_vi wastewater_vi developer_vi status location administrative_unit")]
    [InlineData("industrial_park", "legal_act functions_vi progress_vi expected_workers capital_vnd power_kw_ha water_m3_ha_day raw_water_vi drainage_vi telecom_vi solid_waste_vi fire_prevention_vi land_uses business_lines")]
    [InlineData("industrial_park", "equity_vnd mobilised_vnd border_north_vi border_east_vi border_south_vi border_west_vi cadastral_sheets cadastral_scale cadastral_survey_year schedule", "kind = 'industrial_cluster'")]
    [InlineData("investment_project", "capital_vnd capital_usd area_ha location administrative_unit objective_vi registered_with department workers average_salary_vnd clearance_cost_vnd power_demand_kw water_demand_m3_day investors")]
    [InlineData("infrastructure_site", "status location")]
    [InlineData("digital_enterprise", "location tax_code size_class vsic_code")]
    [InlineData("legal_act", "number signed_on effective_from")]
    [InlineData("support_measure", "kind eligible_vi conditions_vi amount_vnd rate_percent valid_from area")]
    [InlineData("department", "responsibility_vi address_vi phone email url")]
    [InlineData("ocop_product", "stars location")]
    public async Task Every_key_figure_that_is_missing_says_why(string table, string fields, string which = "true")
    {
        foreach (var field in fields.Split(' '))
        {
            Assert.Empty(await _database.Admin.ListAsync($"""
                select '{table} ' || slug || ' has neither {field} nor a reason' from published.{table} o
                where {which} and not {Has(table, field)} and not synthetic and not exists (
                  select from published.figure f
                  where f.subject = '{table}' and f.object_uuid = o.uuid and f.field = '{field}' and f.ordinal = 0 and f.state <> 'known')
                """));
        }
    }

    [Theory]
    [InlineData("population")]
    [InlineData("seat_vi")]
    public async Task Every_unit_in_force_has_its_people_and_its_seat_or_a_reason(string field) =>
        Assert.Empty(await _database.Admin.ListAsync($"""
            select slug from published.administrative_unit u
            where level in ('province', 'commune') and valid_to is null and not synthetic and not exists (
              select from published.figure f
              where f.subject = 'administrative_unit' and f.object_uuid = u.uuid and f.field = '{field}' and f.ordinal = 0 and (f.state = 'known') = (u.{field} is not null))
            """));

    [Fact]
    public async Task Every_figure_agrees_with_its_value()
    {
        foreach (var shape in RowShape.All)
        {
            foreach (var field in await _database.Admin.ListAsync($"select distinct field from published.figure where subject = '{shape.Table}' order by 1"))
            {
                Assert.Empty(await _database.Admin.ListAsync($"""
                    select concat_ws(' ', '{shape.Table}', o.uuid, '{field} is', f.state, case when {Has(shape.Table, field)} then 'and has a value' else 'and has none' end)
                    from published.figure f join published.{shape.Table} o on o.uuid = f.object_uuid
                    where f.subject = '{shape.Table}' and f.field = '{field}' and f.ordinal = 0 and (f.state = 'known') <> {Has(shape.Table, field)}
                    """));
            }
        }
    }

    [Fact]
    public async Task Nothing_fictitious_is_an_attribute_of_anything_real_nor_the_other_way_round()
    {
        var references = 0;
        foreach (var shape in RowShape.All)
        {
            foreach (var column in shape.Columns.Where(c => c.Reference is not null))
            {
                references++;
                Assert.Empty(await _database.Admin.ListAsync($"""
                    select concat_ws(' ', '{shape.Table}', a.uuid, case when a.synthetic then 'is fictitious' else 'is real' end, 'and its {column.Name} is not')
                    from published.{shape.Table} a join published.{column.Reference} b on b.uuid = a.{column.Name}
                    where a.synthetic <> b.synthetic
                    """));
            }

            Assert.Empty(await _database.Admin.ListAsync($"""
                select f.uuid::text from published.figure f join published.{shape.Table} o on o.uuid = f.object_uuid
                where f.subject = '{shape.Table}' and f.synthetic <> o.synthetic
                """));
        }

        Assert.True(references > 20);
    }

    [Fact]
    public async Task Everything_fictitious_says_so_in_its_name() =>
        Assert.Empty(await _database.Admin.ListAsync("""
            select name_vi from published.industrial_park where synthetic and name_vi not like 'Khu mẫu %'
            union all select name_vi from published.investment_project where synthetic and name_vi !~* 'mẫu'
            union all select name_vi from published.digital_enterprise where synthetic and name_vi !~* 'mẫu'
            union all select name_vi from published.legal_act where synthetic and name_vi !~* 'mẫu'
            union all select name_vi from published.support_measure where synthetic and name_vi !~* 'mẫu'
            union all select name_vi from published.department where synthetic and name_vi !~* 'mẫu'
            union all select name_vi from published.ocop_product where synthetic and name_vi !~* 'mẫu'
            union all select operator from published.coverage_survey where synthetic and operator not like 'Nhà mạng mẫu%'
            """));

    [Fact]
    public async Task Former_units_lead_to_present_ones()
    {
        // The records name no successor of these two, and none is guessed.
        Assert.Equal(["xa-dong-khe-16387-cu", "xa-dong-xuan-16411-cu"], await _database.Admin.ListAsync("""
            select slug from published.administrative_unit u
            where level = 'commune' and valid_to = '2025-07-01'
              and not exists (select from published.administrative_succession s where s.predecessor_uuid = u.uuid and s.effective_on = u.valid_to)
            order by slug
            """));
        Assert.Empty(await _database.Admin.ListAsync("""
            select u.slug from published.administrative_unit u
            where level = 'commune' and valid_from = '2025-07-01'
              and not exists (select from published.administrative_succession s where s.successor_uuid = u.uuid and s.effective_on = u.valid_from)
            """));
        Assert.Equal(0, await _database.ScalarAsync<long>("select count(*) from published.administrative_unit where boundary is not null"));
    }

    [Fact]
    public async Task Dong_Son_comes_after_Dan_Luc()
    {
        var names = await _database.Admin.ListAsync("""
            select distinct name collate "vi-x-icu" from published.administrative_unit, regexp_replace(name_vi, '^(Phường|Xã|Thị trấn) ', '') name
            where level = 'commune' order by 1
            """);
        Assert.True(names.IndexOf("Dân Lực") is > 0 and var dan && names.IndexOf("Đông Sơn") > dan && names.IndexOf("Giao An") > names.IndexOf("Đông Sơn"));
    }

    [Fact]
    public void A_seeded_row_keeps_its_key_for_ever()
    {
        // Addresses, caches and other systems know these keys. If this test fails, the code is wrong, not the test.
        Assert.Equal(Guid.Parse("15a76f9e-afc1-584c-b387-18ad21ee0ced"), NameBasedUuid.Of("industrial_park", "khu-kinh-te-nghi-son"));
        Assert.Equal(Guid.Parse("98713a6f-2957-5662-967a-6a8d5bb691ca"), NameBasedUuid.Of("figure", "industrial_park/khu-kinh-te-nghi-son/area_ha/0"));
    }

    /// <summary>Whether a row <c>o</c> has what a figure's field names: a column, a reference without its _uuid, or rows of a table of their own.</summary>
    private static string Has(string table, string field) => Parts.TryGetValue(field, out var parts)
        ? $"exists (select from published.{parts} p where p.{table}_uuid = o.uuid)"
        : $"(o.{Assert.Single(RowShape.Find(table)!.Columns, c => c.Name == field || c.Name == field + "_uuid").Name} is not null)";

    private static Dictionary<string, string> Parts { get; } = new()
    {
        ["investors"] = "project_investor", ["land_uses"] = "park_land_use", ["business_lines"] = "park_business_line",
        ["wastewater_plants"] = "park_wastewater_plant", ["schedule"] = "park_schedule_step",
    };

    private Task<List<string>> TablesWithAsync(string column) => _database.Admin.ListAsync($"""
        select table_name::text from information_schema.columns
        where table_schema = 'published' and column_name = '{column}' and table_name in (select name from ops.versioned_table) order by 1
        """);
}
