using System.Diagnostics;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Tests.Support;

/// <summary>The tool as a person runs it: a process with an environment, an exit code and words.</summary>
internal static class ToolRun
{
    /// <summary>The program as built, not the copy beside the tests: it looks for the server beside itself.</summary>
    public static string Program { get; } = Path.Combine(
        Settings.Root, "src", "InvestMap.Tool", "bin", Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(AppContext.BaseDirectory))!), "net10.0", "InvestMap.Tool.dll");

    public static Command.Result Run(TemporaryFolder data, string verb, params (string Name, string Value)[] environment) =>
        Command.Try(["dotnet", Program, .. verb.Split(' ')], Environment(data, environment));

    /// <summary>Starts the tool and leaves it running; dispose of it to end it.</summary>
    public static Running Start(TemporaryFolder data, string verb, params (string Name, string Value)[] environment) =>
        new(["dotnet", Program, .. verb.Split(' ')], Environment(data, environment));

    private static Dictionary<string, string> Environment(TemporaryFolder data, (string Name, string Value)[] environment)
    {
        // What the person who runs the tests has set must not reach them.
        var variables = new Dictionary<string, string>
        {
            ["INVESTMAP_DATA"] = data.Path,
            ["ConnectionStrings__InvestMap"] = "",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DEMO"] = "0",
            ["PORT"] = "",
            ["DB_PORT"] = "",
            ["IDENTITY"] = "",
            ["IDENTITY_PORT"] = "",
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        return variables;
    }

    internal sealed class Running : IDisposable
    {
        private readonly List<string> _lines = [];
        private readonly Process _process;

        public Running(IReadOnlyList<string> line, Dictionary<string, string> environment)
        {
            var start = new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            _process = new Process { StartInfo = start };
            _process.OutputDataReceived += (_, e) => Add(e.Data);
            _process.ErrorDataReceived += (_, e) => Add(e.Data);
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        public int Id => _process.Id;

        public string Output
        {
            get
            {
                lock (_lines)
                {
                    return string.Join('\n', _lines);
                }
            }
        }

        public async Task WaitForAsync(string words, int times = 1)
        {
            var until = DateTime.UtcNow + TimeSpan.FromSeconds(90);
            while (Output.Split(words).Length - 1 < times)
            {
                Assert.False(_process.HasExited, $"The tool ended before it said \"{words}\":\n{Output}");
                Assert.True(DateTime.UtcNow < until, $"The tool never said \"{words}\":\n{Output}");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        public void Signal(string name) => Command.Run("kill", $"-{name}", $"{_process.Id}");

        public async Task<int> ExitAsync()
        {
            await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            return _process.ExitCode;
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }

            _process.Dispose();
        }

        private void Add(string? line)
        {
            if (line is not null)
            {
                lock (_lines)
                {
                    _lines.Add(line);
                }
            }
        }
    }
}
