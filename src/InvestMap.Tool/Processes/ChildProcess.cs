using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InvestMap.Tool.Processes;

/// <summary>
/// A server that we start and look after. It is out of the terminal's reach (Ctrl-C comes to us alone, and we stop
/// our children in order), and the kernel ends it when we are killed, so nothing is left behind.
/// </summary>
public sealed class ChildProcess
{
    private static readonly TimeSpan LastWordsPatience = TimeSpan.FromSeconds(1);

    private readonly Task<int> _exit;

    private ChildProcess(int id, Task<int> exit)
    {
        Id = id;
        _exit = exit;
    }

    /// <summary>The process id; it is the program's own, for all wrappers replace themselves by it.</summary>
    public int Id { get; }

    /// <summary>Completes with the exit code.</summary>
    public Task<int> Exit => _exit;

    /// <summary>Starts a program.</summary>
    /// <param name="line">Program and arguments.</param>
    /// <param name="onLine">Is given each line of its output and error.</param>
    /// <param name="orphanSignal">The signal that the kernel sends it if we die.</param>
    /// <param name="account">Switches of <c>setpriv</c> that change the user, or none.</param>
    /// <param name="environment">Variables to set; null takes one away.</param>
    /// <param name="workingFolder">Its working folder.</param>
    public static ChildProcess Start(
        IReadOnlyList<string> line,
        Action<string> onLine,
        PosixSignalNumber orphanSignal,
        IReadOnlyList<string>? account = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        string workingFolder = "/")
    {
        string[] arguments = ["setpriv", .. account ?? [], $"--pdeathsig={orphanSignal.ToString().ToUpperInvariant()}", "--", .. line];
        var start = new ProcessStartInfo("setsid", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        var started = new TaskCompletionSource<int>();
        var exit = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

        // The kernel's "parent" of a death signal is the thread that forked, not the process: a pool thread that
        // retires would end the child. This thread lives exactly as long as the child does.
        var thread = new Thread(() =>
        {
            try
            {
                using var process = new Process { StartInfo = start };
                TaskCompletionSource outputEnd = new(), errorEnd = new();
                process.OutputDataReceived += (_, e) => Read(e.Data, onLine, outputEnd);
                process.ErrorDataReceived += (_, e) => Read(e.Data, onLine, errorEnd);
                process.Start();
                process.StandardInput.Close();
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                started.SetResult(process.Id);

                // Without a limit this call would also wait for grandchildren that hold the pipes.
                while (!process.WaitForExit(TimeSpan.FromHours(1)))
                {
                }

                // Its last words may still be on their way to us.
                Task.WaitAll([outputEnd.Task, errorEnd.Task], LastWordsPatience);
                exit.SetResult(process.ExitCode);
            }
            catch (System.ComponentModel.Win32Exception e)
            {
                started.TrySetException(e);
            }
        })
        {
            IsBackground = true,
            Name = line[0],
        };
        thread.Start();
        return new ChildProcess(started.Task.GetAwaiter().GetResult(), exit.Task);
    }

    /// <summary>Sends a signal; a process that has ended does not mind.</summary>
    public void Signal(PosixSignalNumber signal)
    {
        if (!_exit.IsCompleted)
        {
            _ = Kill(Id, (int)signal);
        }
    }

    /// <summary>Asks it to end and waits; kills it when it takes longer than the patience given.</summary>
    public async Task StopAsync(PosixSignalNumber signal, TimeSpan patience)
    {
        Signal(signal);
        if (await Task.WhenAny(_exit, Task.Delay(patience)).ConfigureAwait(false) != _exit)
        {
            Signal(PosixSignalNumber.Kill);
        }

        await _exit.ConfigureAwait(false);
    }

    private static void Read(string? line, Action<string> onLine, TaskCompletionSource end)
    {
        if (line is not null)
        {
            onLine(line);
        }
        else
        {
            end.TrySetResult();
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}

/// <summary>The signals that we send, by their numbers on Linux.</summary>
public enum PosixSignalNumber
{
    /// <summary>SIGINT; to PostgreSQL a fast shutdown.</summary>
    Int = 2,

    /// <summary>SIGQUIT; to PostgreSQL an immediate shutdown.</summary>
    Quit = 3,

    /// <summary>SIGKILL.</summary>
    Kill = 9,

    /// <summary>SIGTERM.</summary>
    Term = 15,
}
