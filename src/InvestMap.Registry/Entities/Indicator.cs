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

    /// <summary>Counts the definitions of what people call by one name, from 1.</summary>
    public short DefinitionVersion { get; set; } = 1;

    /// <summary>The indicator of the definition before; its values are never compared with these.</summary>
    public Guid? ReplacesUuid { get; set; }

    /// <summary>The indicator of the definition before.</summary>
    public Indicator? Replaces { get; set; }

    /// <summary>Whether more or less is better, as assigned by staff; it says how a plain target is read.</summary>
    public Better? Better { get; set; }

    /// <summary>Names without case and marks, for search.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string? Folded { get; private set; }
}

/// <summary>Whether more or less is better.</summary>
public enum Better
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}
