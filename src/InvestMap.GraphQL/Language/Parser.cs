using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Language;

/// <summary>What the parser refuses before it can cost anything.</summary>
public sealed record ParserLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>For schema texts of our own: large, and still no deeper than the stack bears.</summary>
    public static ParserLimits Trusted { get; } = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue };

    /// <summary>Largest document in bytes.</summary>
    public int MaxBytes { get; init; } = 1 << 20;

    /// <summary>Most tokens.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Deepest nesting of braces, brackets and types.</summary>
    public int MaxDepth { get; init; } = 128;
}

/// <summary>A recursive descent parser for executable documents and SDL (specification 2 and 3), bounded by <see cref="ParserLimits"/>.</summary>
public ref partial struct Parser
{
    private readonly Source source;
    private readonly ReadOnlySpan<byte> body;
    private readonly ParserLimits limits;
    private readonly NameCache names;
    private readonly ScratchStack scratch;
    private Lexer lexer;
    private int previousEnd;
    private readonly int maxTokens;
    private int tokens;
    private int depth;

    private Parser(Source source, ParserLimits? limits)
    {
        this.source = source;
        body = source.Body.Span;
        this.limits = limits ?? ParserLimits.Default;
        names = NameCache.Current;
        scratch = ScratchStack.Current;
        maxTokens = this.limits.MaxTokens;
        lexer = new Lexer(source);
        if (source.Body.Length > this.limits.MaxBytes)
        {
            throw new GraphQLException(new GraphQLError(
                $"The document has {source.Body.Length} bytes; at most {this.limits.MaxBytes} are allowed.", ErrorCodes.DocumentTooLarge, [new SourceLocation(1, 1)]));
        }

        lexer.Move();
    }

    /// <summary>Parses a document, or throws a <see cref="GraphQLException"/> with one syntax error.</summary>
    public static DocumentNode Parse(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        do
        {
            parser.scratch.Push(parser.Definition());
        }
        while (parser.lexer.Kind != TokenKind.EndOfFile);
        return new DocumentNode { Source = source, Definitions = parser.Pop<DefinitionNode>(0), End = source.Body.Length, TokenCount = parser.tokens };
    }

    /// <summary>Parses a document from a text.</summary>
    public static DocumentNode Parse(string text, ParserLimits? limits = null) => Parse(new Source(text), limits);

    /// <summary>Parses a value; variables only if <paramref name="isConstant"/> is false.</summary>
    public static ValueNode ParseValue(Source source, bool isConstant = false, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        var value = parser.Value(isConstant);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Parses a type reference such as <c>[String!]!</c>.</summary>
    public static TypeNode ParseType(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        var type = parser.Type();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        TokenKind.Dot => "\".\"",
        _ => kind.ToString(),
    };

    // Takes the nodes pushed since a mark off the scratch stack.
    private readonly ImmutableArray<T> Pop<T>(int mark)
        where T : Node
    {
        var nodes = scratch.Pop(mark);
        if (nodes.IsEmpty)
        {
            return default;
        }

        // No type is checked on the way: the grammar says that all of them are T.
        var array = new T[nodes.Length];
        ref var first = ref Unsafe.As<T, ScratchStack.Slot>(ref MemoryMarshal.GetArrayDataReference(array));
        for (int i = 0; i < nodes.Length; i++)
        {
            Unsafe.Add(ref first, i) = nodes[i];
            nodes[i] = default;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(array);
    }

    private readonly ReadOnlySpan<byte> Text() => body[lexer.Start..lexer.End];

    private readonly string Describe(Token t) => t.Kind >= TokenKind.Name
        ? $"{t.Kind} \"{(t.Kind >= TokenKind.String ? lexer.StringValue(t) : source.TextOf(t.Start, t.End))}\""
        : Describe(t.Kind);

    private readonly GraphQLException Unexpected(Token t) => lexer.Error(t.Start, $"Unexpected {Describe(t)}.");

    private void Advance()
    {
        previousEnd = lexer.End;
        if (++tokens > maxTokens)
        {
            throw TooManyTokens();
        }

        lexer.Move();
    }

    private readonly GraphQLException TooManyTokens() => new(new GraphQLError(
        $"The document has more than {maxTokens} tokens.", ErrorCodes.TooManyTokens, [source.LocationAt(lexer.Start)]));

    private void Deeper()
    {
        if (++depth > limits.MaxDepth)
        {
            throw TooDeep();
        }
    }

    private readonly GraphQLException TooDeep() => new(new GraphQLError(
        $"The document nests deeper than {limits.MaxDepth} levels.", ErrorCodes.TooDeep, [source.LocationAt(lexer.Start)]));

    private readonly bool Peek(TokenKind kind) => lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> word) => lexer.Kind == TokenKind.Name && Text().SequenceEqual(word);

    private readonly bool PeekDescription() => lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private Token Expect(TokenKind kind)
    {
        var t = lexer.Current;
        if (t.Kind != kind)
        {
            throw Expected(kind, t);
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return t;
    }

    // What throws stands apart, so that the usual way pays nothing for the making of messages.
    private readonly GraphQLException Expected(TokenKind kind, Token found) =>
        lexer.Error(found.Start, $"Expected {Describe(kind)}, found {Describe(found)}.");

    private bool Skip(TokenKind kind)
    {
        if (lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> word)
    {
        if (!PeekKeyword(word))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> word)
    {
        if (!SkipKeyword(word))
        {
            throw lexer.Error(lexer.Start, $"Expected \"{System.Text.Encoding.ASCII.GetString(word)}\", found {Describe(lexer.Current)}.");
        }
    }

    private Name Name()
    {
        if (lexer.Kind != TokenKind.Name)
        {
            Expect(TokenKind.Name);
        }

        int start = lexer.Start;
        string name = names.Get(Text());
        Advance();
        return new Name(name, start);
    }

    private StringValueNode? Description() => PeekDescription() ? String() : null;

    private StringValueNode String()
    {
        var t = lexer.Current;
        Advance();
        return new StringValueNode { Start = t.Start, End = t.End, Value = lexer.StringValue(t), IsBlock = t.Kind == TokenKind.BlockString };
    }

    private DefinitionNode Definition()
    {
        if (Peek(TokenKind.BraceLeft))
        {
            int at = lexer.Start;
            return new OperationDefinitionNode { Start = at, SelectionSet = SelectionSet(), End = previousEnd };
        }

        var first = lexer.Current;
        var description = Description();
        if (description is not null && Peek(TokenKind.BraceLeft))
        {
            throw lexer.Error(first.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (!Peek(TokenKind.Name))
        {
            throw Unexpected(lexer.Current);
        }

        if (PeekKeyword("query"u8) || PeekKeyword("mutation"u8) || PeekKeyword("subscription"u8))
        {
            return OperationDefinition(first.Start, description);
        }

        if (PeekKeyword("fragment"u8))
        {
            return FragmentDefinition(first.Start, description);
        }

        if (description is not null && PeekKeyword("extend"u8))
        {
            throw lexer.Error(first.Start, "Unexpected description, descriptions are supported only on type definitions.");
        }

        if (description is not null && !IsTypeSystemKeyword())
        {
            throw lexer.Error(first.Start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        return TypeSystemDefinition(first.Start, description);
    }

    private OperationKind OperationType()
    {
        var t = Expect(TokenKind.Name);
        var text = body[t.Start..t.End];
        return text.SequenceEqual("query"u8) ? OperationKind.Query
            : text.SequenceEqual("mutation"u8) ? OperationKind.Mutation
            : text.SequenceEqual("subscription"u8) ? OperationKind.Subscription
            : throw Unexpected(t);
    }

    private OperationDefinitionNode OperationDefinition(int start, StringValueNode? description)
    {
        var operation = OperationType();
        Name? name = Peek(TokenKind.Name) ? Name() : null;
        var variables = VariableDefinitions();
        var directives = Directives(isConstant: false);
        return new OperationDefinitionNode
        {
            Start = start,
            Description = description,
            Operation = operation,
            Name = name,
            Variables = variables,
            Directives = directives,
            SelectionSet = SelectionSet(),
            End = previousEnd,
        };
    }

    private FragmentDefinitionNode FragmentDefinition(int start, StringValueNode? description)
    {
        Advance();
        var name = FragmentName();
        ExpectKeyword("on"u8);
        var type = NamedType();
        var directives = Directives(isConstant: false);
        return new FragmentDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            TypeCondition = type,
            Directives = directives,
            SelectionSet = SelectionSet(),
            End = previousEnd,
        };
    }

    private Name FragmentName() => PeekKeyword("on"u8) ? throw Unexpected(lexer.Current) : Name();

    private ImmutableArray<VariableDefinitionNode> VariableDefinitions()
    {
        if (!Skip(TokenKind.ParenLeft))
        {
            return default;
        }

        int mark = scratch.Mark;
        do
        {
            int start = lexer.Start;
            var description = Description();
            var variable = Variable();
            Expect(TokenKind.Colon);
            var type = Type();
            var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConstant: true) : null;
            scratch.Push(new VariableDefinitionNode
            {
                Start = start,
                Description = description,
                Variable = variable,
                Type = type,
                DefaultValue = defaultValue,
                Directives = Directives(isConstant: true),
                End = previousEnd,
            });
        }
        while (!Skip(TokenKind.ParenRight));
        return Pop<VariableDefinitionNode>(mark);
    }

    private VariableNode Variable()
    {
        int start = Expect(TokenKind.Dollar).Start;
        return new VariableNode { Start = start, Name = Name(), End = previousEnd };
    }

    private SelectionSetNode SelectionSet()
    {
        Deeper();
        int start = Expect(TokenKind.BraceLeft).Start;
        int mark = scratch.Mark;
        do
        {
            scratch.Push(Selection());
        }
        while (!Skip(TokenKind.BraceRight));
        depth--;
        return new SelectionSetNode { Start = start, Selections = Pop<SelectionNode>(mark), End = previousEnd };
    }

    private SelectionNode Selection()
    {
        int start = lexer.Start;
        if (Skip(TokenKind.Spread))
        {
            return Fragment(start);
        }

        Name name = Name();
        if (lexer.Kind is TokenKind.Name or TokenKind.BraceRight or TokenKind.Spread)
        {
            return new FieldNode { Start = start, Name = name, End = previousEnd };
        }

        FieldAlias? alias = null;
        if (Skip(TokenKind.Colon))
        {
            string value = name.Value;
            name = Name();
            alias = new FieldAlias(value, name.Start);
        }

        var arguments = Peek(TokenKind.ParenLeft) ? Arguments(isConstant: false) : default;
        var directives = Peek(TokenKind.At) ? Directives(isConstant: false) : default;
        return new FieldNode
        {
            Start = start,
            AliasAndNameStart = alias,
            Name = name,
            Arguments = arguments,
            Directives = directives,
            SelectionSet = Peek(TokenKind.BraceLeft) ? SelectionSet() : null,
            End = previousEnd,
        };
    }

    private SelectionNode Fragment(int start)
    {
        bool hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode { Start = start, Name = FragmentName(), Directives = Directives(isConstant: false), End = previousEnd };
        }

        return new InlineFragmentNode
        {
            Start = start,
            TypeCondition = hasCondition ? NamedType() : null,
            Directives = Directives(isConstant: false),
            SelectionSet = SelectionSet(),
            End = previousEnd,
        };
    }

    private ImmutableArray<ArgumentNode> Arguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenLeft))
        {
            return default;
        }

        int mark = scratch.Mark;
        do
        {
            var name = Name();
            Expect(TokenKind.Colon);
            scratch.Push(new ArgumentNode { Start = name.Start, Name = name, Value = Value(isConstant), End = previousEnd });
        }
        while (!Skip(TokenKind.ParenRight));
        return Pop<ArgumentNode>(mark);
    }

    private ImmutableArray<DirectiveNode> Directives(bool isConstant)
    {
        if (!Peek(TokenKind.At))
        {
            return default;
        }

        int mark = scratch.Mark;
        do
        {
            int start = lexer.Start;
            Advance();
            scratch.Push(new DirectiveNode { Start = start, Name = Name(), Arguments = Arguments(isConstant), End = previousEnd });
        }
        while (Peek(TokenKind.At));
        return Pop<DirectiveNode>(mark);
    }

    private TypeNode Type()
    {
        int start = lexer.Start;
        TypeNode type;
        if (Skip(TokenKind.BracketLeft))
        {
            Deeper();
            var inner = Type();
            Expect(TokenKind.BracketRight);
            depth--;
            type = new ListTypeNode { Start = start, OfType = inner, End = previousEnd };
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Start = start, OfType = type, End = previousEnd } : type;
    }

    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new NamedTypeNode { Start = name.Start, Name = name.Value, End = previousEnd };
    }

    private ValueNode Value(bool isConstant)
    {
        var t = lexer.Current;
        switch (t.Kind)
        {
            case TokenKind.BracketLeft:
                return ListValue(isConstant);
            case TokenKind.BraceLeft:
                return ObjectValue(isConstant);
            case TokenKind.Int:
                Advance();
                return new IntValueNode { Start = t.Start, End = t.End, Value = source.TextOf(t.Start, t.End) };
            case TokenKind.Float:
                Advance();
                return new FloatValueNode { Start = t.Start, End = t.End, Value = source.TextOf(t.Start, t.End) };
            case TokenKind.String or TokenKind.BlockString:
                return String();
            case TokenKind.Name:
                Advance();
                string name = names.Get(body[t.Start..t.End]);
                return name switch
                {
                    "true" or "false" => new BooleanValueNode { Start = t.Start, End = t.End, Value = name == "true" },
                    "null" => new NullValueNode { Start = t.Start, End = t.End },
                    _ => new EnumValueNode { Start = t.Start, End = t.End, Value = name },
                };
            case TokenKind.Dollar when isConstant:
                Advance();
                throw Peek(TokenKind.Name)
                    ? lexer.Error(t.Start, $"Unexpected variable \"${source.TextOf(lexer.Start, lexer.End)}\" in constant value.")
                    : Unexpected(t);
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected(t);
        }
    }

    private ListValueNode ListValue(bool isConstant)
    {
        Deeper();
        int start = lexer.Start;
        Advance();
        int mark = scratch.Mark;
        while (!Skip(TokenKind.BracketRight))
        {
            scratch.Push(Value(isConstant));
        }

        depth--;
        return new ListValueNode { Start = start, Values = Pop<ValueNode>(mark), End = previousEnd };
    }

    private ObjectValueNode ObjectValue(bool isConstant)
    {
        Deeper();
        int start = lexer.Start;
        Advance();
        int mark = scratch.Mark;
        while (!Skip(TokenKind.BraceRight))
        {
            var name = Name();
            Expect(TokenKind.Colon);
            scratch.Push(new ObjectFieldNode { Start = name.Start, Name = name, Value = Value(isConstant), End = previousEnd });
        }

        depth--;
        return new ObjectValueNode { Start = start, Fields = Pop<ObjectFieldNode>(mark), End = previousEnd };
    }
}
