using System.Diagnostics;
using System.Globalization;

namespace InvestMap.Tool;

/// <summary>What a person sees while the tool works: one line a step, with its seconds.</summary>
/// <param name="output">Where it is written.</param>
public sealed class Progress(TextWriter output)
{
    /// <summary>A line by itself.</summary>
    public void Say(string line) => output.WriteLine(line);

    /// <summary>Runs a step and writes what it did and how long that took.</summary>
    /// <param name="name">What is being done, as in "Applying migrations".</param>
    /// <param name="work">Does it and gives a few words about the result, or nothing.</param>
    public async Task<T> StepAsync<T>(string name, Func<Task<(T Result, string? Words)>> work)
    {
        output.Write($"{name} ... ");
        output.Flush();
        var watch = Stopwatch.StartNew();
        try
        {
            var (result, words) = await work().ConfigureAwait(false);
            var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine(words is null ? $"{seconds} s" : $"{words} ({seconds} s)");
            return result;
        }
        catch
        {
            output.WriteLine("stopped");
            throw;
        }
    }

    /// <summary>Runs a step that gives nothing but words.</summary>
    public Task StepAsync(string name, Func<Task<string?>> work) =>
        StepAsync<object?>(name, async () => (null, await work().ConfigureAwait(false)));
}
