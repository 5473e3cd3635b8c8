using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.Query;

namespace InvestMap.Tool;

/// <summary>The GraphQL schema that the server has, as the file that clients build on. It needs no database.</summary>
internal static class GraphQLContract
{
    /// <summary>The committed file.</summary>
    public static GeneratedFile File { get; } = new(
        "src/InvestMap.Api/schema.graphql",
        _ => Task.FromResult<string?>(SchemaPrinter.Print(MapSchema.Build(Catalogue.Map, new Unanswered()))));

    // A schema names the source of its fields; to be printed it is asked nothing.
    private sealed class Unanswered : ISelectionSource
    {
        public ISelectionHandle Open(OwnedSelections selections) => throw new NotSupportedException("This schema is only printed.");
    }
}
