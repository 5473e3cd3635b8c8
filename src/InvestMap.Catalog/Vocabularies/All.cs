namespace InvestMap.Catalog;

/// <summary>The vocabularies of the map. A test compares each with the check constraint of every column that uses it.</summary>
public static partial class Vocabularies
{
    /// <summary>Every vocabulary, in the order of the schema. Listed when asked for: the parts of a class are initialised in no stated order.</summary>
    public static IReadOnlyList<Vocabulary> All =>
    [
        Better, TargetVerdict, TargetStatus, ActualTiming,
        InvestmentStatus, IndustrialParkKind, PlotStatus, InvestmentForm, InvestorRole, InfrastructureKind, InfrastructureStatus,
        AdministrativeLevel, AdministrativeUnitKind, SuccessionExtent, ExtentCertainty, UnitMethod, UnitCertainty, GeometryQuality,
        DayPrecision, FigureState, Comparator, Certainty, SourceKind, CoverageTechnology, CoverageEnvironment, CoverageStatus,
        CoverageMeasure, CoverageUnit, DigitalEnterpriseKind, DigitalActorKind, ObservationKind,
        LegalActKind, ValidityState, SupportMeasureKind, SupportArea, DepartmentKind, OcopProductGroup, EnterpriseSizeClass, ReviewState, MaturityBreakdown,
        DistancePlaceKind, ParkLandUseKind, BusinessLineKind, ProjectEventKind,
        IndicatorDerivation, IncentiveArea, LandUseKind, ScheduleItemKind, InvestorSelectionMethod,
        LegalInvestmentForm, PppContract, InvestorApprovalGround, IssuerLevel,
    ];
}
