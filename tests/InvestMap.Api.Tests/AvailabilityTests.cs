using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Registry;
using InvestMap.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace InvestMap.Api.Tests;

public sealed class AvailabilityTests
{
    [Fact]
    public async Task The_server_starts_without_a_database_says_so_and_answers_when_it_comes_goes_and_comes_back()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString(DatabaseRole.Reader));
        await using var line = new CuttableLine($"{own.Host}/.s.PGSQL.{own.Port}");
        line.Mend();
        line.Cut();
        var there = new NpgsqlConnectionStringBuilder(own.ConnectionString) { Host = "127.0.0.1", Port = line.Port }.ConnectionString;
        await using var server = MapServer.Start([KeyValuePair.Create("ConnectionStrings:Reader", (string?)there)]);
        using var client = server.CreateClient();

        await AssertAwayAsync(client);
        line.Mend();
        await AssertThereAsync(client);
        line.Cut();
        await AssertAwayAsync(client);
        line.Mend();
        await AssertThereAsync(client);
    }

    [Fact]
    public async Task A_connection_that_broke_in_the_pool_costs_no_request()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        await using var server = MapServer.Start(database.Configuration);
        using var client = server.CreateClient();
        await AssertThereAsync(client);
        await using (var command = database.Admin.CreateCommand("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and usename = 'investmap_reader'"))
        {
            Assert.True((long)(await command.ExecuteScalarAsync())! > 0);
        }

        await AssertThereAsync(client);
    }

    [Fact]
    public async Task One_connection_string_for_everything_steps_down_to_the_reader()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        await using var server = MapServer.Start([KeyValuePair.Create("ConnectionStrings:InvestMap", (string?)database.AdminConnectionString)]);
        using var client = server.CreateClient();
        await AssertThereAsync(client);
        await using var command = server.Services.GetRequiredService<InvestMapDataSources>().Reader.CreateCommand("select current_user::text || ' ' || current_setting('transaction_read_only')");
        Assert.Equal("investmap_reader on", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_database_without_migrations_is_told_apart_from_one_that_is_away()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var server = MapServer.Start([KeyValuePair.Create("ConnectionStrings:Reader", (string?)database.AdminConnectionString)]);
        using var client = server.CreateClient();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("not migrated", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await MapServer.PostAsync(client, new { query = "{ plots { totalCount } }" });
        Assert.Contains("MAP503", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_connection_string_the_server_says_which_one_is_missing()
    {
        await using var server = MapServer.Start([]);
        using var client = server.CreateClient();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("ConnectionStrings__Reader", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await MapServer.PostAsync(client, new { query = "{ plots { totalCount } }" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Production_does_not_go_on_with_the_demonstration_layer()
    {
        await using var database = await TestDatabase.CreateSeededAsync(demo: true);
        await using var server = MapServer.Start(database.Configuration, environment: "Production");
        try
        {
            using var client = server.CreateClient();
            var stopping = new TaskCompletionSource();
            server.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
            await stopping.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (ObjectDisposedException)
        {
            // It has ended before it could be looked at.
        }

        Environment.ExitCode = 0;
    }

    [Fact]
    public async Task Production_goes_on_without_it()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        await using var server = MapServer.Start(database.Configuration, environment: "Production");
        using var client = server.CreateClient();
        await AssertThereAsync(client);
    }

    private static async Task AssertAwayAsync(HttpClient client)
    {
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var answer = await MapServer.PostAsync(client, new { query = "{ plots { totalCount } }" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        Assert.Equal("MAP500", error.GetProperty("extensions").GetProperty("code").GetString());
        using var tile = await client.GetAsync(new Uri("/tiles/plots/0/0/0.mvt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, tile.StatusCode);
    }

    private static async Task AssertThereAsync(HttpClient client)
    {
        using var answer = await MapServer.PostAsync(client, new { query = "{ investmentProjects { totalCount } industrialParks { totalCount } }" });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
