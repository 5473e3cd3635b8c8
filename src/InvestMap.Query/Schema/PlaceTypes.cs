using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Fields of every object that can have a place, and the types that they give.</summary>
internal static class PlaceTypes
{
    // One plain row costs 1; these are measured beside it (decisions, distances and coverage). Processor time of the database for one
    // object of db/bench, medians of three rounds: the nearest port 49 to 82 µs, units today 99 to 124 and on the day before the reform
    // of 2025, along successions, 169 to 209 (projects, parks, plots), coverage 1,050. Units are therefore twice the nearest. Enterprises
    // within some metres 1.1 to 7.2 ms, by the radius; measured in turn with coverage on a loaded machine, twice of it within 1 km, ten times
    // within 5 and twenty times within 20. They are seven times coverage.
    private const double CostOfUnits = 40;
    private const double CostOfNearest = 20;
    private const double CostOfWithin = 1000;
    private const double CostOfCoverage = 150;

    private static readonly string[] InService = ["IN_SERVICE"];

    /// <summary>The types.</summary>
    public static void Add(SchemaBuilder schema)
    {
        AddCoverage(schema);
        schema.Object("NearestInfrastructureSite", t => t
            .Description("A site near an object, and how far it is.")
            .Field("metres", "Float!", f => f.Tag(NearField.Metres).Description(MetresText))
            .Field("infrastructureSite", "InfrastructureSite!", f => f.Tag(NearField.Object).Description("The site.")));
        schema.Object("AdministrativeUnitOnDay", t => t
            .Description("An administrative unit in which an object lies on a day.")
            .Field("administrativeUnit", "AdministrativeUnit!", f => f.Tag(NearField.Object).Description("The unit."))
            .Field(RowsSql.UnitMethod.Name, SchemaNames.TypeOf(RowsSql.UnitMethod), f => f.Tag(RowsSql.UnitMethod).Description(RowsSql.UnitMethod.Description))
            .Field(RowsSql.UnitIsCertain.Name, "Boolean!", f => f.Tag(RowsSql.UnitIsCertain).Description(RowsSql.UnitIsCertain.Description)));
        schema.Object("EnterpriseWithin", t => t
            .Description("A digital enterprise near an object, and how far it is.")
            .Field("metres", "Float!", f => f.Tag(NearField.Metres).Description(MetresText))
            .Field("digitalEnterprise", "DigitalEnterprise!", f => f.Tag(NearField.Object).Description("The enterprise.")));
        schema.Object("EnterprisesWithin", t => t
            .Description("The digital enterprises that lie near an object.")
            .Field("count", "Int!", f => f.Tag(NearField.Count).Description("How many lie within the radius. Those without a place are not counted."))
            .Field("unplaced", "Int!", f => f.Tag(NearField.Unplaced)
                .Description("How many enterprises of the same filter have no place, wherever they are: any of them may lie within the radius too."))
            .Field("nodes", "[EnterpriseWithin!]!", f => f.Tag(NearField.Nodes)
                .Description("The nearest of them, nearest first.")
                .Argument("first", "Int!", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {PagePass.MaxSize}."))
                .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize)));
    }

    /// <summary>The fields of a subject's object type.</summary>
    public static void Add(FieldedTypeBuilder type, Subject subject)
    {
        if (Residence.IsTold(subject))
        {
            AddUnits(type, subject);
        }

        if (!subject.IsSpatial)
        {
            return;
        }

        type.Field("distance", "Float", f => f
            .Tag(PlaceField.Distance)
            .Description("Metres on the ellipsoid between the object's outline, or its point where it has no outline, and a geometry; 0 where they touch, null without a place.")
            .Argument("to", "Geometry!", a => a.Description("The other geometry, as GeoJSON.")));
        type.Field("nearest", "[NearestInfrastructureSite!]!", f => f
            .Tag(PlaceField.Nearest)
            .Description("The nearest infrastructure of a kind in a straight line, not by road; at equal distance by key. Sites without a point are never among them, and an object without a place has none. Only an object of the demonstration layer is told of sites of that layer.")
            .Argument("kind", "InfrastructureKind!", a => a.Description("The kind of the sites."))
            .Argument("first", "Int!", a => a.Default(1).Description($"How many at most, up to {PagePass.MaxSize}."))
            .Cost(CostOfNearest)
            .ListSize(assumedSize: 1, slicingArguments: ["first"], slicingArgumentDefaultValue: 1));
        if (subject.Name != "DigitalEnterprise")
        {
            type.Field("enterprisesWithin", "EnterprisesWithin", f => f
                .Tag(PlaceField.EnterprisesWithin)
                .Description("The digital enterprises within a straight distance of the object's outline or point; null where the object has no place. Only an object of the demonstration layer is told of enterprises of that layer.")
                .Argument("metres", "Float!", a => a.Description($"Radius in metres on the ellipsoid, up to {PlacePass.MaxRadius:N0}."))
                .Argument("where", "DigitalEnterpriseFilterInput", a => a.Description("Which of them; all when left out."))
                .Cost(CostOfWithin));
        }

        if (subject.Name is "IndustrialPark" or "InvestmentProject" or "AdministrativeUnit")
        {
            AddMeasures(type);
        }

        if (subject.Find("boundary") is { IsRequired: false })
        {
            AddCoverage(type);
        }
    }

