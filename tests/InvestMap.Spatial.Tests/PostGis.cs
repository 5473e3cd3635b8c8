using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InvestMap.Spatial.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostGis))]

namespace InvestMap.Spatial.Tests;

/// <summary>A private PostgreSQL with PostGIS for the tests of this assembly, gone when they end.</summary>
public sealed class PostGis : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("investmap-spatial-").FullName;
    private string _bin = "";

    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _bin = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().First() + "/bin";
        var port = FreePort();
        await RunAsync("chown", "postgres", _folder);
        await AsPostgresAsync("initdb", "-D", _folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await AsPostgresAsync("pg_ctl", "-D", _folder + "/data", "-w", "-l", _folder + "/log", "-o", $"-p {port} -h 127.0.0.1 -k {_folder} -c fsync=off", "start");
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=true";

        await using (var plain = NpgsqlDataSource.Create(ConnectionString))
        {
            await plain.CreateCommand("create extension postgis").ExecuteNonQueryAsync();
        }

        var builder = new NpgsqlDataSourceBuilder(ConnectionString);
        builder.UseNetTopologySuite();
        DataSource = builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await AsPostgresAsync("pg_ctl", "-D", _folder + "/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private Task AsPostgresAsync(string program, params string[] arguments)
        => RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_bin, program), .. arguments]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = false };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
