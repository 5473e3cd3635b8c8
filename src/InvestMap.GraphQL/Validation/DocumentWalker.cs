using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

/// <summary>Walks a document once and calls all rules, keeping track of types. Its depth is bounded by the parser's.</summary>
internal sealed partial class DocumentWalker(ValidationContext context, RuleSet set)
{
    private readonly ValidationRule[] rules = set.Create(context);
    private readonly int[] fieldRules = set.For(Hooks.Field);
    private readonly int[] selectionSetRules = set.For(Hooks.SelectionSet);
    private readonly int[] argumentRules = set.For(Hooks.Argument);
    private readonly int[] argumentsRules = set.For(Hooks.Arguments);
    private readonly int[] namedTypeRules = set.For(Hooks.NamedType);
    private readonly int[] directiveRules = set.For(Hooks.Directive);
    private readonly int[] directivesRules = set.For(Hooks.Directives);
    private DefinitionFacts? facts;

    public void Walk()
    {
        var document = context.Document;
        foreach (int i in set.For(Hooks.Document))
        {
            rules[i].Document(document);
        }

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation: Operation(operation); break;
                case FragmentDefinitionNode fragment: Fragment(fragment); break;
                default: TypeSystem((TypeSystemNode)definition); break;
            }
        }

        foreach (int i in set.For(Hooks.LeaveDocument))
        {
            rules[i].LeaveDocument(document);
        }
    }

    private void Operation(OperationDefinitionNode node)
    {
        context.Facts.Add(facts = new DefinitionFacts(node));
        context.ParentType = context.HasSchema ? context.Schema.RootType(node.Operation) : null;
        foreach (int i in set.For(Hooks.Operation))
        {
            rules[i].Operation(node);
        }

        foreach (var variable in node.Variables)
        {
            foreach (int i in set.For(Hooks.Variable))
            {
                rules[i].Variable(variable);
            }

            Type(variable.Type);
            if (variable.DefaultValue is { } value)
            {
                Value(value, null, false, null);
            }

            Directives(variable.Directives, DirectiveLocation.VariableDefinition, variable);
        }

        Directives(node.Directives, (DirectiveLocation)(int)node.Operation, node);
        SelectionSet(node.SelectionSet, context.ParentType);
        facts = null;
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        context.Facts.Add(facts = new DefinitionFacts(node));
        foreach (int i in set.For(Hooks.Fragment))
        {
            rules[i].Fragment(node);
        }

        NamedType(node.TypeCondition);
        Directives(node.Directives, DirectiveLocation.FragmentDefinition, node);
        SelectionSet(node.SelectionSet, Composite(node.TypeCondition));
        facts = null;
    }

    private NamedType? Composite(NamedTypeNode? node) =>
        node is not null && context.HasSchema && context.Schema.Type(node.Name) is { IsComposite: true } type ? type : null;

    private void SelectionSet(SelectionSetNode node, NamedType? parent)
    {
        context.ParentType = parent;
        foreach (int i in selectionSetRules)
        {
            rules[i].SelectionSet(node);
        }

        foreach (var selection in node.Selections)
        {
            context.ParentType = parent;
            switch (selection)
            {
                case FieldNode field:
                    Field(field, parent);
                    break;
                case InlineFragmentNode inline:
                    foreach (int i in set.For(Hooks.InlineFragment))
                    {
                        rules[i].InlineFragment(inline);
                    }

                    if (inline.TypeCondition is { } condition)
                    {
                        NamedType(condition);
                    }

                    Directives(inline.Directives, DirectiveLocation.InlineFragment, inline);
                    SelectionSet(inline.SelectionSet, inline.TypeCondition is null ? parent : Composite(inline.TypeCondition));
                    break;
                default:
                    var spread = (FragmentSpreadNode)selection;
                    facts?.Spreads.Add(spread);
                    foreach (int i in set.For(Hooks.Spread))
                    {
                        rules[i].Spread(spread);
                    }

                    Directives(spread.Directives, DirectiveLocation.FragmentSpread, spread);
                    break;
            }
        }
    }

    private void Field(FieldNode node, NamedType? parent)
    {
        var definition = parent is null ? null : context.Schema.FieldOf(parent, node.Name);
        foreach (int i in fieldRules)
        {
            rules[i].Field(node, definition);
        }

        if (!node.Arguments.IsEmpty)
        {
            Arguments(node.Arguments, definition?.Arguments ?? []);
        }

        Directives(node.Directives, DirectiveLocation.Field, node);
        if (node.SelectionSet is { } below)
        {
            SelectionSet(below, definition?.Type.Named is { IsComposite: true } type ? type : null);
        }
    }

    private void Directives(ImmutableArray<DirectiveNode> nodes, DirectiveLocation location, Node host)
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        foreach (int i in directivesRules)
        {
            rules[i].Directives(nodes, host);
        }

        foreach (var node in nodes)
        {
            foreach (int i in directiveRules)
            {
                rules[i].Directive(node, location);
            }

            if (!node.Arguments.IsEmpty)
            {
                Arguments(node.Arguments, context.HasSchema ? context.Schema.Directive(node.Name)?.Arguments ?? [] : []);
            }
        }
    }

    private void Arguments(ImmutableArray<ArgumentNode> nodes, ImmutableArray<InputValueDefinition> definitions)
    {
        foreach (int i in argumentsRules)
        {
            rules[i].Arguments(nodes);
        }

        foreach (var node in nodes)
        {
            InputValueDefinition? definition = null;
            foreach (var candidate in definitions)
            {
                if (candidate.Name == node.Name.Value)
                {
                    definition = candidate;
                    break;
                }
            }

            foreach (int i in argumentRules)
            {
                rules[i].Argument(node, definition);
            }

            Value(node.Value, definition?.Type, definition?.DefaultValue is not null, null);
        }
    }

    // A oneOf is told only where its position may be null: a verdict shared with graphql-js 17.1; elsewhere coercion refuses the null.
    private void Value(ValueNode node, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (node)
        {
            case VariableNode variable:
                facts?.Usages.Add(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                var itemType = type?.Nullable is ListType l ? l.OfType : type?.Nullable;
                foreach (var item in list.Values)
                {
                    Value(item, itemType, false, null);
                }

                break;
            case ObjectValueNode map:
                foreach (int i in set.For(Hooks.ObjectValue))
                {
                    rules[i].ObjectValue(map);
                }

                var inputType = type?.Named as InputObjectType;
                foreach (var field in map.Fields)
                {
                    var definition = inputType?.Field(field.Name);
                    Value(field.Value, definition?.Type, definition?.DefaultValue is not null, type is InputObjectType { IsOneOf: true } oneOfType ? oneOfType : null);
                }

                break;
            default:
                break;
        }
    }

    private void Type(TypeNode node)
    {
        while (true)
        {
            switch (node)
            {
                case NonNullTypeNode nonNull: node = nonNull.OfType; break;
                case ListTypeNode list: node = list.OfType; break;
                default: NamedType((NamedTypeNode)node); return;
            }
        }
    }

    private void NamedType(NamedTypeNode node)
    {
        foreach (int i in namedTypeRules)
        {
            rules[i].NamedType(node);
        }
    }
}
