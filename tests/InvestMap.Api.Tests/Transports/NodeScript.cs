using System.Diagnostics;

namespace InvestMap.Api.Tests.Transports;

/// <summary>Runs a script of <c>tests/transports</c> in Node, where the clients and audits of the GraphQL community live.</summary>
internal static class NodeScript
{
    private static readonly SemaphoreSlim Installing = new(1, 1);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs it to its end; a check of it that fails is a failure here, with all that it printed.</summary>
    public static async Task RunAsync(string name, params string[] arguments)
    {
        var folder = Folder();
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
            {
                await RunAsync(folder, "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
            }
        }
        finally
        {
            Installing.Release();
        }

        var printed = await RunAsync(folder, "node", [name, .. arguments]);
        TestContext.Current.TestOutputHelper?.WriteLine(printed);
    }

    private static async Task<string> RunAsync(string folder, string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        using var timer = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(timer.Token);
        var error = process.StandardError.ReadToEndAsync(timer.Token);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            var printed = await output + await error;
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{printed}");
            return printed;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} still ran after {Limit}.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Folder()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            var folder = Path.Combine(here.FullName, "tests", "transports");
            if (File.Exists(Path.Combine(folder, "package.json")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("tests/transports is not above the tests.");
    }
}
