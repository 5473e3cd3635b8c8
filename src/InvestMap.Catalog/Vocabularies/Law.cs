namespace InvestMap.Catalog;

/// <content>Vocabularies of legal acts, of support and of offices.</content>
public static partial class Vocabularies
{
    /// <summary>Kinds of legal acts.</summary>
    public static Vocabulary LegalActKind { get; } = new(
        "LegalActKind",
        "Kind of a legal act.",
        Word.Of("law", "Of the National Assembly."), Word.Of("decree", "Of the Government."),
        Word.Of("resolution", "Of the National Assembly, a People's Council or the Party."),
        Word.Of("decision", "Of the Prime Minister, a ministry or a People's Committee."), Word.Of("directive", "Of the Prime Minister or another authority."),
        Word.Of("plan", "A plan or an action plan."));

    /// <summary>Levels at which acts are signed.</summary>
    public static Vocabulary IssuerLevel { get; } = new(
        "IssuerLevel",
        "Level at which a legal act is signed.",
        Word.Of("central_party", "The central organs of the Party."),
        Word.Of("national_assembly", "The National Assembly or its Standing Committee."),
        Word.Of("government", "The Government."), Word.Of("prime_minister", "The Prime Minister."), Word.Of("ministry", "A ministry."),
        Word.Of("provincial_party", "The Party's committee of a province."),
        Word.Of("provincial_council", "The People's Council of a province."), Word.Of("provincial_committee", "The People's Committee of a province."),
        Word.Of("provincial_chair", "The Chair of the People's Committee of a province, who approves investment policies since 1 March 2026."),
        Word.Of("management_board", "A management board of zones and parks."));

    /// <summary>Whether something holds on a day. It is reckoned, not stored.</summary>
    public static Vocabulary ValidityState { get; } = new(
        "ValidityState",
        "Whether something holds on a day.",
        Word.Of("in_force", "It holds on the day."), Word.Of("expired", "It held before the day and no longer does."), Word.Of("not_yet", "It will hold later."),
        Word.Of("unknown", "Its first day is not stated, or it was replaced on a day that is not stated, or its last day should be and is not."));

    /// <summary>Kinds of support.</summary>
    public static Vocabulary SupportMeasureKind { get; } = new(
        "SupportMeasureKind",
        "What a support measure gives.",
        Word.Of("tax", "Exemption from a tax, or a lower one."),
        Word.Of("land_rent", "Exemption from rent of land, or a lower one."),
        Word.Of("credit", "Cheaper credit."),
        Word.Of("grant", "Money that is not paid back."),
        Word.Of("consulting", "Advice, paid in part or in whole."), Word.Of("training", "Training of managers or workers."));

    /// <summary>Where support holds.</summary>
    public static Vocabulary SupportArea { get; } = new(
        "SupportArea",
        "Where a support measure holds.",
        Word.Of("province", "Everywhere in the province."),
        Word.Of("park_kind", "In every park of one kind."),
        Word.Of("listed", "In the units and parks that it lists."));

    /// <summary>Kinds of departments.</summary>
    public static Vocabulary DepartmentKind { get; } = new(
        "DepartmentKind",
        "Kind of a department.",
        Word.Of("department", "A department of the province (sở)."),
        Word.Of("management_board", "A management board of zones and parks."));
}
