using System.Net;
using InvestMap.Registry;

namespace InvestMap.Tool.Processes;

/// <summary>The web server, InvestMap.Api, as our child.</summary>
public sealed class ServerProcess
{
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    private readonly ChildProcess _child;
    private readonly Queue<string> _last;

    private ServerProcess(ChildProcess child, Queue<string> last)
    {
        _child = child;
        _last = last;
    }

    /// <summary>
    /// What .NET itself reads from the environment alone. It lets young objects grow to the size of the processor's cache; a quarter of that
    /// takes as much processor time here and 20 to 40 MiB less memory (8 MiB, in hexadecimal as .NET wants it).
    /// </summary>
    public static (string Name, string Value) YoungestGeneration { get; } = ("DOTNET_GCgen0size", "800000");

    /// <summary>Completes with its exit code.</summary>
    public Task<int> Exit => _child.Exit;

    /// <summary>The program, beside ours: in a check-out each project has its own folder, when installed they share one.</summary>
    /// <exception cref="RefusalException">It was not built.</exception>
    public static string Find()
    {
        var own = AppContext.BaseDirectory;
        string[] places =
        [
            Path.Combine(own.Replace("InvestMap.Tool", "InvestMap.Api", StringComparison.Ordinal), "InvestMap.Api.dll"),
            Path.Combine(own, "InvestMap.Api.dll"),
        ];
        return places.FirstOrDefault(File.Exists)
            ?? throw new RefusalException($"The server was not built ({places[0]} is missing): run `make run`, which builds it.");
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="address">Where it is to serve, without a slash at its end.</param>
    /// <param name="environment">Its settings; null takes a variable away.</param>
    /// <param name="say">Is given each line that it writes.</param>
    /// <param name="cancellation">Stops it again.</param>
    /// <exception cref="RefusalException">It ended, or was not ready in time.</exception>
    public static async Task<ServerProcess> StartAsync(
        string address, IReadOnlyDictionary<string, string?> environment, Action<string> say, CancellationToken cancellation)
    {
        var program = Find();
        var source = Path.Combine(Settings.Root, "src", "InvestMap.Api");
        var last = new Queue<string>();
        var child = ChildProcess.Start(
            ["dotnet", program],
            line =>
            {
                lock (last)
                {
                    last.Enqueue(line);
                    while (last.Count > 20)
                    {
                        last.Dequeue();
                    }
                }

                say(line);
            },
            PosixSignalNumber.Term,
            environment: environment,
            workingFolder: Directory.Exists(source) ? source : Path.GetDirectoryName(program)!);
        var server = new ServerProcess(child, last);
        try
        {
            await server.WaitUntilReadyAsync(address, cancellation).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.StopAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets it finish its requests and end.</summary>
    public Task StopAsync() => _child.StopAsync(PosixSignalNumber.Term, StopPatience);

    private async Task WaitUntilReadyAsync(string address, CancellationToken cancellation)
    {
        // Straight to our own machine, whatever proxy the environment names.
        using var handler = new HttpClientHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
        var until = DateTime.UtcNow + ReadyPatience;
        var answer = "no answer";
        while (DateTime.UtcNow < until)
        {
            if (Exit.IsCompleted)
            {
                var code = await Exit.ConfigureAwait(false);
                throw new RefusalException($"The server ended at its start (exit code {code}): {LastWords()}");
            }

            try
            {
                using var response = await client.GetAsync(new Uri(address + "/health/ready"), cancellation).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }

                answer = $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)}";
            }
            catch (HttpRequestException)
            {
            }
            catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
            {
                answer = "no answer within 5 s";
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }

        throw new RefusalException($"The server was not ready within {ReadyPatience.TotalSeconds:0} s ({address}/health/ready says {answer.Trim()}): look at what it wrote above.");
    }

    private string LastWords()
    {
        lock (_last)
        {
            // An unhandled exception begins with its name and goes on with a trace.
            return (_last.FirstOrDefault(l => l.StartsWith("Unhandled exception", StringComparison.Ordinal)) ?? _last.LastOrDefault() ?? "it said nothing").Trim();
        }
    }
}
