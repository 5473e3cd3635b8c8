using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>The schema alone, for tests that read it: it answers nothing.</summary>
internal static class Contract
{
    public static GraphQLSchema Schema { get; } = MapSchema.Build(Catalogue.Map, new Unanswered());

    /// <summary>The types that are ours: neither the specification's scalars nor introspection's.</summary>
    public static IEnumerable<NamedType> Types => Schema.Types.Where(t => !t.IsIntrospection && t is not ScalarType { IsStandard: true });

    /// <summary>The root fields.</summary>
    public static IEnumerable<FieldDefinition> Roots => ((ObjectType)Schema.Type("Query")!).Fields;

    private sealed class Unanswered : ISelectionSource
    {
        public ISelectionHandle Open(OwnedSelections selections) => throw new NotSupportedException();
    }
}
