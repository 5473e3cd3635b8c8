using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>One of the investors of a project, in the source's order.</summary>
public class ProjectInvestor : PublishedRow
{
    /// <summary>The project.</summary>
    public Guid InvestmentProjectUuid { get; set; }

    /// <summary>The project.</summary>
    public InvestmentProject? InvestmentProject { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>Registered name, the same in both languages.</summary>
    public required string NameVi { get; set; }

    /// <summary>Given where the source describes instead of naming.</summary>
    public string? NameEn { get; set; }

    /// <summary>Whether it was chosen.</summary>
    public InvestorRole Role { get; set; }

    /// <summary>Share of the capital in percent, above 0, at most 100.</summary>
    [Precision(5, 2)]
    public decimal? SharePercent { get; set; }
}

/// <summary>Whether an investor was chosen.</summary>
public enum InvestorRole
{
    /// <summary>Invests.</summary>
    Investor,

    /// <summary>Prequalified or studying; no investor has been chosen.</summary>
    Candidate,
}
