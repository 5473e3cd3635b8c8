namespace InvestMap.Registry.Entities;

/// <summary>A law, decree, resolution, decision, directive or plan that figures and measures rest on.</summary>
public class LegalAct : NamedSubject
{
    /// <summary>Number as it is cited, such as <c>214/2022/NQ-HĐND</c>; null where no source of ours states it.</summary>
    public string? Number { get; set; }

    /// <summary>What it is.</summary>
    public LegalActKind Kind { get; set; }

    /// <summary>Who issued it, in Vietnamese.</summary>
    public string? IssuerVi { get; set; }

    /// <summary>Who issued it, in English.</summary>
    public string? IssuerEn { get; set; }

    /// <summary>Level at which it is signed.</summary>
    public IssuerLevel? IssuerLevel { get; set; }

    /// <summary>Day of its signature.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>First day of its force; null where no source of ours states it.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>First day on which it is no longer in force; null: until further notice, or not stated where <see cref="ReplacedByUuid"/> is given.</summary>
    public DateOnly? EffectiveTo { get; set; }

    /// <summary>The act that took its place.</summary>
    public Guid? ReplacedByUuid { get; set; }

    /// <summary>The act that took its place.</summary>
    public LegalAct? ReplacedBy { get; set; }

    /// <summary>What it says that the map rests on, in Vietnamese.</summary>
    public string? SummaryVi { get; set; }

    /// <summary>What it says that the map rests on, in English.</summary>
    public string? SummaryEn { get; set; }

    /// <summary>Address of its text.</summary>
    public string? Url { get; set; }

    /// <summary>Where we read about it.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>Where we read about it.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>Kinds of legal acts.</summary>
public enum LegalActKind
{
    /// <summary>Law of the National Assembly.</summary>
    Law,

    /// <summary>Decree of the Government.</summary>
    Decree,

    /// <summary>Resolution of an assembly, a council or the Party.</summary>
    Resolution,

    /// <summary>Decision of an authority.</summary>
    Decision,

    /// <summary>Directive of an authority.</summary>
    Directive,

    /// <summary>Plan or action plan.</summary>
    Plan,
}

/// <summary>Levels at which acts are signed.</summary>
public enum IssuerLevel
{
    /// <summary>The central organs of the Party.</summary>
    CentralParty,

    /// <summary>The National Assembly or its Standing Committee.</summary>
    NationalAssembly,

    /// <summary>The Government.</summary>
    Government,

    /// <summary>The Prime Minister.</summary>
    PrimeMinister,

    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>The Party's committee of a province.</summary>
    ProvincialParty,

    /// <summary>The People's Council of a province.</summary>
    ProvincialCouncil,

    /// <summary>The People's Committee of a province.</summary>
    ProvincialCommittee,

    /// <summary>The Chair of the People's Committee of a province.</summary>
    ProvincialChair,

    /// <summary>A management board of zones and parks.</summary>
    ManagementBoard,
}
