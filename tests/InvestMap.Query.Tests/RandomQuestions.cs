using System.Globalization;

namespace InvestMap.Query.Tests;

/// <summary>Questions that nobody thought of, about the rows of a <see cref="RandomTimelineTests"/>. `@` stands where a moment may be named.</summary>
internal sealed class RandomQuestions(Random random)
{
    private const string Project =
        "slug name sincePublication status areaHa sectorNameVi industrialPark { slug name parent { slug } } administrativeUnit { name parent { name } } mapPoint { coordinates } investors { nameVi sharePercent } figures { field state }";

    private const string Park =
        "slug name areaHa parent { slug } investmentProjects(first: 3, order: [{ nameVi: DESC }]) { slug name investors { nameVi } } children { slug } administrativeUnit { slug investmentProjects(first: 2) { slug } }";

    private const string Unit =
        "slug name validTo parent { name } children(first: 2, on: \"2026-01-01\") { slug } predecessors { predecessor { name } } successors { successor { slug } } investmentProjects(first: 2, order: [{ areaHa: DESC }]) { slug }";

    /// <summary>One question.</summary>
    public string Next() => random.Next(8) switch
    {
        0 or 1 => $"{{ investmentProjects(@ {Page()}, {Order("nameVi", "areaHa", "status", "industrialPark: { nameVi", "administrativeUnit: { parent: { nameVi")}, where: {Projects(2)}) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage }} nodes {{ {Project} }} }} }}",
        2 => $"{{ industrialParks(@ {Page()}, {Order("nameVi", "areaHa", "parent: { nameVi")}, where: {Parks(2)}) {{ totalCount nodes {{ {Park} }} }} }}",
        3 => $"{{ administrativeUnits(@ {Page()}, on: \"{Day()}\", {Order("nameVi", "validTo", "parent: { nameVi")}, where: {Units(2)}) {{ totalCount nodes {{ {Unit} }} }} }}",
        4 => $"{{ investmentProjectsAggregate(@ where: {Projects(2)}) {{ count unplaced sum {{ capitalUsd {{ value known unknown }} areaHa {{ value }} }} groups(by: [STATUS, INDUSTRIAL_PARK]) {{ count sum {{ areaHa {{ value }} }} keys {{ status industrialPark {{ name }} }} }} bins(grid: SQUARE, metres: 20000) {{ count }} }} }}",
        5 => $"{{ investmentProject(@ slug: \"du-an-{random.Next(1, 9)}\") {{ {Project} }} industrialPark(@ uuid: \"{Timeline.Park(random.Next(1, 5), "").Uuid}\") {{ {Park} }} }}",
        6 => $"{{ nodes(@ ids: [{string.Join(' ', Enumerable.Range(1, 6).Select(n => $"\"{Id(n)}\""))}]) {{ ... on InvestmentProject {{ {Project} }} }} node(@ id: \"{Id(random.Next(1, 9))}\") {{ id }} }}",
        _ => $"{{ a: investmentProjects(@ where: {Projects(1)}) {{ totalCount }} b: industrialParks(@ {Page()}, where: {Parks(1)}) {{ nodes {{ slug }} }} publications(@ first: 3) {{ totalCount nodes {{ number }} }} }}",
    };

    private static string Id(int n) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"InvestmentProject:{Timeline.Project(n, "").Uuid}"));

    private string Page() => $"{(random.Next(3) == 0 ? "last" : "first")}: {random.Next(1, 7)}";

    private string Day() => random.Next(2) == 0 ? "2025-01-01" : "2026-01-01";

    private string Order(params string[] columns)
    {
        var column = columns[random.Next(columns.Length)];
        var braces = new string('}', column.Count(c => c == '{') + 1).Replace("}", " }", StringComparison.Ordinal);
        return $"order: [{{ {column}: {(random.Next(2) == 0 ? "ASC" : "DESC")}{braces}, {{ slug: ASC }}]";
    }

    private string Projects(int depth) => Filter(
        depth,
        Projects,
        () => $"status: {{ in: [OPERATING, {(random.Next(2) == 0 ? "PLANNED" : "CALLING")}] }}",
        () => $"nameVi: {{ contains: \"{Letter()}\" }}",
        () => $"areaHa: {{ {(random.Next(2) == 0 ? "gt" : "nlte")}: {random.Next(100)} }}",
        () => $"search: \"{Letter()}\"",
        () => "industrialPark: null",
        () => $"industrialPark: {Parks(depth - 1)}",
        () => $"administrativeUnit: {Units(depth - 1)}",
        () => $"investors: {{ {Collection()}: {{ nameVi: {{ contains: \"{Letter()}\" }} }} }}",
        () => "investors: { any: false }",
        () => $"sincePublication: {{ gte: {random.Next(1, 6)} }}",
        () => string.Create(CultureInfo.InvariantCulture, $"bbox: [105, 19, {105 + random.NextDouble():F3}, 20]"),
        () => string.Create(CultureInfo.InvariantCulture, $"geom: {{ distance: {{ geometry: {{ type: \"Point\", coordinates: [{105 + random.NextDouble():F3}, 19.5] }}, lte: 30000 }} }}"));

    private string Parks(int depth) => Filter(
        depth,
        Parks,
        () => $"nameVi: {{ ncontains: \"{Letter()}\" }}",
        () => $"areaHa: {{ lt: {random.Next(100)} }}",
        () => "parent: null",
        () => $"parent: {Parks(depth - 1)}",
        () => $"children: {{ {Collection()}: {Parks(depth - 1)} }}",
        () => $"investmentProjects: {{ {Collection()}: {Projects(depth - 1)} }}");

    private string Units(int depth) => Filter(
        depth,
        Units,
        () => $"search: \"{Letter()}\"",
        () => $"parent: {Units(depth - 1)}",
        () => $"predecessors: {{ {Collection()}: {{ predecessor: {Units(depth - 1)} }} }}",
        () => $"investmentProjects: {{ {Collection()}: {Projects(depth - 1)} }}");

    private string Filter(int depth, Func<int, string> again, params Func<string>[] leaves)
    {
        if (depth <= 0)
        {
            return $"{{ {leaves[0]()} }}";
        }

        return random.Next(5) switch
        {
            0 => $"{{ or: [{again(depth - 1)}, {again(depth - 1)}] }}",
            1 => $"{{ not: {again(depth - 1)} }}",
            _ => $"{{ {leaves[random.Next(leaves.Length)]()} }}",
        };
    }

    private string Letter() => "aeghtnô"[random.Next(7)].ToString();

    private string Collection() => new[] { "some", "none", "all" }[random.Next(3)];
}
