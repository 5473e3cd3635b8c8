using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

/// <summary>The places at which a rule wants to be called.</summary>
[Flags]
internal enum Hooks
{
    Document = 1 << 0,
    LeaveDocument = 1 << 1,
    Operation = 1 << 2,
    Fragment = 1 << 3,
    Variable = 1 << 4,
    SelectionSet = 1 << 5,
    Field = 1 << 6,
    Spread = 1 << 7,
    InlineFragment = 1 << 8,
    Directives = 1 << 9,
    Directive = 1 << 10,
    Arguments = 1 << 11,
    Argument = 1 << 12,
    ObjectValue = 1 << 13,
    NamedType = 1 << 14,
    Definition = 1 << 15,
}

/// <summary>One rule of validation. An instance serves one document; the walker calls the methods that its hooks name.</summary>
internal abstract class ValidationRule(Hooks hooks)
{
    public Hooks Hooks => hooks;

    public string Name => GetType().Name;

    /// <summary>What the rule may ask; set before the first call.</summary>
    public ValidationContext Context { get; set; } = null!;

    public virtual void Document(DocumentNode node)
    {
    }

    public virtual void LeaveDocument(DocumentNode node)
    {
    }

    public virtual void Operation(OperationDefinitionNode node)
    {
    }

    public virtual void Fragment(FragmentDefinitionNode node)
    {
    }

    public virtual void Variable(VariableDefinitionNode node)
    {
    }

    /// <summary>Called with the type around the selections, if it is known, in <see cref="ValidationContext.ParentType"/>.</summary>
    public virtual void SelectionSet(SelectionSetNode node)
    {
    }

    /// <summary>Called with the field's definition, if it is known.</summary>
    public virtual void Field(FieldNode node, FieldDefinition? definition)
    {
    }

    public virtual void Spread(FragmentSpreadNode node)
    {
    }

    /// <summary>Called with the type around the fragment in <see cref="ValidationContext.ParentType"/>.</summary>
    public virtual void InlineFragment(InlineFragmentNode node)
    {
    }

    /// <summary>All directives at one place; called only where there are any.</summary>
    public virtual void Directives(ImmutableArray<DirectiveNode> nodes, Node host)
    {
    }

    public virtual void Directive(DirectiveNode node, DirectiveLocation location)
    {
    }

    /// <summary>The arguments of a field or directive.</summary>
    public virtual void Arguments(ImmutableArray<ArgumentNode> nodes)
    {
    }

    /// <summary>One argument with its definition, if it is known.</summary>
    public virtual void Argument(ArgumentNode node, InputValueDefinition? definition)
    {
    }

    public virtual void ObjectValue(ObjectValueNode node)
    {
    }

    public virtual void NamedType(NamedTypeNode node)
    {
    }

    /// <summary>A definition or extension of the type system.</summary>
    public virtual void Definition(TypeSystemNode node)
    {
    }
}

/// <summary>Rules that are checked together in one walk.</summary>
internal sealed class RuleSet
{
    private readonly Func<ValidationRule>[] factories;
    private readonly int[][] byHook;

    public RuleSet(params Func<ValidationRule>[] factories)
    {
        this.factories = factories;
        var samples = factories.Select(make => make()).ToArray();
        byHook = [.. Enumerable.Range(0, 16).Select(bit => Enumerable.Range(0, samples.Length).Where(i => ((int)samples[i].Hooks & (1 << bit)) != 0).ToArray())];
    }

    public ValidationRule[] Create(ValidationContext context)
    {
        var rules = new ValidationRule[factories.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = factories[i]();
            rules[i].Context = context;
        }

        return rules;
    }

    /// <summary>Indexes of the rules that want a hook.</summary>
    public int[] For(Hooks hook) => byHook[System.Numerics.BitOperations.TrailingZeroCount((int)hook)];
}
