using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>The directives that the specification defines (3.13.1 to 3.13.5).</summary>
public static class StandardDirectives
{
    internal static bool IsStandard(string name) => name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";

    internal static IEnumerable<DirectiveDefinition> Create()
    {
        yield return Make("include", "Selects only if the argument is true.", [Argument("if", "Boolean!", "Whether to select.")],
            DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment);
        yield return Make("skip", "Leaves out if the argument is true.", [Argument("if", "Boolean!", "Whether to leave out.")],
            DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment);
        var reason = Argument("reason", "String!", "Why, and what to use instead; Markdown.");
        reason.DefaultValue = new StringValueNode { Value = SchemaBuilder.DefaultDeprecation };
        yield return Make("deprecated", "Says that it should not be used any more.", [reason],
            DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue);
        yield return Make("specifiedBy", "Says where the behaviour of a scalar is specified.", [Argument("url", "String!", "The address of the specification.")],
            DirectiveLocation.Scalar);
        yield return Make("oneOf", "Exactly one field of the input object must be given.", [], DirectiveLocation.InputObject);
    }

    /// <summary>The directives of the cost specification; part of a schema that uses them.</summary>
    internal static IEnumerable<DirectiveDefinition> CreateCost()
    {
        yield return new DirectiveDefinition("cost")
        {
            Description = "The weight of the field in the cost of an operation, or what giving the argument adds to it.",
            Arguments = [Argument("weight", "String!", "A number.")],
            Locations = [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition],
        };
        var one = Argument("requireOneSlicingArgument", "Boolean!", "Whether exactly one slicing argument must be given.");
        one.DefaultValue = new BooleanValueNode { Value = true };
        yield return new DirectiveDefinition("listSize")
        {
            Description = "How long a list can be, for the cost of an operation.",
            Arguments =
            [
                Argument("assumedSize", "Int", "Length where no argument says it."),
                Argument("slicingArguments", "[String!]", "Arguments that bound the length: a number, or a list with an item for each row."),
                Argument("slicingArgumentDefaultValue", "Int", "Value of a slicing argument that is not given."),
                Argument("sizedFields", "[String!]", "Fields below that are the list."),
                one,
            ],
            Locations = [DirectiveLocation.FieldDefinition],
        };
    }

    private static InputValueDefinition Argument(string name, string type, string description) => new(name, SchemaBuilder.TypeOf(type)) { Description = description };

    private static DirectiveDefinition Make(string name, string description, InputValueDefinition[] arguments, params DirectiveLocation[] locations) =>
        new(name) { Description = description, Arguments = [.. arguments], Locations = [.. locations], IsStandard = true };
}
