using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>
/// Schemas as facts: a coordinate (specification 3.3.9) and the type there. Two schemas then differ by facts, and each
/// difference can be named.
/// </summary>
internal sealed class ConventionFacts
{
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    /// <summary>What the conventions ask of a schema with these subjects and enums.</summary>
    public static ConventionFacts Expected(GraphQLSchema schema, string conventions)
    {
        var facts = new ConventionFacts();
        facts.Add(Parser.Parse(Without(conventions, "Thing", "Word")));
        foreach (var word in schema.Types.OfType<EnumType>().Where(e => schema.Type($"{e.Name}OperationFilterInput") is not null))
        {
            facts.Add(Parser.Parse(Only(conventions, "Word").Replace("Word", word.Name, StringComparison.Ordinal)));
        }

        foreach (var list in Lists(schema))
        {
            var (thing, things) = (Node(list).Name, Pascal(list.Name));
            facts.Add(Parser.Parse(Named(Only(conventions, "Things"), thing, things)));
            foreach (var (argument, type) in new[]
                     {
                         ("first", "Int"), ("after", "String"), ("last", "Int"), ("before", "String"),
                         ("where", $"{thing}FilterInput"), ("order", $"[{thing}SortInput!]"),
                     })
            {
                facts._facts[$"Query.{list.Name}({argument}:)"] = type;
            }

            facts._facts[$"Query.{list.Name}"] = $"{things}Connection";
        }

        foreach (var thing in Things(schema))
        {
            facts.Thing(schema, thing);
            if (schema.Type($"ListFilterInputTypeOf{thing.Name}FilterInput") is not null)
            {
                facts.Add(Parser.Parse(Named(Only(conventions, "ListFilterInputTypeOfThing"), thing.Name, "")));
            }
        }

        return facts;
    }

    /// <summary>What a schema has at the places where the conventions say something.</summary>
    public static ConventionFacts Actual(GraphQLSchema schema, ConventionFacts expected)
    {
        var facts = new ConventionFacts();
        facts.Add(Parser.Parse(SchemaPrinter.Print(schema), ParserLimits.Trusted));
        var types = expected._facts.Keys.Select(TypeOf).ToHashSet();
        foreach (var coordinate in facts._facts.Keys.Where(c => !types.Contains(TypeOf(c)) || IsBesideThePoint(schema, c, expected)).ToList())
        {
            facts._facts.Remove(coordinate);
        }

        return facts;
    }

    /// <summary>Where two sets of facts differ, as <c>(coordinate, difference)</c>.</summary>
    public static IEnumerable<(string Coordinate, string Difference)> Compare(ConventionFacts expected, ConventionFacts actual)
    {
        foreach (var coordinate in expected._facts.Keys.Union(actual._facts.Keys).Order(StringComparer.Ordinal))
        {
            var (wanted, found) = (expected._facts.GetValueOrDefault(coordinate), actual._facts.GetValueOrDefault(coordinate));
            if (wanted != found)
            {
                yield return (coordinate, wanted is null ? $"beyond: {found}" : found is null ? "missing" : $"{found}, not {wanted}");
            }
        }
    }

    // HotChocolate filters and sorts by every property; a field with arguments is a method there and no property.
    private void Thing(GraphQLSchema schema, ObjectType thing)
    {
        foreach (var word in new[] { "and", "or" })
        {
            _facts[$"{thing.Name}FilterInput.{word}"] = $"[{thing.Name}FilterInput!]";
        }

        foreach (var field in thing.Fields)
        {
            var isMany = field.Type.Nullable is ListType;
            if (isMany && Things(schema).Contains(field.Type.Named))
            {
                _facts[$"{thing.Name}FilterInput.{field.Name}"] = $"ListFilterInputTypeOf{field.Type.Named.Name}FilterInput";
                _facts[$"{thing.Name}.{field.Name}(where:)"] = $"{field.Type.Named.Name}FilterInput";
                _facts[$"{thing.Name}.{field.Name}(order:)"] = $"[{field.Type.Named.Name}SortInput!]";
            }
            else if (field.Arguments.IsEmpty && !isMany)
            {
                var isObject = field.Type.Named is ObjectType;
                _facts[$"{thing.Name}FilterInput.{field.Name}"] = isObject ? $"{field.Type.Named.Name}FilterInput" : $"{Pascal(field.Type.Named.Name)}OperationFilterInput";
                if (schema.Type($"{thing.Name}SortInput") is null)
                {
                    continue;
                }

                _facts[$"{thing.Name}SortInput.{field.Name}"] = isObject ? $"{field.Type.Named.Name}SortInput" : "SortEnumType";
            }
        }
    }

