using System.ComponentModel.DataAnnotations;

namespace InvestMap.Registry.Entities;

/// <summary>A scheme by which digital transformation is assessed.</summary>
public class MaturityScheme
{
    /// <summary>Its key, such as <c>dbi-2023</c>.</summary>
    [Key]
    public required string Key { get; set; }

    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>Slug of the legal act that sets it.</summary>
    public string? LegalActSlug { get; set; }

    /// <summary>First day of its use; null: not stated.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>First day on which it is no longer used.</summary>
    public DateOnly? ValidTo { get; set; }
}
