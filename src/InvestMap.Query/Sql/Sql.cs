using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace InvestMap.Query;

/// <summary>
/// A piece of SQL. It is written as an interpolated string whose holes take only other pieces, identifiers, words of the catalogue and parameters:
/// a string in a hole does not compile, so no text of a request can become SQL.
/// </summary>
internal sealed class Sql
{
    private readonly object[] _parts;

    private Sql(object[] parts) => _parts = parts;

    /// <summary>Nothing.</summary>
    public static Sql Empty { get; } = new([]);

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _parts.Length == 0;

    /// <summary>The piece that an interpolated string spells.</summary>
    public static Sql Of(Handler text) => text.ToSql();

    /// <summary>An integer written into the text: PostgreSQL plans a <c>limit</c> well only when it can read it.</summary>
    public static Sql Number(int value) => new([value.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Pieces one after the other with another between them.</summary>
    public static Sql Join(Sql separator, IEnumerable<Sql> pieces)
    {
        var parts = new List<object>();
        foreach (var piece in pieces)
        {
            if (parts.Count > 0)
            {
                parts.AddRange(separator._parts);
            }

            parts.AddRange(piece._parts);
        }

        return new Sql([.. parts]);
    }

    /// <summary>All conditions, or <c>true</c> when there are none.</summary>
    public static Sql All(IReadOnlyList<Sql> conditions) => Combine(conditions, Of($" and "), Of($"true"));

    /// <summary>Any of the conditions, or <c>false</c> when there are none.</summary>
    public static Sql Any(IReadOnlyList<Sql> conditions) => Combine(conditions, Of($" or "), Of($"false"));

    /// <summary>The text with <c>$1</c>, <c>$2</c> ... and the parameters in that order; equal parameters share a number.</summary>
    public Statement ToStatement()
    {
        var text = new StringBuilder();
        var parameters = new List<Parameter>();
        var columns = new List<(int Place, object Part)>();
        foreach (var part in _parts)
        {
            if (part is Parameter parameter)
            {
                var index = parameters.IndexOf(parameter);
                if (index < 0)
                {
                    index = parameters.Count;
                    parameters.Add(parameter);
                }

                text.Append(CultureInfo.InvariantCulture, $"${index + 1}");
            }
            else if (part is string plain)
            {
                text.Append(plain);
            }
            else
            {
                columns.Add((text.Length, part));
            }
        }

        return new Statement(UsedColumns.Write(text.ToString(), columns), parameters);
    }

    /// <inheritdoc/>
    public override string ToString() => ToStatement().Text;

    private static Sql Combine(IReadOnlyList<Sql> conditions, Sql word, Sql none) => conditions.Count switch
    {
        0 => none,
        1 => conditions[0],
        _ => Of($"({Join(word, conditions)})"),
    };

    /// <summary>Collects the parts of an interpolated string. It has no overload for strings, and that is its purpose.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly List<object> _parts;

        /// <summary>Called by the compiler.</summary>
        public Handler(int literalLength, int formattedCount)
        {
            _ = literalLength;
            _parts = new List<object>((2 * formattedCount) + 1);
        }

        /// <summary>Text of the program itself.</summary>
        public void AppendLiteral(string text) => _parts.Add(text);

        /// <summary>Another piece.</summary>
        public void AppendFormatted(Sql piece) => _parts.AddRange(piece._parts);

        /// <summary>A name.</summary>
        public void AppendFormatted(Identifier name) => _parts.Add(name.Name);

        /// <summary>A word of the catalogue.</summary>
        public void AppendFormatted(Literal word) => _parts.Add(word.Text);

        /// <summary>A value.</summary>
        public void AppendFormatted(Parameter parameter) => _parts.Add(parameter);

        /// <summary>Columns of a row source.</summary>
        public void AppendFormatted(UsedColumns columns) => _parts.Add(columns);

        /// <summary>The end of a row source.</summary>
        public void AppendFormatted(UsedColumns.End end) => _parts.Add(end);

        internal Sql ToSql() => new([.. _parts]);
    }
}

/// <summary>SQL ready to be prepared: the text, and what its parameters stand for.</summary>
/// <param name="Text">Text with <c>$1</c>, <c>$2</c> ...</param>
/// <param name="Parameters">The parameters in the order of their numbers.</param>
internal sealed record Statement(string Text, IReadOnlyList<Parameter> Parameters);
