using InvestMap.Catalog;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query.Tests;

/// <summary>CQL2 text becomes the list's filter, and what cannot be is told with its place.</summary>
public sealed class Cql2Tests
{
    private static readonly Subject Parks = Catalogue.Map["IndustrialPark"];

    [Theory]
    [InlineData("_", "", """{"not":{}}""")]
    [InlineData("%A", "", """{"not":{}}""")]
    [InlineData("%", "PLANNED", """{"status":{"in":["PLANNED"]}}""")]
    public void A_pattern_as_long_as_a_filter_may_be_is_compared_with_words(string part, string end, string where) =>
        Assert.Equal(where, Cql2Filter.ToWhere(Catalogue.Map, Parks, $"status like '{string.Concat(Enumerable.Repeat(part, 4000 / part.Length))}{end}'"));

    [Theory]
    [InlineData("area_ha > 5", """{"areaHa":{"gt":5}}""")]
    [InlineData("5 < area_ha", """{"areaHa":{"gt":5}}""")]
    [InlineData("area_ha >= -1.50e2", """{"areaHa":{"gte":-150}}""")]
    [InlineData("\"area_ha\" = .5", """{"areaHa":{"eq":0.5}}""")]
    [InlineData("status = 'OPERATING'", """{"status":{"eq":"OPERATING"}}""")]
    [InlineData("name_vi = 'it''s'", """{"nameVi":{"eq":"it\u0027s"}}""")]
    [InlineData("synthetic = FALSE", """{"synthetic":{"eq":false}}""")]
    [InlineData("as_of = DATE('2025-07-01')", """{"asOf":{"eq":"2025-07-01"}}""")]
    [InlineData("area_ha BETWEEN 1 AND 2", """{"and":[{"areaHa":{"gte":1}},{"areaHa":{"lte":2}}]}""")]
    [InlineData("area_ha not between 1 and 2", """{"or":[{"areaHa":{"lt":1}},{"areaHa":{"gt":2}}]}""")]
    [InlineData("status in ('OPERATING', 'PLANNED')", """{"status":{"in":["OPERATING","PLANNED"]}}""")]
    [InlineData("name_vi like 'Khu%'", """{"nameVi":{"startsWith":"Khu"}}""")]
    [InlineData("name_vi like '%Khu'", """{"nameVi":{"endsWith":"Khu"}}""")]
    [InlineData("name_vi like '%a\\%b%'", """{"nameVi":{"contains":"a%b"}}""")]
    [InlineData("name_vi like 'Khu'", """{"nameVi":{"eq":"Khu"}}""")]
    [InlineData("name_vi like '%'", """{"nameVi":{"contains":""}}""")]
    [InlineData("name_vi like 'a%b'", """{"nameVi":{"like":"a%b"}}""")]
    [InlineData("name_vi like '_%'", """{"nameVi":{"like":"_%"}}""")]
    [InlineData("name_vi like '%a_'", """{"nameVi":{"like":"%a_"}}""")]
    [InlineData("name_vi like '\\%\\_'", """{"nameVi":{"eq":"%_"}}""")]
    [InlineData("name_vi like '\\\\%'", """{"nameVi":{"startsWith":"\\"}}""")]
    [InlineData("name_vi like '%%'", """{"nameVi":{"contains":""}}""")]
    [InlineData("name_vi like ''", """{"nameVi":{"eq":""}}""")]
    [InlineData("uuid like '019a%'", """{"uuid":{"like":"019a%"}}""")]
    [InlineData("status like '%PLAN%'", """{"status":{"in":["PLANNED"]}}""")]
    [InlineData("status like '_'", """{"not":{}}""")]
    [InlineData("status like 'P%N_D'", """{"status":{"in":["PLANNED"]}}""")]
    [InlineData("status like '%D_R%C%'", """{"status":{"in":["UNDER_CONSTRUCTION"]}}""")]
    [InlineData("name_vi = 'it\\'s\\t\\\\'", """{"nameVi":{"eq":"it\u0027s\t\\"}}""")]
    [InlineData("name_vi > 'M'", """{"nameVi":{"gt":"M"}}""")]
    [InlineData("status = 'SLEEPING'", """{"not":{}}""")]
    [InlineData("status <> 'SLEEPING'", """{"status":{"neq":null}}""")]
    [InlineData("status < 'B'", """{"status":{"in":["APPROVED_IN_PRINCIPLE"]}}""")]
    [InlineData("status in ('SLEEPING')", """{"not":{}}""")]
    [InlineData("synthetic > false", """{"synthetic":{"eq":true}}""")]
    [InlineData("synthetic in (true)", """{"synthetic":{"eq":true}}""")]
    [InlineData("synthetic >= false", """{"synthetic":{"neq":null}}""")]
    [InlineData("synthetic < false", """{"not":{}}""")]
    [InlineData("expected_workers = 1.5", """{"not":{}}""")]
    [InlineData("expected_workers < 1.5", """{"expectedWorkers":{"lt":2}}""")]
    [InlineData("expected_workers >= 1.5", """{"expectedWorkers":{"gte":2}}""")]
    [InlineData("expected_workers = 100.0", """{"expectedWorkers":{"eq":100}}""")]
    [InlineData("expected_workers < 99999999999", """{"expectedWorkers":{"neq":null}}""")]
    [InlineData("expected_workers > 99999999999", """{"not":{}}""")]
    [InlineData("expected_workers > -99999999999", """{"expectedWorkers":{"gte":-2147483648}}""")]
    [InlineData("expected_workers > -1e400", """{"expectedWorkers":{"gte":-2147483648}}""")]
    [InlineData("area_ha > 1e400", """{"not":{}}""")]
    [InlineData("area_ha < 1e29", """{"areaHa":{"neq":null}}""")]
    [InlineData("area_ha > -1E+29", """{"areaHa":{"gte":-79228162514264337593543950335}}""")]
    [InlineData("uuid = 'foo'", """{"not":{}}""")]
    [InlineData("uuid < 'foo'", """{"uuid":{"neq":null}}""")]
    [InlineData("uuid > '019b'", """{"uuid":{"gte":"019b0000-0000-0000-0000-000000000000"}}""")]
    [InlineData("uuid < '019:'", """{"uuid":{"lt":"019a0000-0000-0000-0000-000000000000"}}""")]
    [InlineData("uuid <= '019f:'", """{"uuid":{"lt":"019fa000-0000-0000-0000-000000000000"}}""")]
    [InlineData("uuid > '019ffffff'", """{"uuid":{"gte":"01a00000-0000-0000-0000-000000000000"}}""")]
    [InlineData("geom is null", """{"geom":null}""")]
    [InlineData("geom is not null", """{"not":{"geom":null}}""")]
    [InlineData("area_ha is null", """{"areaHa":{"eq":null}}""")]
    [InlineData("area_ha is not null", """{"areaHa":{"neq":null}}""")]
    [InlineData("parent_uuid is null", """{"parent":null}""")]
    [InlineData("parent_uuid is not null", """{"parent":{}}""")]
    [InlineData("parent_uuid = '019A0000-0000-7000-8000-000000000000'", """{"parent":{"uuid":{"eq":"019a0000-0000-7000-8000-000000000000"}}}""")]
    [InlineData("true", "{}")]
    [InlineData("not true", """{"not":{}}""")]
    [InlineData("TRUE = synthetic", """{"synthetic":{"eq":true}}""")]
    [InlineData("a_is_free", null)]
    public void Conditions_are_those_of_the_list(string text, string? where)
    {
        if (where is null)
        {
            Refused(text);
            return;
        }

        Assert.Equal(where, Cql2Filter.ToWhere(Catalogue.Map, Parks, text));
    }

