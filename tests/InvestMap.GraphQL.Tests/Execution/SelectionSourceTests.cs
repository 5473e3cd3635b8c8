using System.Text;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Execution;

public sealed class SelectionSourceTests
{
    [Fact]
    public async Task A_source_is_opened_and_started_once_and_writes_each_selection_at_its_place()
    {
        var source = new CitySource();
        Assert.Equal(
            """{"data":{"b":[{"name":"Thanh Hóa","kind":"City"},{"name":"Sầm Sơn","kind":"City"}],"now":1,"a":[{"id":0},{"id":1}]},"extensions":{"publication":7}}""",
            await Run(source, "query($no: Boolean!) { b: cities { name ...K } now a: cities { id name @skip(if: $no) } } fragment K on City { kind: __typename }", """{"no":true}"""));
        Assert.Equal(1, source.Opened);
        Assert.Equal(1, source.Started);
    }

    [Fact]
    public async Task Null_in_a_field_that_is_never_null_is_cut_back_to_the_nearest_parent_that_can_be_null()
    {
        Assert.Equal(
            """{"data":{"cities":null,"now":1},"errors":[{"message":"No name.","path":["cities",1,"name"],"extensions":{"code":"X1"}}]}""",
            await Run(new CitySource { Broken = true }, "{ cities { id name } now }"));
        Assert.Equal(
            """{"data":null,"errors":[{"message":"No name.","path":["must",1,"name"],"extensions":{"code":"X1"}}]}""",
            await Run(new CitySource { Broken = true }, "{ now must { id name } }"));
    }

    [Fact]
    public async Task A_refusal_is_a_field_error_or_ends_the_request()
    {
        Assert.Equal(
            """{"data":{"cities":null,"now":1},"errors":[{"message":"Too far.","locations":[{"line":1,"column":3}],"path":["cities"],"extensions":{"code":"X2"}}]}""",
            await Run(new CitySource { Refusal = new GraphQLException(new GraphQLError("Too far.", "X2")) }, "{ cities { id } now }"));
        Assert.Equal(
            """{"errors":[{"message":"Too far.","extensions":{"code":"X2"}}]}""",
            await Run(new CitySource { Refusal = new GraphQLException(new GraphQLError("Too far.", "X2")) { RefuseRequest = true } }, "{ cities { id } now }"));
    }

    [Fact]
    public async Task Each_root_field_of_a_mutation_reads_its_payload_after_its_own_resolver()
    {
        var source = new CitySource();
        Assert.Equal(
            """{"data":{"x":{"city":{"name":"1"}},"y":{"city":{"name":"2"}}}}""",
            await Run(source, "mutation { x: found { city { name } } y: found { city { name } } }"));
        Assert.Equal(2, source.Opened);
    }

    [Fact]
    public async Task The_prepared_operation_and_its_plans_are_the_same_for_the_same_document()
    {
        var source = new CitySource();
        var engine = Engine(source);
        for (int i = 0; i < 3; i++)
        {
            using var response = await engine.ExecuteAsync(new GraphQLRequest("{ cities { id } }"), TestContext.Current.CancellationToken);
        }

        Assert.Equal((2, 1, 1), engine.DocumentCacheCounts);
        Assert.Equal(1, source.Planned);
    }

    private static GraphQLEngine Engine(CitySource source)
    {
        int founded = 0;
        var b = new SchemaBuilder();
        b.Object("City", t => t.Field("id", "Int!").Field("name", "String!"));
        b.Object("FoundPayload", t => t.Field("city", "City", f => f.From(source)));
        b.Object("Query", t => t
            .Field("cities", "[City!]", f => f.From(source))
            .Field("must", "[City!]!", f => f.From(source))
            .Field("now", "Int", f => f.Resolve(_ => 1)));
        b.Object("Mutation", t => t.Field("found", "FoundPayload!", f => f.ResolveAsync(async _ =>
        {
            await Task.Yield();
            return ++founded;
        })));
        return new GraphQLEngine(b.Build());
    }

    private static async Task<string> Run(CitySource source, string document, string variables = "{}")
    {
        var request = new GraphQLRequest(document) { Variables = GraphQLRequest.ParseVariables(variables) };
        using var response = await Engine(source).ExecuteAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    private sealed class CitySource : ISelectionSource
    {
        public bool Broken { get; init; }

        public GraphQLException? Refusal { get; init; }

        public int Opened { get; private set; }

        public int Started { get; set; }

        public int Planned { get; private set; }

        public ISelectionHandle Open(OwnedSelections selections)
        {
            Opened++;
            selections.Operation.Plans.GetOrAdd("cities", () => $"plan {++Planned}");
            return Refusal is null ? new Handle(this, selections) : throw Refusal;
        }

        private sealed class Handle(CitySource source, OwnedSelections selections) : ISelectionHandle
        {
            public async ValueTask StartAsync(CancellationToken cancellationToken)
            {
                await Task.Yield();
                source.Started++;
                if (!source.Broken && selections.Batch < 0)
                {
                    selections.Request.SetExtension("publication", 7L);
                }
            }

            public bool Write(OwnedSelection selection, ResponseWriter writer)
            {
                var type = (ObjectType)selection.Selection.Field.Type.Named;
                var fields = selection.Selection.Children!.FieldsFor(type);
                if (selection.Parent is int id)
                {
                    writer.StartObject();
                    writer.Key(fields[0]);
                    writer.Write($"{id}");
                    writer.EndObject();
                    return true;
                }

                string?[] names = ["Thanh Hóa", source.Broken ? null : "Sầm Sơn"];
                writer.StartList();
                for (int i = 0; i < names.Length; i++)
                {
                    writer.StartObject();
                    foreach (var field in fields)
                    {
                        writer.Key(field);
                        if (field.IsTypeName)
                        {
                            writer.Write("City");
                        }
                        else if (field.Field.Name == "id")
                        {
                            writer.Write(i);
                        }
                        else if (names[i] is { } name)
                        {
                            writer.Write(name);
                        }
                        else
                        {
                            writer.AddError(new GraphQLError("No name.", "X1", path: selection.Path.Append(i).Append(field.Key)));
                            return false;
                        }
                    }

                    writer.EndObject();
                }

                writer.EndList();
                return true;
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
