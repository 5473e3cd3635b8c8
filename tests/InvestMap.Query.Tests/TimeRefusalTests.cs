namespace InvestMap.Query.Tests;

/// <summary>A moment that the map does not know is refused, with what would be right, at whichever root field it is asked.</summary>
public sealed class TimeRefusalTests(World world) : IClassFixture<World>
{
    private const string Range = "they are numbered from 1 to 2, without gaps";
    private const string Begin = "its first publication is of 2026-01-02T03:04:05.678Z";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "publication: 0", MapErrorCodes.Publication, Range },
        { "publication: -1", MapErrorCodes.Publication, Range },
        { "publication: 3", MapErrorCodes.Publication, Range },
        { "publication: 9223372036854775807", MapErrorCodes.Publication, Range },
        { "asOf: \"2026-01-02T03:04:05.677999Z\"", MapErrorCodes.Time, Begin },
        { "asOf: \"0001-01-01T00:00:00Z\"", MapErrorCodes.Time, Begin },
        { "publication: 1, asOf: \"2026-01-03T00:00:00Z\"", MapErrorCodes.Arguments, "exclude each other" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task At_every_root_field(string moment, string code, string hint)
    {
        string[] documents =
        [
            $"{{ investmentProjects({moment}) {{ nodes {{ slug investors {{ name }} }} }} }}",
            $"{{ investmentProjects({moment}) {{ totalCount }} }}",
            $"{{ investmentProjects({moment}) {{ __typename }} }}",
            $"{{ investmentProject(slug: \"an-toan\", {moment}) {{ slug }} }}",
            $"{{ investmentProjectsAggregate({moment}) {{ count }} }}",
            $"{{ publications({moment}) {{ nodes {{ number }} }} }}",
            $"{{ node(id: \"UHVibGljYXRpb246MQ==\", {moment}) {{ id }} }}",
            $"{{ nodes(ids: [], {moment}) {{ id }} }}",
            $"{{ investmentProjects {{ totalCount }} other: investmentProjects({moment}) {{ totalCount }} }}",
        ];
        foreach (var document in documents)
        {
            var (given, message) = await world.ErrorAsync(document);
            Assert.Equal(code, given);
            Assert.Contains(hint, message, StringComparison.Ordinal);
        }

        Assert.Null(world.Unexpected);
    }

    [Theory]
    [InlineData("publication: 2")]
    [InlineData("publication: null")]
    [InlineData("asOf: null")]
    [InlineData("asOf: \"9999-12-31T23:59:59Z\"")]
    [InlineData("asOf: \"2026-01-03T07:00:00+07:00\"")]
    public async Task The_current_publication_may_be_named(string moment)
    {
        var data = await world.DataAsync($"{{ now: investmentProjects {{ nodes {{ slug name }} }} then: investmentProjects({moment}) {{ nodes {{ slug name }} }} }}");
        Assert.Equal(data.GetProperty("now").GetRawText(), data.GetProperty("then").GetRawText());
    }

    [Fact]
    public async Task Where_nothing_is_published_no_moment_is_known()
    {
        var empty = new World();
        await empty.InitializeAsync();
        await using var _ = empty;
        await empty.RunAsync("update published.clock set publication = 0; delete from published.publication");
        Assert.Equal((MapErrorCodes.Publication, "Nothing has been published yet."), await empty.ErrorAsync("{ plots(publication: 1) { totalCount } }"));
        Assert.Equal((MapErrorCodes.Time, "Nothing has been published yet."), await empty.ErrorAsync("{ plots(asOf: \"2026-01-01T00:00:00Z\") { totalCount } }"));
    }
}
