using System.Collections.Immutable;
using InvestMap.GraphQL.Introspection;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>
/// Makes a <see cref="GraphQLSchema"/> from code, from SDL, or from both. Types are named by strings in the syntax of
/// SDL, so neither order nor cycles matter.
/// </summary>
public sealed partial class SchemaBuilder
{
    /// <summary>The reason of a deprecation without one.</summary>
    public const string DefaultDeprecation = "No longer supported";

    private readonly Dictionary<string, NamedType> types = [];
    private readonly List<NamedType> order = [];
    private readonly Dictionary<string, DirectiveDefinition> directives = [];
    private readonly List<DirectiveDefinition> directiveOrder = [];
    private readonly List<DocumentNode> documents = [];
    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<OperationKind, NamedTypeNode> roots = [];
    private string? description;
    private ImmutableArray<SchemaNode> schemaNodes = [];
    private ImmutableArray<DirectiveNode> schemaDirectives = [];
    private bool hasSchemaDefinition;

    /// <summary>Sets the schema's text for people.</summary>
    public SchemaBuilder Description(string? text)
    {
        description = text;
        return this;
    }

    /// <summary>Adds a scalar.</summary>
    public SchemaBuilder Scalar(ScalarType scalar)
    {
        Add(scalar);
        return this;
    }

    /// <summary>Adds an enum.</summary>
    public SchemaBuilder Enum(string name, Action<EnumBuilder> describe)
    {
        var type = new EnumType(name);
        describe(new EnumBuilder(type));
        Add(type);
        return this;
    }

    /// <summary>Adds an input object.</summary>
    public SchemaBuilder Input(string name, Action<InputObjectBuilder> describe)
    {
        var type = new InputObjectType(name);
        describe(new InputObjectBuilder(type));
        Add(type);
        return this;
    }

    /// <summary>Adds an interface.</summary>
    public SchemaBuilder Interface(string name, Action<FieldedTypeBuilder> describe)
    {
        var type = new InterfaceType(name);
        describe(new FieldedTypeBuilder(type));
        Add(type);
        return this;
    }

    /// <summary>Adds a union.</summary>
    public SchemaBuilder Union(string name, Action<UnionBuilder> describe)
    {
        var type = new UnionType(name);
        describe(new UnionBuilder(type));
        Add(type);
        return this;
    }

    /// <summary>Adds an object type, or more fields to one that is there.</summary>
    public SchemaBuilder Object(string name, Action<FieldedTypeBuilder> describe)
    {
        if (types.GetValueOrDefault(name) is not ObjectType type)
        {
            Add(type = new ObjectType(name));
        }

        describe(new FieldedTypeBuilder(type));
        return this;
    }

    /// <summary>Adds a directive.</summary>
    public SchemaBuilder Directive(string name, Action<DirectiveBuilder> describe)
    {
        var directive = new DirectiveDefinition(name);
        describe(new DirectiveBuilder(directive));
        Add(directive);
        return this;
    }

    /// <summary>A field that is there already, to attach a resolver or a source to it.</summary>
    public FieldBuilder Field(string type, string field) =>
        types.GetValueOrDefault(type) is FieldedType fielded && fielded.FieldList.Find(f => f.Name == field) is { } found
            ? new FieldBuilder(found)
            : throw new ArgumentException($"There is no field {type}.{field}.");

    /// <summary>Attaches a type resolver to an interface or union that is there already.</summary>
    public SchemaBuilder ResolveType(string type, Func<object, string?> resolver)
    {
        switch (types.GetValueOrDefault(type))
        {
            case InterfaceType i: i.TypeResolver = resolver; break;
            case UnionType u: u.TypeResolver = resolver; break;
            default: throw new ArgumentException($"There is no abstract type {type}.");
        }

        return this;
    }

