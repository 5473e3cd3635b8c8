using System.Collections.Immutable;

namespace InvestMap.GraphQL.Language;

/// <summary>The part of the parser that reads the type system definition language (specification 3).</summary>
public ref partial struct Parser
{
    private readonly bool IsTypeSystemKeyword() =>
        names.Get(Text(token)) is "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive";

    private TypeSystemNode TypeSystemDefinition(int start, StringValueNode? description)
    {
        bool isExtension = description is null && SkipKeyword("extend"u8);
        var keyword = token;
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        string word = names.Get(Text(keyword));
        if (word is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input") && (word != "directive" || isExtension))
        {
            throw Unexpected(keyword);
        }

        Advance();
        TypeSystemNode node = word switch
        {
            "schema" => Schema(start, description, isExtension),
            "directive" => DirectiveDefinition(start, description),
            _ => TypeDefinition(word, start, description, isExtension),
        };
        node.End = previousEnd;
        return node;
    }

    private SchemaDefinitionNode Schema(int start, StringValueNode? description, bool isExtension)
    {
        var directives = Directives(isConstant: true);
        if (!isExtension && !Peek(TokenKind.BraceLeft))
        {
            Expect(TokenKind.BraceLeft);
        }

        List<OperationTypeNode>? types = null;
        if (Skip(TokenKind.BraceLeft))
        {
            types = [];
            do
            {
                int at = token.Start;
                var operation = OperationType();
                Expect(TokenKind.Colon);
                types.Add(new OperationTypeNode { Start = at, Operation = operation, Type = NamedType(), End = previousEnd });
            }
            while (!Skip(TokenKind.BraceRight));
        }

        RequireContent(isExtension, directives.Length > 0 || types is not null);
        return new SchemaDefinitionNode { Start = start, Description = description, IsExtension = isExtension, Directives = directives, OperationTypes = Immutable(types) };
    }

    private readonly void RequireContent(bool isExtension, bool hasContent)
    {
        if (isExtension && !hasContent)
        {
            throw Unexpected(token);
        }
    }

    private TypeDefinitionNode TypeDefinition(string keyword, int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = keyword is "type" or "interface" ? Interfaces() : [];
        var directives = Directives(isConstant: true);
        switch (keyword)
        {
            case "scalar":
                RequireContent(isExtension, directives.Length > 0);
                return new ScalarTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives };
            case "type" or "interface":
                var fields = Fields();
                RequireContent(isExtension, directives.Length + interfaces.Length + fields.Length > 0);
                return keyword == "type"
                    ? new ObjectTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Interfaces = interfaces, Fields = fields }
                    : new InterfaceTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Interfaces = interfaces, Fields = fields };
            case "union":
                var members = Skip(TokenKind.EqualsSign) ? NamedTypes(TokenKind.Pipe) : [];
                RequireContent(isExtension, directives.Length + members.Length > 0);
                return new UnionTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Types = members };
            case "enum":
                var values = EnumValues();
                RequireContent(isExtension, directives.Length + values.Length > 0);
                return new EnumTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Values = values };
            default:
                var inputs = InputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
                RequireContent(isExtension, directives.Length + inputs.Length > 0);
                return new InputObjectTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Fields = inputs };
        }
    }

    private ImmutableArray<NamedTypeNode> Interfaces() => SkipKeyword("implements"u8) ? NamedTypes(TokenKind.Ampersand) : [];

    private ImmutableArray<NamedTypeNode> NamedTypes(TokenKind separator)
    {
        Skip(separator);
        var list = new List<NamedTypeNode>();
        do
        {
            list.Add(NamedType());
        }
        while (Skip(separator));
        return Immutable(list);
    }

    private ImmutableArray<FieldDefinitionNode> Fields()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return [];
        }

        var list = new List<FieldDefinitionNode>();
        do
        {
            int start = token.Start;
            var description = Description();
            var name = Name();
            var arguments = InputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
            Expect(TokenKind.Colon);
            var type = Type();
            list.Add(new FieldDefinitionNode
            {
                Start = start,
                Description = description,
                Name = name,
                Arguments = arguments,
                Type = type,
                Directives = Directives(isConstant: true),
                End = previousEnd,
            });
        }
        while (!Skip(TokenKind.BraceRight));
        return Immutable(list);
    }

    private ImmutableArray<InputValueDefinitionNode> InputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var list = new List<InputValueDefinitionNode>();
        do
        {
            int start = token.Start;
            var description = Description();
            var name = Name();
            Expect(TokenKind.Colon);
            var type = Type();
            var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConstant: true) : null;
            list.Add(new InputValueDefinitionNode
            {
                Start = start,
                Description = description,
                Name = name,
                Type = type,
                DefaultValue = defaultValue,
                Directives = Directives(isConstant: true),
                End = previousEnd,
            });
        }
        while (!Skip(close));
        return Immutable(list);
    }

    private ImmutableArray<EnumValueDefinitionNode> EnumValues()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return [];
        }

        var list = new List<EnumValueDefinitionNode>();
        do
        {
            int start = token.Start;
            var description = Description();
            if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
            {
                throw lexer.Error(token.Start, $"{Describe(token)} is reserved and cannot be used for an enum value.");
            }

            var name = Name();
            list.Add(new EnumValueDefinitionNode { Start = start, Description = description, Name = name, Directives = Directives(isConstant: true), End = previousEnd });
        }
        while (!Skip(TokenKind.BraceRight));
        return Immutable(list);
    }

    private DirectiveDefinitionNode DirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = Name();
        var arguments = InputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        bool isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = new List<Name>();
        do
        {
            var at = token;
            var location = Name();
            if (!TypeSystem.DirectiveLocations.TryParse(location, out _))
            {
                throw Unexpected(at);
            }

            locations.Add(location);
        }
        while (Skip(TokenKind.Pipe));
        return new DirectiveDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = isRepeatable,
            Locations = Immutable(locations),
        };
    }
}
