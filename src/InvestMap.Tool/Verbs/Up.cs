using System.Runtime.InteropServices;
using InvestMap.Registry;
using InvestMap.Tool.Database;
using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Verbs;

/// <summary>
/// <c>up</c>, which <c>make run</c> calls: packages, cluster, roles, migrations, seed, server, in this order, and then
/// keeps the database and the server alive until it is told to stop.
/// </summary>
internal static class Up
{
    private static string EnvironmentName => System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } name ? name : "Development";

    public static System.CommandLine.Command Command()
    {
        var command = new System.CommandLine.Command("up", "start the database and the server, and keep them running until Ctrl-C");
        command.SetAction((_, cancellation) => RunAsync(Settings.Read(), new Progress(Console.Out), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, Progress progress, CancellationToken outer)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(outer);
        using var interrupt = OnSignal(PosixSignal.SIGINT, stop);
        using var terminate = OnSignal(PosixSignal.SIGTERM, stop);
        using var hangUp = OnSignal(PosixSignal.SIGHUP, stop);

        var address = $"http://localhost:{settings.Port}";
        Directory.CreateDirectory(settings.DataFolder);
        using var only = TakeLock(settings, address);
        for (var attempt = 0; only.WasAbandoned && attempt < 100 && !(FreePort.IsFree(settings.Port) && FreePort.IsFree(settings.IdentityPort)); attempt++)
        {
            // What a killed run had started has been told to stop.
            await Task.Delay(100, stop.Token).ConfigureAwait(false);
        }

        if (!FreePort.IsFree(settings.Port))
        {
            throw new RefusalException($"Port {settings.Port} is in use by another program: end that program, or choose another port with `PORT={settings.Port + 1} make run`.");
        }

        try
        {
            await ServeAsync(settings, progress, address, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }

        progress.Say("Stopped; the data is kept.");
        return 0;
    }

    private static async Task ServeAsync(Settings settings, Progress progress, string address, CancellationToken stop)
    {
        // It starts while the database does.
        var starting = IdentityProvider.IsWanted(settings, EnvironmentName) ? IdentityProvider.StartAsync(settings, stop) : null;
        if (settings.ConnectionString is null)
        {
            await DebianPackages.InstallAsync(progress, tests: false).ConfigureAwait(false);
        }

        await using var database = await OpenDatabase.OpenAsync(settings, progress, "up", stop).ConfigureAwait(false);
        await Migrate.StepAsync(database, progress, stop).ConfigureAwait(false);
        await Seed.StepAsync(database, settings, progress, stop).ConfigureAwait(false);
        await DemonstrationGuard.CheckAsync(database.Sources.Reader, EnvironmentName, stop).ConfigureAwait(false);

        ServerProcess? server = null;
        IdentityProvider? identity = null;
        try
        {
            identity = await IdentityAsync(starting, progress).ConfigureAwait(false);
            server = await progress.StepAsync("Starting the server", async () => (await StartServerAsync().ConfigureAwait(false), (string?)null)).ConfigureAwait(false);
            progress.Say($"\n  InvestMap: {address}\n{Signing(identity, settings)}\nCtrl-C stops it; the data is kept.");
            var keeper = new Keeper(progress);
            await Task.WhenAll(
                keeper.KeepAsync(
                    "The database",
                    () => database.Private?.Cluster?.Exited ?? Task.Delay(Timeout.Infinite, stop),
                    () => database.Private!.RestartAsync(stop),
                    stop),
                keeper.KeepAsync(
                    "The server",
                    () => server.Exit,
                    async () => server = await StartServerAsync().ConfigureAwait(false),
                    stop),
                keeper.KeepAsync(
                    "The development identity provider",
                    () => identity?.Exit ?? Task.Delay(Timeout.Infinite, stop),
                    async () => identity = await IdentityProvider.StartAsync(settings, stop).ConfigureAwait(false),
                    stop)).ConfigureAwait(false);
        }
        finally
        {
            // First who asks, then who answers.
            if (server is not null)
            {
                await server.StopAsync().ConfigureAwait(false);
            }

            if (identity is not null)
            {
                await identity.StopAsync().ConfigureAwait(false);
            }
        }

        Task<ServerProcess> StartServerAsync() => ServerProcess.StartAsync(address, Environment(database, address, identity), Console.Out.WriteLine, stop);
    }

    // The map needs nobody to sign in, so it goes on without.
    private static async Task<IdentityProvider?> IdentityAsync(Task<IdentityProvider>? starting, Progress progress)
    {
        try
        {
            return starting is null ? null : await starting.ConfigureAwait(false);
        }
        catch (RefusalException e)
        {
            progress.Say($"The map runs without sign-in, because the development identity provider does not start: {e.Message}");
            return null;
        }
    }

    private static string Signing(IdentityProvider? identity, Settings settings) => identity is null
        ? ""
        : $"  Sign-in for development: {identity.Address} ({identity.Persons})\n"
            + $"  An access token: {(settings.Port == Settings.DefaultPort ? "" : $"PORT={settings.Port} ")}make -s token AS=curator\n";

    /// <summary>What the server is given: the logins of the roles that serve, never the owner's or the administrator's.</summary>
    private static Dictionary<string, string?> Environment(OpenDatabase database, string address, IdentityProvider? identity)
    {
        var environment = new Dictionary<string, string?>
        {
            ["ConnectionStrings__InvestMap"] = null,
            ["ConnectionStrings__Owner"] = null,
            ["ASPNETCORE_URLS"] = address,
            ["ASPNETCORE_ENVIRONMENT"] = EnvironmentName,
        };

        // A person in a terminal wants warnings, not each request; who wants more sets these variables.
        foreach (var (name, value) in ((string, string)[])[
            ServerProcess.YoungestGeneration,
            ("Logging__LogLevel__Microsoft.AspNetCore", "Warning"),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Warning"),
            ("Logging__Console__FormatterOptions__SingleLine", "true")])
        {
            environment[name] = System.Environment.GetEnvironmentVariable(name) ?? value;
        }

        foreach (var (name, value) in identity?.ServerSettings ?? new Dictionary<string, string>())
        {
            environment[name] = value;
        }

        foreach (var role in DatabaseRoleNames.All.Where(role => role != DatabaseRole.Owner))
        {
            environment[$"ConnectionStrings__{role.ConnectionStringKey()}"] = database.ConnectionString(role);
        }

        return environment;
    }

    private static HeldLock TakeLock(Settings settings, string address)
    {
        var path = Path.Combine(settings.DataFolder, "up.lock");
        return HeldLock.TryTake(path, $"{address} (process {System.Environment.ProcessId})")
            ?? throw new RefusalException($"`make run` is running already, at {HeldLock.Holder(path)}: open that address, or stop it there with Ctrl-C first.");
    }

    private static PosixSignalRegistration OnSignal(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
}
