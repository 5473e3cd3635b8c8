using InvestMap.Registry.Entities;

namespace InvestMap.Registry;

/// <summary>
/// A change set as it is handed to <see cref="Publish"/>. Rows are taken whole, by their columns; navigations such as
/// <see cref="InvestmentProject.IndustrialPark"/> are not looked at, their keys are.
/// </summary>
public sealed class ChangeSetDraft
{
    private readonly List<DraftChange> _changes = [];

    /// <summary>What it is about, in Vietnamese.</summary>
    public required string TitleVi { get; init; }

    /// <summary>What it is about, in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>Who approves it; the database refuses the author.</summary>
    public required string Approver { get; init; }

    /// <summary>True for the demonstration layer: then every row that it creates is synthetic, otherwise none.</summary>
    public bool Synthetic { get; init; }

    /// <summary>The legal act that it rests on, as the history of its objects will say; null: it names none.</summary>
    public Guid? LegalActUuid { get; init; }

    /// <summary>The department whose change it is, as the history of its objects will say; null: it names none.</summary>
    public Guid? DepartmentUuid { get; init; }

    /// <summary>The changes in order.</summary>
    public IReadOnlyList<DraftChange> Changes => _changes;

    /// <summary>A new object; it gets a key if it has none.</summary>
    public void Create(PublishedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Uuid == Guid.Empty)
        {
            row.Uuid = Guid.CreateVersion7();
        }

        _changes.Add(new DraftChange(ChangeAction.Create, RowShape.Of(row).Table, row.Uuid, null, row));
    }

    /// <summary>A new version of an object.</summary>
    /// <param name="row">The whole new row.</param>
    /// <param name="basePublication"><see cref="PublishedRow.SincePublication"/> of the version that the author saw.</param>
    public void Update(PublishedRow row, long basePublication)
    {
        ArgumentNullException.ThrowIfNull(row);
        _changes.Add(new DraftChange(ChangeAction.Update, RowShape.Of(row).Table, row.Uuid, basePublication, row));
    }

    /// <summary>An object leaves the map, and its figures with it. Its versions stay readable by time travel.</summary>
    /// <param name="subject">Its table, such as <c>investment_project</c>.</param>
    /// <param name="uuid">Its key.</param>
    /// <param name="basePublication"><see cref="PublishedRow.SincePublication"/> of the version that the author saw.</param>
    public void End(string subject, Guid uuid, long basePublication)
    {
        if (RowShape.Find(subject) is null)
        {
            throw new ArgumentException($"'{subject}' is not a versioned table; they are {string.Join(", ", RowShape.All.Select(s => s.Table))}.", nameof(subject));
        }

        _changes.Add(new DraftChange(ChangeAction.End, subject, uuid, basePublication, null));
    }
}

/// <summary>One change of a draft.</summary>
/// <param name="Action">What happens.</param>
/// <param name="Subject">Table in the schema <c>published</c>.</param>
/// <param name="ObjectUuid">The object.</param>
/// <param name="BasePublication">The version that the author saw; null for a creation.</param>
/// <param name="Row">The whole new row; null for an end.</param>
public sealed record DraftChange(ChangeAction Action, string Subject, Guid ObjectUuid, long? BasePublication, PublishedRow? Row);
