using System.Text;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{ a", 1, 4)]
    [InlineData("{\n  a(b: $)\n}", 2, 9)]
    [InlineData("query Q($a: Int = $b) { a }", 1, 19)]
    [InlineData("{ a: \"\u0111 \\q\" }", 1, 9)]
    [InlineData("{ \ud83d\ude00 }", 1, 3)]
    [InlineData("# \u0110\u01b0\u1eddng\r\n{ a }}", 2, 6)]
    [InlineData("{ a(s: \"abc\n\") }", 1, 12)]
    [InlineData("{ a(n: 01) }", 1, 9)]
    [InlineData("{ }", 1, 3)]
    [InlineData("\"text\" { a }", 1, 1)]
    [InlineData("fragment on on T { a }", 1, 10)]
    public void A_syntax_error_tells_line_and_column(string text, int line, int column)
    {
        var e = Assert.Throws<GraphQLException>(() => Parser.Parse(text));
        Assert.Equal(ErrorCodes.Syntax, e.Errors[0].Code);
        Assert.Equal([new SourceLocation(line, column)], e.Errors[0].Locations);
    }

    [Theory]
    [InlineData("\"\\u{1F600}\"", "\ud83d\ude00")]
    [InlineData("\"\\uD83D\\uDE00\"", "\ud83d\ude00")]
    [InlineData("\"Sầm Sơn \\\"\\n\\/\"", "Sầm Sơn \"\n/")]
    [InlineData("\"\"\"\n    a\n      b\n\n    c\n  \"\"\"", "a\n  b\n\nc")]
    [InlineData("\"\"\"x \\\"\"\" y\"\"\"", "x \"\"\" y")]
    public void Strings_are_decoded(string text, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(new Source(text))).Value);

    [Theory]
    [InlineData("\"\\uD83D\"")]
    [InlineData("\"\\uDE00\\uD83D\"")]
    [InlineData("\"\\u{110000}\"")]
    [InlineData("\"\\u{}\"")]
    public void Lone_surrogates_and_what_is_no_character_are_refused(string text) =>
        Assert.Throws<GraphQLException>(() => Parser.ParseValue(new Source(text)));

    [Fact]
    public void A_lone_surrogate_of_a_string_of_the_program_is_refused_at_its_place()
    {
        var e = Assert.Throws<GraphQLException>(() => Parser.ParseValue(new Source("\"Đ" + (char)0xD83D + "\"")));
        Assert.Equal([new SourceLocation(1, 3)], e.Errors[0].Locations);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' })]
    [InlineData(new byte[] { (byte)'#', 0xFF, (byte)'\n', (byte)'a' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { 0 })]
    public void Bytes_that_are_not_UTF_8_text_are_refused(byte[] bytes) =>
        Assert.Equal(ErrorCodes.Syntax, Assert.Throws<GraphQLException>(() => Parser.Parse(new Source(bytes))).Errors[0].Code);

    [Fact]
    public void A_byte_order_mark_is_ignored() => Assert.Single(Parser.Parse("\ufeff{ a }").Definitions);

    [Theory]
    [InlineData("{ a(x: [1, 2.5e3, \"s\", E, true, null, { k: $v }]) @d(if: true) { b: c ...F ... on T { d } } }")]
    [InlineData("\"\"\"What it does\"\"\" query Q(\"why\" $v: [Int!]! = [1] @d) @x { a }")]
    [InlineData("\"about\" fragment F on T @d { a }")]
    [InlineData("\"s\" schema @d { query: Q } extend schema { mutation: M } extend type T implements A & B @d { f(a: Int = 1 @d): [T!]! @e }")]
    [InlineData("scalar S @specifiedBy(url: \"u\") union U @d = | A | B enum E { A @d B } input I { a: Int = 3 b: [I] } interface N implements M { id: ID! }")]
    [InlineData("directive @d(a: Int! = 1) repeatable on FIELD | QUERY extend union U = C extend enum E { C } extend input I @d extend scalar S @d")]
    [InlineData("{ a(s: \"\"\"\n  two\n    lines\n\"\"\") }")]
    public void What_is_printed_parses_to_the_same_text(string text)
    {
        string printed = Printer.Print(Parser.Parse(text));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    [Fact]
    public void Printing_keeps_the_words()
    {
        const string text = "query Q($a: Int = 1) {\n  b: c(x: $a) @skip(if: false) {\n    d\n    ...F\n  }\n}\n\nfragment F on T {\n  e\n}";
        Assert.Equal(text, Printer.Print(Parser.Parse(text)));
    }

    [Theory]
    [InlineData("Type.field(arg:)")]
    [InlineData("@directive(arg:)")]
    [InlineData("Type.member")]
    public void Schema_coordinates_round_trip(string text) => Assert.Equal(text, SchemaCoordinate.Parse(text).ToString());

    [Fact]
    public void Names_of_all_lengths_come_back_whole()
    {
        var names = Enumerable.Range(1, 200).Select(i => string.Concat(Enumerable.Range(0, i).Select(k => (char)('a' + ((k * 7) + i) % 26)))).ToList();
        for (int pass = 0; pass < 2; pass++)
        {
            var document = Parser.Parse(Encoding.ASCII.GetString(Encoding.ASCII.GetBytes("{" + string.Join(' ', names) + "}")));
            var fields = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).SelectionSet.Selections;
            Assert.Equal(names, fields.Select(f => ((FieldNode)f).Name.Value));
        }
    }
}
