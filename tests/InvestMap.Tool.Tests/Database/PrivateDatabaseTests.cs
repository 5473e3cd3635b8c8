using InvestMap.Registry;
using InvestMap.Tool.Database;
using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;
using InvestMap.Tool.Tests.Support;
using Npgsql;

namespace InvestMap.Tool.Tests.Database;

public sealed class PrivateDatabaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_database_starts_again_with_its_data()
    {
        using var folder = new TemporaryFolder();
        await using var database = await OpenAsync(folder);
        await ExecuteAsync(database, "create table public.kept (id int); insert into public.kept values (7)");

        Command.Run("kill", "-KILL", $"{database.Cluster!.ProcessId}");
        await database.Cluster.Exited.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await RestartAsync(database);

        Assert.Equal(7, await ScalarAsync(database, "select id from public.kept"));
    }

    [Fact]
    public async Task A_new_run_finds_the_data_and_the_passwords_of_the_last_one()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await OpenAsync(folder))
        {
            await ExecuteAsync(first, "create table public.kept (id int); insert into public.kept values (7)");
        }

        await using var second = await OpenAsync(folder);
        Assert.Equal(7, await ScalarAsync(second, "select id from public.kept"));
    }

    [Fact]
    public async Task A_short_tool_uses_the_server_that_up_runs()
    {
        using var folder = new TemporaryFolder();
        await using var up = await OpenAsync(folder);
        var result = ToolRun.Run(folder, "migrate");

        Assert.True(result.Code == 0, result.Error);
        Assert.DoesNotContain("Starting PostgreSQL", result.Output, StringComparison.Ordinal);
        Assert.False(up.Cluster!.Exited.IsCompleted);
        Assert.True(await ScalarAsync(up, "select count(*) from ops.migration") is > 0L);
    }

    [Fact]
    public async Task A_server_left_by_a_killed_tool_is_stopped_and_started_again()
    {
        using var folder = new TemporaryFolder();
        await using (await OpenAsync(folder))
        {
        }

        // A server of its own, as one that missed its signal would be.
        var data = folder.File("postgres/data");
        var installation = PostgresInstallation.Find();
        Command.Run([.. Account.For(data).Prefix, installation.Program("pg_ctl"), "-D", data, "-w", "-l", "/dev/null", "-o", $"-c listen_addresses= -c unix_socket_directories={folder.File("postgres")}", "start"]);
        var orphan = PostmasterFile.RunningProcess(data);
        Assert.NotNull(orphan);

        await using var database = await OpenAsync(folder);
        Assert.NotEqual(orphan, database.Cluster!.ProcessId);
        Assert.Equal(1, await ScalarAsync(database, "select 1"));
    }

    private static Task<PrivateDatabase> OpenAsync(TemporaryFolder folder) =>
        PrivateDatabase.OpenAsync(new Settings { DataFolder = folder.Path }, new Progress(TextWriter.Null), "up", Cancellation);

    // The children of a killed server need a moment to notice; `up` tries again in the same way.
    private static async Task RestartAsync(PrivateDatabase database)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await database.RestartAsync(Cancellation);
                return;
            }
            catch (RefusalException) when (attempt < 50)
            {
                await Task.Delay(200, Cancellation);
            }
        }
    }

    private static async Task<object?> ScalarAsync(PrivateDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Administrator);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static async Task ExecuteAsync(PrivateDatabase database, string sql) => await ScalarAsync(database, sql);
}
