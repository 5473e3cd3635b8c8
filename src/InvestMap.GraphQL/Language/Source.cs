using System.Text;

namespace InvestMap.GraphQL.Language;

/// <summary>A place in a document: line and column, both from 1. Columns count UTF-16 code units, as editors do.</summary>
public readonly record struct SourceLocation(int Line, int Column);

/// <summary>The UTF-8 text of a document, and the only thing that turns byte offsets into lines and columns.</summary>
public sealed class Source
{
    private int[]? lineStarts;

    /// <summary>Wraps UTF-8 bytes. They are not copied and must not change.</summary>
    public Source(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>Encodes a text. Lone surrogates are kept as invalid bytes, so that the lexer refuses them at their place.</summary>
    public Source(string text) => Body = Encode(text);

    /// <summary>The UTF-8 bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Line and column of a byte offset. The lines are found once; meant for errors.</summary>
    public SourceLocation LocationAt(int offset)
    {
        var body = Body.Span;
        offset = Math.Clamp(offset, 0, body.Length);
        lineStarts ??= FindLines(body);
        int line = Array.BinarySearch(lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        var before = body[lineStarts[line]..offset];
        int column = 1 + before.Length;
        if (!Ascii.IsValid(before))
        {
            column = 1;
            foreach (byte b in before)
            {
                column += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
            }
        }

        return new SourceLocation(line + 1, column);
    }

    /// <summary>The text between two byte offsets.</summary>
    public string TextOf(int start, int end) => Encoding.UTF8.GetString(Body.Span[start..end]);

    private static int[] FindLines(ReadOnlySpan<byte> body)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] == '\r' && i + 1 < body.Length && body[i + 1] == '\n')
            {
                i++;
            }

            if (body[i] is (byte)'\n' or (byte)'\r')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }

    private static byte[] Encode(string text)
    {
        int lone = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            lone = i;
            break;
        }

        if (lone < 0)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var bytes = new List<byte>(text.Length + 8);
        Span<byte> buffer = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                int n = rune.EncodeToUtf8(buffer);
                bytes.AddRange(buffer[..n]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                bytes.Add((byte)(0xE0 | (text[i] >> 12)));
                bytes.Add((byte)(0x80 | ((text[i] >> 6) & 0x3F)));
                bytes.Add((byte)(0x80 | (text[i] & 0x3F)));
            }
        }

        return [.. bytes];
    }
}
