using System.Text.Json;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.TestKit.Attacks;

/// <summary>What strangers send: values of the wrong type, at the edges of the right one, and texts that mean something elsewhere.</summary>
public static class HostileValues
{
    private static readonly string[] Texts =
    [
        "'; drop table plots; --", "\\'; call pg_sleep(10); --", "$1", "$$", "$a$", "%", "_", "\\", "\"", "`", "${jndi:x}", "{{7*7}}", "<script>", "../../etc/passwd",
        "\u0000", "a\u0000b", "\u202eabc", "e\u0301\u0301\u0301", "😀", "\ufeff", "\uffff", "", " ", "null", "true", "-1", "1e999", "NaN", "Infinity",
        "00000000-0000-0000-0000-000000000000", "javascript:alert(1)", "http://", "file:///etc/passwd", new('a', 5000), string.Join(' ', Enumerable.Repeat("từ", 100)),
    ];

    private static readonly string[] Raw =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "501", "100000", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1.5", "1e-400", "1e400",
        "-1e308", "79228162514264337593543950336", "0.00000000000000000000000000000000000001", "[]", "[null]", "[[]]", "[[1]]", "{}", "{\"nope\": 1}", "{\"__proto__\": {}}", "{\"\\ud800\": 1}",
        "\"\\ud800\"", "\"a\\udc00b\"",
    ];

    private static readonly string[] Dates =
    [
        "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2023-02-29", "2024-02-29", "2024-13-01", "2024-01-32", "-0001-01-01", "infinity", "today",
        "2024-1-1", "2024-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00",
        "2024-02-29T24:00:00Z", "2024-02-29T23:59:60Z", "2024-02-29T12:00:00", "2024-02-29T12:00:00+99:00", "1970-01-01T00:00:00Z",
    ];

    private static readonly string[] Geometries =
    [
        """{"type":"Point","coordinates":[]}""", """{"type":"Point","coordinates":[105]}""", """{"type":"Point","coordinates":[19.8,105.77]}""",
        """{"type":"Point","coordinates":[181,0]}""", """{"type":"Point","coordinates":[0,91]}""", """{"type":"Point","coordinates":[1e400,0]}""",
        """{"type":"Point","coordinates":["NaN","NaN"]}""", """{"type":"Point","coordinates":[105,19,10]}""", """{"type":"Point","coordinates":[105,19,10,11,12]}""",
        """{"type":"Point"}""", """{"type":"Circle","coordinates":[105,19]}""", """{"coordinates":[105,19]}""", """{"type":"Point","coordinates":[null,null]}""",
        """{"type":"LineString","coordinates":[[105,19]]}""", """{"type":"LineString","coordinates":[[105,19],[105,19]]}""", """{"type":"LineString","coordinates":[[105,19],[106,19,5]]}""",
        """{"type":"LineString","coordinates":[[-180,0],[180,0]]}""", """{"type":"Polygon","coordinates":[]}""", """{"type":"Polygon","coordinates":[[]]}""",
        """{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20]]]}""", """{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,20]]]}""",
        """{"type":"Polygon","coordinates":[[[105,19],[106,20],[106,19],[105,20],[105,19]]]}""", """{"type":"Polygon","coordinates":[[[105,19],[105,19],[105,19],[105,19]]]}""",
        """{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}""",
        """{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,20],[105,19]],[[107,19],[108,19],[108,20],[107,20],[107,19]]]}""",
        """{"type":"MultiPolygon","coordinates":[[[[105,19],[106,19],[106,20],[105,20],[105,19]]],[[[105,19],[106,19],[106,20],[105,20],[105,19]]]]}""",
        """{"type":"MultiPoint","coordinates":[]}""", """{"type":"GeometryCollection","geometries":[]}""",
        """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[105,19]},{"type":"Point","coordinates":[105,19,3]}]}""",
        """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[105,19]},{"type":"Point","coordinates":[]}]}""",
        """{"type":"Feature","geometry":{"type":"Point","coordinates":[105,19]}}""", """{"type":"Point","coordinates":[105,19],"crs":{"type":"name","properties":{"name":"EPSG:3405"}}}""",
        "\"POINT(105 19)\"", "\"0101000020E6100000\"",
    ];

    /// <summary>The attacks on a place of a type, as JSON; half surrogates are among them, which no JSON writer writes.</summary>
    public static IReadOnlyList<string> For(GraphQLType type)
    {
        List<string> values = [.. Raw, .. Texts.Select(Quoted)];
        switch (type.Named)
        {
            case ScalarType { Name: "LocalDate" or "DateTime" or "Any" }:
                values.AddRange(Dates.Select(Quoted));
                break;
            case ScalarType { Name: "Geometry" }:
                values.AddRange(Geometries);
                break;
            case EnumType e:
                values.AddRange(new[] { e.Values[0].Name.ToLowerInvariant(), e.Values[^1].Name + " ", "__typename" }.Select(Quoted));
                break;
        }

        if (type.Nullable is ListType list)
        {
            var right = AttackPlace.Sample(list.OfType)!.ToJsonString();
            values.AddRange(values.Select(value => $"[{value}, {right}]").ToList());
        }

        return values;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
