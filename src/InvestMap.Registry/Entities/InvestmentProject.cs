using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>An investment project.</summary>
public class InvestmentProject : PlacedSubject
{
    /// <summary>Version of VSIC that <see cref="Sector"/> is a letter of: <c>2018</c> or <c>2025</c>.</summary>
    public required string SectorVersion { get; set; }

    /// <summary>VSIC section, meaningful only with <see cref="SectorVersion"/>; assigned by our staff unless its figure says otherwise.</summary>
    public required string Sector { get; set; }

    /// <summary>The section's names.</summary>
    [ForeignKey(nameof(SectorVersion) + "," + nameof(Sector))]
    public VsicSection? Section { get; set; }

    /// <summary>Whose money it is.</summary>
    public InvestmentForm? InvestmentForm { get; set; }

    /// <summary>Đồng of the investor's own, part of the capital.</summary>
    [Precision(20, 2)]
    public decimal? EquityVnd { get; set; }

    /// <summary>Đồng for compensation and resettlement, beside the capital.</summary>
    [Precision(20, 2)]
    public decimal? CompensationVnd { get; set; }

    /// <summary>Years for which it may operate.</summary>
    public short? TermYears { get; set; }

    /// <summary>Whom to ask about it.</summary>
    public Guid? DepartmentUuid { get; set; }

    /// <summary>Whom to ask about it.</summary>
    public Department? Department { get; set; }

    /// <summary>Where it stands.</summary>
    public InvestmentStatus Status { get; set; }

    /// <summary>The day of which <see cref="Status"/> speaks.</summary>
    public DateOnly? StatusAsOf { get; set; }

    /// <summary>How much of <see cref="StatusAsOf"/> is known.</summary>
    public DayPrecision? StatusAsOfPrecision { get; set; }

    /// <summary>Đồng, as stated; converted from the stated dollars only where <see cref="CapitalVndConverted"/> says so.</summary>
    [Precision(20, 2)]
    public decimal? CapitalVnd { get; set; }

    /// <summary>Whether <see cref="CapitalVnd"/> was reached by <see cref="CapitalRate"/>. Set at publication.</summary>
    public bool CapitalVndConverted { get; set; }

    /// <summary>US dollars, as stated; converted from the stated đồng only where <see cref="CapitalUsdConverted"/> says so.</summary>
    [Precision(20, 2)]
    public decimal? CapitalUsd { get; set; }

    /// <summary>Whether <see cref="CapitalUsd"/> was reached by <see cref="CapitalRate"/>. Set at publication.</summary>
    public bool CapitalUsdConverted { get; set; }

    /// <summary>Đồng for one dollar by which the converted amount was reached. Set at publication.</summary>
    [Precision(20, 4)]
    public decimal? CapitalRate { get; set; }

    /// <summary>The day of <see cref="CapitalRate"/>. Set at publication.</summary>
    public DateOnly? CapitalRateOn { get; set; }

    /// <summary>Area in hectares, as stated.</summary>
    [Precision(12, 4)]
    public decimal? AreaHa { get; set; }

    /// <summary>What it will make and how much, in Vietnamese.</summary>
    public string? ScaleVi { get; set; }

    /// <summary>What it will make and how much, in English.</summary>
    public string? ScaleEn { get; set; }

    /// <summary>The park it stands in.</summary>
    public Guid? IndustrialParkUuid { get; set; }

    /// <summary>The park it stands in.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Its outline, WGS 84.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>How well <see cref="Boundary"/> is known.</summary>
    public GeometryQuality? BoundaryQuality { get; set; }
}

/// <summary>Whose money a project is.</summary>
public enum InvestmentForm
{
    /// <summary>Foreign direct investment.</summary>
    Foreign,

    /// <summary>Domestic private investment.</summary>
    Domestic,

    /// <summary>Foreign and domestic together.</summary>
    JointVenture,

    /// <summary>Public-private partnership.</summary>
    PublicPrivatePartnership,

    /// <summary>Official development assistance.</summary>
    OfficialDevelopmentAssistance,

    /// <summary>Public investment.</summary>
    PublicInvestment,
}
