using System.Collections.Immutable;

namespace InvestMap.GraphQL.Language;

/// <summary>The part of the parser that reads the type system definition language (specification 3).</summary>
public ref partial struct Parser
{
    private readonly bool IsTypeSystemKeyword() =>
        names.Get(Text()) is "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive";

    private TypeSystemNode TypeSystemDefinition(int start, StringValueNode? description)
    {
        bool isExtension = description is null && SkipKeyword("extend"u8);
        var keyword = lexer.Current;
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        string word = names.Get(body[keyword.Start..keyword.End]);
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
                int at = lexer.Start;
                var operation = OperationType();
                Expect(TokenKind.Colon);
                types.Add(new OperationTypeNode { Start = at, Operation = operation, Type = NamedType(), End = previousEnd });
            }
            while (!Skip(TokenKind.BraceRight));
        }

        RequireContent(isExtension, !directives.IsDefault || types is not null);
        return new SchemaDefinitionNode { Start = start, Description = description, IsExtension = isExtension, Directives = directives, OperationTypes = types is null ? [] : [.. types] };
    }

    private readonly void RequireContent(bool isExtension, bool hasContent)
    {
        if (isExtension && !hasContent)
        {
            throw Unexpected(lexer.Current);
        }
    }

    private TypeDefinitionNode TypeDefinition(string keyword, int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = keyword is "type" or "interface" ? Interfaces() : default;
        var directives = Directives(isConstant: true);
        switch (keyword)
        {
            case "scalar":
                RequireContent(isExtension, !directives.IsDefault);
                return new ScalarTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives };
            case "type" or "interface":
                var fields = Fields();
                RequireContent(isExtension, !directives.IsDefault || !interfaces.IsDefault || !fields.IsDefault);
                return keyword == "type"
                    ? new ObjectTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Interfaces = interfaces, Fields = fields }
                    : new InterfaceTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Interfaces = interfaces, Fields = fields };
            case "union":
                var members = Skip(TokenKind.EqualsSign) ? NamedTypes(TokenKind.Pipe) : default;
                RequireContent(isExtension, !directives.IsDefault || !members.IsDefault);
                return new UnionTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Types = members };
            case "enum":
                var values = EnumValues();
                RequireContent(isExtension, !directives.IsDefault || !values.IsDefault);
                return new EnumTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Values = values };
            default:
                var inputs = InputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
                RequireContent(isExtension, !directives.IsDefault || !inputs.IsDefault);
                return new InputObjectTypeNode { Start = start, Description = description, IsExtension = isExtension, Name = name, Directives = directives, Fields = inputs };
        }
    }

    private ImmutableArray<NamedTypeNode> Interfaces() => SkipKeyword("implements"u8) ? NamedTypes(TokenKind.Ampersand) : default;

    private ImmutableArray<NamedTypeNode> NamedTypes(TokenKind separator)
    {
        Skip(separator);
        int mark = scratch.Mark;
        do
        {
            scratch.Push(NamedType());
        }
        while (Skip(separator));
        return Pop<NamedTypeNode>(mark);
    }

    private ImmutableArray<FieldDefinitionNode> Fields()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return default;
        }

        int mark = scratch.Mark;
        do
        {
            int start = lexer.Start;
            var description = Description();
            var name = Name();
            var arguments = InputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
            Expect(TokenKind.Colon);
            var type = Type();
            scratch.Push(new FieldDefinitionNode
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
        return Pop<FieldDefinitionNode>(mark);
    }

    private ImmutableArray<InputValueDefinitionNode> InputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return default;
        }

        int mark = scratch.Mark;
        do
        {
            int start = lexer.Start;
            var description = Description();
            var name = Name();
            Expect(TokenKind.Colon);
            var type = Type();
            var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConstant: true) : null;
            scratch.Push(new InputValueDefinitionNode
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
        return Pop<InputValueDefinitionNode>(mark);
    }

    private ImmutableArray<EnumValueDefinitionNode> EnumValues()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return default;
        }

        int mark = scratch.Mark;
        do
        {
            int start = lexer.Start;
            var description = Description();
            if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
            {
                throw lexer.Error(lexer.Start, $"{Describe(lexer.Current)} is reserved and cannot be used for an enum value.");
            }

            var name = Name();
            scratch.Push(new EnumValueDefinitionNode { Start = start, Description = description, Name = name, Directives = Directives(isConstant: true), End = previousEnd });
        }
        while (!Skip(TokenKind.BraceRight));
        return Pop<EnumValueDefinitionNode>(mark);
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
            var at = lexer.Current;
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
            Locations = [.. locations],
        };
    }
}
