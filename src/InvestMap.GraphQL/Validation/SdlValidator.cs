using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.Validation.Rules;

namespace InvestMap.GraphQL.Validation;

/// <summary>Validates schema documents: what can be said before types are put together (specification 3, and 5 for directives).</summary>
internal static class SdlValidator
{
    private static readonly RuleSet Rules = new(
        () => new LoneSchemaDefinitionRule(),
        () => new UniqueOperationTypesRule(),
        () => new UniqueTypeNamesRule(),
        () => new UniqueEnumValueNamesRule(),
        () => new UniqueFieldDefinitionNamesRule(),
        () => new UniqueArgumentDefinitionNamesRule(),
        () => new UniqueDirectiveNamesRule(),
        () => new KnownTypeNamesRule(),
        () => new KnownDirectivesRule(),
        () => new UniqueDirectivesPerLocationRule(),
        () => new PossibleTypeExtensionsRule(),
        () => new KnownArgumentNamesOnDirectivesRule(),
        () => new UniqueArgumentNamesRule(),
        () => new UniqueInputFieldNamesRule(),
        () => new ProvidedRequiredArgumentsOnDirectivesRule());

    public static ImmutableArray<GraphQLError> Validate(DocumentNode document, SchemaSurroundings surroundings)
    {
        var context = new ValidationContext(document, null, new EngineLimits { ValidationErrors = int.MaxValue }) { Surroundings = surroundings };
        new DocumentWalker(context, Rules).Walk();
        return context.Errors;
    }
}
