using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>A layer has one statement for each class of zooms, whatever the tile: only so does the database keep it prepared.</summary>
public sealed class TileStatementTests
{
    private readonly TilePipeline _tiles;

    public TileStatementTests()
    {
        var database = new Database(() => throw new InvalidOperationException("Nothing is asked of a database here."));
        var clock = new MapClock(TimeProvider.System);
        GraphQLSchema schema = MapSchema.Build(Catalogue.Map, new QueryPipeline(Catalogue.Map, database, clock));
        _tiles = new TilePipeline(Catalogue.Map, schema, database, clock);
    }

    public static TheoryData<string> Layers => [.. Catalogue.Map.Subjects.Where(s => s.Layer is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void All_tiles_of_a_layer_share_two_statements_and_send_numbers_and_a_day_alone(string layer)
    {
        var subject = Catalogue.Map.FindPlural(layer)!;
        var statements = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        for (var z = 0; z <= TileAddress.MaxZoom; z++)
        {
            foreach (var at in new[] { 0, (1 << z) - 1, (1 << z) / 2 })
            {
                var (statement, values) = _tiles.Statement(subject, TileAddress.Of(z, at, at)!.Value, new MapQuery());
                statements.Add(statement);
                Assert.All(values, value => Assert.True(value is int or double or DateOnly, value.GetType().Name));
                Assert.Equal(z <= subject.Layer!.ClusterMaxZoom, statement.Text.Contains($"'{layer}_cluster'", StringComparison.Ordinal));
            }
        }

        Assert.Equal(2, statements.Count);
    }

    [Fact]
    public void Values_of_a_filter_stay_values()
    {
        var subject = Catalogue.Map.FindPlural("plots")!;
        var address = TileAddress.Of(3, 6, 3)!.Value;
        var (one, values) = _tiles.Statement(subject, address, new MapQuery { Where = """{"slug":{"eq":"';drop table published.plot;--"}}""" });
        var (other, _) = _tiles.Statement(subject, address, new MapQuery { Where = """{"slug":{"eq":"b"}}""" });
        Assert.Same(one, other);
        Assert.Contains("';drop table published.plot;--", values);
        Assert.DoesNotContain("drop", one.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a'b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("đ")]
    public void A_literal_holds_letters_digits_and_underscores_alone(string word) =>
        Assert.Throws<ArgumentException>(() => new Literal(word));
}
