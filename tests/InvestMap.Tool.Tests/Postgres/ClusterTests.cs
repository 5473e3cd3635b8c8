using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;
using InvestMap.Tool.Tests.Support;
using Npgsql;

namespace InvestMap.Tool.Tests.Postgres;

public sealed class ClusterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void PostgreSQL_without_PostGIS_is_refused_with_the_package_to_install()
    {
        using var folder = new TemporaryFolder();
        var installation = TrimmedPostgres.Create(folder, postgisVersion: null);
        var result = ToolRun.Run(folder, "migrate", ("INVESTMAP_POSTGRES_BIN", installation.Bin));

        Assert.Equal(1, result.Code);
        Assert.Equal($"PostGIS is missing for PostgreSQL {installation.Major}: install it with `apt-get install postgresql-{installation.Major}-postgis-3`.", result.Error.Trim());
        Assert.False(Directory.Exists(folder.File("postgres/data")));
    }

    [Theory]
    [InlineData(null, "PostGIS is missing on the server")]
    [InlineData("3.2.9", "The server has PostGIS 3.2.9, and InvestMap needs 3.3 or later")]
    public async Task A_running_server_with_a_missing_or_old_PostGIS_is_refused_and_left_as_it_was(string? version, string words)
    {
        using var folder = new TemporaryFolder();
        var installation = TrimmedPostgres.Create(folder, version);
        var options = new ClusterOptions(folder.File("pg"), "test") { Durable = false };
        PrivateCluster.Create(options, installation);
        await using var cluster = await PrivateCluster.StartAsync(options, installation, Cancellation);
        await using var login = NpgsqlDataSource.Create(cluster.ConnectionString("postgres"));

        var migrator = new Migrator(login, ScriptFolder.Read(ScriptFolder.Find()));
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => migrator.ApplyAsync(Cancellation));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        await using var command = login.CreateCommand("select count(*) from pg_roles where rolname like 'investmap%'");
        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public void An_old_PostgreSQL_is_refused_with_the_package_to_install()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["postgres", "initdb"])
        {
            File.WriteAllText(folder.File(name), "#!/bin/sh\necho 'postgres (PostgreSQL) 14.11 (Debian 14.11-1)'\n");
            Command.Run("chmod", "755", folder.File(name));
        }

        var result = ToolRun.Run(folder, "migrate", ("INVESTMAP_POSTGRES_BIN", folder.Path));
        Assert.Equal(1, result.Code);
        Assert.Equal("PostgreSQL 14 is too old, InvestMap needs 15 or later: install it with `apt-get install postgresql-15-postgis-3`.", result.Error.Trim());
    }

    [Fact]
    public void A_disk_that_fills_while_the_cluster_is_made_leaves_no_half_of_one()
    {
        if (!SmallDisk.IsPossible)
        {
            // Without the right to mount, PostgreSQL's own words for a full disk have to do.
            using var folder = new TemporaryFolder();
            var installation = TrimmedPostgres.Create(folder, "3.3.2");
            File.WriteAllText(installation.Program("initdb"), "#!/bin/sh\necho 'initdb: error: could not write file: No space left on device' >&2\nexit 1\n");
            Assert.Contains("is full", ToolRun.Run(folder, "migrate", ("INVESTMAP_POSTGRES_BIN", installation.Bin)).Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder.File("postgres/data")));
            return;
        }

        using var disk = new SmallDisk(megabytes: 20);
        using var unused = new TemporaryFolder();
        var result = ToolRun.Run(unused, "migrate", ("INVESTMAP_DATA", disk.Path));
        Assert.Equal(1, result.Code);
        Assert.Contains("The disk of", result.Error, StringComparison.Ordinal);
        Assert.Contains("is full", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(disk.Path, "postgres")));

        disk.Resize(300);
        result = ToolRun.Run(unused, "migrate", ("INVESTMAP_DATA", disk.Path));
        Assert.True(result.Code == 0, result.Error);

        // A disk that fills later stops the tool, and the data is there when there is room again.
        var filler = disk.Fill();
        result = ToolRun.Run(unused, "migrate", ("INVESTMAP_DATA", disk.Path));
        Assert.True(result.Code is 0 or 1, result.Error);
        Assert.True(result.Code == 0 || result.Error.Contains("full", StringComparison.Ordinal), result.Error);
        File.Delete(filler);
        result = ToolRun.Run(unused, "migrate", ("INVESTMAP_DATA", disk.Path));
        Assert.True(result.Code == 0, result.Error);
        Assert.Contains("up to date", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_number_that_now_belongs_to_another_program_does_not_stop_the_server()
    {
        using var folder = new TemporaryFolder();
        var installation = PostgresInstallation.Find();
        var options = new ClusterOptions(folder.File("pg"), "test") { Durable = false };
        PrivateCluster.Create(options, installation);
        await File.WriteAllTextAsync(Path.Combine(options.DataFolder, "postmaster.pid"), $"{Environment.ProcessId}\n{options.DataFolder}\n", Cancellation);

        Assert.Null(PostmasterFile.RunningProcess(options.DataFolder));
        await using var cluster = await PrivateCluster.StartAsync(options, installation, Cancellation);
        Assert.Equal(cluster.ProcessId, PostmasterFile.RunningProcess(options.DataFolder));
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        var installation = PostgresInstallation.Find();
        var options = new ClusterOptions(folder.File("pg"), "test") { Durable = false };
        PrivateCluster.Create(options, installation);
        await using var first = await PrivateCluster.StartAsync(options, installation, Cancellation);

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => PrivateCluster.StartAsync(options, installation, Cancellation));
        Assert.Contains("already running", refusal.Message, StringComparison.Ordinal);
        Assert.False(first.Exited.IsCompleted);
    }

    [Fact]
    public void A_lost_password_is_set_again_by_the_owner_of_the_files()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, ToolRun.Run(folder, "migrate").Code);
        File.Delete(folder.File("database.json"));
        var result = ToolRun.Run(folder, "migrate");
        Assert.True(result.Code == 0, result.Error);
        Assert.Contains("up to date", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_owner_can_read_the_passwords()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, ToolRun.Run(folder, "migrate").Code);
        Assert.Equal("600", Command.Read("stat", "-c", "%a", folder.File("database.json")));
        Assert.Equal("700", Command.Read("stat", "-L", "-c", "%a", folder.File("postgres/data")));
    }
}
