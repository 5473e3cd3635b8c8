using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>What a legal act gives to whom, where and until when.</summary>
public class SupportMeasure : NamedSubject
{
    /// <summary>The act that grants it.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The act that grants it.</summary>
    public LegalAct? LegalAct { get; set; }

    /// <summary>What is given; null where no source of ours states it.</summary>
    public SupportMeasureKind? Kind { get; set; }

    /// <summary>Who may have it, in Vietnamese.</summary>
    public string? EligibleVi { get; set; }

    /// <summary>Who may have it, in English.</summary>
    public string? EligibleEn { get; set; }

    /// <summary>What must be fulfilled, in Vietnamese.</summary>
    public string? ConditionsVi { get; set; }

    /// <summary>What must be fulfilled, in English.</summary>
    public string? ConditionsEn { get; set; }

    /// <summary>Đồng; <see cref="AmountTermsVi"/> says for what and how often.</summary>
    [Precision(20, 2)]
    public decimal? AmountVnd { get; set; }

    /// <summary>Percent of what <see cref="AmountTermsVi"/> says.</summary>
    [Precision(7, 4)]
    public decimal? RatePercent { get; set; }

    /// <summary>What amount and rate are counted for, in Vietnamese.</summary>
    public string? AmountTermsVi { get; set; }

    /// <summary>What amount and rate are counted for, in English.</summary>
    public string? AmountTermsEn { get; set; }

    /// <summary>First day on which it holds; null: not stated.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>First day on which it no longer holds; null: until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where it holds; null: not stated.</summary>
    public SupportArea? Area { get; set; }

    /// <summary>The kind of park in which it holds, for <see cref="SupportArea.ParkKind"/> and no other.</summary>
    public IndustrialParkKind? ParkKind { get; set; }

    /// <summary>Where we read about it.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>Where we read about it.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>One place where a measure of <see cref="SupportArea.Listed"/> holds: a unit or a park, never both.</summary>
public class SupportMeasureArea : PublishedRow
{
    /// <summary>The measure.</summary>
    public Guid SupportMeasureUuid { get; set; }

    /// <summary>The measure.</summary>
    public SupportMeasure? SupportMeasure { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>The unit.</summary>
    public Guid? AdministrativeUnitUuid { get; set; }

    /// <summary>The unit.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>The park.</summary>
    public Guid? IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }
}

/// <summary>Kinds of support.</summary>
public enum SupportMeasureKind
{
    /// <summary>Less tax.</summary>
    Tax,

    /// <summary>Less rent for land.</summary>
    LandRent,

    /// <summary>Cheaper credit.</summary>
    Credit,

    /// <summary>Money that is not paid back.</summary>
    Grant,

    /// <summary>Advice.</summary>
    Consulting,

    /// <summary>Training.</summary>
    Training,
}

/// <summary>Where a measure holds.</summary>
public enum SupportArea
{
    /// <summary>In the whole province.</summary>
    Province,

    /// <summary>In every park of a kind.</summary>
    ParkKind,

    /// <summary>In the listed units and parks.</summary>
    Listed,
}
