using System.Net;

namespace InvestMap.Api.Tests;

/// <summary>Requests for tiles that are hostile or go away leave nothing behind.</summary>
public sealed class TileFaultTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Waiting = "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and query like '%ST_AsMVT%' and pid <> pg_backend_pid()";

    [Theory]
    [InlineData("/tiles/plots/7/101/56.mvt")]
    [InlineData("/tiles/plots/12/3244/1813.mvt")]
    public async Task A_client_that_goes_away_takes_its_statement_along(string address)
    {
        // Nothing runs as long as a statement that must wait for a lock.
        await using var connection = await server.Database.Admin.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "lock table published.plot in access exclusive mode";
            await command.ExecuteNonQueryAsync();
        }

        using var patience = new CancellationTokenSource();
        var tile = server.Client.GetAsync(new Uri($"{address}?demonstration=true", UriKind.Relative), patience.Token);
        await UntilAsync(1);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tile);
        await UntilAsync(0);
    }

    [Theory]
    [InlineData("/tiles/../appsettings/0/0/0.mvt")]
    [InlineData("/tiles/..%2f..%2fetc%2fpasswd/0/0/0.mvt")]
    [InlineData("/tiles/plots;drop/0/0/0.mvt")]
    [InlineData("/tiles/PLOTS/0/0/0.mvt")]
    [InlineData("/tiles/plots/0/0/0.mvt.json")]
    [InlineData("/tiles/plots/%2d1/0/0.mvt")]
    [InlineData("/tiles/plots/+1/0/0.mvt")]
    [InlineData("/tiles/plots/0x1/0/0.mvt")]
    [InlineData("/tiles/plots/1e1/0/0.mvt")]
    [InlineData("/tiles/%F0%9F%97%BA.json")]
    public async Task A_hostile_path_is_refused_and_asks_nothing_of_the_database(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.InRange((int)response.StatusCode, 400, 404);
        Assert.DoesNotContain("Exception", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await server.NumberAsync(Waiting));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(1_000_000)]
    public async Task A_filter_that_is_too_long_is_told_so(int length)
    {
        using var response = await server.Client.GetAsync(new Uri($"/tiles/plots/0/0/0.mvt?where={new string('a', length)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private async Task UntilAsync(long running)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        while (await server.NumberAsync(Waiting) != running)
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