    /// <summary>Attaches one type resolver to every interface and union that has none yet.</summary>
    public SchemaBuilder EachAbstractType(Func<object, string?> resolver)
    {
        foreach (var type in order)
        {
            switch (type)
            {
                case InterfaceType i: i.TypeResolver ??= resolver; break;
                case UnionType u: u.TypeResolver ??= resolver; break;
                default: break;
            }
        }

        return this;
    }

    /// <summary>Visits every field of an object type that has neither owner nor resolver yet.</summary>
    public SchemaBuilder EachUnresolvedField(FieldVisitor visit)
    {
        foreach (var type in order.OfType<ObjectType>())
        {
            foreach (var field in type.FieldList.Where(f => f is { Owner: null, Resolver: null, AsyncResolver: null }))
            {
                visit(type, field, new FieldBuilder(field));
            }
        }

        return this;
    }

    /// <summary>Builds and validates, or throws <see cref="SchemaException"/> with all errors found.</summary>
    public GraphQLSchema Build() => Build(validate: true);

    /// <summary>Builds; without validation the schema may be nonsense. For tests of other parts.</summary>
    internal GraphQLSchema Build(bool validate)
    {
        if (validate)
        {
            foreach (var document in documents)
            {
                errors.AddRange(SdlValidator.Validate(document, SurroundingsOf(document)));
            }
        }

        ThrowIfAny();
        var schema = new Assembly(this).Make();
        if (validate)
        {
            errors.AddRange(SchemaValidator.Validate(schema));
            ThrowIfAny();
        }

        return schema;
    }

    internal static TypeNode TypeOf(string text) => Parser.ParseType(new Source(text));

    /// <summary>What exists outside of a document, for its validation.</summary>
    internal SchemaSurroundings SurroundingsOf(DocumentNode document)
    {
        var source = document.Source;
        var outsideTypes = order.Where(t => !t.Nodes.Any(n => n.Source == source && n.Node is TypeSystemNode { IsExtension: false }));
        var outsideDirectives = directiveOrder.Where(d => !d.Nodes.Any(n => n.Source == source)).ToDictionary(d => d.Name);
        foreach (var standard in StandardDirectives.Create())
        {
            outsideDirectives.TryAdd(standard.Name, standard);
        }

        var outsideSchema = documents.Where(d => d.Source != source).SelectMany(d => d.Definitions).OfType<SchemaDefinitionNode>().ToList();
        var typesByName = outsideTypes.ToDictionary(t => t.Name);
        var operations = outsideSchema.SelectMany(s => s.OperationTypes).Select(t => t.Operation).ToHashSet();
        if (!outsideSchema.Exists(s => !s.IsExtension))
        {
            operations.UnionWith(System.Enum.GetValues<OperationKind>().Where(kind => typesByName.ContainsKey(kind.ToString())));
        }

        return new SchemaSurroundings(typesByName, outsideDirectives, operations.Count > 0, operations);
    }

    private void ThrowIfAny()
    {
        if (errors.Count > 0)
        {
            throw new SchemaException([.. errors]);
        }
    }

    private void Add(NamedType type)
    {
        if (types.TryAdd(type.Name, type))
        {
            order.Add(type);
        }
        else if (type.Nodes.IsEmpty)
        {
            errors.Add(new GraphQLError($"There is already a type named \"{type.Name}\"."));
        }
    }

    private void Add(DirectiveDefinition directive)
    {
        if (directives.TryAdd(directive.Name, directive))
        {
            directiveOrder.Add(directive);
        }
        else if (directive.Nodes.IsEmpty)
        {
            errors.Add(new GraphQLError($"There is already a directive named \"@{directive.Name}\"."));
        }
    }

    /// <summary>Resolves the names of types and puts the parts together.</summary>
    private sealed class Assembly(SchemaBuilder builder)
    {
        private readonly Dictionary<string, NamedType> all = new(builder.types);
        private readonly List<NamedType> found = [];
        private readonly HashSet<NamedType> seen = [.. builder.order];

