using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation.Rules;

namespace InvestMap.GraphQL.Validation;

/// <summary>How a document is validated.</summary>
/// <param name="Limits">What is refused beyond the specification.</param>
/// <param name="Introspection">Whether <c>__schema</c> and <c>__type</c> may be asked.</param>
public sealed record ValidationOptions(EngineLimits Limits, bool Introspection = true);

/// <summary>Validates executable documents (specification 5).</summary>
public static class DocumentValidator
{
    private static readonly Func<ValidationRule>[] Specified =
    [
        () => new ExecutableDefinitionsRule(),
        () => new KnownOperationTypesRule(),
        () => new UniqueOperationNamesRule(),
        () => new LoneAnonymousOperationRule(),
        () => new SingleFieldSubscriptionsRule(),
        () => new KnownTypeNamesRule(),
        () => new FragmentsOnCompositeTypesRule(),
        () => new VariablesAreInputTypesRule(),
        () => new ScalarLeafsRule(),
        () => new FieldsOnCorrectTypeRule(),
        () => new UniqueFragmentNamesRule(),
        () => new KnownFragmentNamesRule(),
        () => new NoUnusedFragmentsRule(),
        () => new PossibleFragmentSpreadsRule(),
        () => new NoFragmentCyclesRule(),
        () => new UniqueVariableNamesRule(),
        () => new NoUndefinedVariablesRule(),
        () => new NoUnusedVariablesRule(),
        () => new KnownDirectivesRule(),
        () => new UniqueDirectivesPerLocationRule(),
        () => new KnownArgumentNamesRule(),
        () => new UniqueArgumentNamesRule(),
        () => new ValuesOfCorrectTypeRule(),
        () => new ProvidedRequiredArgumentsRule(),
        () => new VariablesInAllowedPositionRule(),
        () => new OverlappingFieldsCanBeMergedRule(),
        () => new UniqueInputFieldNamesRule(),
        () => new MaxIntrospectionDepthRule(),
    ];

    private static readonly RuleSet Rules = new(Specified);
    private static readonly RuleSet WithoutIntrospection = new([.. Specified, () => new NoSchemaIntrospectionRule()]);

    /// <summary>The errors of a document; none when it is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, ValidationOptions options)
    {
        var context = new ValidationContext(document, schema, options.Limits);
        try
        {
            DocumentLimits.Check(context);
            new DocumentWalker(context, options.Introspection ? Rules : WithoutIntrospection).Walk();
            if (!context.HasErrors)
            {
                OperationLimits.Check(context);
            }
        }
        catch (ValidationAborted)
        {
            // The context holds what was found.
        }

        return context.Errors;
    }
}
