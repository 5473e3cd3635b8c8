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

    /// <summary>Contract of a public-private partnership.</summary>
    public PppContract? PppContract { get; set; }

    /// <summary>Year of the law on investment whose form <see cref="LegalForm"/> is.</summary>
    public string? LegalFormVersion { get; set; }

    /// <summary>Form of investment by that law, meaningful only with <see cref="LegalFormVersion"/>.</summary>
    public LegalForm? LegalForm { get; set; }

    /// <summary>The act with the list of projects calling for investment in which it stands.</summary>
    public Guid? ListedInUuid { get; set; }

    /// <summary>The act with the list of projects calling for investment in which it stands.</summary>
    public LegalAct? ListedIn { get; set; }

    /// <summary>Number in that list.</summary>
    public string? ListNumber { get; set; }

    /// <summary>Group of sectors under which that list has it, in Vietnamese.</summary>
    public string? ListGroupVi { get; set; }

    /// <summary>Group of sectors under which that list has it, in English.</summary>
    public string? ListGroupEn { get; set; }

    /// <summary>Procedures that an investor goes through, in Vietnamese.</summary>
    public string? ProceduresVi { get; set; }

    /// <summary>Procedures that an investor goes through, in English.</summary>
    public string? ProceduresEn { get; set; }

    /// <summary>Đồng of the investor's own, part of the capital.</summary>
    [Precision(20, 2)]
    public decimal? EquityVnd { get; set; }

    /// <summary>Đồng for compensation and resettlement, beside the capital.</summary>
    [Precision(20, 2)]
    public decimal? CompensationVnd { get; set; }

    /// <summary>Years for which it may operate.</summary>
    public short? TermYears { get; set; }

    /// <summary>Đồng of loans and other mobilised capital, part of the capital.</summary>
    [Precision(20, 2)]
    public decimal? MobilisedVnd { get; set; }

    /// <summary>Đồng, the preliminary cost of clearing the site.</summary>
    [Precision(20, 2)]
    public decimal? ClearanceCostVnd { get; set; }

    /// <summary>Months for building; from which day the source counts, the figure says.</summary>
    public short? BuildMonths { get; set; }

    /// <summary>Code on the registration certificate.</summary>
    public string? RegistrationCode { get; set; }

    /// <summary>The authority that registered it.</summary>
    public Guid? RegisteredWithUuid { get; set; }

    /// <summary>The authority that registered it.</summary>
    public Department? RegisteredWith { get; set; }

    /// <summary>What it is for, in Vietnamese.</summary>
    public string? ObjectiveVi { get; set; }

    /// <summary>What it is for, in English.</summary>
    public string? ObjectiveEn { get; set; }

    /// <summary>How it agrees with planning, and what it was set up on, in Vietnamese.</summary>
    public string? PlanningVi { get; set; }

    /// <summary>How it agrees with planning, and what it was set up on, in English.</summary>
    public string? PlanningEn { get; set; }

    /// <summary>Scale of the most detailed plan that covers the site, such as <c>1/500</c>.</summary>
    public string? PlanningScale { get; set; }

    /// <summary>Class of the area by the law on investment.</summary>
    public IncentiveArea? IncentiveArea { get; set; }

    /// <summary>Incentives that it has, in Vietnamese.</summary>
    public string? IncentivesVi { get; set; }

    /// <summary>Incentives that it has, in English.</summary>
    public string? IncentivesEn { get; set; }

    /// <summary>Conditions on the project and on its investor, in Vietnamese.</summary>
    public string? ConditionsVi { get; set; }

    /// <summary>Conditions on the project and on its investor, in English.</summary>
    public string? ConditionsEn { get; set; }

    /// <summary>Workers that it has or needs.</summary>
    public int? Workers { get; set; }

    /// <summary>Đồng a month, what workers of the area earn or the project pays; the figure says which.</summary>
    [Precision(20, 2)]
    public decimal? AverageSalaryVnd { get; set; }

    /// <summary>Labour that the area offers, in Vietnamese.</summary>
    public string? LabourVi { get; set; }

    /// <summary>Labour that the area offers, in English.</summary>
    public string? LabourEn { get; set; }

    /// <summary>Kilowatts that it needs.</summary>
    [Precision(12, 1)]
    public decimal? PowerDemandKw { get; set; }

    /// <summary>Cubic metres of water a day that it needs.</summary>
    [Precision(12, 1)]
    public decimal? WaterDemandM3Day { get; set; }

    /// <summary>Roads at the fence, in Vietnamese.</summary>
    public string? FenceTransportVi { get; set; }

    /// <summary>Roads at the fence, in English.</summary>
    public string? FenceTransportEn { get; set; }

    /// <summary>Electricity at the fence, in Vietnamese.</summary>
    public string? FencePowerVi { get; set; }

    /// <summary>Electricity at the fence, in English.</summary>
    public string? FencePowerEn { get; set; }

    /// <summary>Water at the fence, in Vietnamese.</summary>
    public string? FenceWaterVi { get; set; }

    /// <summary>Water at the fence, in English.</summary>
    public string? FenceWaterEn { get; set; }

    /// <summary>Where the site lies, in words, in Vietnamese.</summary>
    public string? SiteVi { get; set; }

    /// <summary>Where the site lies, in words, in English.</summary>
    public string? SiteEn { get; set; }

    /// <summary>What lies to the north, in Vietnamese.</summary>
    public string? BorderNorthVi { get; set; }

    /// <summary>What lies to the north, in English.</summary>
    public string? BorderNorthEn { get; set; }

    /// <summary>What lies to the east, in Vietnamese.</summary>
    public string? BorderEastVi { get; set; }

    /// <summary>What lies to the east, in English.</summary>
    public string? BorderEastEn { get; set; }

    /// <summary>What lies to the south, in Vietnamese.</summary>
    public string? BorderSouthVi { get; set; }

    /// <summary>What lies to the south, in English.</summary>
    public string? BorderSouthEn { get; set; }

    /// <summary>What lies to the west, in Vietnamese.</summary>
    public string? BorderWestVi { get; set; }

    /// <summary>What lies to the west, in English.</summary>
    public string? BorderWestEn { get; set; }

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

    /// <summary>The investor's; foreign or domestic is not stated.</summary>
    InvestorCapital,

    /// <summary>Mobilised from society.</summary>
    SocialCapital,

    /// <summary>Outside the state budget; foreign or domestic is not stated.</summary>
    NonStateBudget,

    /// <summary>Left to the investor.</summary>
    ProposedByInvestor,
}

