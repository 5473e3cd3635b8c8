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

    private static InputValueDefinition Argument(string name, string type, string description) => new(name, SchemaBuilder.TypeOf(type)) { Description = description };

    private static DirectiveDefinition Make(string name, string description, InputValueDefinition[] arguments, params DirectiveLocation[] locations) =>
        new(name) { Description = description, Arguments = [.. arguments], Locations = [.. locations], IsStandard = true };
}
