using System.Net;
using System.Net.Sockets;
using InvestMap.Tool.Database;
using InvestMap.Tool.Tests.Support;

namespace InvestMap.Tool.Tests.Database;

public sealed class UpRefusalTests
{
    [Fact]
    public void A_port_in_use_is_named_before_anything_is_made()
    {
        using var folder = new TemporaryFolder();
        using var listener = Listen(out var port);
        var result = ToolRun.Run(folder, "up", ("PORT", $"{port}"));

        Assert.Equal(1, result.Code);
        Assert.Equal($"Port {port} is in use by another program: end that program, or choose another port with `PORT={port + 1} make run`.", result.Error.Trim());
        Assert.False(Directory.Exists(folder.File("postgres")));
    }

    [Fact]
    public void A_database_port_in_use_is_named_when_it_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        using var listener = Listen(out var port);
        var result = ToolRun.Run(folder, "migrate", ("DB_PORT", $"{port}"));

        Assert.Equal(1, result.Code);
        Assert.Contains($"The database port {port} is in use", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("postgres/data")));
    }

    [Fact]
    public void A_remembered_database_port_that_is_taken_is_changed()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, ToolRun.Run(folder, "migrate").Code);
        var port = ClusterNotes.Open(folder.File("database.json")).Port;
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        var result = ToolRun.Run(folder, "migrate");

        Assert.True(result.Code == 0, result.Error);
        Assert.Contains($"The database port {port} is in use by another program", result.Output, StringComparison.Ordinal);
        Assert.Contains("up to date", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_says_where_the_first_one_is()
    {
        using var folder = new TemporaryFolder();
        using var first = HeldLock.TryTake(folder.File("up.lock"), "http://localhost:5080 (process 42)");
        var result = ToolRun.Run(folder, "up");

        Assert.Equal(1, result.Code);
        Assert.Equal("`make run` is running already, at http://localhost:5080 (process 42): open that address, or stop it there with Ctrl-C first.", result.Error.Trim());
    }

    [Theory]
    [InlineData("PORT", "eighty", "PORT=eighty is not a port")]
    [InlineData("PORT", "70000", "PORT=70000 is not a port")]
    [InlineData("DEMO", "maybe", "DEMO=maybe is neither 0 nor 1")]
    public void A_setting_that_cannot_be_read_is_named(string name, string value, string words)
    {
        using var folder = new TemporaryFolder();
        var result = ToolRun.Run(folder, "up", (name, value));
        Assert.Equal(1, result.Code);
        Assert.StartsWith(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_refuses_the_demonstration_layer()
    {
        using var folder = new TemporaryFolder();
        var result = ToolRun.Run(folder, "up", ("ASPNETCORE_ENVIRONMENT", "Production"), ("DEMO", "1"));
        Assert.Equal(1, result.Code);
        Assert.Equal("Production does not load the demonstration layer: set DEMO=0.", result.Error.Trim());
    }

    private static TcpListener Listen(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }
}
