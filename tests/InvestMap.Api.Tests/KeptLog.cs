using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace InvestMap.Api.Tests;

/// <summary>Keeps the lines that a server logs.</summary>
/// <param name="lines">Where they are kept.</param>
/// <param name="least">From which level on.</param>
internal sealed class KeptLog(ConcurrentQueue<string> lines, LogLevel least = LogLevel.Error) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    // A provider is asked for each line that the filters let pass, whatever it says itself.
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
