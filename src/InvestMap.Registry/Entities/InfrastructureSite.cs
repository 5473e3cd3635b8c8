namespace InvestMap.Registry.Entities;

/// <summary>A port, airport, interchange, station, substation or plant that investors ask about.</summary>
public class InfrastructureSite : PlacedSubject
{
    /// <summary>What it is.</summary>
    public InfrastructureKind Kind { get; set; }

    /// <summary>Whether it works yet.</summary>
    public InfrastructureStatus? Status { get; set; }

    /// <summary>What it can do, in Vietnamese.</summary>
    public string? DescriptionVi { get; set; }

    /// <summary>What it can do, in English.</summary>
    public string? DescriptionEn { get; set; }
}

/// <summary>Kinds of infrastructure.</summary>
public enum InfrastructureKind
{
    /// <summary>Seaport.</summary>
    Seaport,

    /// <summary>Airport.</summary>
    Airport,

    /// <summary>Interchange of an expressway.</summary>
    ExpresswayInterchange,

    /// <summary>Railway station.</summary>
    RailwayStation,

    /// <summary>Electrical substation.</summary>
    Substation,

    /// <summary>Plant for clean water.</summary>
    WaterPlant,

    /// <summary>Plant for waste water.</summary>
    WastewaterPlant,
}

/// <summary>Whether infrastructure works yet.</summary>
public enum InfrastructureStatus
{
    /// <summary>In a plan.</summary>
    Planned,

    /// <summary>Being built.</summary>
    UnderConstruction,

    /// <summary>Working.</summary>
    Operating,
}
