using InvestMap.Registry.Entities;
using InvestMap.Registry.Seed;
using Npgsql;

namespace InvestMap.Registry.Maturity;

/// <summary>
/// The counts of assessed enterprises that a change set leads to, as further changes of the same change set. They are made again only
/// when assessments of at least five enterprises changed since they were made: whoever compares two publications learns of nobody alone.
/// </summary>
internal static class MaturityCounts
{
    /// <summary>Refuses counts that were written by hand.</summary>
    public static IEnumerable<PublishRefusal> Faults(ChangeSetDraft draft) =>
        from change in draft.Changes
        where change.Subject == "digital_maturity_count"
        select new PublishRefusal("23514", change.Subject, change.ObjectUuid, null,
            "digital_maturity_count is counted from the assessments at publication and is not written: leave it out.");

    /// <summary>The changes; none when the change set touches no assessment.</summary>
    public static async Task<IReadOnlyList<DraftChange>> ChangesAsync(NpgsqlConnection connection, ChangeSetDraft draft, CancellationToken cancellation)
    {
        if (!draft.Changes.Any(c => c.Subject == "digital_assessment"))
        {
            return [];
        }

        var now = await Snapshot.ReadAsync(connection, cancellation).ConfigureAwait(false);
        var next = now.After(draft);
        var changes = new List<DraftChange>();
        foreach (var group in next.Touched.Where(g => g.Synthetic == draft.Synthetic))
        {
            var shown = now.Counts.Where(c => GroupOf(c) == group).ToList();
            var counted = shown.FirstOrDefault(c => c.Breakdown == MaturityBreakdown.Total)?.SincePublication;
            if (counted is null || next.ChangedSince(group, counted.Value) >= HiddenCells.Least)
            {
                changes.AddRange(Difference(shown, Count(next, group)));
            }
        }

        return changes;
    }

    private static AssessedGroup GroupOf(DigitalMaturityCount count) => new(count.ProvinceCode, count.Scheme, count.Synthetic);

    // The row of the total is written again each time: its publication says when the counts were made.
    private static IEnumerable<DraftChange> Difference(List<DigitalMaturityCount> shown, IReadOnlyList<DigitalMaturityCount> made)
    {
        var shape = RowShape.Of(typeof(DigitalMaturityCount));
        var current = shown.ToDictionary(c => c.Uuid);
        foreach (var row in made)
        {
            if (!current.Remove(row.Uuid, out var before))
            {
                yield return new DraftChange(ChangeAction.Create, shape.Table, row.Uuid, null, row);
            }
            else if (row.Breakdown == MaturityBreakdown.Total || !shape.Same(row, before))
            {
                yield return new DraftChange(ChangeAction.Update, shape.Table, row.Uuid, before.SincePublication, row);
            }
        }

        foreach (var gone in current.Values)
        {
            yield return new DraftChange(ChangeAction.End, shape.Table, gone.Uuid, gone.SincePublication, null);
        }
    }

    private static List<DigitalMaturityCount> Count(Snapshot snapshot, AssessedGroup group)
    {
        var enterprises = snapshot.Latest(group);
        var rows = new List<DigitalMaturityCount>();
        if (enterprises.Count < HiddenCells.Least)
        {
            return rows;
        }

        rows.Add(Row(group, MaturityBreakdown.Total, "", enterprises.Count));
        Breakdown(
            MaturityBreakdown.Level,
            Enumerable.Range(0, 6).Select(level => (level.ToString(System.Globalization.CultureInfo.InvariantCulture), enterprises.Count(e => e.Level == level))),
            (row, i) => row.Level = (short)i);
        EnterpriseSizeClass?[] sizes = [.. Enum.GetValues<EnterpriseSizeClass>().Cast<EnterpriseSizeClass?>(), null];
        Breakdown(
            MaturityBreakdown.SizeClass,
            sizes.Select(size => (size is null ? "" : TextEnum.Word(size), enterprises.Count(e => e.Size == size))),
            (row, i) => row.SizeClass = sizes[i]);
        var units = snapshot.Units(group);
        Breakdown(
            MaturityBreakdown.AdministrativeUnit,
            units.Select(unit => (unit?.ToString() ?? "", enterprises.Count(e => e.Unit == unit))),
            (row, i) => row.AdministrativeUnitUuid = units[i],
            showsHidden: false);
        return rows;

        // Of a province's units most have nobody assessed; only those are listed whose number is shown.
        void Breakdown(MaturityBreakdown breakdown, IEnumerable<(string Key, int Count)> cells, Action<DigitalMaturityCount, int> place, bool showsHidden = true)
        {
            var all = cells.ToList();
            var hidden = HiddenCells.Of([.. all.Select(c => c.Count)]);
            for (var i = 0; i < all.Count; i++)
            {
                if (showsHidden || !hidden[i])
                {
                    var row = Row(group, breakdown, all[i].Key, hidden[i] ? null : all[i].Count);
                    place(row, i);
                    rows.Add(row);
                }
            }
        }
    }

    private static DigitalMaturityCount Row(AssessedGroup group, MaturityBreakdown breakdown, string cell, int? enterprises) => new()
    {
        Uuid = NameBasedUuid.Of("digital_maturity_count", $"{group.Province}/{group.Scheme}/{group.Synthetic}/{TextEnum.Word(breakdown)}/{cell}"),
        ProvinceCode = group.Province,
        Synthetic = group.Synthetic,
        Scheme = group.Scheme,
        Breakdown = breakdown,
        Enterprises = enterprises,
    };
}

/// <summary>What is counted together: never real and fictitious, nor two schemes.</summary>
internal sealed record AssessedGroup(string Province, string Scheme, bool Synthetic);
