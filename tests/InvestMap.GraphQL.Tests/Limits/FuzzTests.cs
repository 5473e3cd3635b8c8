using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Limits;

/// <summary>Documents and schemas with random damage: every answer is well-formed, and nothing is our fault.</summary>
public sealed class FuzzTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 2_000 : 20 * 2_000;

    private const string Sdl = """
        "A node" interface Node @tag(n: 1) { id: ID! }
        type Dog implements Node { id: ID! name(upper: Boolean = true): String! friends(first: Int = 3, where: Filter = {min: 1, sizes: [SMALL]}): [Dog!] pet: Pet }
        type Cat implements Node { id: ID! lives: Int! }
        union Pet = Dog | Cat
        enum Size { SMALL LARGE @deprecated(reason: "no") }
        input Filter { size: Size sizes: [Size!] min: Int! = 0 and: [Filter!] pick: Pick any: Any }
        input Pick @oneOf { id: ID name: String }
        scalar Any @specifiedBy(url: "u")
        directive @tag(n: Int!) repeatable on FIELD | INTERFACE | QUERY | FRAGMENT_DEFINITION
        type Query { dog(id: ID!): Dog dogs(where: Filter): [Dog!]! pet: Pet node(id: ID): Node }
        type Mutation { rename(name: String!): Dog }
        type Subscription { barked: Dog }
        extend type Query { more: Int } extend enum Size { HUGE }
        """;

    private static readonly string[] Documents =
    [
        "query Q($id: ID! = 4, $w: Filter, $b: Boolean = true) @tag(n: 1) { dog(id: $id) { ...F @include(if: $b) x: name(upper: false) } dogs(where: $w) { friends(first: 2, where: {min: 3, and: [{sizes: LARGE}]}) { id } } }\nfragment F on Dog @tag(n: 2) { id pet { ... on Cat { lives } ... on Dog { name } __typename } }",
        "{ __schema { types { name fields(includeDeprecated: true) { name args { defaultValue } } } } __type(name: \"Dog\") { kind } }",
        "{ dogs(where: {pick: {id: \"\\u{1F600} \\u0111\"}, any: {a: [1, -2.5e3, null, true, E]}}) { name } } # Thanh Hóa \ud83d\ude00",
        "mutation M { rename(name: \"\"\"\n   Sầm\n     Sơn \\\"\"\"\n  \"\"\") { id } }",
        "\"\"\"about\"\"\" subscription S { barked { id ...on Dog { name } } }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Damaged_documents_are_answered(int seed)
    {
        var random = new Random(seed);
        Exception? fault = null;
        var engine = new GraphQLEngine(Schema(), new EngineOptions { OnUnexpectedError = (e, _) => { fault = e; return null; } });
        byte[][] seeds = [.. Documents.Select(Encoding.UTF8.GetBytes)];
        var variables = GraphQLRequest.ParseVariables("""{"id": 1, "w": {"sizes": ["SMALL"], "min": 2}, "b": true}""");
        for (int i = 0; i < Rounds; i++)
        {
            byte[] document = Damage(seeds[random.Next(seeds.Length)], random);
            using var response = await engine.ExecuteAsync(new GraphQLRequest(document) { Variables = variables }, TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(response.Body);
            Assert.True(fault is null, $"{Encoding.UTF8.GetString(document)}\n{fault}");
            Assert.True(json.RootElement.TryGetProperty("data", out _) || json.RootElement.GetProperty("errors").GetArrayLength() > 0);
        }
    }

    [Fact]
    public void Damaged_schemas_are_refused_with_errors_or_print_and_read_back()
    {
        var random = new Random(3);
        byte[] whole = Encoding.UTF8.GetBytes(Sdl);
        int valid = 0;
        for (int i = 0; i < Rounds / 4; i++)
        {
            byte[] sdl = Damage(whole, random);
            try
            {
                string printed = SchemaPrinter.Print(new SchemaBuilder().Sdl(new Source(sdl)).Build());
                Assert.Equal(printed, SchemaPrinter.Print(new SchemaBuilder().Sdl(printed).Build()));
                valid++;
            }
            catch (Exception e) when (e is SchemaException or GraphQLException)
            {
                Assert.NotEmpty(e.Message);
            }
        }

        Assert.True(valid > 0);
    }

    [Fact]
    public void Damaged_documents_that_still_parse_survive_printing()
    {
        var random = new Random(4);
        byte[][] seeds = [.. Documents.Append(Sdl).Select(Encoding.UTF8.GetBytes)];
        for (int i = 0; i < Rounds; i++)
        {
            byte[] damaged = Damage(seeds[random.Next(seeds.Length)], random);
            DocumentNode document;
            try
            {
                document = Parser.Parse(new Source(damaged));
            }
            catch (GraphQLException)
            {
                continue;
            }

            string printed = Printer.Print(document);
            Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
        }
    }

    private static byte[] Damage(byte[] text, Random random)
    {
        var bytes = new List<byte>(text);
        for (int n = random.Next(1, 4); n > 0 && bytes.Count > 0; n--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 2: bytes[at] = (byte)random.Next(256); break;
                case 3: bytes[at] = (byte)"{}[]()!:=@|&$\".,#\\ \n"[random.Next(20)]; break;
                case 4: bytes.Insert(at, (byte)"{}[]()!:=@|&$\".,#\\ \n"[random.Next(20)]); break;
                default: bytes[at] = (byte)random.Next('a', 'z'); break;
            }
        }

        return [.. bytes];
    }

    private static GraphQLSchema Schema()
    {
        var builder = new SchemaBuilder().Sdl(Sdl);
        builder.EachUnresolvedField((_, field, resolve) => resolve.Resolve(_ => field.Type.Nullable switch
        {
            ListType => new[] { "Dog" },
            NamedType { IsComposite: true } => "Dog",
            NamedType { Name: "Int" } => 1,
            _ => "text",
        }));
        return builder.EachAbstractType(_ => "Dog").Build();
    }
}