    private void Add(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case ObjectTypeNode type: Add(type.Name, type.Fields, type.Interfaces); break;
                case InterfaceTypeNode type: Add(type.Name, type.Fields, type.Interfaces); break;
                case InputObjectTypeNode type: Add(type.Name, type.Fields, ".{0}"); break;
                case DirectiveDefinitionNode type: Add("@" + type.Name.Value, type.Arguments, "({0}:)"); break;
                case EnumTypeNode type:
                    foreach (var value in type.Values)
                    {
                        _facts[$"{type.Name.Value}.{value.Name.Value}"] = "value";
                    }

                    break;
                case ScalarTypeNode type:
                    _facts[type.Name] = string.Join(' ', type.Directives.Select(d => Printer.Print(d)));
                    break;
            }
        }
    }

    private void Add(string type, IEnumerable<FieldDefinitionNode> fields, IEnumerable<NamedTypeNode> interfaces)
    {
        foreach (var field in fields)
        {
            _facts[$"{type}.{field.Name.Value}"] = Printer.Print(field.Type);
            Add($"{type}.{field.Name.Value}", field.Arguments, "({0}:)");
        }

        foreach (var name in interfaces)
        {
            _facts[$"{type} implements {name.Name}"] = "interface";
        }
    }

    private void Add(string at, IEnumerable<InputValueDefinitionNode> values, string form)
    {
        foreach (var value in values)
        {
            var standard = value.DefaultValue is null ? "" : " = " + Printer.Print(value.DefaultValue);
            _facts[at + string.Format(null, form, value.Name.Value)] = Printer.Print(value.Type) + standard;
        }
    }

    // Of the subjects' own fields and of the root fields only what the conventions speak of is compared.
    private static bool IsBesideThePoint(GraphQLSchema schema, string coordinate, ConventionFacts expected)
    {
        var type = schema.Type(TypeOf(coordinate));
        var field = coordinate.Split('(')[0];
        return (type == schema.Type("Query") && !expected._facts.ContainsKey(field))
            || (Things(schema).Contains(type) && (!coordinate.Contains('(', StringComparison.Ordinal) || !expected._facts.ContainsKey(field + "(where:)")));
    }

    private static IEnumerable<FieldDefinition> Lists(GraphQLSchema schema) =>
        ((ObjectType)schema.Type("Query")!).Fields.Where(f => f.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal));

    private static IEnumerable<ObjectType> Things(GraphQLSchema schema) =>
        schema.Types.OfType<ObjectType>().Where(t => schema.Type($"{t.Name}FilterInput") is not null);

    private static NamedType Node(FieldDefinition list) => ((ObjectType)list.Type.Named).Field("nodes")!.Type.Named;

    private static string TypeOf(string coordinate) => coordinate.Split('.', '(', ' ')[0];

    private static string Named(string text, string thing, string things) =>
        text.Replace("Things", things, StringComparison.Ordinal).Replace("Thing", thing, StringComparison.Ordinal);

    private static string Pascal(string name) => name is "UUID" or "URL" or "ID" ? name[..1] + name[1..].ToLowerInvariant() : char.ToUpperInvariant(name[0]) + name[1..];

    private static string Only(string conventions, string placeholder) => string.Join(
        '\n', Definitions(conventions).Where(d => d.Name.StartsWith(placeholder, StringComparison.Ordinal)).Select(d => d.Text));

    private static string Without(string conventions, params string[] placeholders) => string.Join(
        '\n', Definitions(conventions).Where(d => !placeholders.Any(p => d.Name.Contains(p, StringComparison.Ordinal))).Select(d => d.Text));

    private static IEnumerable<(string Name, string Text)> Definitions(string conventions) =>
        Parser.Parse(conventions).Definitions.Select(d => (d is TypeDefinitionNode type ? type.Name.Value : "", Printer.Print(d)));
}
