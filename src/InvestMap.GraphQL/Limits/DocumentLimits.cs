using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Limits;

/// <summary>Limits of a document's text that are checked before any rule: definitions, and directives at one place.</summary>
internal static class DocumentLimits
{
    public static void Check(ValidationContext context)
    {
        var document = context.Document;
        if (document.Definitions.Length > context.Limits.Definitions)
        {
            context.Abort($"The document has more than {context.Limits.Definitions} definitions.", ErrorCodes.TooManyDefinitions, document.Definitions[context.Limits.Definitions].Start);
        }

        foreach (var definition in document.Definitions)
        {
            Check(definition.Directives, context);
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    foreach (var variable in operation.Variables)
                    {
                        Check(variable.Directives, context);
                    }

                    Check(operation.SelectionSet, context);
                    break;
                case FragmentDefinitionNode fragment:
                    Check(fragment.SelectionSet, context);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Check(SelectionSetNode set, ValidationContext context)
    {
        foreach (var selection in set.Selections)
        {
            Check(selection.Directives, context);
            if (selection is FieldNode { SelectionSet: { } below })
            {
                Check(below, context);
            }
            else if (selection is InlineFragmentNode inline)
            {
                Check(inline.SelectionSet, context);
            }
        }
    }

    private static void Check(ImmutableArray<DirectiveNode> directives, ValidationContext context)
    {
        int limit = context.Limits.DirectivesPerLocation;
        if (directives.Length > limit)
        {
            context.Abort($"One place has {directives.Length} directives; at most {limit} are allowed.", ErrorCodes.TooManyDirectives, directives[limit].Start);
        }
    }
}