    // Of an unknown value neither a condition nor its negation holds.
    [Theory]
    [InlineData("area_ha <> 5", """{"and":[{"areaHa":{"neq":5}},{"areaHa":{"neq":null}}]}""")]
    [InlineData("not area_ha = 5", """{"and":[{"areaHa":{"neq":5}},{"areaHa":{"neq":null}}]}""")]
    [InlineData("not area_ha <> 5", """{"areaHa":{"eq":5}}""")]
    [InlineData("not status > 'B'", """{"status":{"in":["APPROVED_IN_PRINCIPLE"]}}""")]
    [InlineData("status not like '%_%'", """{"not":{}}""")]
    [InlineData("status not in ('SLEEPING')", """{"status":{"neq":null}}""")]
    [InlineData("synthetic not in (true)", """{"synthetic":{"eq":false}}""")]
    [InlineData("not synthetic < false", """{"synthetic":{"neq":null}}""")]
    [InlineData("name_en not like 'a%b'", """{"and":[{"nameEn":{"nlike":"a%b"}},{"nameEn":{"neq":null}}]}""")]
    [InlineData("not area_ha < 5", """{"areaHa":{"gte":5}}""")]
    [InlineData("name_vi <> 'x'", """{"nameVi":{"neq":"x"}}""")]
    [InlineData("name_en not like 'x%'", """{"and":[{"nameEn":{"nstartsWith":"x"}},{"nameEn":{"neq":null}}]}""")]
    [InlineData("status not in ('PLANNED')", """{"and":[{"status":{"nin":["PLANNED"]}},{"status":{"neq":null}}]}""")]
    [InlineData("not (area_ha > 5 and name_vi = 'x' or synthetic = true)", """{"and":[{"or":[{"areaHa":{"lte":5}},{"nameVi":{"neq":"x"}}]},{"synthetic":{"neq":true}}]}""")]
    [InlineData("not not area_ha is null", """{"areaHa":{"eq":null}}""")]
    [InlineData("not S_INTERSECTS(geom, POINT(105 19))", """{"geom":{"nintersects":{"geometry":{"type":"Point","coordinates":[105,19]}}}}""")]
    public void A_negation_asks_for_a_known_value(string text, string where) => Assert.Equal(where, Cql2Filter.ToWhere(Catalogue.Map, Parks, text));