        public GraphQLSchema Make()
        {
            var introspection = IntrospectionTypes.Create();
            foreach (var type in introspection)
            {
                all[type.Name] = type;
            }

            foreach (string name in (string[])["Int", "Float", "String", "Boolean", "ID"])
            {
                all.TryAdd(name, StandardScalars.Create(name));
            }

            foreach (var type in builder.order)
            {
                found.Add(type);
                Complete(type);
            }

            var directives = new List<DirectiveDefinition>(builder.directiveOrder);
            directives.AddRange(StandardDirectives.Create().Where(d => !builder.directives.ContainsKey(d.Name)));
            var fields = builder.order.OfType<FieldedType>().SelectMany(t => t.FieldList).ToList();
            directives.AddRange(StandardDirectives.CreateCost().Where(d =>
                !builder.directives.ContainsKey(d.Name) && fields.Exists(f => f.Directives.Any(applied => applied.Name == d.Name))));
            foreach (var directive in directives)
            {
                Complete(directive.Arguments, $"@{directive.Name}");
            }

            found.AddRange(introspection.Where(seen.Add));
            introspection.ForEach(Complete);

            var meta = IntrospectionTypes.MetaFields();
            foreach (var field in meta)
            {
                field.Type = Resolve(field.TypeNode, field.Name, []) ?? all["String"];
                Complete(field.Arguments, field.Name);
            }

            var schema = new GraphQLSchema(found, directives, Root(OperationKind.Query), Root(OperationKind.Mutation), Root(OperationKind.Subscription))
            {
                Description = builder.description,
                Nodes = builder.schemaNodes,
                AppliedDirectives = builder.schemaDirectives,
                SchemaField = meta[0],
                TypeField = meta[1],
                TypeNameField = meta[2],
            };
            Defaults(schema);
            CheckRoots(schema);
            return schema;
        }

        private ObjectType? Root(OperationKind kind)
        {
            if (builder.roots.TryGetValue(kind, out var node))
            {
                return all.GetValueOrDefault(node.Name) as ObjectType;
            }

            return builder.hasSchemaDefinition ? null : all.GetValueOrDefault(kind.ToString()) as ObjectType;
        }

        private void CheckRoots(GraphQLSchema schema)
        {
            var used = new Dictionary<ObjectType, List<OperationKind>>();
            foreach (var kind in System.Enum.GetValues<OperationKind>())
            {
                string name = builder.roots.TryGetValue(kind, out var node) ? node.Name : builder.hasSchemaDefinition ? "" : kind.ToString();
                if (schema.RootType(kind) is { } root)
                {
                    (used.TryGetValue(root, out var kinds) ? kinds : used[root] = []).Add(kind);
                }
                else if (all.TryGetValue(name, out var other))
                {
                    string condition = kind == OperationKind.Query ? "" : " if provided";
                    builder.errors.Add(new GraphQLError($"{kind} root type must be Object type{condition}, it cannot be {other}.", ErrorCodes.Validation, [.. PlacesOfRoot(kind, other)]));
                }
                else if (kind == OperationKind.Query)
                {
                    builder.errors.Add(new GraphQLError("Query root type must be provided.", ErrorCodes.Validation, [.. builder.schemaNodes.Take(1).Select(n => n.Location)]));
                }
            }

            foreach (var (type, kinds) in used.Where(u => u.Value.Count > 1))
            {
                string names = string.Join(" and ", kinds.Select(k => k.ToString().ToLowerInvariant()));
                builder.errors.Add(new GraphQLError(
                    $"All root types must be different, \"{type.Name}\" type is used as {names} root types.", ErrorCodes.Validation, [.. kinds.SelectMany(k => PlacesOfRoot(k, type))]));
            }
        }

