using System.Globalization;

namespace InvestMap.Benchmarks;

/// <summary>Processor time that processes have used, read from /proc: user and system, in seconds.</summary>
internal static class ProcessorTime
{
    // Linux reports in clock ticks, a hundredth of a second on every platform that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>What one process used.</summary>
    public static double OfProcess(int processId) => Read(processId) is { } stat ? (stat.User + stat.System) / TicksPerSecond : 0;

    /// <summary>
    /// What a PostgreSQL server used: the postmaster, its living children, and (as waited-for children of the
    /// postmaster) the backends that have ended.
    /// </summary>
    public static double OfDatabase(int postmasterId)
    {
        var total = Read(postmasterId) is { } own ? own.User + own.System + own.ChildrenUser + own.ChildrenSystem : 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Read(id) is { } stat && stat.Parent == postmasterId)
            {
                total += stat.User + stat.System;
            }
        }

        return total / TicksPerSecond;
    }

    private static (int Parent, double User, double System, double ChildrenUser, double ChildrenSystem)? Read(int processId)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{processId}/stat");

            // The name of the program may hold blanks and brackets; what is counted starts after its last bracket.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            double At(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
            return ((int)At(1), At(11), At(12), At(13), At(14));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
