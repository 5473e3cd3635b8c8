namespace InvestMap.Registry.Entities;

/// <summary>Who serves the digital economy without being an enterprise: public centres, platforms, associations.</summary>
public class DigitalActor : SourcedSubject
{
    /// <summary>What it is.</summary>
    public DigitalActorKind Kind { get; set; }

    /// <summary>What it does, in Vietnamese.</summary>
    public string? ActivityVi { get; set; }

    /// <summary>What it does, in English.</summary>
    public string? ActivityEn { get; set; }

    /// <summary>Address as the source states it, in Vietnamese.</summary>
    public string? AddressVi { get; set; }

    /// <summary>Address in English.</summary>
    public string? AddressEn { get; set; }

    /// <summary>Its own address on the web.</summary>
    public string? Url { get; set; }
}

/// <summary>Kinds of digital actor.</summary>
public enum DigitalActorKind
{
    /// <summary>A public centre.</summary>
    PublicCentre,

    /// <summary>A digital platform.</summary>
    DigitalPlatform,

    /// <summary>An association of businesses.</summary>
    BusinessAssociation,

    /// <summary>A consultant for digital transformation.</summary>
    Adviser,
}
