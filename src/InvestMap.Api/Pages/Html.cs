using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace InvestMap.Api;

/// <summary>
/// Markup that is written as interpolated strings: text of the program stands as it is, whatever comes in a hole is escaped.
/// A name of an object can so never become markup.
/// </summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(new TextEncoderSettings(UnicodeRanges.All));

    private readonly StringBuilder _markup = new();

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => _markup.Length == 0;

    /// <summary>Writes on.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] Handler markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Writes other markup.</summary>
    public Html Add(Html markup)
    {
        _markup.Append(markup._markup);
        return this;
    }

    /// <summary>Writes JSON for programs to read, as a block of data; whoever made it has left it without any sign of markup.</summary>
    public Html AddJson(string json, string type = MediaTypes.JsonLd, string? id = null)
    {
        if (json.Contains('<', StringComparison.Ordinal))
        {
            throw new ArgumentException("JSON in a page has no '<'.", nameof(json));
        }

        var named = id is null ? "" : $" id=\"{id}\"";
        _markup.Append("<script type=\"").Append(type).Append('"').Append(named).Append('>').Append(json).Append("</script>\n");
        return this;
    }

    /// <summary>Writes styles of the program itself.</summary>
    public Html AddStyle(string css)
    {
        _markup.Append("<style>\n").Append(css).Append("</style>\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _markup.ToString();

    /// <summary>Collects the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly StringBuilder _markup;

        /// <summary>Called by the compiler.</summary>
        public Handler(int literalLength, int formattedCount, Html html)
        {
            _ = (literalLength, formattedCount);
            _markup = html._markup;
        }

        /// <summary>Markup of the program itself.</summary>
        public void AppendLiteral(string markup) => _markup.Append(markup);

        /// <summary>Text.</summary>
        public void AppendFormatted(string? text) => _markup.Append(text is null ? "" : Encoder.Encode(text));

        /// <summary>Other markup.</summary>
        public void AppendFormatted(Html markup) => _markup.Append(markup._markup);
    }
}
