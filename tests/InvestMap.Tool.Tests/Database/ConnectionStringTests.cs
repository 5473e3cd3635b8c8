using System.Net;
using System.Net.Sockets;
using InvestMap.Registry;
using InvestMap.TestKit;
using InvestMap.Tool.Tests.Support;
using Npgsql;

namespace InvestMap.Tool.Tests.Database;

public sealed class ConnectionStringTests
{
    private const string Setting = "ConnectionStrings__InvestMap";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nonsense", "cannot be read")]
    [InlineData("Database=investmap;Username=me", "names no Host")]
    [InlineData("Host=no-such-machine.invalid;Database=a;Username=b", "There is no machine named no-such-machine.invalid")]
    public void A_connection_string_that_leads_nowhere_is_explained(string text, string words) => Refused(text, words);

    [Fact]
    public void A_refused_connection_is_explained()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Refused($"Host=127.0.0.1;Port={port};Database=a;Username=b;Password=c", $"No PostgreSQL answers at 127.0.0.1:{port} (connection refused)");
    }

    [Fact]
    public async Task A_wrong_password_and_a_missing_database_are_explained()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var login = new NpgsqlConnectionStringBuilder(database.AdminConnectionString) { Password = "wrong" };
        Refused(login.ConnectionString, "does not let the login postgres in");
        login = new NpgsqlConnectionStringBuilder(database.AdminConnectionString) { Database = "nowhere" };
        Refused(login.ConnectionString, "There is no database nowhere");
    }

    [Fact]
    public async Task An_existing_server_is_migrated_instead_of_a_private_cluster()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using var folder = new TemporaryFolder();
        var result = ToolRun.Run(folder, "migrate", Given(database));

        Assert.True(result.Code == 0, result.Error);
        Assert.False(Directory.Exists(folder.File("postgres")));
        await using var command = database.Admin.CreateCommand("select count(*) from ops.migration");
        Assert.True(await command.ExecuteScalarAsync(Cancellation) is > 0L);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_and_an_edited_migration_stop_the_tool()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var folder = new TemporaryFolder();
        await ExecuteAsync(database, "insert into ops.migration values ('9999_future.sql', repeat('0', 64), now(), '9.0.0')");
        var result = ToolRun.Run(folder, "migrate", Given(database));
        Assert.Equal(1, result.Code);
        Assert.Contains("migrated by a newer InvestMap (9.0.0; it has 9999_future.sql", result.Error, StringComparison.Ordinal);

        await ExecuteAsync(database, "delete from ops.migration where name = '9999_future.sql'");
        await ExecuteAsync(database, "update ops.migration set sha256 = repeat('0', 64) where name like '0001%'");
        result = ToolRun.Run(folder, "migrate", Given(database));
        Assert.Equal(1, result.Code);
        Assert.Contains("was edited after this database had it", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));

        Assert.Contains("   at ", ToolRun.Run(folder, "migrate --verbose", Given(database)).Error, StringComparison.Ordinal);
    }

    private static (string, string)[] Given(TestDatabase database) =>
    [
        (Setting, database.AdminConnectionString),
        // The roles belong to the cluster that all tests of this process share: their passwords stay what they are.
        .. DatabaseRoleNames.All.Select(role => ($"ConnectionStrings__{role.ConnectionStringKey()}", database.ConnectionString(role))),
    ];

    private static void Refused(string text, string words)
    {
        using var folder = new TemporaryFolder();
        var result = ToolRun.Run(folder, "migrate", (Setting, text));
        Assert.Equal(1, result.Code);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var command = database.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
