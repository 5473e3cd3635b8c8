using System.ComponentModel.DataAnnotations.Schema;

namespace InvestMap.Registry.Entities;

/// <summary>A subject that people look for by name.</summary>
public abstract class NamedSubject : Subject
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>What search looks at: names, and the address where there is one, without case and marks.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string? Folded { get; private set; }
}
