using System.Text;

namespace InvestMap.Query;

/// <summary>From values of a request to what is sent beside the SQL.</summary>
internal static class SqlValue
{
    /// <summary>Any value; text is checked and composed, as all stored text is.</summary>
    public static object Of(object? raw) => raw switch
    {
        string text => Text(text),
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => raw!,
    };

    /// <summary>Text in NFC.</summary>
    public static string Text(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw Refusal.Of(MapErrorCodes.Text, "Text cannot contain the character U+0000.");
        }

        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            throw Refusal.Of(MapErrorCodes.Text, "Text contains half of a surrogate pair or U+FFFE, which are no characters.");
        }
    }

    /// <summary>A pattern of <c>like</c> for text anywhere.</summary>
    public static object Containing(object? raw) => "%" + Literal(raw) + "%";

    /// <summary>A pattern of <c>like</c> for text at the start.</summary>
    public static object StartingWith(object? raw) => Literal(raw) + "%";

    /// <summary>A pattern of <c>like</c> for text at the end.</summary>
    public static object EndingWith(object? raw) => "%" + Literal(raw);

    /// <summary>A pattern of <c>like</c> as a client writes it.</summary>
    public static object Pattern(object? raw)
    {
        var text = Text((string)raw!);
        return (text.Length - text.TrimEnd('\\').Length) % 2 == 0
            ? text
            : throw Refusal.Of(MapErrorCodes.Filter, "A pattern ends in \\, which takes the meaning from what follows. For the sign itself write it twice.");
    }

    /// <summary>A typed array of the items that are not null, of which there is at least one.</summary>
    public static object Array(object?[] list, Func<object?, object> one)
    {
        var values = new List<object>(list.Length);
        foreach (var item in list)
        {
            if (item is not null)
            {
                values.Add(one(item));
            }
        }

        return values[0] switch
        {
            string => values.Cast<string>().ToArray(),
            Guid => values.Cast<Guid>().ToArray(),
            decimal => values.Cast<decimal>().ToArray(),
            long => values.Cast<long>().ToArray(),
            int => values.Cast<int>().ToArray(),
            double => values.Cast<double>().ToArray(),
            bool => values.Cast<bool>().ToArray(),
            DateOnly => values.Cast<DateOnly>().ToArray(),
            DateTimeOffset => values.Cast<DateTimeOffset>().ToArray(),
            var other => throw new InvalidOperationException($"{other.GetType()} cannot be sent in an array."),
        };
    }

    // In a pattern %, _ and \ stand for themselves.
    private static string Literal(object? raw) => Text((string)raw!)
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);
}
