using System.CommandLine;
using InvestMap.Tool.Verbs;

var verbose = new Option<bool>("--verbose") { Description = "print the stack trace of an error", Recursive = true };
var root = new RootCommand("The tools of InvestMap. `make run` calls `up`.")
{
    verbose,
    Up.Command(),
    Migrate.Command(),
    Seed.Command(),
    Schema.Command(),
    Bless.Command(),
    Explain.Command(),
    Install.Command(),
    Verify.Command(),
    Token.Command(),
};
var parsed = root.Parse(args);

// `up` has children to stop in order, which takes longer than the library would wait; and our exceptions are
// sentences, not traces.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

try
{
    return await parsed.InvokeAsync(invocation, stop.Token).ConfigureAwait(false);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
#pragma warning disable CA1031 // The edge of the program: every fault becomes one sentence and an exit code.
catch (Exception e)
#pragma warning restore CA1031
{
    Console.Error.WriteLine(parsed.GetValue(verbose) ? e.ToString() : InvestMap.Tool.Sentence.Of(e));
    return InvestMap.Tool.Sentence.IsKnown(e) ? 1 : 2;
}
