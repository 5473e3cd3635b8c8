using System.Diagnostics;

namespace InvestMap.Benchmarks;

/// <summary>What doing one thing for a while used: processor time of the whole process, its collector and compiler included.</summary>
/// <param name="Operations">How often it was done.</param>
/// <param name="ProcessorMicroseconds">User and system time.</param>
/// <param name="Bytes">What was allocated; not known of graphql-js.</param>
internal sealed record Sample(long Operations, double ProcessorMicroseconds, long Bytes)
{
    /// <summary>Processor time for one operation in microseconds.</summary>
    public double Microseconds => ProcessorMicroseconds / Operations;

    /// <summary>Bytes allocated for one operation.</summary>
    public double BytesPerOperation => (double)Bytes / Operations;

    /// <summary>Takes a sample of this process.</summary>
    public static Sample Of(Action step, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        long operations = 0;
        do
        {
            // As in peer.mjs: the clock is read once for ten operations.
            for (var i = 0; i < 10; i++)
            {
                step();
            }

            operations += 10;
        }
        while (clock.Elapsed < time);
        var used = Environment.CpuUsage.TotalTime - processor;
        return new Sample(operations, used.TotalMicroseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>The one in the middle by time, so that a noisy one decides nothing.</summary>
    public static Sample Median(IEnumerable<Sample> samples)
    {
        var ordered = samples.OrderBy(s => s.Microseconds).ToList();
        return ordered[ordered.Count / 2];
    }
}