/// <summary>Forms of investment that the law itself names.</summary>
public enum LegalForm
{
    /// <summary>A new economic organisation.</summary>
    NewOrganisation,

    /// <summary>Contribution of capital, purchase of shares or parts.</summary>
    CapitalContribution,

    /// <summary>An investment project.</summary>
    InvestmentProject,

    /// <summary>A business cooperation contract.</summary>
    BusinessCooperationContract,

    /// <summary>A public-private partnership.</summary>
    PublicPrivatePartnership,

    /// <summary>A new form that the Government permits.</summary>
    Other,
}

/// <summary>Contracts of public-private partnerships.</summary>
public enum PppContract
{
    /// <summary>Build, operate, transfer.</summary>
    Bot,

    /// <summary>Build, transfer, operate.</summary>
    Bto,

    /// <summary>Build, own, operate.</summary>
    Boo,

    /// <summary>Operate and manage.</summary>
    Om,

    /// <summary>Build, transfer, lease.</summary>
    Btl,

    /// <summary>Build, lease, transfer.</summary>
    Blt,

    /// <summary>Build, transfer.</summary>
    Bt,

    /// <summary>Several of these.</summary>
    Mixed,
}

/// <summary>Classes of areas by the law on investment.</summary>
public enum IncentiveArea
{
    /// <summary>Difficult socio-economic conditions.</summary>
    Difficult,

    /// <summary>Especially difficult socio-economic conditions.</summary>
    EspeciallyDifficult,

    /// <summary>Neither.</summary>
    None,
}
