namespace InvestMap.Registry.Entities;

/// <summary>A product recognised by the programme One Commune One Product.</summary>
public class OcopProduct : PlacedSubject
{
    /// <summary>Group of the programme.</summary>
    public OcopProductGroup ProductGroup { get; set; }

    /// <summary>Who makes it, in Vietnamese.</summary>
    public string? ProducerVi { get; set; }

    /// <summary>Who makes it, in English.</summary>
    public string? ProducerEn { get; set; }

    /// <summary>Class of the recognition, 3 to 5.</summary>
    public short? Stars { get; set; }

    /// <summary>Day of the recognition.</summary>
    public DateOnly? RecognisedOn { get; set; }

    /// <summary>First day on which the recognition no longer holds.</summary>
    public DateOnly? RecognisedUntil { get; set; }

    /// <summary>The act that recognised it.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The act that recognised it.</summary>
    public LegalAct? LegalAct { get; set; }

    /// <summary>Where it is sold on the web.</summary>
    public string? ShopUrl { get; set; }
}

/// <summary>Groups of the programme.</summary>
public enum OcopProductGroup
{
    /// <summary>Food.</summary>
    Food,

    /// <summary>Beverages.</summary>
    Beverages,

    /// <summary>Medicinal plants and what is made of them.</summary>
    Medicinal,

    /// <summary>Handicrafts.</summary>
    Handicrafts,

    /// <summary>Ornamental plants and animals.</summary>
    Ornamental,

    /// <summary>Community and eco-tourism.</summary>
    Tourism,
}
