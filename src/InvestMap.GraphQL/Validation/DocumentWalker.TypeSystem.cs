using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

/// <summary>The part of the walker that goes through definitions of the type system.</summary>
internal sealed partial class DocumentWalker
{
    private void TypeSystem(TypeSystemNode node)
    {
        foreach (int i in set.For(Hooks.Definition))
        {
            rules[i].Definition(node);
        }

        switch (node)
        {
            case SchemaDefinitionNode schema:
                Directives(node.Directives, DirectiveLocation.Schema, node);
                foreach (var operation in schema.OperationTypes)
                {
                    NamedType(operation.Type);
                }

                break;
            case ScalarTypeNode:
                Directives(node.Directives, DirectiveLocation.Scalar, node);
                break;
            case CompositeTypeNode type:
                foreach (var parent in type.Interfaces)
                {
                    NamedType(parent);
                }

                Directives(node.Directives, node is ObjectTypeNode ? DirectiveLocation.Object : DirectiveLocation.Interface, node);
                foreach (var field in type.Fields)
                {
                    Values(field.Arguments, DirectiveLocation.ArgumentDefinition);
                    Type(field.Type);
                    Directives(field.Directives, DirectiveLocation.FieldDefinition, field);
                }

                break;
            case UnionTypeNode union:
                Directives(node.Directives, DirectiveLocation.Union, node);
                foreach (var member in union.Types)
                {
                    NamedType(member);
                }

                break;
            case EnumTypeNode e:
                Directives(node.Directives, DirectiveLocation.Enum, node);
                foreach (var value in e.Values)
                {
                    Directives(value.Directives, DirectiveLocation.EnumValue, value);
                }

                break;
            case InputObjectTypeNode input:
                Directives(node.Directives, DirectiveLocation.InputObject, node);
                Values(input.Fields, DirectiveLocation.InputFieldDefinition);
                break;
            case DirectiveDefinitionNode directive:
                Values(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                break;
            default:
                break;
        }
    }

    private void Values(ImmutableArray<InputValueDefinitionNode> nodes, DirectiveLocation location)
    {
        foreach (var node in nodes)
        {
            Type(node.Type);
            if (node.DefaultValue is { } value)
            {
                Value(value, null, false, null);
            }

            Directives(node.Directives, location, node);
        }
    }
}
