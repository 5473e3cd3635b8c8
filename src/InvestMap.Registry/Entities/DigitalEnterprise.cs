namespace InvestMap.Registry.Entities;

/// <summary>An enterprise of the digital economy.</summary>
public class DigitalEnterprise : PlacedSubject
{
    private string? _taxCode;

    /// <summary>What it does, in one word.</summary>
    public DigitalEnterpriseKind Kind { get; set; }

    /// <summary>What it does, in Vietnamese.</summary>
    public string? ActivityVi { get; set; }

    /// <summary>What it does, in English.</summary>
    public string? ActivityEn { get; set; }

    /// <summary>
    /// Public tax code: 10 digits, or 10 and 3 of a branch. A code of 12 digits is a person's: it may be set here, is never read again,
    /// and becomes a keyed hash at publication.
    /// </summary>
    public string? TaxCode
    {
        get => _taxCode;
        set => (_taxCode, PersonTaxCode) = InvestMap.Registry.TaxCode.Read(value);
    }

    /// <summary>Size by the schemes of assessment.</summary>
    public EnterpriseSizeClass? SizeClass { get; set; }

    /// <summary>Version of VSIC that <see cref="VsicCode"/> belongs to: <c>2018</c> or <c>2025</c>.</summary>
    public string? VsicVersion { get; set; }

    /// <summary>Main activity: a section, or 2 to 5 digits.</summary>
    public string? VsicCode { get; set; }

    /// <summary>Digital platforms that it uses, in Vietnamese.</summary>
    public string? PlatformsVi { get; set; }

    /// <summary>Digital platforms that it uses, in English.</summary>
    public string? PlatformsEn { get; set; }

    /// <summary>Whether staff checked that it is a digital enterprise.</summary>
    public ReviewState ReviewState { get; set; }

    /// <summary>Day of that check.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>The digits of a person's code, until they are hashed.</summary>
    internal string? PersonTaxCode { get; private set; }
}

/// <summary>Sizes of enterprises by the schemes of assessment.</summary>
public enum EnterpriseSizeClass
{
    /// <summary>Small and medium-sized.</summary>
    Sme,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Group or corporation.</summary>
    Group,
}

/// <summary>Whether staff checked a row.</summary>
public enum ReviewState
{
    /// <summary>Not yet.</summary>
    Unreviewed,

    /// <summary>Checked and found right.</summary>
    Reviewed,

    /// <summary>Checked, and somebody says otherwise.</summary>
    Disputed,
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
