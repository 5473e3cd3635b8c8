using InvestMap.Registry;

namespace InvestMap.Tool.Processes;

/// <summary>
/// The development identity provider (<c>identity-provider/</c>) as our child: made-up persons without passwords, on this machine
/// only. Whoever names a provider of their own in <c>AzureAd__…</c> needs none of it, and production has none.
/// </summary>
public sealed class IdentityProvider
{
    /// <summary>What its access tokens are meant for.</summary>
    public const string Audience = "urn:investmap:api";

    /// <summary>The client that everybody who develops uses.</summary>
    public const string Client = "investmap";

    private const string Ready = "ready ";
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(2);

    private readonly ChildProcess _child;

    private IdentityProvider(ChildProcess child, string address, string persons) => (_child, Address, Persons) = (child, address, persons);

    /// <summary>Its issuer.</summary>
    public string Address { get; }

    /// <summary>Who can sign in, in words.</summary>
    public string Persons { get; }

    /// <summary>Completes with its exit code.</summary>
    public Task<int> Exit => _child.Exit;

    /// <summary>What the server has to be told to believe its tokens.</summary>
    public IReadOnlyDictionary<string, string> ServerSettings => new Dictionary<string, string> { ["AzureAd__Authority"] = Address, ["AzureAd__Audience"] = Audience };

    /// <summary>Whether these settings ask for it: not in production, not beside a provider that somebody named, and not where it is turned off.</summary>
    public static bool IsWanted(Settings settings, string environmentName) =>
        settings.Identity && environmentName != "Production"
        && !Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name => name.StartsWith("AzureAd__", StringComparison.OrdinalIgnoreCase));

    /// <summary>Starts it and waits until it listens.</summary>
    /// <exception cref="RefusalException">It does not start; the message says why, and what to do.</exception>
    public static async Task<IdentityProvider> StartAsync(Settings settings, CancellationToken cancellation)
    {
        var folder = Path.Combine(Settings.Root, "identity-provider");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider")))
        {
            throw new RefusalException($"its packages are missing: run `npm --prefix {folder} ci`.");
        }

        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var last = "it said nothing";
        var child = ChildProcess.Start(
            ["node", "provider.mjs"],
            line =>
            {
                last = line;
                if (line.StartsWith(Ready, StringComparison.Ordinal))
                {
                    ready.TrySetResult(line[Ready.Length..]);
                }
            },
            PosixSignalNumber.Term,
            environment: new Dictionary<string, string?> { ["IDENTITY_PORT"] = $"{settings.IdentityPort}", ["INVESTMAP_DATA"] = settings.DataFolder },
            workingFolder: folder);
        try
        {
            if (await Task.WhenAny(ready.Task, child.Exit).WaitAsync(ReadyPatience, cancellation).ConfigureAwait(false) == ready.Task)
            {
                var words = (await ready.Task.ConfigureAwait(false)).Split(' ', 2);
                return new IdentityProvider(child, words[0], words[1]);
            }
        }
        catch (TimeoutException)
        {
            last = $"it did not listen within {ReadyPatience.TotalSeconds:0} s.";
        }
        catch (OperationCanceledException)
        {
            await child.StopAsync(PosixSignalNumber.Term, StopPatience).ConfigureAwait(false);
            throw;
        }

        await child.StopAsync(PosixSignalNumber.Term, StopPatience).ConfigureAwait(false);
        throw new RefusalException(last);
    }

    /// <summary>Ends it.</summary>
    public Task StopAsync() => _child.StopAsync(PosixSignalNumber.Term, StopPatience);
}
