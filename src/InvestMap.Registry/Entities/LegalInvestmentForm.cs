using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A form of investment that a law on investment names. Each law has its own.</summary>
[PrimaryKey(nameof(Version), nameof(Form))]
public class LegalInvestmentForm
{
    /// <summary>Year of the law, such as <c>2020</c> for 61/2020/QH14.</summary>
    public required string Version { get; set; }

    /// <summary>The form.</summary>
    public LegalForm Form { get; set; }

    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>True while the names were not compared with the text of the law.</summary>
    public bool Unofficial { get; set; }
}
