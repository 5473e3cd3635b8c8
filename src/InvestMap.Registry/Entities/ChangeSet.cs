using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A change set on its way to a publication: what a pull request is to code.</summary>
public class ChangeSet
{
    /// <summary>The key.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public Guid Uuid { get; set; }

    /// <summary>What it is about, in Vietnamese.</summary>
    public required string TitleVi { get; set; }

    /// <summary>What it is about, in English.</summary>
    public required string TitleEn { get; set; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; set; }

    /// <summary>Who approved it: never the author.</summary>
    public string? Approver { get; set; }

    /// <summary>Where it stands.</summary>
    public ChangeSetState State { get; set; }

    /// <summary>True for the demonstration layer.</summary>
    public bool Synthetic { get; set; }

    /// <summary>The legal act that it rests on; null: it names none. No foreign key: the act may leave the map later.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The department whose change it is; null: it names none.</summary>
    public Guid? DepartmentUuid { get; set; }

    /// <summary>The moment at which it was begun.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Number of the publication it became.</summary>
    public long? PublishedAs { get; private set; }
}

/// <summary>States of a change set.</summary>
public enum ChangeSetState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waiting for approval.</summary>
    Submitted,

    /// <summary>Published.</summary>
    Approved,

    /// <summary>Refused by the approver.</summary>
    Rejected,

    /// <summary>Taken back by the author.</summary>
    Withdrawn,
}

/// <summary>One change of a change set.</summary>
[PrimaryKey(nameof(ChangeSetUuid), nameof(Ordinal))]
public class Change
{
    /// <summary>The change set.</summary>
    public Guid ChangeSetUuid { get; set; }

    /// <summary>Place in the change set, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>What happens to the object.</summary>
    public ChangeAction Action { get; set; }

    /// <summary>Name of the table in the schema <c>published</c>.</summary>
    public required string Subject { get; set; }

    /// <summary>The object.</summary>
    public Guid ObjectUuid { get; set; }

    /// <summary><c>since_publication</c> of the version that the author saw; null for a creation.</summary>
    public long? BasePublication { get; set; }

    /// <summary>The whole new row as JSON by column name, geometry as hexadecimal EWKB; null for an end.</summary>
    public string? Content { get; set; }
}

/// <summary>What a change does.</summary>
public enum ChangeAction
{
    /// <summary>A new object.</summary>
    Create,

    /// <summary>A new version of an object.</summary>
    Update,

    /// <summary>The object leaves the map; its versions stay readable.</summary>
    End,
}
