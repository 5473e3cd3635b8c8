using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace InvestMap.GraphQL.Language;

/// <summary>Prints documents in one canonical form, which parses to the same document.</summary>
public sealed partial class Printer
{
    private const int MaxLine = 80;

    private readonly StringBuilder text = new();
    private int indent;

    private Printer()
    {
    }

    /// <summary>Prints a node of any kind.</summary>
    public static string Print(Node node)
    {
        var printer = new Printer();
        printer.Write(node);
        return printer.text.ToString();
    }

    /// <summary>A text as a quoted string, escaped where needed.</summary>
    public static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                < ' ' or (>= '\x7f' and <= '\x9f') => result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    private void Write(Node node)
    {
        switch (node)
        {
            case DocumentNode document: Blocks(document.Definitions, "\n\n"); break;
            case OperationDefinitionNode operation: Operation(operation); break;
            case FragmentDefinitionNode fragment: Fragment(fragment); break;
            case VariableDefinitionNode variable: Variable(variable); break;
            case SelectionSetNode set: SelectionSet(set); break;
            case FieldNode field: Field(field); break;
            case FragmentSpreadNode spread:
                text.Append("...").Append(spread.Name);
                Directives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                text.Append("...");
                if (inline.TypeCondition is { } condition)
                {
                    text.Append(" on ").Append(condition.Name);
                }

                Directives(inline.Directives);
                text.Append(' ');
                SelectionSet(inline.SelectionSet);
                break;
            case ArgumentNode argument:
                text.Append(argument.Name).Append(": ");
                Write(argument.Value);
                break;
            case DirectiveNode directive:
                text.Append('@').Append(directive.Name);
                Arguments(directive.Arguments, breakable: false);
                break;
            case TypeNode type: text.Append(type); break;
            case ValueNode value: Value(value); break;
            case ObjectFieldNode field:
                text.Append(field.Name).Append(": ");
                Write(field.Value);
                break;
            default: TypeSystem(node); break;
        }
    }

    private void Blocks<T>(ImmutableArray<T> nodes, string separator)
        where T : Node
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i > 0)
            {
                text.Append(separator);
            }

            Write(nodes[i]);
        }
    }

    private void Operation(OperationDefinitionNode operation)
    {
        Description(operation.Description);
        bool shorthand = operation is { Operation: OperationKind.Query, Name: null, Description: null } && operation.Variables.IsEmpty && operation.Directives.IsEmpty;
        if (!shorthand)
        {
            text.Append(operation.Operation.ToString().ToLowerInvariant());
            if (operation.Name is { } name)
            {
                text.Append(' ').Append(name);
            }

            if (!operation.Variables.IsEmpty)
            {
                bool described = operation.Variables.Any(v => v.Description is not null);
                text.Append(operation.Name is null && !described ? " (" : "(");
                if (described)
                {
                    Lines(operation.Variables);
                }
                else
                {
                    Blocks(operation.Variables, ", ");
                }

                text.Append(')');
            }

            Directives(operation.Directives);
            text.Append(' ');
        }

        SelectionSet(operation.SelectionSet);
    }

    private void Fragment(FragmentDefinitionNode fragment)
    {
        Description(fragment.Description);
        text.Append("fragment ").Append(fragment.Name).Append(" on ").Append(fragment.TypeCondition.Name);
        Directives(fragment.Directives);
        text.Append(' ');
        SelectionSet(fragment.SelectionSet);
    }

    private void Variable(VariableDefinitionNode variable)
    {
        Description(variable.Description);
        text.Append('$').Append(variable.Variable.Name).Append(": ").Append(variable.Type);
        if (variable.DefaultValue is { } value)
        {
            text.Append(" = ");
            Write(value);
        }

        Directives(variable.Directives);
    }

    private void SelectionSet(SelectionSetNode set)
    {
        text.Append('{');
        Lines(set.Selections);
        text.Append('}');
    }

    private void Lines<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        indent++;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        indent--;
        NewLine();
    }

    private void NewLine() => text.Append('\n').Append(' ', indent * 2);

    private void Field(FieldNode field)
    {
        int start = text.Length;
        if (field.Alias is { } alias)
        {
            text.Append(alias).Append(": ");
        }

        text.Append(field.Name);
        Arguments(field.Arguments, breakable: true, start);
        Directives(field.Directives);
        if (field.SelectionSet is { } set)
        {
            text.Append(' ');
            SelectionSet(set);
        }
    }

    private void Arguments(ImmutableArray<ArgumentNode> arguments, bool breakable, int lineStart = 0)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        int before = text.Length;
        text.Append('(');
        Blocks(arguments, ", ");
        text.Append(')');
        if (breakable && text.Length - lineStart > MaxLine)
        {
            text.Length = before;
            text.Append('(');
            Lines(arguments);
            text.Append(')');
        }
    }

    private void Directives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            text.Append(' ');
            Write(directive);
        }
    }

    private void Description(StringValueNode? description)
    {
        if (description is not null)
        {
            Value(description);
            NewLine();
        }
    }

    private void Value(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: text.Append('$').Append(variable.Name); break;
            case IntValueNode n: text.Append(n.Value); break;
            case FloatValueNode n: text.Append(n.Value); break;
            case EnumValueNode n: text.Append(n.Value); break;
            case BooleanValueNode n: text.Append(n.Value ? "true" : "false"); break;
            case StringValueNode { IsBlock: true } n: Block(n.Value); break;
            case StringValueNode n: text.Append(Quote(n.Value)); break;
            case ListValueNode list:
                text.Append('[');
                Blocks(list.Values, ", ");
                text.Append(']');
                break;
            case ObjectValueNode map:
                text.Append(map.Fields.IsEmpty ? "{" : "{ ");
                Blocks(map.Fields, ", ");
                text.Append(map.Fields.IsEmpty ? "}" : " }");
                break;
            default: text.Append("null"); break;
        }
    }

    // Lines of a block string are indented with the rest; blank lines stay empty.
    private void Block(string value)
    {
        if (!BlockString.CanPrint(value))
        {
            text.Append(Quote(value));
            return;
        }

        string block = BlockString.Print(value);
        text.Append(indent == 0 ? block : block.Replace("\n", "\n" + new string(' ', indent * 2), StringComparison.Ordinal));
    }
}
