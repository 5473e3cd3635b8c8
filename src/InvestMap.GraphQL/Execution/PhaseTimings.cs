namespace InvestMap.GraphQL.Execution;

/// <summary>How long each phase of a request took, in the order in which they ended.</summary>
public sealed class PhaseTimings
{
    private readonly List<(string Phase, TimeSpan Duration)> entries = new(8);

    /// <summary>The phases and their durations.</summary>
    public IReadOnlyList<(string Phase, TimeSpan Duration)> Entries => entries;

    /// <summary>Adds a phase; a phase that is there already grows.</summary>
    public void Add(string phase, TimeSpan duration)
    {
        lock (entries)
        {
            for (int i = 0; i < entries.Count; i++)
            {
                if (entries[i].Phase == phase)
                {
                    entries[i] = (phase, entries[i].Duration + duration);
                    return;
                }
            }

            entries.Add((phase, duration));
        }
    }
}
