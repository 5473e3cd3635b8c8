namespace InvestMap.Catalog;

/// <content>Vocabularies of administrative units, and of how objects are assigned to them.</content>
public static partial class Vocabularies
{
    /// <summary>Levels of administration.</summary>
    public static Vocabulary AdministrativeLevel { get; } = new(
        "AdministrativeLevel",
        "Level of an administrative unit. Districts ceased on 1 July 2025.",
        Word.Of("province", "The first level: provinces and cities under the centre."),
        Word.Of("district", "The second level, until 30 June 2025."), Word.Of("commune", "The lowest level: communes, wards, townships."));

    /// <summary>Kinds of administrative units.</summary>
    public static Vocabulary AdministrativeUnitKind { get; } = new(
        "AdministrativeUnitKind",
        "Kind of an administrative unit.",
        Word.Of("province", "Tỉnh."), Word.Of("municipality", "Thành phố trực thuộc trung ương: a city under the centre."),
        Word.Of("provincial_city", "Thành phố thuộc tỉnh: a city of a province, until 30 June 2025."),
        Word.Of("town", "Thị xã, until 30 June 2025."), Word.Of("district", "Huyện, until 30 June 2025."),
        Word.Of("ward", "Phường."), Word.Of("commune", "Xã."), Word.Of("township", "Thị trấn, until 30 June 2025."),
        Word.Of("special_zone", "Đặc khu, since 1 July 2025."));

    /// <summary>How much of a unit went over.</summary>
    public static Vocabulary SuccessionExtent { get; } = new(
        "SuccessionExtent", "How much of a unit went over to its successor.", Word.Of("whole", "All of it."),
        Word.Of("part", "A part of it; the rest went elsewhere or stayed."));

    /// <summary>How sure an extent is.</summary>
    public static Vocabulary ExtentCertainty { get; } = new(
        "ExtentCertainty",
        "How sure the extent of a succession is.",
        Word.Of("stated", "Stated in the legal act."),
        Word.Of("indicative", "From a table of codes that says whole throughout; the resolution itself divides some units."));

    /// <summary>How an object got its unit.</summary>
    public static Vocabulary UnitMethod { get; } = new(
        "UnitMethod",
        "How an object got its administrative unit.",
        Word.Of("stated_address", "From the address that the source states."),
        Word.Of("succession", "From a former unit in its address, through the succession of 2025."),
        Word.Of("point_in_polygon", "Only on official or surveyed geometry."));

    /// <summary>How sure a unit is.</summary>
    public static Vocabulary UnitCertainty { get; } = new(
        "UnitCertainty", "How sure the administrative unit of an object is.", Word.Of("stated", "The source names the unit."),
        Word.Of("indicative", "Derived; it may be a neighbour."));
}
