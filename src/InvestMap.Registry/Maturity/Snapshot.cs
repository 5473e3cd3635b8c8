using InvestMap.Registry.Entities;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InvestMap.Registry.Maturity;

/// <summary>Assessments, enterprises and counts as they are published, and as they will be after a change set.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<Guid, DigitalAssessment> _assessments = [];
    private readonly Dictionary<Guid, (EnterpriseSizeClass? Size, Guid? Unit, bool Synthetic, string Province)> _enterprises = [];
    private readonly List<(AssessedGroup Group, Guid Enterprise, long Publication)> _changes = [];

    /// <summary>The counts that are published.</summary>
    public IReadOnlyList<DigitalMaturityCount> Counts { get; private init; } = [];

    /// <summary>The groups whose assessments the change set changes.</summary>
    public HashSet<AssessedGroup> Touched { get; } = [];

    /// <summary>Reads what is published now, inside the transaction of the connection.</summary>
    public static async Task<Snapshot> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var context = RegistryContext.Over(connection);
        var snapshot = new Snapshot { Counts = await context.DigitalMaturityCounts.ToListAsync(cancellation).ConfigureAwait(false) };
        foreach (var row in await context.DigitalAssessments.ToListAsync(cancellation).ConfigureAwait(false))
        {
            snapshot._assessments[row.Uuid] = row;
            snapshot._changes.Add((GroupOf(row), row.DigitalEnterpriseUuid, row.SincePublication));
        }

        foreach (var row in await context.DigitalEnterprises
                     .Select(e => new { e.Uuid, e.SizeClass, e.AdministrativeUnitUuid, e.Synthetic, e.ProvinceCode })
                     .ToListAsync(cancellation).ConfigureAwait(false))
        {
            snapshot._enterprises[row.Uuid] = (row.SizeClass, row.AdministrativeUnitUuid, row.Synthetic, row.ProvinceCode);
        }

        await using var command = new NpgsqlCommand(
            "select province_code, scheme, synthetic, digital_enterprise_uuid, upper(during) from history.digital_assessment", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            snapshot._changes.Add((new AssessedGroup(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)), reader.GetGuid(3), reader.GetInt64(4)));
        }

        return snapshot;
    }

    /// <summary>The same after a change set.</summary>
    public Snapshot After(ChangeSetDraft draft)
    {
        var next = new Snapshot { Counts = Counts };
        foreach (var (key, row) in _assessments)
        {
            next._assessments[key] = row;
        }

        foreach (var (key, enterprise) in _enterprises)
        {
            next._enterprises[key] = enterprise;
        }

        next._changes.AddRange(_changes);
        foreach (var change in draft.Changes)
        {
            switch (change.Subject)
            {
                case "digital_assessment":
                    next.Touch(_assessments.GetValueOrDefault(change.ObjectUuid));
                    next.Touch(change.Row as DigitalAssessment);
                    next._assessments.Remove(change.ObjectUuid);
                    if (change.Row is DigitalAssessment row)
                    {
                        next._assessments[row.Uuid] = row;
                    }

                    break;
                case "digital_enterprise" when change.Row is DigitalEnterprise enterprise:
                    next._enterprises[enterprise.Uuid] = (enterprise.SizeClass, enterprise.AdministrativeUnitUuid, enterprise.Synthetic, enterprise.ProvinceCode);
                    break;
            }
        }

        return next;
    }

    /// <summary>How many enterprises of a group had an assessment changed after a publication.</summary>
    public int ChangedSince(AssessedGroup group, long publication) =>
        _changes.Where(c => c.Group == group && c.Publication > publication).Select(c => c.Enterprise).Distinct().Count();

    /// <summary>The assessed enterprises of a group, each by its latest assessment.</summary>
    public IReadOnlyList<(int Level, EnterpriseSizeClass? Size, Guid? Unit)> Latest(AssessedGroup group) =>
        [.. _assessments.Values.Where(a => GroupOf(a) == group)
            .GroupBy(a => a.DigitalEnterpriseUuid)
            .Select(g => g.OrderByDescending(a => a.AssessedOn).ThenBy(a => a.Uuid).First())
            .Select(a => (Level: (int)a.Level, Enterprise: _enterprises.GetValueOrDefault(a.DigitalEnterpriseUuid)))
            .Select(a => (a.Level, a.Enterprise.Size, a.Enterprise.Unit))];

    /// <summary>Where enterprises of the same side and province are, assessed or not, and last: nowhere. Everybody can read that.</summary>
    public IReadOnlyList<Guid?> Units(AssessedGroup group) =>
        [.. _enterprises.Values.Where(e => e.Unit is not null && e.Synthetic == group.Synthetic && e.Province == group.Province)
            .Select(e => e.Unit).Distinct().Order(), null];

    private static AssessedGroup GroupOf(DigitalAssessment row) => new(row.ProvinceCode, row.Scheme, row.Synthetic);

    private void Touch(DigitalAssessment? row)
    {
        if (row is not null)
        {
            Touched.Add(GroupOf(row));
            _changes.Add((GroupOf(row), row.DigitalEnterpriseUuid, long.MaxValue));
        }
    }
}
