using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Language;

/// <summary>Reads UTF-8 bytes as tokens (specification 2.1). A value on the stack: it allocates nothing but decoded strings.</summary>
public ref struct Lexer
{
    // Bytes that end the quick run through the inside of a string: quote, backslash, line ends, everything beyond ASCII.
    private static readonly SearchValues<byte> PlainStringBytes = SearchValues.Create(
        Enumerable.Range(0, 0x80).Select(i => (byte)i).Where(b => b is not ((byte)'"' or (byte)'\\' or (byte)'\n' or (byte)'\r')).ToArray());

    // The bit that letters, digits and the underscore share.
    private const byte InName = 4;

    private static readonly byte[] Classes = MakeClasses();

    // Offset of the closing brace in \u{...}: eight digits are enough for any code point, padded as it may be.
    private const int MaxUnicodeEscape = 11;

    private readonly ReadOnlySpan<byte> body;
    private readonly Source source;

    /// <summary>Starts at the beginning of a source.</summary>
    public Lexer(Source source)
    {
        this.source = source;
        body = source.Body.Span;
    }

    private enum ByteClass : byte
    {
        Other = 0,
        Ignored = 1,
        Punctuator = 2,
        NameStart = InName,
        Digit = InName | 1,
    }

    /// <summary>The token that was read last.</summary>
    public readonly Token Current => new(Kind, Start, End);

    internal TokenKind Kind { get; private set; }

    internal int Start { get; private set; }

    internal int End { get; private set; }

    /// <summary>Reads the next token, or throws a syntax error.</summary>
    public Token Next()
    {
        Move();
        return Current;
    }

    /// <summary>Reads the next token into <see cref="Kind"/>, <see cref="Start"/> and <see cref="End"/>: nothing is copied.</summary>
    internal void Move()
    {
        // A byte is always an index of the 256 classes: no bounds need checking.
        ref byte classes = ref MemoryMarshal.GetArrayDataReference(Classes);
        var bytes = body;
        int p = End;
        while ((uint)p < (uint)bytes.Length)
        {
            byte b = bytes[p];
            byte kind = Unsafe.Add(ref classes, b);
            if (kind == (byte)ByteClass.Ignored)
            {
                p++;
                if (b == '\n')
                {
                    p = SkipIndentation(bytes, p);
                }
            }
            else if (kind == (byte)ByteClass.NameStart)
            {
                int start = p++;
                while ((uint)p < (uint)bytes.Length && (Unsafe.Add(ref classes, bytes[p]) & InName) != 0)
                {
                    p++;
                }

                Set(TokenKind.Name, start, p);
                return;
            }
            else if ((kind & 7) == (byte)ByteClass.Punctuator)
            {
                Set((TokenKind)(kind >> 3), p, p + 1);
                return;
            }
            else if (b == '#')
            {
                p = SkipComment(p + 1);
            }
            else if (b == 0xEF && p + 2 < bytes.Length && bytes[p + 1] == 0xBB && bytes[p + 2] == 0xBF)
            {
                p += 3;
            }
            else
            {
                MoveOther(p);
                return;
            }
        }

        Set(TokenKind.EndOfFile, bytes.Length, bytes.Length);
    }

    /// <summary>Decodes the value of a string or block string token.</summary>
    public readonly string StringValue(Token token)
    {
        if (token.Kind == TokenKind.BlockString)
        {
            return Language.BlockString.Decode(body[(token.Start + 3)..(token.End - 3)]);
        }

        var inner = body[(token.Start + 1)..(token.End - 1)];
        return inner.Contains((byte)'\\') ? Unescape(inner) : Encoding.UTF8.GetString(inner);
    }

    /// <summary>A syntax error at an offset.</summary>
    internal readonly GraphQLException Error(int offset, string message) =>
        new(new GraphQLError("Syntax Error: " + message, ErrorCodes.Syntax, [source.LocationAt(offset)]));

    // Documents are mostly indentation: blanks are counted eight at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipIndentation(ReadOnlySpan<byte> bytes, int p)
    {
        while (p <= bytes.Length - sizeof(ulong))
        {
            ulong others = BinaryPrimitives.ReadUInt64LittleEndian(bytes[p..]) ^ 0x2020202020202020;
            if (others != 0)
            {
                return p + (BitOperations.TrailingZeroCount(others) >> 3);
            }

            p += sizeof(ulong);
        }

        return p;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        classes['\t'] = classes[' '] = classes['\n'] = classes['\r'] = classes[','] = (byte)ByteClass.Ignored;
        for (int c = 'a'; c <= 'z'; c++)
        {
            classes[c] = classes[c - 32] = (byte)ByteClass.NameStart;
        }

        classes['_'] = (byte)ByteClass.NameStart;
        for (int c = '0'; c <= '9'; c++)
        {
            classes[c] = (byte)ByteClass.Digit;
        }

        Span<(char, TokenKind)> punctuators =
        [
            ('!', TokenKind.Bang), ('$', TokenKind.Dollar), ('&', TokenKind.Ampersand), ('(', TokenKind.ParenLeft), (')', TokenKind.ParenRight),
            (':', TokenKind.Colon), ('=', TokenKind.EqualsSign), ('@', TokenKind.At), ('[', TokenKind.BracketLeft), (']', TokenKind.BracketRight),
            ('{', TokenKind.BraceLeft), ('|', TokenKind.Pipe), ('}', TokenKind.BraceRight),
        ];
        foreach (var (c, kind) in punctuators)
        {
            classes[c] = (byte)((byte)ByteClass.Punctuator | ((byte)kind << 3));
        }

        return classes;
    }

    private static bool IsDigit(int b) => b is >= '0' and <= '9';

    private static bool IsNameStart(int b) => b >= 0 && (ByteClass)(Classes[b] & 7) == ByteClass.NameStart;

    private static string Unescape(ReadOnlySpan<byte> inner)
    {
        var text = new StringBuilder(inner.Length);
        while (true)
        {
            int slash = inner.IndexOf((byte)'\\');
            if (slash < 0)
            {
                return text.Append(Encoding.UTF8.GetString(inner)).ToString();
            }

            text.Append(Encoding.UTF8.GetString(inner[..slash]));
            int length = 2;
            switch (inner[slash + 1])
            {
                case (byte)'b': text.Append('\b'); break;
                case (byte)'f': text.Append('\f'); break;
                case (byte)'n': text.Append('\n'); break;
                case (byte)'r': text.Append('\r'); break;
                case (byte)'t': text.Append('\t'); break;
                case (byte)'u' when inner[slash + 2] == '{':
                    length = inner[slash..].IndexOf((byte)'}') + 1;
                    text.Append(new Rune(Hex(inner[(slash + 3)..(slash + length - 1)])).ToString());
                    break;
                case (byte)'u':
                    length = 6;
                    text.Append((char)Hex(inner.Slice(slash + 2, 4)));
                    break;
                default: text.Append((char)inner[slash + 1]); break;
            }

            inner = inner[(slash + length)..];
        }
    }

    // The value of hexadecimal digits, or -1. Saturates: any longer run of digits is no code point.
    private static int Hex(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            value = Math.Min((value << 4) | Convert.ToInt32(((char)digit).ToString(), 16), 0x200000);
        }

        return digits.IsEmpty ? -1 : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int At(int offset) => (uint)offset < (uint)body.Length ? body[offset] : -1;

    // Spreads, strings, numbers, and what is no token at all.
    private void MoveOther(int p)
    {
        switch (body[p])
        {
            case (byte)'.':
                Dots(p);
                return;
            case (byte)'"':
                if (At(p + 1) == '"' && At(p + 2) == '"')
                {
                    BlockString(p);
                }
                else
                {
                    QuotedString(p);
                }

                return;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                Number(p);
                return;
            case (byte)'\'':
                throw Error(p, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            default:
                throw Error(p, Rune.DecodeFromUtf8(body[p..], out _, out _) == OperationStatus.Done
                    ? $"Unexpected character: {CharacterAt(p)}."
                    : $"Invalid character: {CharacterAt(p)}.");
        }
    }

    private readonly int SkipComment(int p)
    {
        while (p < body.Length)
        {
            byte b = body[p];
            if (b is (byte)'\n' or (byte)'\r')
            {
                return p;
            }

            if (b < 0x80)
            {
                p++;
            }
            else if (Rune.DecodeFromUtf8(body[p..], out _, out int length) == OperationStatus.Done)
            {
                p += length;
            }
            else
            {
                throw Error(p, $"Invalid character: {CharacterAt(p)}.");
            }
        }

        return p;
    }

    private void Dots(int p)
    {
        if (At(p + 1) == '.' && At(p + 2) == '.')
        {
            Set(TokenKind.Spread, p, p + 3);
            return;
        }

        throw Error(p, At(p + 1) == '.' ? "Unexpected \"..\", did you mean \"...\"?"
            : IsDigit(At(p + 1)) ? "Invalid number, expected digit before \".\"."
            : "Unexpected character: \".\".");
    }

    private void Number(int start)
    {
        int p = start;
        bool isFloat = false;
        if (At(p) == '-')
        {
            p++;
        }

        if (At(p) == '0')
        {
            p++;
            if (IsDigit(At(p)))
            {
                throw Error(p, $"Invalid number, unexpected digit after 0: {CharacterAt(p)}.");
            }
        }
        else
        {
            p = Digits(p);
        }

        if (At(p) == '.')
        {
            isFloat = true;
            p = Digits(p + 1);
        }

        if (At(p) is 'e' or 'E')
        {
            isFloat = true;
            p++;
            if (At(p) is '+' or '-')
            {
                p++;
            }

            p = Digits(p);
        }

        if (At(p) == '.' || IsNameStart(At(p)))
        {
            throw Error(p, $"Invalid number, expected digit but got: {CharacterAt(p)}.");
        }

        Set(isFloat ? TokenKind.Float : TokenKind.Int, start, p);
    }

    private readonly int Digits(int p)
    {
        if (!IsDigit(At(p)))
        {
            throw Error(p, $"Invalid number, expected digit but got: {CharacterAt(p)}.");
        }

        while (IsDigit(At(p)))
        {
            p++;
        }

        return p;
    }

    private void QuotedString(int start)
    {
        int p = start + 1;
        while (true)
        {
            int run = body[p..].IndexOfAnyExcept(PlainStringBytes);
            p = run < 0 ? body.Length : p + run;
            switch (At(p))
            {
                case '"':
                    Set(TokenKind.String, start, p + 1);
                    return;
                case '\\':
                    p = SkipEscape(p);
                    break;
                case -1 or '\n' or '\r':
                    throw Error(p, "Unterminated string.");
                default:
                    p = SkipRune(p);
                    break;
            }
        }
    }

    private readonly int SkipRune(int p) => Rune.DecodeFromUtf8(body[p..], out _, out int length) == OperationStatus.Done
        ? p + length
        : throw Error(p, $"Invalid character within String: {CharacterAt(p)}.");

    private readonly int SkipEscape(int p)
    {
        int b = At(p + 1);
        if (b is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            return p + 2;
        }

        if (b != 'u')
        {
            throw Error(p, $"Invalid character escape sequence: \"\\{(b < 0 ? "" : CharacterAt(p + 1).Trim('"'))}\".");
        }

        if (At(p + 2) == '{')
        {
            int close = body[p..Math.Min(body.Length, p + 64)].IndexOf((byte)'}');
            int code = close is < 0 or > MaxUnicodeEscape ? -1 : Hex(body.Slice(p + 3, close - 3));
            return Rune.IsValid(code)
                ? p + close + 1
                : throw Error(p, $"Invalid Unicode escape sequence: \"{EscapeText(p, close < 0 ? 4 : close + 1)}\".");
        }

        int first = FixedEscape(p);
        if (first >= 0 && !char.IsSurrogate((char)first))
        {
            return p + 6;
        }

        if (first >= 0 && char.IsHighSurrogate((char)first) && At(p + 6) == '\\' && At(p + 7) == 'u')
        {
            int second = FixedEscape(p + 6);
            if (second >= 0 && char.IsLowSurrogate((char)second))
            {
                return p + 12;
            }
        }

        throw Error(p, $"Invalid Unicode escape sequence: \"{EscapeText(p, 6)}\".");
    }

    private readonly int FixedEscape(int p) => p + 6 <= body.Length ? Hex(body.Slice(p + 2, 4)) : -1;

    private readonly string EscapeText(int p, int length) => Encoding.UTF8.GetString(body[p..Math.Min(body.Length, p + length)]);

    private void BlockString(int start)
    {
        int p = start + 3;
        while (p < body.Length)
        {
            byte b = body[p];
            if (b == '"' && At(p + 1) == '"' && At(p + 2) == '"')
            {
                Set(TokenKind.BlockString, start, p + 3);
                return;
            }

            if (b == '\\' && At(p + 1) == '"' && At(p + 2) == '"' && At(p + 3) == '"')
            {
                p += 4;
            }
            else
            {
                p = b < 0x80 ? p + 1 : SkipRune(p);
            }
        }

        throw Error(p, "Unterminated string.");
    }

    private readonly string CharacterAt(int p)
    {
        if (p >= body.Length)
        {
            return "<EOF>";
        }

        if (Rune.DecodeFromUtf8(body[p..], out var rune, out _) != OperationStatus.Done)
        {
            return $"byte 0x{body[p]:X2}";
        }

        return rune.Value is >= 0x20 and < 0x7F
            ? rune.Value == '"' ? "'\"'" : $"\"{rune}\""
            : $"U+{rune.Value:X4}";
    }
}
