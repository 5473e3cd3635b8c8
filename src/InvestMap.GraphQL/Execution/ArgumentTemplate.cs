using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>The arguments of one selected field: what is constant is coerced once (specification 6.4.1 CoerceArgumentValues).</summary>
internal sealed class ArgumentTemplate
{
    private static readonly ArgumentTemplate None = new([], [], null!, 0) { constant = ArgumentValues.Empty };

    private readonly ImmutableArray<InputValueDefinition> definitions;
    private readonly ArgumentNode?[] nodes;
    private readonly Source source;
    private readonly int start;
    private ArgumentValues? constant;

    private ArgumentTemplate(ImmutableArray<InputValueDefinition> definitions, ArgumentNode?[] nodes, Source source, int start)
    {
        this.definitions = definitions;
        this.nodes = nodes;
        this.source = source;
        this.start = start;
    }

    public bool HasVariables { get; private init; }

    public static ArgumentTemplate Make(ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> given, Source source, int start)
    {
        if (definitions.IsEmpty)
        {
            return None;
        }

        var nodes = new ArgumentNode?[definitions.Length];
        bool hasVariables = false;
        foreach (var node in given)
        {
            for (int i = 0; i < nodes.Length; i++)
            {
                if (definitions[i].Name == node.Name)
                {
                    nodes[i] = node;
                    hasVariables |= MentionsVariable(node.Value);
                }
            }
        }

        return new ArgumentTemplate(definitions, nodes, source, start) { HasVariables = hasVariables };
    }

    public ArgumentValues Coerce(VariableValues variables)
    {
        if (constant is { } known)
        {
            return known;
        }

        var values = new object?[nodes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Coerce(definitions[i], nodes[i], variables);
        }

        var result = new ArgumentValues(definitions, values);
        if (!HasVariables)
        {
            constant = result;
        }

        return result;
    }

    private static bool MentionsVariable(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(MentionsVariable),
        ObjectValueNode map => map.Fields.Any(f => MentionsVariable(f.Value)),
        _ => false,
    };

    private object? Coerce(InputValueDefinition definition, ArgumentNode? node, VariableValues variables)
    {
        if (node is null)
        {
            return definition.DefaultValue is not null ? definition.CoercedDefault
                : definition.Type.IsNonNull ? throw Error(start, $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.")
                : InputObject.Absent;
        }

        if (node.Value is VariableNode variable && !variables.TryGet(variable.Name, out _))
        {
            return definition.DefaultValue is not null ? definition.CoercedDefault
                : definition.Type.IsNonNull ? throw Error(node.Value.Start, $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable \"${variable.Name}\" which was not provided a runtime value.")
                : InputObject.Absent;
        }

        if (LiteralCoercion.TryCoerce(node.Value, definition.Type, variables, out object? value))
        {
            return value;
        }

        bool isNull = node.Value is NullValueNode || (node.Value is VariableNode v && variables.TryGet(v.Name, out object? given) && given is null);
        throw Error(node.Value.Start, isNull
            ? $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null."
            : $"Argument \"{definition.Name}\" has invalid value {Printer.Print(node.Value)}.");
    }

    private GraphQLException Error(int at, string message) => new(new GraphQLError(message, ErrorCodes.Argument, [source.LocationAt(at)]));
}
