namespace InvestMap.Api;

/// <summary>Limits of <c>/ogc</c>, from the section <c>Ogc</c>.</summary>
public sealed class OgcOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Ogc";

    /// <summary>How many features a page has where nobody says.</summary>
    public int DefaultItems { get; set; } = 10;

    /// <summary>The most features of a page; who asks for more gets so many.</summary>
    public int MaxItems { get; set; } = 1000;
}
