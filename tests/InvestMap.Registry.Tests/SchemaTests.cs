using System.Text.RegularExpressions;
using InvestMap.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InvestMap.Registry.Tests;

public sealed partial class SchemaTests(MigratedDatabase migrated) : IClassFixture<MigratedDatabase>
{
    private readonly TestDatabase _database = migrated.Database;

    [Fact]
    public async Task Every_versioned_table_has_the_same_columns_in_published_and_history()
    {
        var tables = await _database.Admin.ListAsync("select name from ops.versioned_table order by name");
        Assert.Equal(RowShape.All.Select(s => s.Table).Order(StringComparer.Ordinal), tables);
        Assert.Equal(
            tables.Append("clock").Append("publication").Order(StringComparer.Ordinal),
            await _database.Admin.ListAsync("select table_name::text from information_schema.tables where table_schema = 'published' order by table_name collate \"C\""));
        foreach (var table in tables)
        {
            var published = await ColumnsAsync(_database, $"published.{table}");
            var history = await ColumnsAsync(_database, $"history.{table}");
            Assert.True(published.Count > 5);
            Assert.Equal(published, history);

            // A column that is added later is nullable in history, where older versions have none; never the other way round.
            Assert.Empty(await _database.Admin.ListAsync($"""
                select h.attname::text from pg_attribute h join pg_attribute p on p.attrelid = 'published.{table}'::regclass and p.attname = h.attname
                where h.attrelid = 'history.{table}'::regclass and h.attnotnull and not p.attnotnull
                """));
        }
    }

