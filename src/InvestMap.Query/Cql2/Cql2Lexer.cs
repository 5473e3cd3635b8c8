using System.Globalization;
using System.Text;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>What a token of CQL2 text is.</summary>
internal enum Cql2Kind
{
    /// <summary>A word without quotes: a keyword, a function or a property.</summary>
    Word,

    /// <summary>A name in double quotes: a property.</summary>
    Quoted,

    /// <summary>Text in single quotes.</summary>
    Text,

    /// <summary>A number, as JSON spells it.</summary>
    Number,

    /// <summary>A bracket, a comma or an operator.</summary>
    Symbol,

    /// <summary>The end of the filter.</summary>
    End,
}

/// <summary>A token and where it begins.</summary>
internal readonly record struct Cql2Token(Cql2Kind Kind, string Text, int Position)
{
    /// <summary>Whether it is a keyword, whatever its case.</summary>
    public bool Is(string keyword) => Kind == Cql2Kind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a bracket, a comma or an operator.</summary>
    public bool IsSymbol(string symbol) => Kind == Cql2Kind.Symbol && Text == symbol;

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        Cql2Kind.End => "the end",
        Cql2Kind.Text => "a text",
        _ => $"`{(Text.Length <= 40 ? Text : Text[..40] + "...")}`",
    };
}

/// <summary>Cuts CQL2 text into tokens, one at a time.</summary>
internal sealed class Cql2Lexer(string text)
{
    private static readonly Dictionary<char, char> Escapes = new()
    {
        ['\''] = '\'', ['a'] = '\a', ['b'] = '\b', ['t'] = '\t', ['n'] = '\n', ['v'] = '\v', ['f'] = '\f', ['r'] = '\r',
    };

    private int _position;

    /// <summary>A refusal that says where in the filter something is wrong.</summary>
    public static GraphQLException Error(int position, string message) =>
        Refusal.Of(MapErrorCodes.Filter, string.Create(CultureInfo.InvariantCulture, $"`filter`, character {position + 1}: {message}"));

    /// <summary>The next token.</summary>
    public Cql2Token Next()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        var start = _position;
        if (start == text.Length)
        {
            return new Cql2Token(Cql2Kind.End, "", start);
        }

        var first = text[start];
        if (first is '\'' or '"')
        {
            return new Cql2Token(first == '"' ? Cql2Kind.Quoted : Cql2Kind.Text, Quoted(first), start);
        }

        if (char.IsAsciiLetter(first) || first == '_')
        {
            return new Cql2Token(Cql2Kind.Word, While(static c => char.IsAsciiLetterOrDigit(c) || c == '_'), start);
        }

        if (char.IsAsciiDigit(first) || first is '+' or '-' or '.')
        {
            return new Cql2Token(Cql2Kind.Number, Number(), start);
        }

        var length = first switch
        {
            '<' when Follows('=') || Follows('>') => 2,
            '>' when Follows('=') => 2,
            '<' or '>' or '=' or '(' or ')' or ',' => 1,
            _ => throw Error(start, $"`{(char.IsSurrogate(first) ? '?' : first)}` means nothing here. Text stands in single quotes."),
        };
        _position += length;
        return new Cql2Token(Cql2Kind.Symbol, text.Substring(start, length), start);
    }

    private bool Follows(char next) => _position + 1 < text.Length && text[_position + 1] == next;

    private string While(Func<char, bool> goesOn)
    {
        var start = _position;
        while (_position < text.Length && goesOn(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }

    // A quote inside is written twice, or after a backslash, which also spells what cannot be seen. Otherwise a backslash stays
    // with what follows it: what the two mean, a pattern knows.
    private string Quoted(char quote)
    {
        var start = _position++;
        var content = new StringBuilder();
        for (; _position < text.Length; _position++)
        {
            if (text[_position] == '\\' && quote == '\'' && _position + 1 < text.Length)
            {
                var next = text[++_position];
                content.Append(Escapes.TryGetValue(next, out var sign) ? sign.ToString() : $"\\{next}");
            }
            else if (text[_position] != quote)
            {
                content.Append(text[_position]);
            }
            else if (Follows(quote))
            {
                content.Append(quote);
                _position++;
            }
            else
            {
                _position++;
                return content.ToString();
            }
        }

        throw Error(start, $"the quote {quote} that begins here does not end. A quote inside is written twice, a \\ too.");
    }

    private string Number()
    {
        var start = _position;
        var sign = text[_position] is '+' or '-' ? text[_position++] : '+';
        var whole = While(char.IsAsciiDigit);
        var fraction = "";
        if (_position < text.Length && text[_position] == '.')
        {
            _position++;
            fraction = While(char.IsAsciiDigit);
        }

        if (whole.Length + fraction.Length == 0)
        {
            throw Error(start, "this is no number. Filters do not reckon: compare a property with a number, such as area_ha > 5.");
        }

        var exponent = "";
        if (_position < text.Length && text[_position] is 'e' or 'E')
        {
            _position++;
            exponent = _position < text.Length && text[_position] is '+' or '-' ? text[_position++].ToString() : "";
            var digits = While(char.IsAsciiDigit);
            exponent = digits.Length > 0 ? $"e{exponent}{digits}" : throw Error(start, "the exponent of this number has no digits.");
        }

        whole = whole.TrimStart('0');
        return $"{(sign == '-' ? "-" : "")}{(whole.Length == 0 ? "0" : whole)}{(fraction.Length == 0 ? "" : "." + fraction)}{exponent}";
    }
}
