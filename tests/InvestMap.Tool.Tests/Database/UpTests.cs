using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;
using InvestMap.Tool.Tests.Support;

namespace InvestMap.Tool.Tests.Database;

/// <summary>The whole of <c>make run</c> after the build, as a person has it.</summary>
public sealed class UpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_map_survives_a_killed_database_and_a_killed_server_and_stops_when_told()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(30) };

        using (var up = ToolRun.Start(folder, "up", ("PORT", $"{port}")))
        {
            await up.WaitForAsync($"InvestMap: http://localhost:{port}");
            var parks = await ParksAsync(client);
            Assert.True(parks > 0);

            var data = folder.File("postgres/data");
            Command.Run("kill", "-KILL", $"{PostmasterFile.RunningProcess(data)}");
            await up.WaitForAsync("The database runs again");
            Assert.Equal(parks, await ParksAsync(client));

            Command.Run("pkill", "-KILL", "--parent", $"{up.Id}", "dotnet");
            await up.WaitForAsync("The server runs again");
            Assert.Equal(parks, await ParksAsync(client));

            up.Signal("INT");
            Assert.Equal(0, await up.ExitAsync());
            Assert.Contains("Stopped; the data is kept.", up.Output, StringComparison.Ordinal);
            Assert.Null(PostmasterFile.RunningProcess(data));
        }

        using (var again = ToolRun.Start(folder, "up", ("PORT", $"{port}")))
        {
            await again.WaitForAsync($"InvestMap: http://localhost:{port}");
            Assert.Contains("facts: up to date", again.Output, StringComparison.Ordinal);

            // Killed without a word, it takes its children with it, and the next run finds everything.
            again.Signal("KILL");
            await again.ExitAsync();
        }

        using var third = ToolRun.Start(folder, "up", ("PORT", $"{port}"));
        await third.WaitForAsync($"InvestMap: http://localhost:{port}");
        third.Signal("TERM");
        Assert.Equal(0, await third.ExitAsync());
    }

    private static async Task<int> ParksAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ industrialParks { totalCount } }" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return answer.GetProperty("data").GetProperty("industrialParks").GetProperty("totalCount").GetInt32();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
