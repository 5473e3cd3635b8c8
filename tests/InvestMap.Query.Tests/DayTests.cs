namespace InvestMap.Query.Tests;

public sealed class DayTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("{ administrativeUnits { nodes { name } } }", null, true)]
    [InlineData("{ administrativeUnits(on: \"2025-07-01\") { nodes { name } } }", null, false)]
    [InlineData("query($on: LocalDate) { administrativeUnits(on: $on) { totalCount } }", "{}", true)]
    [InlineData("query($on: LocalDate) { administrativeUnits(on: $on) { totalCount } }", "{\"on\":\"2025-07-01\"}", false)]
    [InlineData("{ plots { nodes { slug } } administrativeUnitsAggregate { count } }", null, true)]
    [InlineData("{ plots { nodes { slug } } }", null, false)]
    public async Task A_plan_knows_whether_its_answer_is_another_one_tomorrow(string document, string? variables, bool depends)
    {
        var plan = await world.PlanAsync(document, variables);
        Assert.Equal(depends, plan.DependsOnDay);
        Assert.False(plan.IsHeavy);
    }
}
