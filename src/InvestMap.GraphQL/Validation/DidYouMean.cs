namespace InvestMap.GraphQL.Validation;

/// <summary>Suggestions for a misspelt name.</summary>
public static class DidYouMean
{
    // Bounds on what a document full of misspelt names can make us compute.
    private const int MaxSuggestions = 5;
    private const int MaxKnown = 8;
    private const int MaxCandidates = 500;
    private const int MaxLength = 40;

    /// <summary>The end of a sentence about an unknown name: ". Did you mean ...?" with the nearest candidates, or some of those that there are.</summary>
    public static string Of(string name, IEnumerable<string> candidates, string prefix = "")
    {
        var nearest = Nearest(name, candidates);
        if (nearest.Count == 0)
        {
            return Known(candidates);
        }

        string list = nearest.Count == 1
            ? $"\"{nearest[0]}\""
            : $"{string.Join(", ", nearest.SkipLast(1).Select(n => $"\"{n}\""))} or \"{nearest[^1]}\"";
        return $". Did you mean {prefix}{list}?";
    }

    /// <summary>The end of a sentence about something that is none of some names: the first of them, and how many more there are.</summary>
    public static string Known(IEnumerable<string> names)
    {
        var shown = names.Take(MaxKnown).Select(n => $"\"{n}\"").ToList();
        return (shown.Count, names.Count() - shown.Count) switch
        {
            (0, _) => ". There is none.",
            (1, _) => $". There is only {shown[0]}.",
            (_, 0) => $". There are {string.Join(", ", shown.SkipLast(1))} and {shown[^1]}.",
            var (_, more) => $". There are {string.Join(", ", shown)} and {more} more.",
        };
    }

    /// <summary>The candidates that are near enough, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaxLength)
        {
            return [];
        }

        double threshold = Math.Floor(name.Length * 0.4) + 1;
        return
        [
            .. candidates
                .Take(MaxCandidates)
                .Where(c => Math.Abs(c.Length - name.Length) <= threshold)
                .Select(c => (Name: c, Distance: Distance(name, c)))
                .Where(c => c.Distance <= threshold)
                .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
                .Take(MaxSuggestions)
                .Select(c => c.Name),
        ];
    }

    // Optimal string alignment: insert, delete, replace, swap neighbours; case alone counts 1.
    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return a == b ? 0 : 1;
        }

        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        int[][] rows = [new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]];
        for (int j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int[] up = rows[(i - 1) % 3], row = rows[i % 3];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(up[j] + 1, row[j - 1] + 1), up[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], rows[(i - 2) % 3][j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
