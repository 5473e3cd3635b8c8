namespace InvestMap.Registry.Entities;

/// <summary>An enterprise of the digital economy.</summary>
public class DigitalEnterprise : PlacedSubject
{
    /// <summary>What it does, in one word.</summary>
    public DigitalEnterpriseKind Kind { get; set; }

    /// <summary>What it does, in Vietnamese.</summary>
    public string? ActivityVi { get; set; }

    /// <summary>What it does, in English.</summary>
    public string? ActivityEn { get; set; }
}

/// <summary>Kinds of digital enterprise.</summary>
public enum DigitalEnterpriseKind
{
    /// <summary>Telecommunication.</summary>
    Telecom,

    /// <summary>Software.</summary>
    Software,

    /// <summary>An enterprise of another trade that went digital.</summary>
    DigitalAdopter,

    /// <summary>Electronics.</summary>
    Electronics,

    /// <summary>Digital services.</summary>
    DigitalServices,
}
