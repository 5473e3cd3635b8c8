using System.Text.RegularExpressions;
using InvestMap.GraphQL.Language;

namespace InvestMap.Query.Tests;

/// <summary>
/// The schema beside the conventions of HotChocolate (<c>conventions.graphql</c>): every difference stands in
/// <c>differences.md</c> with its reason, and nothing stands there that is no difference.
/// </summary>
public sealed partial class ConventionTests
{
    private static readonly string Folder = Path.Combine(Folders.Tests, "Conventions");
    private static readonly string Conventions = File.ReadAllText(Path.Combine(Folder, "conventions.graphql"));

    [Fact]
    public void Every_difference_from_the_conventions_has_its_reason()
    {
        var expected = ConventionFacts.Expected(Contract.Schema, Conventions);
        var differences = ConventionFacts.Compare(expected, ConventionFacts.Actual(Contract.Schema, expected)).ToList();
        var rows = Rows().ToList();
        var unlisted = differences.Where(d => !rows.Exists(r => r.Fits(d))).Select(d => $"| `{d.Coordinate}` | {d.Difference} | |").ToList();
        Assert.True(unlisted.Count == 0, "Mend the schema, or say in differences.md why it differs:\n" + string.Join('\n', unlisted));
        var outdated = rows.Where(r => !differences.Exists(r.Fits)).Select(r => r.Coordinate).ToList();
        Assert.True(outdated.Count == 0, "No longer a difference: strike from differences.md\n" + string.Join('\n', outdated));
        Assert.All(rows, r => Assert.True(r.Reason.Length > 20, $"{r.Coordinate} has no reason."));
    }

    [Fact]
    public void A_schema_that_strays_is_noticed()
    {
        var strayed = new GraphQL.TypeSystem.SchemaBuilder()
            .Sdl("type Query { a: Int } type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean! startCursor: String more: Int } enum SortEnumType { ASC DESC }")
            .Build();
        var expected = ConventionFacts.Expected(strayed, "type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String } enum SortEnumType { ASC DESC }");
        Assert.Equal(
            [("PageInfo.endCursor", "missing"), ("PageInfo.hasNextPage", "Boolean, not Boolean!"), ("PageInfo.more", "beyond: Int")],
            ConventionFacts.Compare(expected, ConventionFacts.Actual(strayed, expected)));
    }

    /// <summary>CI has the brief beside the clone; the conventions here must be the brief's, where it speaks of them.</summary>
    [Fact]
    public void The_conventions_are_those_of_the_brief()
    {
        var brief = Path.Combine(Folders.Tests, "..", "..", "..", "shared", "reference", "hotchocolate_conventions.graphql");
        Assert.SkipUnless(File.Exists(brief), "The brief does not lie beside the clone.");
        (string Old, string New)[] names =
        [
            ("ComparableNullableOfGuid", "NullableUuid"), ("ComparableGuid", "Uuid"), ("ComparableDecimal", "Decimal"), ("ComparableDouble", "Float"),
            ("ComparableInt32", "Int"), ("InvestmentProjectConnection", "ThingsConnection"), ("InvestmentProjectEdge", "ThingsEdge"),
            ("InvestmentProject", "Thing"), ("Dimension", "Word"),
        ];
        var text = names.Aggregate(File.ReadAllText(brief), (t, name) => t.Replace(name.Old, name.New, StringComparison.Ordinal));
        var theirs = Definitions(text).ToDictionary(d => d.Name, d => d.Text);
        var ours = Definitions(Conventions).Where(d => theirs.ContainsKey(d.Name) && d.Name is not "Query").ToList();
        Assert.True(ours.Count > 30);
        Assert.All(ours.Where(d => !d.Text.StartsWith("scalar", StringComparison.Ordinal)), d => Assert.Equal(theirs[d.Name], d.Text));
    }

    private static IEnumerable<(string Name, string Text)> Definitions(string sdl) =>
        Parser.Parse(sdl).Definitions.OfType<TypeDefinitionNode>().Select(d => (d.Name.Value, Printer.Print(d)));

    private static IEnumerable<Row> Rows()
    {
        foreach (Match match in TableRow().Matches(File.ReadAllText(Path.Combine(Folder, "differences.md"))))
        {
            foreach (var coordinate in match.Groups["where"].Value.Split('`').Where((_, i) => i % 2 == 1))
            {
                yield return new Row(coordinate, match.Groups["what"].Value, match.Groups["why"].Value);
            }
        }
    }

    [GeneratedRegex(@"^\| (?<where>`.*`) \| (?<what>.*?) \| (?<why>.*) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    /// <param name="Coordinate">Where; * stands for any name.</param>
    /// <param name="Difference">What; * stands for anything.</param>
    /// <param name="Reason">Why.</param>
    private sealed record Row(string Coordinate, string Difference, string Reason)
    {
        public bool Fits((string Coordinate, string Difference) difference) =>
            Like(Coordinate, difference.Coordinate, @"\w+") && Like(Difference, difference.Difference, ".+");

        private static bool Like(string pattern, string text, string any) =>
            Regex.IsMatch(text, "^" + Regex.Escape(pattern).Replace(@"\*", any, StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
    }
}
