namespace InvestMap.Catalog;

/// <content>Vocabularies of enterprises, of those who serve them, and of products.</content>
public static partial class Vocabularies
{
    /// <summary>Kinds of digital enterprises.</summary>
    public static Vocabulary DigitalEnterpriseKind { get; } = new(
        "DigitalEnterpriseKind",
        "What a digital enterprise does.",
        Word.Of("telecom", "Runs a network or sells its services."), Word.Of("software", "Makes software."),
        Word.Of("digital_adopter", "An enterprise of another trade that works digitally."),
        Word.Of("electronics", "Makes electronic devices or their parts."),
        Word.Of("digital_services", "Sells services over networks: data centres, content, platforms."));

    /// <summary>Kinds of actors that are not enterprises.</summary>
    public static Vocabulary DigitalActorKind { get; } = new(
        "DigitalActorKind",
        "What an actor of the digital economy is that is not an enterprise.",
        Word.Of("public_centre", "A centre of a public office."),
        Word.Of("digital_platform", "A platform that enterprises and people meet on."),
        Word.Of("business_association", "An association of enterprises."),
        Word.Of("adviser", "A consultant for digital transformation."));

    /// <summary>Sizes of enterprises.</summary>
    public static Vocabulary EnterpriseSizeClass { get; } = new(
        "EnterpriseSizeClass",
        "Size of an enterprise by the schemes that assess its digital transformation.",
        Word.Of("sme", "Small and medium-sized."), Word.Of("large", "Large."), Word.Of("group", "Group or corporation."));

    /// <summary>Whether staff checked a row.</summary>
    public static Vocabulary ReviewState { get; } = new(
        "ReviewState",
        "Whether staff checked that an enterprise is a digital one: its main activity is of telecommunications, software, information services or electronics, or its assessment reached level 3, where Decision 1970/QD-BTTTT lets the digital enterprise begin.",
        Word.Of("unreviewed", "Listed because a source calls it digital; nobody checked yet."),
        Word.Of("reviewed", "Checked against the public register and the rule."),
        Word.Of("disputed", "Checked, and the enterprise or an office says otherwise."));

    /// <summary>What counts of assessments are broken down by.</summary>
    public static Vocabulary MaturityBreakdown { get; } = new(
        "MaturityBreakdown",
        "What a count of assessed enterprises is one part of.",
        Word.Of("total", "All of the scheme."), Word.Of("level", "Those of one level."), Word.Of("size_class", "Those of one size."),
        Word.Of("administrative_unit", "Those of one unit."));

    /// <summary>Groups of OCOP products.</summary>
    public static Vocabulary OcopProductGroup { get; } = new(
        "OcopProductGroup",
        "Group of a product in the programme One Commune One Product.",
        Word.Of("food", "Food, fresh or processed."), Word.Of("beverages", "Drinks, with alcohol or without."), Word.Of("medicinal", "Medicinal plants and what is made of them."),
        Word.Of("handicrafts", "Handicrafts and decoration."), Word.Of("ornamental", "Ornamental plants and animals."), Word.Of("tourism", "Community and eco-tourism."));
}
