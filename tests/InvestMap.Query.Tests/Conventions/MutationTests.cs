using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>
/// Mutations have HotChocolate's form: one <c>input</c>, a payload with the result and <c>errors</c>, a union of errors
/// that share a message. The rule is tried on schemas that keep it and that break it, and holds for the map's own.
/// </summary>
public sealed class MutationTests
{
    private const string Right =
        """
        type Query { a: Int }
        type Mutation { approveChangeSet(input: ApproveChangeSetInput!): ApproveChangeSetPayload! }
        input ApproveChangeSetInput { id: ID! }
        type ApproveChangeSetPayload { changeSet: Int errors: [ApproveChangeSetError!] }
        union ApproveChangeSetError = StaleError
        type StaleError implements Error { message: String! }
        interface Error { message: String! }
        """;

    [Fact]
    public void The_map_keeps_the_form() => Assert.Empty(Faults(Contract.Schema));

    [Fact]
    public void The_form_is_accepted() => Assert.Empty(Faults(new SchemaBuilder().Sdl(Right).Build()));

    [Theory]
    [InlineData("(input: ApproveChangeSetInput!)", "(id: ID!)", "approveChangeSet: its only argument is `input: ApproveChangeSetInput!`")]
    [InlineData("): ApproveChangeSetPayload!", "): ApproveChangeSetPayload", "approveChangeSet: it gives `ApproveChangeSetPayload!`")]
    [InlineData("errors: [ApproveChangeSetError!]", "errors: [String!]", "approveChangeSet: its payload has `errors: [ApproveChangeSetError!]`")]
    [InlineData("changeSet: Int", "", "approveChangeSet: its payload has a result")]
    [InlineData("StaleError implements Error {", "StaleError {", "approveChangeSet: StaleError implements `Error { message: String! }`")]
    public void Each_part_of_the_form_is_asked_for(string right, string wrong, string fault)
    {
        var strayed = new SchemaBuilder().Sdl(Right.Replace(right, wrong, StringComparison.Ordinal)).Build();
        Assert.Contains(fault, Faults(strayed));
    }

    private static IEnumerable<string> Faults(GraphQLSchema schema)
    {
        foreach (var mutation in (schema.Type("Mutation") as ObjectType)?.Fields ?? [])
        {
            var name = char.ToUpperInvariant(mutation.Name[0]) + mutation.Name[1..];
            if (mutation.Arguments is not [{ Name: "input" } input] || input.Type.ToString() != $"{name}Input!")
            {
                yield return $"{mutation.Name}: its only argument is `input: {name}Input!`";
            }

            if (mutation.Type.ToString() != $"{name}Payload!" || mutation.Type.Named is not ObjectType payload)
            {
                yield return $"{mutation.Name}: it gives `{name}Payload!`";
                continue;
            }

            if (payload.Field("errors")?.Type.ToString() != $"[{name}Error!]")
            {
                yield return $"{mutation.Name}: its payload has `errors: [{name}Error!]`";
            }

            if (payload.Fields.Length < 2)
            {
                yield return $"{mutation.Name}: its payload has a result";
            }

            foreach (var error in (schema.Type($"{name}Error") as UnionType)?.Types ?? [])
            {
                if (!error.Interfaces.Any(i => i.Name == "Error") || error.Field("message")?.Type.ToString() != "String!")
                {
                    yield return $"{mutation.Name}: {error.Name} implements `Error {{ message: String! }}`";
                }
            }
        }
    }
}
