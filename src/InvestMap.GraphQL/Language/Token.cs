namespace InvestMap.GraphQL.Language;

/// <summary>The lexical tokens of specification 2.1.6.</summary>
public enum TokenKind : byte
{
    /// <summary>The end of the text.</summary>
    EndOfFile,

    /// <summary>!</summary>
    Bang,

    /// <summary>$</summary>
    Dollar,

    /// <summary>&amp;</summary>
    Ampersand,

    /// <summary>(</summary>
    ParenLeft,

    /// <summary>)</summary>
    ParenRight,

    /// <summary>...</summary>
    Spread,

    /// <summary>:</summary>
    Colon,

    /// <summary>=</summary>
    EqualsSign,

    /// <summary>@</summary>
    At,

    /// <summary>[</summary>
    BracketLeft,

    /// <summary>]</summary>
    BracketRight,

    /// <summary>{</summary>
    BraceLeft,

    /// <summary>|</summary>
    Pipe,

    /// <summary>}</summary>
    BraceRight,

    /// <summary>A single dot; only schema coordinates have it.</summary>
    Dot,

    /// <summary>A name.</summary>
    Name,

    /// <summary>An integer.</summary>
    Int,

    /// <summary>A number with fraction or exponent.</summary>
    Float,

    /// <summary>A quoted string.</summary>
    String,

    /// <summary>A block string.</summary>
    BlockString,
}

/// <summary>A token: what it is and the bytes it covers.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int End);
