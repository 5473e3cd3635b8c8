using System.Net;
using System.Net.Sockets;
using InvestMap.TestKit;
using InvestMap.Tool.Processes;

namespace InvestMap.Api.Tests;

/// <summary>The server as a process of its own over a seeded database: with real connections, and numbers that no other test adds to.</summary>
internal sealed class ServerOfItsOwn : IAsyncDisposable
{
    private readonly ServerProcess _process;
    private readonly TestDatabase _database;

    private ServerOfItsOwn(ServerProcess process, TestDatabase database, Uri address) => (_process, _database, Client) = (process, database, new HttpClient { BaseAddress = address });

    public HttpClient Client { get; }

    public static async Task<ServerOfItsOwn> StartAsync(params (string Key, string? Value)[] settings)
    {
        var database = await TestDatabase.CreateSeededAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var environment = new Dictionary<string, string?> { ["ASPNETCORE_URLS"] = address, ["ASPNETCORE_ENVIRONMENT"] = "Development" };
        foreach (var (key, value) in database.Configuration.Select(c => (c.Key, c.Value)).Concat(settings))
        {
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        try
        {
            var log = TestContext.Current.TestOutputHelper;
            return new ServerOfItsOwn(await ServerProcess.StartAsync(address, environment, line => log?.WriteLine(line), TestContext.Current.CancellationToken), database, new Uri(address));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.StopAsync();
        await _database.DisposeAsync();
    }
}
