using System.ComponentModel.DataAnnotations.Schema;

namespace InvestMap.Registry.Entities;

/// <summary>What is measured, in which unit, and how it is defined.</summary>
public class Indicator : Subject
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>Unit of every value, in Vietnamese.</summary>
    public required string UnitVi { get; set; }

    /// <summary>Unit of every value, in English.</summary>
    public required string UnitEn { get; set; }

    /// <summary>Definition in Vietnamese.</summary>
    public string? DefinitionVi { get; set; }

    /// <summary>Definition in English.</summary>
    public string? DefinitionEn { get; set; }

    /// <summary>Names without case and marks, for search.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string? Folded { get; private set; }
}