    /// <summary>The type of shares of coverage.</summary>
    private static void AddCoverage(SchemaBuilder schema)
    {
        schema.Enum("CoverageShareReason", e => e
            .Description("Why an object has no share of coverage.")
            .Value(CoveragePass.NoBoundary, description: "The object has no outline of its own: a point has no share."));
        schema.Object("CoverageShare", t =>
        {
            t.Description("How much of an object's outline is covered by a network. The three shares add up to 1. A share says little without its technology, environment, operator and day.");
            foreach (var field in CoveragePass.Fields)
            {
                t.Field(field.Name, SchemaNames.TypeOf(field) + (field.IsRequired ? "!" : ""), f => f.Tag(field).Description(field.Description));
            }

            t.Field("statuses", "[CoverageStatus!]!", f => f.Tag(PlaceField.CoverageStatuses).Description("The stages of surveys asked for: what no survey of these stages looked at is unknown."));
        });
    }

    private static void AddUnits(FieldedTypeBuilder type, Subject subject) => type.Field("administrativeUnits", "[AdministrativeUnitOnDay!]!", f => f
        .Tag(PlaceField.AdministrativeUnits)
        .Description((subject.Name == "AdministrativeUnit"
                ? "What stands in the place of the unit on a day: the unit itself while it is in force; afterwards what became of it, before what it was made of, along recorded successions."
                : "The units of the lowest known level in which the object lies on a day: the one that it is assigned to while that is in force; afterwards what became of it, before what it was made of, along recorded successions; and the communes whose surveyed outlines its own surveyed outline or point meets. An object may lie in several.")
            + (subject.Find("unit_method") is null && subject.Name != "AdministrativeUnit" ? " It is assigned to none itself, so the unit of its park stands for it, never certain." : "")
            + " Where it may be one or another, all are told and none is certain. None: it is not known. The units above are each unit's `parent`.")
        .Argument("first", "Int", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {PagePass.MaxSize}."))
        .Argument("where", "AdministrativeUnitFilterInput", a => a.Description("Which of them; all when left out."))
        .Argument("order", "[AdministrativeUnitSortInput!]", a => a.Description("Their order; by key when left out."))
        .Argument("on", "LocalDate", a => a.Description("The day on which they are in force; today in Asia/Ho_Chi_Minh when left out."))
        .Cost(CostOfUnits)
        .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize));

    private static void AddMeasures(FieldedTypeBuilder type) => type.Field("supportMeasures", "[SupportMeasure!]!", f => f
        .Tag(PlaceField.SupportMeasures)
        .Description("Support measures that hold there on the day: in the whole province, in every park of the kind of its park or of the zone around it, or listed for its unit, its park or that zone. Whoever asks for them must still fulfil their conditions.")
        .Argument("first", "Int", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {PagePass.MaxSize}."))
        .Argument("where", "SupportMeasureFilterInput", a => a.Description("Which of them; all when left out."))
        .Argument("order", "[SupportMeasureSortInput!]", a => a.Description("Their order; by key when left out."))
        .Argument("on", "LocalDate", a => a.Description("The day on which they hold; today in Asia/Ho_Chi_Minh when left out."))
        .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize));

    private static void AddCoverage(FieldedTypeBuilder type)
    {
        type.Field("coverageShare", "CoverageShare", f => f
            .Tag(PlaceField.CoverageShare)
            .Description("How much of the outline is covered, uncovered and unknown, by the surveys that hold on the day: areas on the ellipsoid, overlaps counted once. Null without an outline of its own; coverageShareReason says so. Only an object of the demonstration layer is told of surveys of that layer.")
            .Argument("technology", "CoverageTechnology!", a => a.Description("The technology."))
            .Argument("operator", "String", a => a.Description("Whose network, as its surveys name the operator. Left out: covered where any operator's is, unknown where none covers and any operator did not look."))
            .Argument("environment", "CoverageEnvironment!", a => a.Description("Outdoors or indoors."))
            .Argument("on", "LocalDate", a => a.Description("The day on which the surveys hold; today in Asia/Ho_Chi_Minh when left out."))
            .Argument("statuses", "[CoverageStatus!]!", a => a.Default(InService)
                .Description("Stages of the surveys that count, as covered and as looked at. What is planned or a pilot is not in service and does not count unless it is asked for."))
            .Cost(CostOfCoverage));
        type.Field("coverageShareReason", "CoverageShareReason", f => f
            .Tag(PlaceField.CoverageShareReason)
            .Description("Why coverageShare is null; null where it is not."));
    }

    private const string MetresText = "Metres on the ellipsoid, in a straight line, not by road.";
}
