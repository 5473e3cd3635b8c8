using InvestMap.Registry;
using InvestMap.TestKit;

namespace InvestMap.Tool.Tests;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Every_role_logs_in_with_its_own_data_source()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var role in DatabaseRoleNames.All)
        {
            await using var command = database.Sources[role].CreateCommand("select session_user::text");
            Assert.Equal(role.RoleName(), await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Two_databases_do_not_see_each_other()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();
        await using var create = one.Admin.CreateCommand("create table public.mine ()");
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var look = other.Admin.CreateCommand("select to_regclass('public.mine') is null");
        Assert.True(await look.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true);
    }

    [Fact]
    public async Task Only_our_roles_may_enter_a_copied_database()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var command = database.Admin.CreateCommand(
            "select count(*) from pg_database, aclexplode(datacl) where datname = current_database() and grantee = 0");
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_seeded_database_has_publication_1_and_the_reader_sees_it()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        await using var command = database.Sources.Reader.CreateCommand("select max(number) from published.publication where not synthetic");
        Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
