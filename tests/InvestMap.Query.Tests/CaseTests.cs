using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InvestMap.Query.Tests;

/// <summary>
/// Each case is a query (<c>x.graphql</c>, with variables in its first comment), the SQL that it becomes (<c>x.sql</c>) and its
/// answer (<c>x.json</c>). Those named <c>places_...</c> are asked of a world with more around its objects. <c>make bless</c> writes SQL and answers again; the review then shows what changed.
/// </summary>
public sealed partial class CaseTests(World world, Surroundings surroundings) : IClassFixture<World>, IClassFixture<Surroundings>
{
    private const string Variables = "# variables: ";

    private static readonly bool IsBlessing = Environment.GetEnvironmentVariable("BLESS") == "1";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folders.Cases, "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case(string name)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Folders.Cases, name + ".graphql"));
        var asked = name.StartsWith("places_", StringComparison.Ordinal) ? surroundings : world;
        var (answer, statements) = await asked.AskAsync(document, await VariablesAsync(document));
        Assert.Null(asked.Unexpected);
        await CompareAsync(name + ".json", JsonSerializer.Serialize(JsonNode.Parse(answer.GetRawText()), Readable) + "\n");
        await CompareAsync(name + ".sql", Text(statements));
    }

    /// <summary>Whoever adds an operator, an argument or an input field adds a case of it.</summary>
    [Fact]
    public async Task Cases_use_everything_that_can_be_asked()
    {
        var coverage = new CaseCoverage();
        foreach (var file in Directory.EnumerateFiles(Folders.Cases, "*.graphql"))
        {
            var document = await File.ReadAllTextAsync(file);
            coverage.Add(document, Header(document) is { } variables ? GraphQL.GraphQLRequest.ParseVariables(variables) : default);
        }

        var missing = CaseCoverage.All().Except(coverage.Seen).ToList();
        Assert.True(missing.Count == 0, $"No file of Cases/ uses:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public async Task A_plan_is_found_again_for_other_values_of_the_same_shape()
    {
        const string document = "query($s: String, $n: Int) { plots(first: $n, where: { nameVi: { contains: $s } }, demonstration: true) { totalCount } }";
        var (_, first) = await world.AskAsync(document, """{"s": "A1", "n": 3}""");
        var (answer, second) = await world.AskAsync(document, """{"s": "Lô", "n": 3}""");
        Assert.Same(first[0], second[0]);
        Assert.Equal(2, answer.GetProperty("data").GetProperty("plots").GetProperty("totalCount").GetInt32());
    }

    private static string? Header(string document) =>
        document.StartsWith(Variables, StringComparison.Ordinal) ? document[Variables.Length..document.IndexOf('\n', StringComparison.Ordinal)] : null;

    // A cursor is taken from the answer to another case: "answer:page_first/investmentProjects/pageInfo/endCursor".
    private async Task<string?> VariablesAsync(string document)
    {
        var variables = Header(document);
        while (variables is not null && Reference().Match(variables) is { Success: true } match)
        {
            var value = await world.DataAsync(await File.ReadAllTextAsync(Path.Combine(Folders.Cases, match.Groups["case"].Value + ".graphql")));
            foreach (Capture step in match.Groups["step"].Captures)
            {
                value = value.GetProperty(step.Value);
            }

            variables = variables.Replace(match.Value, value.GetRawText(), StringComparison.Ordinal);
        }

        return variables;
    }

    [GeneratedRegex("\"answer:(?<case>\\w+)(/(?<step>\\w+))+\"")]
    private static partial Regex Reference();

    private static string Text(IReadOnlyList<Statement> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            text.Append(statement.Text).Append(";\n");
        }

        return text.ToString();
    }

    private static async Task CompareAsync(string file, string actual)
    {
        var path = Path.Combine(Folders.Cases, file);
        if (IsBlessing)
        {
            await File.WriteAllTextAsync(path, actual);
            return;
        }

        var expected = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        Assert.True(expected == actual, $"{file} is not what comes out now. If the change is meant, run `make bless` and look at the difference.\n\n{actual}");
    }
}
