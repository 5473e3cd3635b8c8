namespace InvestMap.Registry.Entities;

/// <summary>A document that figures are read from.</summary>
public class SourceDocument : Subject
{
    /// <summary>What sort of document it is.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>Title or description in Vietnamese.</summary>
    public required string NameVi { get; set; }

    /// <summary>Title or description in English.</summary>
    public string? NameEn { get; set; }

    /// <summary>Who issued it.</summary>
    public string? Publisher { get; set; }

    /// <summary>Where a reader can open it; null where it has no address.</summary>
    public string? Url { get; set; }

    /// <summary>The day it was issued.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The day on which it was read for this map.</summary>
    public DateOnly? AccessedOn { get; set; }
}

/// <summary>Sorts of source, roughly by weight.</summary>
public enum SourceKind
{
    /// <summary>Law, decree, decision, resolution.</summary>
    LegalAct,

    /// <summary>A portal of the state.</summary>
    GovernmentPortal,

    /// <summary>A newspaper or news agency.</summary>
    News,

    /// <summary>The company itself.</summary>
    Company,

    /// <summary>A broker of land or factories; never official.</summary>
    Broker,

    /// <summary>An encyclopedia.</summary>
    Encyclopedia,

    /// <summary>Anything else.</summary>
    Other,
}
