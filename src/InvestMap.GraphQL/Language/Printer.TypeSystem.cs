using System.Collections.Immutable;

namespace InvestMap.GraphQL.Language;

/// <summary>The part of the printer that writes type system definitions.</summary>
public sealed partial class Printer
{
    private void TypeSystem(Node node)
    {
        switch (node)
        {
            case TypeSystemNode definition:
                Description(definition.Description);
                text.Append(definition.IsExtension ? "extend " : "");
                Definition(definition);
                break;
            case OperationTypeNode operation:
                text.Append(operation.Operation.ToString().ToLowerInvariant()).Append(": ").Append(operation.Type.Name);
                break;
            case FieldDefinitionNode field:
                Description(field.Description);
                text.Append(field.Name);
                Values(field.Arguments);
                text.Append(": ").Append(field.Type);
                Directives(field.Directives);
                break;
            case InputValueDefinitionNode value:
                Description(value.Description);
                text.Append(value.Name).Append(": ").Append(value.Type);
                if (value.DefaultValue is { } given)
                {
                    text.Append(" = ");
                    Write(given);
                }

                Directives(value.Directives);
                break;
            case EnumValueDefinitionNode value:
                Description(value.Description);
                text.Append(value.Name);
                Directives(value.Directives);
                break;
            default:
                throw new ArgumentException($"{node.GetType().Name} cannot be printed.");
        }
    }

    private void Definition(TypeSystemNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                text.Append("schema");
                Directives(schema.Directives);
                Braces(schema.OperationTypes);
                break;
            case ScalarTypeNode scalar:
                text.Append("scalar ").Append(scalar.Name);
                Directives(scalar.Directives);
                break;
            case CompositeTypeNode type:
                text.Append(type is ObjectTypeNode ? "type " : "interface ").Append(type.Name);
                Names(" implements ", type.Interfaces, " & ");
                Directives(type.Directives);
                Braces(type.Fields);
                break;
            case UnionTypeNode union:
                text.Append("union ").Append(union.Name);
                Directives(union.Directives);
                Names(" = ", union.Types, " | ");
                break;
            case EnumTypeNode type:
                text.Append("enum ").Append(type.Name);
                Directives(type.Directives);
                Braces(type.Values);
                break;
            case InputObjectTypeNode input:
                text.Append("input ").Append(input.Name);
                Directives(input.Directives);
                Braces(input.Fields);
                break;
            case DirectiveDefinitionNode directive:
                text.Append("directive @").Append(directive.Name);
                Values(directive.Arguments);
                text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations.Select(l => l.Value));
                break;
            default:
                throw new ArgumentException($"{node.GetType().Name} cannot be printed.");
        }
    }

    private void Braces<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        if (!nodes.IsEmpty)
        {
            text.Append(" {");
            Lines(nodes);
            text.Append('}');
        }
    }

    private void Names(string before, ImmutableArray<NamedTypeNode> names, string separator)
    {
        if (!names.IsEmpty)
        {
            text.Append(before).AppendJoin(separator, names.Select(n => n.Name));
        }
    }

    private void Values(ImmutableArray<InputValueDefinitionNode> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        text.Append('(');
        if (values.Any(v => v.Description is not null))
        {
            Lines(values);
        }
        else
        {
            Blocks(values, ", ");
        }

        text.Append(')');
    }
}
