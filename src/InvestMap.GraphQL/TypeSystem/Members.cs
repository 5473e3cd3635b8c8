using System.Collections.Immutable;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>An argument or an input field (specification 3.6.1, 3.10).</summary>
public sealed class InputValueDefinition : SchemaMember
{
    private object? coercedDefault;
    private bool isDefaultCoerced;

    internal InputValueDefinition(string name, TypeNode typeNode)
        : base(name) => TypeNode = typeNode;

    /// <summary>Its type.</summary>
    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>Its default as a literal; null when there is none.</summary>
    public ValueNode? DefaultValue { get; internal set; }

    /// <summary>Why it should not be used any more; null when it may be.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>What giving it adds to the cost of the field (<c>@cost</c>), each time that it is given; null: nothing.</summary>
    public double? Cost { get; internal set; }

    /// <summary>Whether it or something below it has a cost.</summary>
    internal bool BearsCost { get; set; }

    /// <summary>Place among its siblings.</summary>
    public int Index { get; internal set; }

    internal TypeNode TypeNode { get; }

    internal object? RawDefault { get; set; }

    /// <summary>The default coerced to the type. Only valid when <see cref="DefaultValue"/> is not null.</summary>
    internal object? CoercedDefault
    {
        get
        {
            if (!isDefaultCoerced)
            {
                coercedDefault = LiteralCoercion.CoerceConstant(DefaultValue!, Type);
                Volatile.Write(ref isDefaultCoerced, true);
            }

            return coercedDefault;
        }
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinition : SchemaMember
{
    internal EnumValueDefinition(string name, object? value)
        : base(name) => Value = value ?? name;

    /// <summary>What resolvers and arguments see; the name where nothing else was said.</summary>
    public object Value { get; }

    /// <summary>Why it should not be used any more; null when it may be.</summary>
    public string? DeprecationReason { get; internal set; }
}

/// <summary>How long a list is expected to be, for the cost of an operation: the directive <c>@listSize</c>.</summary>
/// <param name="AssumedSize">Length where no slicing argument says it.</param>
/// <param name="SlicingArguments">Arguments that bound the length: a number, or a list with an item for each row.</param>
/// <param name="SizedFields">Fields below that are the list, for connections.</param>
/// <param name="RequireOneSlicingArgument">Whether exactly one slicing argument must be given.</param>
/// <param name="SlicingArgumentDefaultValue">Value of a slicing argument that is not given.</param>
public sealed record ListSize(
    int? AssumedSize,
    ImmutableArray<string> SlicingArguments,
    ImmutableArray<string> SizedFields,
    bool RequireOneSlicingArgument,
    int? SlicingArgumentDefaultValue);

/// <summary>A field of an object type or interface (specification 3.6).</summary>
public sealed class FieldDefinition : SchemaMember
{
    internal FieldDefinition(string name, TypeNode typeNode)
        : base(name) => TypeNode = typeNode;

    /// <summary>Its type.</summary>
    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>Its arguments, in order.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; internal set; } = [];

    /// <summary>Why it should not be used any more; null when it may be.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The selection source that answers it with everything below; null for an ordinary field.</summary>
    public ISelectionSource? Owner { get; internal set; }

    /// <summary>The resolver that answers at once.</summary>
    public FieldResolver? Resolver { get; internal set; }

    /// <summary>The resolver that may wait.</summary>
    public AsyncFieldResolver? AsyncResolver { get; internal set; }

    /// <summary>For a root field of subscriptions: where its events come from.</summary>
    public FieldSubscriber? Subscriber { get; internal set; }

    /// <summary>Weight in the cost of an operation (<c>@cost</c>); null for the default.</summary>
    public double? Cost { get; internal set; }

    /// <summary>Expected length of its list (<c>@listSize</c>).</summary>
    public ListSize? ListSize { get; internal set; }

    internal TypeNode TypeNode { get; }

    internal bool IsTypeName { get; init; }

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}

/// <summary>A directive (specification 3.13).</summary>
public sealed class DirectiveDefinition : SchemaMember
{
    internal DirectiveDefinition(string name)
        : base(name)
    {
    }

    /// <summary>Its arguments, in order.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; internal set; } = [];

    /// <summary>Where it may stand.</summary>
    public ImmutableArray<DirectiveLocation> Locations { get; internal set; } = [];

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool IsRepeatable { get; internal set; }

    /// <summary>Whether the specification defines it.</summary>
    public bool IsStandard { get; internal set; }
}
