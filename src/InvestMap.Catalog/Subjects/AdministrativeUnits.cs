namespace InvestMap.Catalog.Subjects;

internal static class AdministrativeUnits
{
    public static Subject Subject { get; } = new(
        "AdministrativeUnit",
        "administrative_unit",
        "A province, district or commune as an identity with validity. Codes are used again after the reform of 1 July 2025, so a code alone names no unit.")
    {
        Plural = "administrativeUnits",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Code("code", "Code of the General Statistics Office in force while the unit was valid.").Required(),
            Field.Word("level", Vocabularies.AdministrativeLevel, "Level.").Required(),
            Field.Word("kind", Vocabularies.AdministrativeUnitKind, "Kind.").Required(),
            Field.Key("parent_uuid", "AdministrativeUnit", "The unit that this one belongs to."),
            Field.Day("valid_from", "First day of validity; null: before our records begin."),
            Field.Day("valid_to", "First day on which the unit is no longer valid; null: valid until further notice."),
            Field.Holds(new Validity("valid_from", "valid_to") { BeginsOpen = true }, "Whether the unit is in force on a day."),
            Field.Number("area_km2", "Area as stated.", "km²"),
            new Field("population", FieldKind.Int, "People as stated; its figure says how the source words it. Null is unknown, not zero. Unit: persons.") { Unit = "persons" },
            Field.Day("population_as_of", "The day of the count; null: the source does not state it."),
            Field.Word("population_as_of_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Text("seat_vi", "Where its authorities have their seat, as stated, in Vietnamese."),
            Field.Text("seat_en", "Where its authorities have their seat, in English."),
            Field.Key("legal_act_uuid", "LegalAct", "The act that made the unit what it is; null: not known."),
            .. Common.Location,
            .. Common.Boundary,
            Common.Source,
            .. Common.AsOf,
            .. Common.Map,
            Common.Folded,
        ],
        Relations =
        [
            new("children", "AdministrativeUnit", "parent_uuid", "Units that belong to this one."),
            new("predecessors", "AdministrativeSuccession", "successor_uuid", "What the unit was made from.") { NaturalOrder = ["effective_on", "uuid"] },
            new("successors", "AdministrativeSuccession", "predecessor_uuid", "What became of the unit.") { NaturalOrder = ["effective_on", "uuid"] },
            new("investmentProjects", "InvestmentProject", "administrative_unit_uuid", "Projects in the unit."),
            new("industrialParks", "IndustrialPark", "administrative_unit_uuid", "Parks in the unit."),
            new("infrastructureSites", "InfrastructureSite", "administrative_unit_uuid", "Infrastructure in the unit."),
            new("digitalEnterprises", "DigitalEnterprise", "administrative_unit_uuid", "Digital enterprises in the unit."),
            new("coverageObservations", "CoverageObservation", "administrative_unit_uuid", "What is stated of coverage for the unit as a whole: stations, shares and speeds by operator, technology, stage and day. What is stated for a unit above it stands there."),
            Common.Figures,
        ],
        Layer = new Layer(ClusterMaxZoom: 8)
        {
            Properties = [("kind", "kind"), ("level", "level")],
            Details = [("code", "code"), ("quality", "location_quality"), ("area_km2", "area_km2")],
        },
    };
}
