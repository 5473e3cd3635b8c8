using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

/// <summary>A variable where it is used: what the place expects.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type of the place; null where it is unknown.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="OneOf">The input object around it, if that is a oneOf.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);

/// <summary>What one operation or fragment spreads and uses.</summary>
internal sealed class DefinitionFacts(DefinitionNode node)
{
    public DefinitionNode Node => node;

    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUsage> Usages { get; } = [];
}

/// <summary>What rules can ask and tell while a document is walked.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> errors = [];
    private readonly int maxErrors;
    private readonly FieldPaths paths;
    private Dictionary<string, FragmentDefinitionNode>? fragments;

    public ValidationContext(DocumentNode document, GraphQLSchema? schema, EngineLimits limits)
    {
        Document = document;
        this.schema = schema;
        Limits = limits;
        paths = new FieldPaths(document, limits.Depth);
        maxErrors = limits.ValidationErrors;
    }

    private readonly GraphQLSchema? schema;

    public DocumentNode Document { get; }

    public EngineLimits Limits { get; }

    /// <summary>The schema; only rules for executable documents may ask.</summary>
    public GraphQLSchema Schema => schema!;

    public bool HasSchema => schema is not null;

    /// <summary>For a schema document: what exists outside of it.</summary>
    public SchemaSurroundings? Surroundings { get; init; }

    /// <summary>The composite type around the current selections; null where it is unknown.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>Facts of each operation and fragment, in the order of the document. Complete when the walk is over.</summary>
    public List<DefinitionFacts> Facts { get; } = [];

    public ImmutableArray<GraphQLError> Errors => [.. errors];

    public bool HasErrors => errors.Count > 0;

    public Dictionary<string, FragmentDefinitionNode> Fragments
    {
        get
        {
            if (fragments is null)
            {
                fragments = [];
                foreach (var definition in Document.Definitions)
                {
                    if (definition is FragmentDefinitionNode fragment)
                    {
                        fragments.TryAdd(fragment.Name, fragment);
                    }
                }
            }

            return fragments;
        }
    }

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<int> offsets)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(Math.Min(offsets.Length, 20));
        ResponsePath? path = null;
        foreach (int offset in offsets[..Math.Min(offsets.Length, 20)])
        {
            locations.Add(Document.Source.LocationAt(offset));
            path ??= paths.At(offset);
        }

        Report(new GraphQLError(message, ErrorCodes.Validation, locations.DrainToImmutable(), path) { Rule = rule.Name });
    }

    public void Report(GraphQLError error)
    {
        errors.Add(error);
        if (errors.Count >= maxErrors)
        {
            errors.Add(new GraphQLError("Too many validation errors, error limit reached. Validation aborted.", ErrorCodes.TooManyErrors));
            throw new ValidationAborted();
        }
    }

    /// <summary>Ends validation with an error of a limit.</summary>
    public void Abort(string message, string code, int offset)
    {
        errors.Add(new GraphQLError(message, code, [Document.Source.LocationAt(offset)], paths.At(offset)));
        throw new ValidationAborted();
    }

    /// <summary>The facts of a definition and of all fragments that it reaches.</summary>
    public IEnumerable<DefinitionFacts> Reachable(DefinitionFacts start)
    {
        factsByFragment ??= MakeFactsByFragment();
        yield return start;
        if (start.Spreads.Count == 0)
        {
            yield break;
        }

        var seen = new HashSet<string>();
        var open = new Stack<DefinitionFacts>();
        open.Push(start);
        while (open.TryPop(out var facts))
        {
            foreach (var spread in facts.Spreads)
            {
                if (seen.Add(spread.Name) && factsByFragment.TryGetValue(spread.Name, out var next))
                {
                    yield return next;
                    open.Push(next);
                }
            }
        }
    }

    private Dictionary<string, DefinitionFacts>? factsByFragment;

    private Dictionary<string, DefinitionFacts> MakeFactsByFragment()
    {
        var map = new Dictionary<string, DefinitionFacts>();
        foreach (var facts in Facts)
        {
            if (facts.Node is FragmentDefinitionNode fragment)
            {
                map.TryAdd(fragment.Name, facts);
            }
        }

        return map;
    }
}

/// <summary>Thrown by the context when it has heard enough.</summary>
internal sealed class ValidationAborted : Exception;

/// <summary>What exists outside of a schema document that is added to a schema.</summary>
/// <param name="Types">Types by name.</param>
/// <param name="Directives">Directives by name.</param>
/// <param name="HasSchemaDefinition">Whether a schema definition exists.</param>
/// <param name="Roots">Operations that have a root type.</param>
internal sealed record SchemaSurroundings(
    Dictionary<string, NamedType> Types, Dictionary<string, DirectiveDefinition> Directives, bool HasSchemaDefinition, IReadOnlySet<OperationKind> Roots);
