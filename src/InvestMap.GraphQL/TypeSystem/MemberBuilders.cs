using System.Globalization;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Describes an argument or an input field.</summary>
public sealed class InputValueBuilder
{
    internal InputValueBuilder(InputValueDefinition value) => Value = value;

    internal InputValueDefinition Value { get; }

    /// <summary>Sets the text for people.</summary>
    public InputValueBuilder Description(string? text)
    {
        Value.Description = text;
        return this;
    }

    /// <summary>Sets the default: number, string, bool, name of an enum value as string, list, dictionary, or a <see cref="ValueNode"/>. Null means the literal null.</summary>
    public InputValueBuilder Default(object? value)
    {
        Value.RawDefault = value ?? new NullValueNode();
        return this;
    }

    /// <summary>Marks it as deprecated.</summary>
    public InputValueBuilder Deprecated(string reason = SchemaBuilder.DefaultDeprecation)
    {
        Value.DeprecationReason = reason;
        return this;
    }

    /// <summary>Attaches an object of the program.</summary>
    public InputValueBuilder Tag(object? tag)
    {
        Value.Tag = tag;
        return this;
    }

    /// <summary>What giving it adds to the cost of the field; written as <c>@cost</c>.</summary>
    public InputValueBuilder Cost(double weight)
    {
        Value.Cost = weight;
        var argument = new ArgumentNode { Name = new Name("weight", 0), Value = Literals.From(weight.ToString(CultureInfo.InvariantCulture), null) };
        Value.Directives = Value.Directives.RemoveAll(d => d.Name == "cost").Add(new DirectiveNode { Name = new Name("cost", 0), Arguments = [argument] });
        return this;
    }
}

/// <summary>Describes an enum value, an enum, a union or an input object.</summary>
public sealed class EnumBuilder
{
    private readonly EnumType type;

    internal EnumBuilder(EnumType type) => this.type = type;

    /// <summary>Sets the text for people.</summary>
    public EnumBuilder Description(string? text)
    {
        type.Description = text;
        return this;
    }

    /// <summary>Attaches an object of the program.</summary>
    public EnumBuilder Tag(object? tag)
    {
        type.Tag = tag;
        return this;
    }

    /// <summary>Adds a value. <paramref name="value"/> is what resolvers and arguments see; the name where it is null.</summary>
    public EnumBuilder Value(string name, object? value = null, string? description = null, string? deprecated = null, object? tag = null)
    {
        type.ValueList.Add(new EnumValueDefinition(name, value) { Description = description, DeprecationReason = deprecated, Tag = tag });
        return this;
    }
}

/// <summary>Describes a union.</summary>
public sealed class UnionBuilder
{
    private readonly UnionType type;

    internal UnionBuilder(UnionType type) => this.type = type;

    /// <summary>Sets the text for people.</summary>
    public UnionBuilder Description(string? text)
    {
        type.Description = text;
        return this;
    }

    /// <summary>Attaches an object of the program.</summary>
    public UnionBuilder Tag(object? tag)
    {
        type.Tag = tag;
        return this;
    }

    /// <summary>Adds member types by name.</summary>
    public UnionBuilder Types(params string[] names)
    {
        type.TypeNodes.AddRange(names.Select(name => new NamedTypeNode { Name = name }));
        return this;
    }

    /// <summary>Names the object type of a resolver's value.</summary>
    public UnionBuilder ResolveType(Func<object, string?> resolver)
    {
        type.TypeResolver = resolver;
        return this;
    }
}

/// <summary>Describes an input object.</summary>
public sealed class InputObjectBuilder
{
    private readonly InputObjectType type;

    internal InputObjectBuilder(InputObjectType type) => this.type = type;

    /// <summary>Sets the text for people.</summary>
    public InputObjectBuilder Description(string? text)
    {
        type.Description = text;
        return this;
    }

    /// <summary>Attaches an object of the program.</summary>
    public InputObjectBuilder Tag(object? tag)
    {
        type.Tag = tag;
        return this;
    }

    /// <summary>Exactly one field must be given (<c>@oneOf</c>).</summary>
    public InputObjectBuilder OneOf()
    {
        type.IsOneOf = true;
        return this;
    }

    /// <summary>Adds a field; its type in the syntax of SDL.</summary>
    public InputObjectBuilder Field(string name, string fieldType, Action<InputValueBuilder>? describe = null)
    {
        var field = new InputValueDefinition(name, SchemaBuilder.TypeOf(fieldType));
        describe?.Invoke(new InputValueBuilder(field));
        type.FieldList.Add(field);
        return this;
    }
}

/// <summary>Describes a field of an object type or interface.</summary>
public sealed class FieldBuilder
{
    private readonly FieldDefinition field;

    internal FieldBuilder(FieldDefinition field) => this.field = field;

    /// <summary>Sets the text for people.</summary>
    public FieldBuilder Description(string? text)
    {
        field.Description = text;
        return this;
    }

    /// <summary>Attaches an object of the program.</summary>
    public FieldBuilder Tag(object? tag)
    {
        field.Tag = tag;
        return this;
    }

    /// <summary>Marks it as deprecated.</summary>
    public FieldBuilder Deprecated(string reason = SchemaBuilder.DefaultDeprecation)
    {
        field.DeprecationReason = reason;
        return this;
    }

