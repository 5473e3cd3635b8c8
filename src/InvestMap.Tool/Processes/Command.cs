using System.Diagnostics;
using InvestMap.Registry;

namespace InvestMap.Tool.Processes;

/// <summary>Short programs that run to their end.</summary>
public static class Command
{
    /// <summary>What a program printed.</summary>
    /// <param name="Code">Its exit code.</param>
    /// <param name="Output">Its standard output.</param>
    /// <param name="Error">Its standard error.</param>
    public sealed record Result(int Code, string Output, string Error);

    /// <summary>Whether the program ends with 0. A program that is missing does not.</summary>
    public static bool Succeeds(params IReadOnlyList<string> line) => Try(line).Code == 0;

    /// <summary>The first lines that a program prints, trimmed.</summary>
    /// <exception cref="RefusalException">It failed.</exception>
    public static string Read(params IReadOnlyList<string> line) => Run(line).Output.Trim();

    /// <summary>Runs a program that must succeed.</summary>
    /// <exception cref="RefusalException">It failed; the message carries what it said.</exception>
    public static Result Run(params IReadOnlyList<string> line)
    {
        var result = Try(line);
        return result.Code == 0
            ? result
            : throw new RefusalException($"`{string.Join(' ', line)}` failed ({result.Code}): {LastWords(result)}");
    }

    /// <summary>Runs a program and tells how it ended; 127 when it cannot be started.</summary>
    public static Result Try(IReadOnlyList<string> line, IReadOnlyDictionary<string, string>? environment = null, string? input = null)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Another account may not be able to enter the folder that we stand in.
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (input is not null)
            {
                process.StandardInput.Write(input);
            }

            process.StandardInput.Close();
            process.WaitForExit();
            return new Result(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new Result(127, "", e.Message);
        }
    }

    /// <summary>The last line that says something, from standard error if it has any.</summary>
    public static string LastWords(Result result)
    {
        var text = string.IsNullOrWhiteSpace(result.Error) ? result.Output : result.Error;
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";
    }
}
