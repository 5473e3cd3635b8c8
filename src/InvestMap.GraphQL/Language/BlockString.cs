using System.Text;

namespace InvestMap.GraphQL.Language;

/// <summary>Block strings: the algorithm BlockStringValue of the specification and its reverse.</summary>
public static class BlockString
{
    /// <summary>Decodes what stands between the triple quotes.</summary>
    internal static string Decode(ReadOnlySpan<byte> raw)
    {
        string text = Encoding.UTF8.GetString(raw).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        return string.Join('\n', Dedent(SplitLines(text)));
    }

    /// <summary>Removes the common indentation and blank lines at both ends.</summary>
    internal static IEnumerable<string> Dedent(List<string> lines)
    {
        int common = int.MaxValue, first = -1, last = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            int indent = Indent(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                common = Math.Min(common, indent);
            }
        }

        for (int i = first < 0 ? 1 : first; i <= last; i++)
        {
            yield return i == 0 ? lines[i] : lines[i][Math.Min(common, lines[i].Length)..];
        }
    }

    /// <summary>Writes a text as a block string, in the form that decodes to the same text.</summary>
    public static string Print(string value)
    {
        string escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        bool single = lines.Count == 1;
        bool forceLeading = lines.Count > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        bool endsTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        bool endsQuote = value.EndsWith('"') && !endsTripleQuotes;
        bool endsSlash = value.EndsWith('\\');
        bool forceTrailing = endsQuote || endsSlash;
        bool multiple = !single || value.Length > 70 || forceTrailing || forceLeading || endsTripleQuotes;
        bool skipLeading = single && value.Length > 0 && value[0] is ' ' or '\t';
        var result = new StringBuilder("\"\"\"");
        if ((multiple && !skipLeading) || forceLeading)
        {
            result.Append('\n');
        }

        result.Append(escaped);
        if (multiple || forceTrailing)
        {
            result.Append('\n');
        }

        return result.Append("\"\"\"").ToString();
    }

    /// <summary>Whether a text survives being printed as a block string.</summary>
    public static bool CanPrint(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        bool emptyLine = true, indented = false, commonIndent = true, nonEmpty = false;
        foreach (char c in value)
        {
            switch (c)
            {
                case < '\t' or '\v' or '\f' or (>= '\x0e' and <= '\x0f') or '\r':
                    return false;
                case '\n':
                    if (emptyLine && !nonEmpty)
                    {
                        return false;
                    }

                    nonEmpty = true;
                    emptyLine = true;
                    indented = false;
                    break;
                case '\t' or ' ':
                    indented |= emptyLine;
                    break;
                default:
                    commonIndent &= indented;
                    emptyLine = false;
                    break;
            }
        }

        return !emptyLine && !(commonIndent && nonEmpty);
    }

    internal static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static int Indent(string line)
    {
        int i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }
}