    [Fact]
    public async Task The_model_and_the_database_say_the_same_of_every_column()
    {
        foreach (var entity in RegistryContext.SharedMetadata.GetEntityTypes())
        {
            // A domain counts as the type below it.
            var stored = await _database.Admin.ListAsync($"""
                select concat_ws(' ', a.attname, format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), a.atttypmod), case when not a.attnotnull then 'null' end)
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = '{entity.GetSchema()}.{entity.GetTableName()}'::regclass and a.attnum > 0 and not a.attisdropped
                order by a.attname collate "C"
                """);
            var mapped = entity.GetProperties().Select(p => $"{p.GetColumnName()} {p.GetColumnType()}{(p.IsNullable ? " null" : "")}");
            Assert.Equal(stored, mapped.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Every_vocabulary_has_the_words_that_the_database_takes()
    {
        var taken = new Dictionary<Type, HashSet<string>>();
        foreach (var property in RegistryContext.SharedMetadata.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!type.IsEnum)
            {
                continue;
            }

            var table = $"{property.DeclaringType.GetSchema()}.{property.DeclaringType.GetTableName()}";
            var rules = await _database.Admin.ListAsync($"""
                select pg_get_constraintdef(c.oid) from pg_attribute a
                join pg_constraint c on c.contype = 'c' and (c.conrelid = a.attrelid and c.conkey = array[a.attnum] or c.contypid = a.atttypid and c.contypid <> 0)
                where a.attrelid = '{table}'::regclass and a.attname = '{property.GetColumnName()}'
                """);
            var words = rules.SelectMany(r => Word().Matches(r).Select(m => m.Groups[1].Value)).ToHashSet();
            Assert.True(words.Count > 1, $"{table}.{property.GetColumnName()} takes any text");
            Assert.Subset(TextEnum.Words(type).Select(w => w.Key).ToHashSet(), words);
            taken.TryAdd(type, []);
            taken[type].UnionWith(words);
        }

        foreach (var (type, words) in taken)
        {
            Assert.Equal(TextEnum.Words(type).Select(w => w.Key).Order(), words.Order());
        }
    }

    [Fact]
    public async Task Every_place_has_its_indexes()
    {
        Assert.Empty(await _database.Admin.ListAsync("""
            select format('%s %s', c.table_name, wanted)
            from information_schema.columns c cross join unnest(array['USING gist (geom)', 'USING gist (((geom)::geography))', 'USING gist (map_point)']) wanted
            where c.table_schema = 'published' and c.column_name = 'geom'
              and not exists (select from pg_indexes i where i.schemaname = 'published' and i.tablename = c.table_name and i.indexdef like '%' || wanted)
            """));
    }

    [Fact]
    public async Task History_has_the_indexes_of_its_twin()
    {
        // A migration that adds a table or an index says `call ops.index_history()` at its end.
        Assert.Empty(await _database.Admin.ListAsync("""
            select i.indexdef
            from pg_indexes i join ops.versioned_table v on v.name = i.tablename
            where i.schemaname = 'published' and i.indexdef not like '%\_pkey ON %'
              and not exists (select from pg_indexes h where h.schemaname = 'history' and h.tablename = i.tablename
                and split_part(h.indexdef, ' USING ', 2) = split_part(i.indexdef, ' USING ', 2))
            """));
    }

    [Theory]
    [InlineData("location, location_quality", "ST_SetSRID(ST_MakePoint(105.7, 19.8), 4326), 'exact'", "23514")]
    [InlineData("location, location_quality", "ST_SetSRID(ST_MakePoint(19.8, 105.7), 4326), 'approximate'", "23514")]
    [InlineData("location, location_quality", "ST_SetSRID(ST_MakePoint(105.7, 19.8), 3405), 'approximate'", "22023")]
    [InlineData("location, location_quality", "ST_SetSRID(ST_MakePoint(105.7, 19.8, 3), 4326), 'approximate'", "22023")]
    [InlineData("location", "ST_SetSRID(ST_MakePoint(105.7, 19.8), 4326)", "23514")]
    [InlineData("boundary, boundary_quality", "'SRID=4326;POLYGON((105 19, 106 19, 106 20, 105 19))', 'approximate'", "22023")]
    [InlineData("boundary, boundary_quality", "'SRID=4326;MULTIPOLYGON(((105 19, 106 20, 106 19, 105 20, 105 19)))', 'approximate'", "23514")]
    [InlineData("boundary, boundary_quality", "'SRID=4326;MULTIPOLYGON(((19 105, 20 105, 20 106, 19 105)))', 'approximate'", "23514")]
    [InlineData("boundary, boundary_quality", "'SRID=4326;MULTIPOLYGON EMPTY', 'approximate'", "23514")]
    [InlineData("developer_vi", "normalize('Đầu tư', NFD)", "23514")]
    [InlineData("developer_vi", "''", "23514")]
    [InlineData("developer_vi", "'Công ty '", "23514")]
    [InlineData("slug", "'Khu-Mẫu'", "23514")]
    [InlineData("status", "'finished'", "23514")]
    [InlineData("area_ha", "-1", "23514")]
    [InlineData("occupancy_percent", "101", "23514")]
    [InlineData("as_of", "'2025-01-01'", "23514")]
    [InlineData("unit_method", "'stated_address'", "23514")]
    [InlineData("parent_uuid", "gen_random_uuid()", "23503")]
    [InlineData("source_uuid", "gen_random_uuid()", "23503")]
    public async Task The_database_itself_refuses(string columns, string values, string code)
    {
        await using (var source = _database.Sources.Owner.CreateCommand("""
            insert into published.source_document (uuid, since_publication, slug, province_code, kind, name_vi)
            values ('00000000-0000-4000-8000-000000000001', 1, 'nguon', '38', 'other', 'Nguồn') on conflict do nothing
            """))
        {
            await source.ExecuteNonQueryAsync();
        }

        var given = columns.Split(", ");
        string[] always = ["uuid", "since_publication", "province_code", "slug", "name_vi", "kind", "source_uuid"];
        string[] right = ["gen_random_uuid()", "1", "'38'", "'khu'", "'Khu'", "'industrial_park'", "'00000000-0000-4000-8000-000000000001'"];
        var rest = always.Zip(right).Where(c => !given.Contains(c.First)).ToList();
        await using (var good = _database.Sources.Owner.CreateCommand($"insert into published.industrial_park ({string.Join(", ", always)}) values ({string.Join(", ", right)}); delete from published.industrial_park"))
        {
            await good.ExecuteNonQueryAsync();
        }

        await using var bad = _database.Sources.Owner.CreateCommand(
            $"insert into published.industrial_park ({columns}, {string.Join(", ", rest.Select(c => c.First))}) values ({values}, {string.Join(", ", rest.Select(c => c.Second))})");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => bad.ExecuteNonQueryAsync());
        Assert.Equal(code, refused.SqlState);
    }

    [Fact]
    public async Task Names_sort_as_Vietnamese_does()
    {
        Assert.Equal(
            ["Ba Đình", "Dân Lực", "Đông Sơn", "Hà Trung", "Hàm Rồng", "Nga Sơn", "Xuân Lâm", "Xuân Lập"],
            await _database.Admin.ListAsync("""
                select n from unnest(array['Đông Sơn', 'Dân Lực', 'Hàm Rồng', 'Xuân Lâm', 'Ba Đình', 'Hà Trung', 'Xuân Lập', 'Nga Sơn']) n
                order by n collate "vi-x-icu"
                """));
    }

    [Fact]
    public async Task Search_folds_case_and_marks()
    {
        Assert.Equal("cang nghi son do", await _database.ScalarAsync<string>("select reference.fold('Cảng NGHI SƠN Đỏ')"));
        Assert.Equal("i", await _database.ScalarAsync<string>("select provolatile::text from pg_proc where oid = 'reference.fold(text)'::regprocedure"));
    }

    private static Task<List<string>> ColumnsAsync(TestDatabase database, string table) => database.Admin.ListAsync($"""
        select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated <> ''
        where a.attrelid = '{table}'::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> 'during' order by 1
        """);

    [GeneratedRegex("'([^']+)'::text")]
    private static partial Regex Word();
}