    /// <summary>Adds an argument; its type in the syntax of SDL.</summary>
    public FieldBuilder Argument(string name, string type, Action<InputValueBuilder>? describe = null)
    {
        var argument = new InputValueDefinition(name, SchemaBuilder.TypeOf(type));
        describe?.Invoke(new InputValueBuilder(argument));
        field.Arguments = field.Arguments.Add(argument);
        return this;
    }

    /// <summary>The field and everything below it is answered by a selection source.</summary>
    public FieldBuilder From(ISelectionSource source)
    {
        field.Owner = source;
        return this;
    }

    /// <summary>Answers at once.</summary>
    public FieldBuilder Resolve(FieldResolver resolver)
    {
        field.Resolver = resolver;
        return this;
    }

    /// <summary>Answers, and may wait.</summary>
    public FieldBuilder ResolveAsync(AsyncFieldResolver resolver)
    {
        field.AsyncResolver = resolver;
        return this;
    }

    /// <summary>For a root field of subscriptions: where its events come from.</summary>
    public FieldBuilder Subscribe(FieldSubscriber subscriber)
    {
        field.Subscriber = subscriber;
        return this;
    }

    /// <summary>Weight in the cost of an operation; written as <c>@cost</c>.</summary>
    public FieldBuilder Cost(double weight)
    {
        field.Cost = weight;
        Apply("cost", ("weight", weight.ToString(CultureInfo.InvariantCulture)));
        return this;
    }

    /// <summary>Expected length of its list; written as <c>@listSize</c>.</summary>
    public FieldBuilder ListSize(
        int? assumedSize = null, string[]? slicingArguments = null, string[]? sizedFields = null, bool requireOneSlicingArgument = false, int? slicingArgumentDefaultValue = null)
    {
        field.ListSize = new ListSize(assumedSize, [.. slicingArguments ?? []], [.. sizedFields ?? []], requireOneSlicingArgument, slicingArgumentDefaultValue);
        Apply(
            "listSize",
            ("assumedSize", assumedSize),
            ("slicingArguments", slicingArguments),
            ("slicingArgumentDefaultValue", slicingArgumentDefaultValue),
            ("sizedFields", sizedFields),
            ("requireOneSlicingArgument", slicingArguments is null ? null : requireOneSlicingArgument));
        return this;
    }

    private void Apply(string directive, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var nodes = new List<ArgumentNode>();
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
            {
                nodes.Add(new ArgumentNode { Name = new Name(name, 0), Value = Literals.From(value, null) });
            }
        }

        field.Directives = field.Directives.RemoveAll(d => d.Name == directive).Add(new DirectiveNode { Name = new Name(directive, 0), Arguments = [.. nodes] });
    }
}

/// <summary>Describes an object type or interface.</summary>
public sealed class FieldedTypeBuilder
{
    private readonly FieldedType type;

    internal FieldedTypeBuilder(FieldedType type) => this.type = type;

    /// <summary>Sets the text for people.</summary>
    public FieldedTypeBuilder Description(string? text)
    {
        type.Description = text;
        return this;
    }

    /// <summary>Attaches an object of the program.</summary>
    public FieldedTypeBuilder Tag(object? tag)
    {
        type.Tag = tag;
        return this;
    }

    /// <summary>Adds implemented interfaces by name.</summary>
    public FieldedTypeBuilder Implements(params string[] names)
    {
        type.InterfaceNodes.AddRange(names.Select(name => new NamedTypeNode { Name = name }));
        return this;
    }

    /// <summary>Adds a field; its type in the syntax of SDL.</summary>
    public FieldedTypeBuilder Field(string name, string fieldType, Action<FieldBuilder>? describe = null)
    {
        var field = new FieldDefinition(name, SchemaBuilder.TypeOf(fieldType));
        describe?.Invoke(new FieldBuilder(field));
        type.FieldList.Add(field);
        return this;
    }

    /// <summary>For an interface: names the object type of a resolver's value.</summary>
    public FieldedTypeBuilder ResolveType(Func<object, string?> resolver)
    {
        ((InterfaceType)type).TypeResolver = resolver;
        return this;
    }

    /// <summary>For an object type: tells whether a value is one.</summary>
    public FieldedTypeBuilder IsTypeOf(Func<object, bool> test)
    {
        ((ObjectType)type).IsTypeOf = test;
        return this;
    }
}

/// <summary>Describes a directive.</summary>
public sealed class DirectiveBuilder
{
    private readonly DirectiveDefinition directive;

    internal DirectiveBuilder(DirectiveDefinition directive) => this.directive = directive;

    /// <summary>Sets the text for people.</summary>
    public DirectiveBuilder Description(string? text)
    {
        directive.Description = text;
        return this;
    }

    /// <summary>Adds an argument; its type in the syntax of SDL.</summary>
    public DirectiveBuilder Argument(string name, string type, Action<InputValueBuilder>? describe = null)
    {
        var argument = new InputValueDefinition(name, SchemaBuilder.TypeOf(type));
        describe?.Invoke(new InputValueBuilder(argument));
        directive.Arguments = directive.Arguments.Add(argument);
        return this;
    }

    /// <summary>Says where it may stand.</summary>
    public DirectiveBuilder On(params DirectiveLocation[] locations)
    {
        directive.Locations = directive.Locations.AddRange(locations);
        return this;
    }

    /// <summary>It may stand several times at one place.</summary>
    public DirectiveBuilder Repeatable()
    {
        directive.IsRepeatable = true;
        return this;
    }
}
