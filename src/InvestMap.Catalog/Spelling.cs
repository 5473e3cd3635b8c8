using System.Text;

namespace InvestMap.Catalog;

/// <summary>How a name of the database is spelled in GraphQL and back: <c>status_as_of</c> and <c>statusAsOf</c>.</summary>
public static class Spelling
{
    /// <summary>snake_case to camelCase.</summary>
    public static string Camel(string snake)
    {
        var text = new StringBuilder(snake.Length);
        for (var i = 0; i < snake.Length; i++)
        {
            var c = snake[i];
            if (c == '_' && i + 1 < snake.Length)
            {
                text.Append(char.ToUpperInvariant(snake[++i]));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>camelCase to snake_case; digits stay with the word before them, so <c>rentUsdM2</c> is <c>rent_usd_m2</c>.</summary>
    public static string Snake(string camel)
    {
        var text = new StringBuilder(camel.Length + 4);
        foreach (var c in camel)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                text.Append('_').Append(char.ToLowerInvariant(c));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
