using System.Text;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Language;

/// <summary>
/// The address of one part of a schema (specification 3.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>,
/// <c>@directive</c> or <c>@directive(argument:)</c>.
/// </summary>
/// <param name="IsDirective">Whether it names a directive.</param>
/// <param name="Name">The type or directive.</param>
/// <param name="Member">The field, input field or enum value.</param>
/// <param name="Argument">The argument.</param>
public sealed record SchemaCoordinate(bool IsDirective, string Name, string? Member, string? Argument)
{
    /// <summary>Parses a coordinate; nothing is ignored, not even a space.</summary>
    public static SchemaCoordinate Parse(Source source)
    {
        var reader = new Reader(source);
        bool isDirective = reader.Skip('@');
        string name = reader.Name();
        string? member = !isDirective && reader.Skip('.') ? reader.Name() : null;
        string? argument = null;
        if ((isDirective || member is not null) && reader.Skip('('))
        {
            argument = reader.Name();
            reader.Expect(':');
            reader.Expect(')');
        }

        reader.ExpectEnd();
        return new SchemaCoordinate(isDirective, name, member, argument);
    }

    /// <summary>Parses a coordinate.</summary>
    public static SchemaCoordinate Parse(string text) => Parse(new Source(text));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(Member is null ? "" : "." + Member)}{(Argument is null ? "" : $"({Argument}:)")}";

    private ref struct Reader(Source source)
    {
        private readonly ReadOnlySpan<byte> body = source.Body.Span;
        private int position;

        public bool Skip(char c)
        {
            if (position < body.Length && body[position] == c)
            {
                position++;
                return true;
            }

            return false;
        }

        public string Name()
        {
            int start = position;
            while (position < body.Length && (body[position] == '_' || char.IsAsciiLetter((char)body[position]) || (position > start && char.IsAsciiDigit((char)body[position]))))
            {
                position++;
            }

            return position > start ? Encoding.ASCII.GetString(body[start..position]) : throw Error("Expected Name");
        }

        public void Expect(char c)
        {
            if (!Skip(c))
            {
                throw Error($"Expected \"{c}\"");
            }
        }

        public readonly void ExpectEnd()
        {
            if (position < body.Length)
            {
                throw Error("Expected <EOF>");
            }
        }

        private readonly GraphQLException Error(string expectation)
        {
            bool isKnown = position >= body.Length || body[position] is (byte)'.' or (byte)'(' or (byte)')' or (byte)':' or (byte)'@' or (byte)'_' || char.IsAsciiLetterOrDigit((char)body[position]);
            string found = position >= body.Length ? "<EOF>" : $"\"{(char)body[position]}\"";
            return new GraphQLException(new GraphQLError(
                isKnown ? $"Syntax Error: {expectation}, found {found}." : $"Syntax Error: Invalid character: {found}.", ErrorCodes.Syntax, [source.LocationAt(position)]));
        }
    }
}
