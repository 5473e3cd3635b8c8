using System.Diagnostics;
using System.Text.Json;

namespace InvestMap.Benchmarks;

/// <summary>graphql-js in a Node process of its own, told over its standard input what to do.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(Process process) => _process = process;

    /// <summary>Starts Node as a server would run it: development checks off.</summary>
    public static Peer Start()
    {
        var graphql = Environment.GetEnvironmentVariable("GRAPHQL_JS") ?? Repository.Path("web-client", "node_modules", "graphql", "index.mjs");
        if (!File.Exists(graphql))
        {
            throw new InvalidOperationException("graphql-js is not installed: run `npm ci` in web-client, or name its index.mjs in $GRAPHQL_JS.");
        }

        var start = new ProcessStartInfo("node", [Repository.Path("tests", "InvestMap.Benchmarks", "graphql-js", "peer.mjs"), graphql])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_ENV"] = "production";
        return new Peer(Process.Start(start)!);
    }

    /// <summary>Sends a command and waits for its answer.</summary>
    public JsonElement Ask(object command)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(command));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("graphql-js ended; what it wrote above says why.");
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    /// <summary>Does one thing again and again for a time.</summary>
    public Sample Run(string name, TimeSpan time)
    {
        var answer = Ask(new { command = "run", name, milliseconds = time.TotalMilliseconds });
        return new Sample(answer.GetProperty("operations").GetInt64(), answer.GetProperty("microseconds").GetDouble(), 0);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(2_000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
