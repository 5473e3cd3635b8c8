using System.Collections.Immutable;
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
}

/// <summary>Describes further a field that is there already.</summary>
public delegate void FieldVisitor(ObjectType type, FieldDefinition field, FieldBuilder builder);
