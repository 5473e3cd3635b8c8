using System.Collections.Frozen;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Introspection;

/// <summary>The schema of schemas (specification 4).</summary>
internal static class IntrospectionTypes
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation");

    public static bool IsIntrospection(string name) => Names.Contains(name);

    public static List<NamedType> Create()
    {
        var schema = Object("__Schema", "A schema: its types, its entry points, its directives.");
        Add<GraphQLSchema>(schema, "description", "String", s => s.Description);
        Add<GraphQLSchema>(schema, "types", "[__Type!]!", s => s.Types, "All types.");
        Add<GraphQLSchema>(schema, "queryType", "__Type!", s => s.QueryType, "The type of queries.");
        Add<GraphQLSchema>(schema, "mutationType", "__Type", s => s.MutationType, "The type of mutations, if there are any.");
        Add<GraphQLSchema>(schema, "subscriptionType", "__Type", s => s.SubscriptionType, "The type of subscriptions, if there are any.");
        Add<GraphQLSchema>(schema, "directives", "[__Directive!]!", s => s.Directives, "All directives.");

        var kind = new EnumType("__TypeKind") { IsIntrospection = true, Description = "What sort of type it is." };
        foreach (string name in (string[])["SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"])
        {
            kind.ValueList.Add(new EnumValueDefinition(name, null));
        }

        var location = new EnumType("__DirectiveLocation") { IsIntrospection = true, Description = "Where a directive may stand." };
        foreach (var value in System.Enum.GetValues<DirectiveLocation>())
        {
            location.ValueList.Add(new EnumValueDefinition(DirectiveLocations.NameOf(value), value));
        }

        return [schema, TypeType(), kind, FieldType(), InputValueType(), EnumValueType(), DirectiveType(), location];
    }

    /// <summary><c>__schema</c>, <c>__type</c> and <c>__typename</c>.</summary>
    public static FieldDefinition[] MetaFields()
    {
        var type = new FieldDefinition("__type", SchemaBuilder.TypeOf("__Type"))
        {
            Description = "One type by its name.",
            Arguments = [new InputValueDefinition("name", SchemaBuilder.TypeOf("String!"))],
            Resolver = c => c.Request.Schema.Type(c.Arguments.Get<string>("name")!),
        };
        return
        [
            new("__schema", SchemaBuilder.TypeOf("__Schema!")) { Description = "The schema itself.", Resolver = c => c.Request.Schema },
            type,
            new("__typename", SchemaBuilder.TypeOf("String!")) { Description = "The name of the object's type.", IsTypeName = true },
        ];
    }

    private static ObjectType TypeType()
    {
        var type = Object("__Type", "A type: which of its fields have a value depends on its kind.");
        Add<GraphQLType>(type, "kind", "__TypeKind!", Kind);
        Add<GraphQLType>(type, "name", "String", t => (t as NamedType)?.Name);
        Add<GraphQLType>(type, "description", "String", t => (t as NamedType)?.Description);
        Add<GraphQLType>(type, "specifiedByURL", "String", t => (t as ScalarType)?.SpecifiedByUrl);
        AddFiltered<GraphQLType, FieldDefinition>(type, "fields", "[__Field!]", t => (t as FieldedType)?.Fields, f => f.DeprecationReason is null);
        Add<GraphQLType>(type, "interfaces", "[__Type!]", t => t is FieldedType f ? f.Interfaces : null);
        Add(type, "possibleTypes", "[__Type!]", c => c.Parent is NamedType t and (InterfaceType or UnionType) ? c.Request.Schema.PossibleTypes(t) : null);
        AddFiltered<GraphQLType, EnumValueDefinition>(type, "enumValues", "[__EnumValue!]", t => (t as EnumType)?.Values, v => v.DeprecationReason is null);
        AddFiltered<GraphQLType, InputValueDefinition>(type, "inputFields", "[__InputValue!]", t => (t as InputObjectType)?.Fields, v => v.DeprecationReason is null);
        Add<GraphQLType>(type, "ofType", "__Type", t => t switch { ListType l => l.OfType, NonNullType n => n.OfType, _ => null });
        Add<GraphQLType>(type, "isOneOf", "Boolean", t => (t as InputObjectType)?.IsOneOf);
        return type;
    }

    private static ObjectType FieldType()
    {
        var type = Object("__Field", "A field of an object type or interface.");
        Add<FieldDefinition>(type, "name", "String!", f => f.Name);
        Add<FieldDefinition>(type, "description", "String", f => f.Description);
        AddFiltered<FieldDefinition, InputValueDefinition>(type, "args", "[__InputValue!]!", f => f.Arguments, v => v.DeprecationReason is null);
        Add<FieldDefinition>(type, "type", "__Type!", f => f.Type);
        Add<FieldDefinition>(type, "isDeprecated", "Boolean!", f => f.DeprecationReason is not null);
        Add<FieldDefinition>(type, "deprecationReason", "String", f => f.DeprecationReason);
        return type;
    }

    private static ObjectType InputValueType()
    {
        var type = Object("__InputValue", "An argument or a field of an input object.");
        Add<InputValueDefinition>(type, "name", "String!", v => v.Name);
        Add<InputValueDefinition>(type, "description", "String", v => v.Description);
        Add<InputValueDefinition>(type, "type", "__Type!", v => v.Type);
        Add<InputValueDefinition>(type, "defaultValue", "String", v => v.DefaultValue is null ? null : Printer.Print(v.DefaultValue), "The default, as it is written in a document.");
        Add<InputValueDefinition>(type, "isDeprecated", "Boolean!", v => v.DeprecationReason is not null);
        Add<InputValueDefinition>(type, "deprecationReason", "String", v => v.DeprecationReason);
        return type;
    }

    private static ObjectType EnumValueType()
    {
        var type = Object("__EnumValue", "A value of an enum.");
        Add<EnumValueDefinition>(type, "name", "String!", v => v.Name);
        Add<EnumValueDefinition>(type, "description", "String", v => v.Description);
        Add<EnumValueDefinition>(type, "isDeprecated", "Boolean!", v => v.DeprecationReason is not null);
        Add<EnumValueDefinition>(type, "deprecationReason", "String", v => v.DeprecationReason);
        return type;
    }

    private static ObjectType DirectiveType()
    {
        var type = Object("__Directive", "A directive.");
        Add<DirectiveDefinition>(type, "name", "String!", d => d.Name);
        Add<DirectiveDefinition>(type, "description", "String", d => d.Description);
        Add<DirectiveDefinition>(type, "isRepeatable", "Boolean!", d => d.IsRepeatable);
        Add<DirectiveDefinition>(type, "locations", "[__DirectiveLocation!]!", d => d.Locations);
        AddFiltered<DirectiveDefinition, InputValueDefinition>(type, "args", "[__InputValue!]!", d => d.Arguments, v => v.DeprecationReason is null);
        return type;
    }

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static ObjectType Object(string name, string description) => new(name) { IsIntrospection = true, Description = description };

    private static FieldDefinition Add(ObjectType type, string name, string fieldType, FieldResolver resolver, string? description = null)
    {
        var field = new FieldDefinition(name, SchemaBuilder.TypeOf(fieldType)) { Resolver = resolver, Description = description };
        type.FieldList.Add(field);
        return field;
    }

    private static void Add<T>(ObjectType type, string name, string fieldType, Func<T, object?> get, string? description = null)
        where T : class => Add(type, name, fieldType, c => get((T)c.Parent!), description);

    private static void AddFiltered<T, TItem>(ObjectType type, string name, string fieldType, Func<T, IReadOnlyList<TItem>?> get, Func<TItem, bool> isCurrent)
        where T : class
    {
        var field = Add(type, name, fieldType, c =>
        {
            var items = get((T)c.Parent!);
            return items is null || c.Arguments.Get<bool>("includeDeprecated") ? items : items.Where(isCurrent);
        });
        var argument = new InputValueDefinition("includeDeprecated", SchemaBuilder.TypeOf("Boolean!")) { DefaultValue = new BooleanValueNode { Value = false } };
        field.Arguments = [argument];
    }
}
