using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using InvestMap.TestKit;
using InvestMap.Tool.Tests.Support;
using Npgsql;

namespace InvestMap.Tool.Tests.Migrations;

public sealed class MigratorTests
{
    private static readonly (string, string) First = ("0001_first.sql", "create schema shop; create table shop.thing (id int primary key);");
    private static readonly (string, string) Second = ("0002_second.sql", "insert into shop.thing values (1), (2);");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrations_run_once_and_in_order()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(Second, First);
        var migrator = new Migrator(database.Admin, scripts.Read());

        Assert.Equal(["0001_first.sql", "0002_second.sql"], await migrator.PendingAsync(Cancellation));
        Assert.Equal(["0001_first.sql", "0002_second.sql"], (await migrator.ApplyAsync(Cancellation)).Applied);
        Assert.Empty((await migrator.ApplyAsync(Cancellation)).Applied);
        Assert.Empty(await migrator.PendingAsync(Cancellation));
        Assert.Equal(2L, await ScalarAsync(database, "select count(*) from shop.thing"));
    }

    [Fact]
    public async Task The_projects_own_migrations_change_nothing_the_second_time()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var migrator = new Migrator(database.Admin, ScriptFolder.Read(ScriptFolder.Find()));
        var first = await migrator.ApplyAsync(Cancellation);
        var again = await migrator.ApplyAsync(Cancellation);

        Assert.Equal(first.Total, first.Applied.Count);
        Assert.Empty(again.Applied);
        Assert.Empty(again.Functions);
    }

    [Fact]
    public async Task Everything_belongs_to_the_owner_role_whoever_migrates()
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Equal(0L, await ScalarAsync(
            database,
            """
            select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('published', 'history', 'curation', 'engagement', 'reference', 'ops')
              and c.relowner <> 'investmap_owner'::regrole
            """));
    }

    [Fact]
    public async Task Two_tools_at_once_apply_each_migration_once()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First, ("0002_slow.sql", "select pg_sleep(0.3); insert into shop.thing values (1);"));
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation)));

        Assert.Equal(2, reports.Sum(r => r.Applied.Count));
        Assert.Equal(1L, await ScalarAsync(database, "select count(*) from shop.thing"));
    }

    [Fact]
    public async Task A_tool_that_holds_the_database_too_long_is_named()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First);
        await using var holder = await database.Admin.OpenConnectionAsync(Cancellation);
        await using var command = new NpgsqlCommand($"select pg_advisory_lock({Migrator.LockKey})", holder);
        await command.ExecuteNonQueryAsync(Cancellation);

        var migrator = new Migrator(database.Admin, scripts.Read()) { LockTimeout = TimeSpan.FromMilliseconds(300) };
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => migrator.ApplyAsync(Cancellation));

        Assert.Contains("Another InvestMap tool", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await ScalarAsync(database, "select to_regclass('shop.thing')::text"));
    }

    [Fact]
    public async Task A_migration_that_fails_is_undone_and_can_be_mended()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First, ("0002_wrong.sql", "create table shop.other (id int);\n\nselect 1\n/ 0;"));
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation));

        Assert.StartsWith("0002_wrong.sql failed: division by zero", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await ScalarAsync(database, "select to_regclass('shop.other')::text"));
        Assert.Equal("0001_first.sql", await ScalarAsync(database, "select string_agg(name, ',') from ops.migration"));

        scripts.Write("migrations/0002_wrong.sql", "create table shop.other (id int);");
        Assert.Equal(["0002_wrong.sql"], (await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation)).Applied);
    }

    [Fact]
    public async Task An_edited_migration_is_refused_before_anything_is_written()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First);
        await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation);
        scripts.Write("migrations/0001_first.sql", First.Item2 + " -- edited");
        scripts.Write("migrations/0002_second.sql", Second.Item2);

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation));
        Assert.Contains("0001_first.sql was edited", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await ScalarAsync(database, "select count(*) from shop.thing"));
    }

    [Fact]
    public async Task Line_ends_of_another_system_are_no_edit()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(("0001_first.sql", "create schema shop;\ncreate table shop.thing (id int);\n"));
        await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation);
        scripts.Write("migrations/0001_first.sql", "create schema shop;\r\ncreate table shop.thing (id int);\r\n");
        Assert.Empty((await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation)).Applied);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First, Second);
        await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation);
        scripts.Remove("migrations/0002_second.sql");

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation));
        Assert.Contains("newer InvestMap", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("0002_second.sql", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_migration_below_an_applied_one_is_refused()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First, ("0003_third.sql", "select 1;"));
        await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation);
        scripts.Write("migrations/0002_late.sql", "select 1;");

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation));
        Assert.Contains("0002_late.sql is new but sorts before 0003_third.sql", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_function_file_is_applied_again()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var scripts = new Scripts(First);
        scripts.Write("functions/answer.sql", "create or replace function shop.answer() returns int language sql return 1;");
        await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation);
        scripts.Write("functions/answer.sql", "create or replace function shop.answer() returns int language sql return 2;");
        var report = await new Migrator(database.Admin, scripts.Read()).ApplyAsync(Cancellation);

        Assert.Equal(["functions/answer.sql"], report.Functions);
        Assert.Equal(2, await ScalarAsync(database, "select shop.answer()"));
    }

    [Theory]
    [InlineData("1_first.sql", "badly named")]
    [InlineData("0001_other.sql", "Two migrations have the number 0001")]
    public void A_folder_that_cannot_be_ordered_is_refused(string name, string words)
    {
        using var scripts = new Scripts(First, (name, "select 1;"));
        Assert.Contains(words, Assert.Throws<RefusalException>(scripts.Read).Message, StringComparison.Ordinal);
    }

    private static async Task<object?> ScalarAsync(TestDatabase database, string sql)
    {
        await using var command = database.Admin.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) is { } value and not DBNull ? value : null;
    }
}
