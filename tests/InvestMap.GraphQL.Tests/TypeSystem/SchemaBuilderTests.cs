using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void A_schema_from_code_prints_as_SDL_and_reads_back()
    {
        string sdl = SchemaPrinter.Print(FromCode().Build());
        Assert.Contains("directive @listSize(", sdl, StringComparison.Ordinal);
        Assert.Contains("type Project implements Node {", sdl, StringComparison.Ordinal);
        Assert.Contains("first: Int = 10", sdl, StringComparison.Ordinal);
        Assert.Contains("@deprecated(reason: \"Use name.\")", sdl, StringComparison.Ordinal);
        Assert.Contains("where: Filter = { status: OPEN, ids: [1, 2] }", sdl, StringComparison.Ordinal);
        Assert.Equal(sdl, SchemaPrinter.Print(new SchemaBuilder().Sdl(sdl).Build()));
    }

    [Fact]
    public void Tags_and_enum_values_of_the_program_are_found_again()
    {
        var schema = FromCode().Build();
        Assert.Equal("subject", schema.Type("Project")!.Tag);
        Assert.Equal("column", schema.QueryType!.Field("projects")!.Argument("where")!.Tag);
        Assert.Equal(DayOfWeek.Monday, ((EnumType)schema.Type("Status")!).Value("OPEN")!.Value);
    }

    [Fact]
    public void SDL_extends_what_code_made()
    {
        var schema = FromCode().Sdl("extend type Query { more(on: Status): [Project!] } extend enum Status { LATER }").Build();
        Assert.NotNull(schema.QueryType!.Field("more"));
        Assert.Equal(3, ((EnumType)schema.Type("Status")!).Values.Length);
    }

    [Fact]
    public void All_errors_of_a_schema_are_told_at_once()
    {
        var b = new SchemaBuilder();
        b.Object("Query", t => t.Field("a", "Missing").Field("b", "In").Field("__c", "Int"));
        b.Input("In", t => t.Field("self", "In!"));
        b.Union("Empty", _ => { });
        var errors = Assert.Throws<SchemaException>(() => b.Build()).Errors.Select(e => e.Message).ToList();
        Assert.Contains(errors, e => e.Contains("Unknown type \"Missing\"", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("must be Output Type", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("must not begin with", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("finite value", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("one or more member types", StringComparison.Ordinal));
    }

    [Fact]
    public void A_oneOf_that_only_leads_back_to_itself_has_no_finite_value()
    {
        Assert.Throws<SchemaException>(() => new SchemaBuilder().Sdl("type Query { a(x: A): Int } input A @oneOf { a: A b: B } input B { a: A! }").Build());
        new SchemaBuilder().Sdl("type Query { a(x: A): Int } input A @oneOf { a: A c: Int }").Build();
    }

    [Theory]
    [InlineData("Project", true)]
    [InlineData("Project.name", true)]
    [InlineData("Query.projects(where:)", true)]
    [InlineData("Filter.status", true)]
    [InlineData("Status.OPEN", true)]
    [InlineData("@deprecated(reason:)", true)]
    [InlineData("Project.nothing", false)]
    public void Coordinates_find_parts(string coordinate, bool exists) =>
        Assert.Equal(exists, FromCode().Build().Resolve(SchemaCoordinate.Parse(coordinate)) is not null);

    private static SchemaBuilder FromCode()
    {
        var b = new SchemaBuilder();
        b.Enum("Status", e => e.Value("OPEN", DayOfWeek.Monday).Value("SHUT", DayOfWeek.Sunday, deprecated: "Gone."));
        b.Input("Filter", i => i.Field("status", "Status").Field("ids", "[Int!]").Field("and", "[Filter!]"));
        b.Interface("Node", t => t.Field("id", "ID!"));
        b.Object("Project", t => t.Tag("subject").Implements("Node").Field("id", "ID!").Field("name", "String!").Field("title", "String", f => f.Deprecated("Use name.")));
        b.Object("Query", t => t
            .Description("The roots.")
            .Field("projects", "[Project!]!", f => f
                .Argument("first", "Int", a => a.Default(10))
                .Argument("where", "Filter", a => a.Tag("column").Default(new Dictionary<string, object?> { ["status"] = DayOfWeek.Monday, ["ids"] = new[] { 1, 2 } }))
                .ListSize(assumedSize: 10, slicingArguments: ["first"])));
        return b;
    }
}
