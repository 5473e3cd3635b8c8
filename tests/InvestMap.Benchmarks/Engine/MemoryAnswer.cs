using InvestMap.GraphQL;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Benchmarks;

/// <summary>An answer of 1,000 fields from objects in memory: 100 parks with 10 fields each, by default resolvers on both sides.</summary>
internal static class MemoryAnswer
{
    public const string Sdl = """
        type Query { parks: [Park!]! }
        type Park {
          id: ID!
          slug: String!
          nameVi: String!
          nameEn: String
          status: String!
          areaHa: Float
          plots: Int!
          occupancyPercent: Float
          isOpen: Boolean!
          since: Int
        }
        """;

    public const string Document = "{ parks { id slug nameVi nameEn status areaHa plots occupancyPercent isOpen since } }";

    /// <summary>The root value; its JSON is graphql-js's root value.</summary>
    public static Root Value { get; } = new([.. Enumerable.Range(1, 100).Select(i => new Park(
        $"park-{i}",
        $"khu-cong-nghiep-{i}",
        $"Khu công nghiệp số {i}",
        i % 3 == 0 ? null : $"Industrial park no. {i}",
        i % 2 == 0 ? "OPERATING" : "PLANNED",
        i % 7 == 0 ? null : 100 + (i / 4.0),
        i * 3,
        i / 2.0,
        i % 2 == 0,
        i % 5 == 0 ? null : 1990 + (i % 35)))]);

    /// <summary>An engine over it.</summary>
    public static GraphQLEngine Engine() => new(new SchemaBuilder().Sdl(Sdl).Build());

    internal sealed record Root(IReadOnlyList<Park> Parks);

    internal sealed record Park(
        string Id, string Slug, string NameVi, string? NameEn, string Status, double? AreaHa, int Plots, double OccupancyPercent, bool IsOpen, int? Since);
}