    [Theory]
    [InlineData("area_ha > 1 or area_ha < 2 and status = 'PLANNED'", """{"or":[{"areaHa":{"gt":1}},{"and":[{"areaHa":{"lt":2}},{"status":{"eq":"PLANNED"}}]}]}""")]
    [InlineData("(area_ha > 1 OR area_ha < 2) AND status = 'PLANNED'", """{"and":[{"or":[{"areaHa":{"gt":1}},{"areaHa":{"lt":2}}]},{"status":{"eq":"PLANNED"}}]}""")]
    public void And_binds_before_or(string text, string where) => Assert.Equal(where, Cql2Filter.ToWhere(Catalogue.Map, Parks, text));

    [Theory]
    [InlineData("S_WITHIN(geom, BBOX(105, 19, 106, 20))", """{"geom":{"within":{"geometry":{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,20],[105,19]]]}}}}""")]
    [InlineData("s_within(POINT(105 19), geom)", """{"geom":{"contains":{"geometry":{"type":"Point","coordinates":[105,19]}}}}""")]
    [InlineData("S_WITHIN(geom, BBOX(105, 19, 0, 106, 20, 100))", """{"geom":{"within":{"geometry":{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,20],[105,19]]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, BBOX(105, 19, 105, 19))", """{"geom":{"intersects":{"geometry":{"type":"Point","coordinates":[105,19]}}}}""")]
    [InlineData("S_INTERSECTS(geom, BBOX(105, 19, 105, 20))", """{"geom":{"intersects":{"geometry":{"type":"LineString","coordinates":[[105,19],[105,20]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, BBOX(150, -90, -150, 90))", """{"geom":{"intersects":{"geometry":{"type":"MultiPolygon","coordinates":[[[[150,-90],[180,-90],[180,90],[150,90],[150,-90]]],[[[-180,-90],[-150,-90],[-150,90],[-180,90],[-180,-90]]]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, LINESTRING(105 19, 106 20))", """{"geom":{"intersects":{"geometry":{"type":"LineString","coordinates":[[105,19],[106,20]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, MULTIPOINT((105 19), 106 20))", """{"geom":{"intersects":{"geometry":{"type":"MultiPoint","coordinates":[[105,19],[106,20]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, POLYGON((105 19, 106 19, 106 20, 105 19)))", """{"geom":{"intersects":{"geometry":{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,19]]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, MULTIPOLYGON(((105 19, 106 19, 106 20, 105 19))))", """{"geom":{"intersects":{"geometry":{"type":"MultiPolygon","coordinates":[[[[105,19],[106,19],[106,20],[105,19]]]]}}}}""")]
    [InlineData("S_INTERSECTS(geom, MULTILINESTRING((105 19, 106 20), (1 2, 3 4)))", """{"geom":{"intersects":{"geometry":{"type":"MultiLineString","coordinates":[[[105,19],[106,20]],[[1,2],[3,4]]]}}}}""")]
    public void Places_are_well_known_text(string text, string where) => Assert.Equal(where, Cql2Filter.ToWhere(Catalogue.Map, Parks, text));

    [Fact]
    public void Coordinates_are_turned_into_longitude_and_latitude() => Assert.Equal(
        """{"geom":{"intersects":{"geometry":{"type":"Point","coordinates":[105,19]}}}}""",
        Cql2Filter.ToWhere(Catalogue.Map, Parks, "S_INTERSECTS(geom, POINT(19 105))", (latitude, longitude) => (longitude, latitude)));

    [Theory]
    [InlineData("", 1, "property")]
    [InlineData("area_ha", 8, "`between`")]
    [InlineData("area_ha >", 10, "value")]
    [InlineData("area_ha > 5 5", 13, "`and`, `or`")]
    [InlineData("hectares > 5", 1, "area_ha")]
    [InlineData("folded = 'x'", 1, "area_ha")]
    [InlineData("area_ha > 'many'", 11, "a number")]
    [InlineData("area_ha > name_vi", 11, "value")]
    [InlineData("expected_workers = '1'", 20, "a number")]
    [InlineData("status = 1", 10, "'OPERATING'")]
    [InlineData("as_of > DATE('2025-02-30')", 9, "a day")]
    [InlineData("uuid = 1", 8, "a key")]
    [InlineData("synthetic = 1", 13, "TRUE or FALSE")]
    [InlineData("area_ha like '5%'", 9, "not text")]
    [InlineData("name_vi like 'a\\'", 14, "does not end")]
    [InlineData("name_vi like 'a%b\\\\\\", 14, "does not end")]
    [InlineData("name_vi = 'a", 11, "does not end")]
    [InlineData("name_vi = 'a' ; drop table x", 15, "means nothing")]
    [InlineData("casei(name_vi) = 'a'", 1, "no function")]
    [InlineData("geom = 'x'", 8, "S_INTERSECTS")]
    [InlineData("(area_ha > 5", 13, "`)`")]
    [InlineData("area_ha between 1 or 2", 19, "`and` of `between`")]
    [InlineData("S_WITHIN(area_ha, POINT(1 2))", 10, "no geometry")]
    [InlineData("S_INTERSECTS(geom, POINT(1))", 27, "ordinate")]
    [InlineData("S_INTERSECTS(geom, POINT Z (1 2 3))", 26, "two numbers each")]
    [InlineData("S_INTERSECTS(geom, POINT(19.8 105.8))", 26, "longitude comes first")]
    [InlineData("S_INTERSECTS(geom, POINT(1e999 2))", 26, "ordinate")]
    [InlineData("S_INTERSECTS(geom, POLYGON((1 2, 3 4, 5 6)))", 28, "a ring")]
    [InlineData("S_INTERSECTS(geom, POLYGON((1 2, 3 4, 5 6, 7 8)))", 28, "a ring")]
    [InlineData("S_INTERSECTS(geom, LINESTRING(1 2))", 30, "a line")]
    [InlineData("S_INTERSECTS(geom, CIRCLE(1 2))", 20, "POLYGON")]
    [InlineData("S_INTERSECTS(geom, BBOX(1, 2, 2, 1))", 20, "first corner")]
    [InlineData("S_INTERSECTS(geom, BBOX(1, 2, 3))", 20, "four numbers")]
    public void What_cannot_be_is_told_with_its_place(string text, int character, string right)
    {
        var message = Refused(text).Errors[0].Message;
        Assert.StartsWith($"`filter`, character {character}: ", message, StringComparison.Ordinal);
        Assert.Contains(right, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_without_measure_are_refused_at_once()
    {
        Refused(new string('(', 2000) + "area_ha > 5" + new string(')', 2000));
        Refused(string.Concat(Enumerable.Repeat("not ", 900)) + "area_ha > 5");
        Refused(string.Concat(Enumerable.Repeat("area_ha > 5 and ", 101)) + "area_ha > 5");
        Assert.Equal(MapErrorCodes.FilterTooLarge, Refused(new string('(', 1_000_000)).Errors[0].Code);
    }

    [Fact]
    public void The_deepest_filter_fits_into_a_filter_of_the_list()
    {
        // Each bracket holds both words; at the bottom stands the deepest geometry.
        var deep = "S_INTERSECTS(geom, MULTIPOLYGON(((105 19, 106 19, 106 20, 105 19))))";
        for (var i = 0; i < Cql2Filter.MaxDepth; i++)
        {
            deep = $"(area_ha > 1 or area_ha > 2 and {deep})";
        }

        var where = Cql2Filter.ToWhere(Catalogue.Map, Parks, $"area_ha > 1 or area_ha > 2 and {deep}");
        Assert.NotNull(CanonicalFilter.Of(System.Text.Encoding.UTF8.GetBytes($$"""{"and":[{},{{where}}]}""")));
        Refused($"({deep})");
    }

    [Fact]
    public void Noise_is_refused_and_never_a_fault()
    {
        string[] words = ["area_ha", "name_vi", "status", "geom", "(", ")", ",", "=", "<>", ">", "and", "or", "not", "in", "like", "between", "is", "null", "'OPERATING'", "'x%'", "5", "-1.5e3", "true", "DATE('2025-01-01')", "S_INTERSECTS", "POINT(105 19)", "\"", "'", "\\", "%", "\u0000", "\ud83d"];
        var random = new Random(20261122);
        var understood = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)]));
            try
            {
                Cql2Filter.ToWhere(Catalogue.Map, Parks, text);
                understood++;
            }
            catch (GraphQLException e)
            {
                Assert.True(e.RefuseRequest);
            }
        }

        Assert.NotEqual(0, understood);
    }

    [Fact]
    public void Every_property_of_every_subject_is_a_field_of_the_lists_filter()
    {
        var schema = Contract.Schema;
        foreach (var subject in Catalogue.Map.Subjects.Where(s => s is { IsSpatial: true, Plural: not null }))
        {
            foreach (var property in Cql2Property.Of(Catalogue.Map, subject).Where(p => !p.IsGeometry))
            {
                var where = Cql2Filter.ToWhere(Catalogue.Map, subject, $"{property.Name} is not null");
                Assert.NotNull(FilterReader.Read(schema, subject, where));
            }
        }
    }

    private static GraphQLException Refused(string text) => Assert.ThrowsAny<GraphQLException>(() => Cql2Filter.ToWhere(Catalogue.Map, Parks, text));
}
