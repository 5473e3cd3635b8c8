using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace InvestMap.Registry.Entities;

/// <summary>One step of the clock of what the map said. Never changed once it is there.</summary>
public class Publication
{
    /// <summary>Its number: 1, 2, 3 ... without gaps.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Number { get; private set; }

    /// <summary>The moment at which it was made.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>What it is about, in Vietnamese.</summary>
    public required string TitleVi { get; set; }

    /// <summary>What it is about, in English.</summary>
    public required string TitleEn { get; set; }

    /// <summary>True for the demonstration layer: everything it created is fictitious.</summary>
    public bool Synthetic { get; private set; }

    /// <summary>The legal act that it rests on; null: it names none. No foreign key: the act may leave the map later.</summary>
    public Guid? LegalActUuid { get; private set; }

    /// <summary>The department whose change it is; null: it names none.</summary>
    public Guid? DepartmentUuid { get; private set; }
}
