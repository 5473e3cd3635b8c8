namespace InvestMap.Api;

/// <summary>What the publisher says of the data as a whole, from the section <c>OpenData</c>.</summary>
public sealed class OpenDataOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "OpenData";

    /// <summary>What stands for a licence until the publisher states one.</summary>
    public const string Unknown = "unknown";

    /// <summary>The licence under which the data may be used: an address or a name; <c>unknown</c> until the publisher states one.</summary>
    public string Licence { get; set; } = Unknown;

    /// <summary>Whom to ask about the data: an e-mail address or the address of a page; null until the publisher states one.</summary>
    public string? Contact { get; set; }

    /// <summary>How long <c>/catalog.jsonld</c> waits for checksums that are still being reckoned before it goes without them.</summary>
    public TimeSpan ChecksumWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The address of the licence; null: it has only a name, or is unknown.</summary>
    internal Uri? LicenceAddress => Uri.TryCreate(Licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>The contact as an address that programs follow; null: there is none.</summary>
    internal Uri? ContactAddress => Contact switch
    {
        null or "" => null,
        _ when Contact.Contains('@', StringComparison.Ordinal) && !Contact.Contains(':', StringComparison.Ordinal) && !Contact.Any(char.IsWhiteSpace) => new Uri("mailto:" + Contact),
        _ => Uri.TryCreate(Contact, UriKind.Absolute, out var page) && page.Scheme is "https" or "http" ? page : null,
    };
}
