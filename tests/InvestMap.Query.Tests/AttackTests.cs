using InvestMap.TestKit.Attacks;

namespace InvestMap.Query.Tests;

/// <summary>
/// Hostile values at every argument and every input field that the schema has, found by reading the schema: what is added
/// to it later is attacked without another line here. `make check-long` sends them all, `make test` a few to each place.
/// </summary>
public sealed class AttackTests(World world) : IClassFixture<World>
{
    private const int Seed = 20251122;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CHECK_LONG") is not null;
    private static readonly ILookup<string, AttackPlace> Places = AttackPlace.All(Contract.Schema).ToLookup(p => p.Coordinate.Split('.', '(')[0]);

    public static TheoryData<string> Types => [.. Places.Select(p => p.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task No_value_at_any_place_is_a_fault(string type)
    {
        var random = new Random(Seed);
        var (faults, sent) = (new List<string>(), 0);
        foreach (var place in Places[type])
        {
            var values = HostileValues.For(place.Type);
            foreach (var value in IsLong ? values : random.GetItems([.. values], 3))
            {
                sent++;
                var (answer, _) = await world.AskAsync(place.Document, place.Variables(value));
                if ((world.TakeUnexpected()?.Message ?? Answers.Fault(answer)) is { } fault)
                {
                    faults.Add($"{place.Coordinate} <- {(value.Length > 200 ? value[..200] : value)}: {fault}\n  {place.Document}");
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{type}: {sent} attacks, seed {Seed}");
        Assert.True(faults.Count == 0, $"{faults.Count} of {sent} (seed {Seed}):\n" + string.Join('\n', faults.Take(25)));
        Assert.Equal(["2"], await world.SqlAsync("select count(*) from published.plot"));
    }

    [Fact]
    public async Task A_value_that_is_refused_says_which_one_it_is()
    {
        var (answer, _) = await world.AskAsync(
            """{ investmentProjects(where: { or: [{ areaHa: { gt: 1 } }, { geom: { distance: { geometry: { type: "Point", coordinates: [105, 19] }, lte: -1 } } }] }) { totalCount } }""");
        var error = answer.GetProperty("errors")[0];
        Assert.Equal("where.or[1].geom.distance.lte", error.GetProperty("extensions").GetProperty("argument").GetString());
        Assert.Equal(3, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }
}