        private IEnumerable<SourceLocation> PlacesOfRoot(OperationKind kind, NamedType type)
        {
            var places = builder.schemaNodes
                .SelectMany(n => ((SchemaDefinitionNode)n.Node).OperationTypes.Where(o => o.Operation == kind).Select(o => n.Source.LocationAt(o.Type.Start)))
                .ToList();
            return places.Count > 0 ? places : type.Nodes.Select(n => n.Location);
        }

        private void Complete(NamedType type)
        {
            switch (type)
            {
                case FieldedType fielded:
                    fielded.Freeze();
                    fielded.Interfaces = References<InterfaceType>(fielded.InterfaceNodes, type, "interface");
                    foreach (var field in fielded.FieldList)
                    {
                        string place = $"{type.Name}.{field.Name}";
                        field.Type = Resolve(field.TypeNode, place, field.Nodes) ?? all["String"];
                        Complete(field.Arguments, place);
                    }

                    break;
                case UnionType union:
                    union.Types = References<ObjectType>(union.TypeNodes, type, "object type");
                    break;
                case EnumType e:
                    e.Freeze();
                    break;
                case InputObjectType input:
                    input.Freeze();
                    Complete(input.Fields, type.Name);
                    break;
                default:
                    break;
            }
        }

        private void Complete(ImmutableArray<InputValueDefinition> values, string place)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i].Index = i;
                values[i].Type = Resolve(values[i].TypeNode, $"{place}.{values[i].Name}", values[i].Nodes) ?? all["String"];
            }
        }

        private ImmutableArray<T> References<T>(List<NamedTypeNode> nodes, NamedType type, string kind)
            where T : NamedType
        {
            var list = ImmutableArray.CreateBuilder<T>(nodes.Count);
            foreach (var node in nodes)
            {
                switch (Resolve(node, type.Name, type.Nodes))
                {
                    case T t:
                        list.Add(t);
                        break;
                    case NamedType other:
                        builder.errors.Add(new GraphQLError(
                            typeof(T) == typeof(ObjectType)
                                ? $"Union type {type.Name} can only include Object types, it cannot include {other.Name}."
                                : $"Type {type.Name} must only implement Interface types, it cannot implement {other.Name}.",
                            ErrorCodes.Validation,
                            [.. type.Nodes.Where(n => n.Node.Start <= node.Start && node.Start < n.Node.End).Select(n => n.Source.LocationAt(node.Start))]));
                        break;
                    default:
                        break;
                }
            }

            return list.DrainToImmutable();
        }

        private GraphQLType? Resolve(TypeNode node, string place, ImmutableArray<SchemaNode> nodes)
        {
            switch (node)
            {
                case NonNullTypeNode nonNull:
                    return Resolve(nonNull.OfType, place, nodes)?.NonNull;
                case ListTypeNode list:
                    return Resolve(list.OfType, place, nodes)?.List;
                default:
                    string name = ((NamedTypeNode)node).Name;
                    if (!all.TryGetValue(name, out var type))
                    {
                        builder.errors.Add(new GraphQLError($"Unknown type \"{name}\" at {place}.", ErrorCodes.Validation, [.. nodes.Select(n => n.Source.LocationAt(node.Start))]));
                    }
                    else if (seen.Add(type))
                    {
                        found.Add(type);
                    }

                    return type;
            }
        }

        // Defaults given as values of the program become literals once their types are known.
        private static void Defaults(GraphQLSchema schema)
        {
            var values = schema.Directives.SelectMany(d => d.Arguments)
                .Concat(schema.Types.OfType<InputObjectType>().SelectMany(t => t.Fields))
                .Concat(schema.Types.OfType<FieldedType>().SelectMany(t => t.Fields).SelectMany(f => f.Arguments));
            foreach (var value in values)
            {
                if (value.RawDefault is not null)
                {
                    value.DefaultValue = Literals.From(value.RawDefault, value.Type);
                }
            }
        }
    }
}

/// <summary>Describes further a field that is there already.</summary>
public delegate void FieldVisitor(ObjectType type, FieldDefinition field, FieldBuilder builder);
