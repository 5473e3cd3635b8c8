using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>Level 1 of the Vietnam Standard Industrial Classification. A letter is nothing without its version.</summary>
[PrimaryKey(nameof(Version), nameof(Section))]
public class VsicSection
{
    /// <summary><c>2018</c> or <c>2025</c>.</summary>
    public required string Version { get; set; }

    /// <summary>The letter, A to V.</summary>
    public required string Section { get; set; }

    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>True while the names are not those of the decision itself.</summary>
    public bool Unofficial { get; set; }
}
