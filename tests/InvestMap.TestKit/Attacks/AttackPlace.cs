using System.Text.Json.Nodes;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.TestKit.Attacks;

/// <summary>
/// A place of a schema where a client's value enters: an argument, or an input field below one. Found by walking the
/// schema, so that whatever is added to it is attacked too.
/// </summary>
/// <param name="Coordinate">Its coordinate in the schema, for reports.</param>
/// <param name="Type">The type that is expected there.</param>
/// <param name="Document">A query whose variable <c>$v</c> is the argument.</param>
/// <param name="Wrap">From the value at the place to the value of <c>$v</c>.</param>
public sealed record AttackPlace(string Coordinate, GraphQLType Type, string Document, Func<JsonNode?, JsonNode?> Wrap)
{
    /// <summary>All places: every argument of every field that can be reached, and each input type's fields once.</summary>
    public static IReadOnlyList<AttackPlace> All(GraphQLSchema schema)
    {
        var places = new List<AttackPlace>();
        var entered = new HashSet<NamedType>();
        var query = (ObjectType)schema.Type("Query")!;
        var reached = new HashSet<NamedType> { query };
        var next = new Queue<(FieldedType Type, Func<string, string> Around)>([(query, static inner => inner)]);
        while (next.TryDequeue(out var here))
        {
            foreach (var field in here.Type.Fields)
            {
                foreach (var argument in field.Arguments)
                {
                    var others = field.Arguments.Where(a => a != argument && a.IsRequired).Select(a => $", {a.Name}: {Literal(a.Type)}");
                    var document = $"query($v: {argument.Type}) {{ {here.Around($"{field.Name}({argument.Name}: $v{string.Concat(others)}) {Selection(field.Type.Named)}")} }}";
                    Enter(places, entered, new AttackPlace($"{here.Type.Name}.{field.Name}({argument.Name}:)", argument.Type, document, static value => value));
                }

                // Below an object that anybody can ask for without a key.
                if (field.Type.Named is FieldedType below && !field.Arguments.Any(a => a.IsRequired) && reached.Add(below))
                {
                    var around = here.Around;
                    next.Enqueue((below, inner => around($"{field.Name} {{ {inner} }}")));
                }
            }
        }

        return places;
    }

    /// <summary>The variables of an attack.</summary>
    /// <param name="json">The value at the place as JSON, which may be text that no JSON writer writes.</param>
    public string Variables(string json) =>
        new JsonObject { ["v"] = Wrap("HERE") }.ToJsonString().Replace("\"HERE\"", json, StringComparison.Ordinal);

    private static void Enter(List<AttackPlace> places, HashSet<NamedType> entered, AttackPlace place)
    {
        places.Add(place);
        if (place.Type.Named is not InputObjectType input || !entered.Add(input))
        {
            return;
        }

        foreach (var field in input.Fields)
        {
            Enter(places, entered, new AttackPlace($"{input.Name}.{field.Name}", field.Type, place.Document, value =>
            {
                var made = new JsonObject();
                foreach (var required in input.Fields.Where(f => f != field && f.IsRequired))
                {
                    made[required.Name] = Sample(required.Type);
                }

                made[field.Name] = value;
                return place.Wrap(place.Type.Nullable is ListType ? new JsonArray(made) : made);
            }));
        }
    }

    // Something to be answered: the plain fields, and a little of a page's rows.
    private static string Selection(NamedType type) => type is not FieldedType fielded
        ? ""
        : "{ __typename " + string.Join(' ', fielded.Fields.Where(f => f.Arguments.IsEmpty).Select(f => f switch
        {
            { Name: "nodes" } => "nodes { __typename }",
            { Name: "pageInfo" } => "pageInfo { hasNextPage endCursor }",
            { Type.Named: FieldedType } => "",
            _ => f.Name,
        })) + " }";

    /// <summary>A literal that is right for a type.</summary>
    public static string Literal(GraphQLType type) => type.Named switch
    {
        EnumType e when type.Nullable is ListType => $"[{e.Values[0].Name}]",
        EnumType e => e.Values[0].Name,
        InputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(f => f.IsRequired).Select(f => $"{f.Name}: {Literal(f.Type)}"))} }}",
        { Name: "Geometry" } => """{ type: "Point", coordinates: [105.8, 19.3] }""",
        _ => Sample(type)!.ToJsonString(),
    };

    /// <summary>A value that is right for a type.</summary>
    public static JsonNode? Sample(GraphQLType type)
    {
        var one = type.Named switch
        {
            EnumType e => e.Values[0].Name,
            InputObjectType input => new JsonObject(input.Fields.Where(f => f.IsRequired).Select(f => KeyValuePair.Create(f.Name, Sample(f.Type)))),
            { Name: "Int" or "Long" } => 1,
            { Name: "Float" or "Decimal" } => 1.5,
            { Name: "Boolean" } => true,
            { Name: "UUID" } => "00000000-0000-0000-0000-0000000000d1",
            { Name: "LocalDate" } => "2025-07-01",
            { Name: "DateTime" } => "2026-01-02T12:00:00+07:00",
            { Name: "URL" } => "https://example.org/1",
            { Name: "Geometry" } => JsonNode.Parse("""{ "type": "Point", "coordinates": [105.8, 19.3] }"""),
            _ => (JsonNode)"a",
        };
        return type.Nullable is ListType ? new JsonArray(one) : one;
    }
}
