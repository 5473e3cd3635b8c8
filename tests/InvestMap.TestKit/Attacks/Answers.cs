using System.Text.Json;
using System.Text.RegularExpressions;

namespace InvestMap.TestKit.Attacks;

/// <summary>What an answer to a stranger may be: data, or refusals of ours that say where and what; never a fault, never SQL.</summary>
public static partial class Answers
{
    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public static string? Fault(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return null;
        }

        foreach (var error in errors.EnumerateArray())
        {
            var code = error.GetProperty("extensions").GetProperty("code").GetString()!;
            var message = error.GetProperty("message").GetString()!;
            if (!Refusal().IsMatch(code) || message.Length < 20 || Leak().IsMatch(error.GetRawText()))
            {
                return $"{code} {message}";
            }

            // What is wrong with the text or its size as a whole has no single place.
            if (!code.StartsWith("GQL1", StringComparison.Ordinal) && (!error.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0))
            {
                return $"no place: {code} {message}";
            }

            // The planner refuses what a field asks; only what geometries cost is a sum over all fields.
            if (code.StartsWith("MAP", StringComparison.Ordinal) && code != "MAP330" && !error.TryGetProperty("path", out _))
            {
                return $"no path: {code} {message}";
            }
        }

        return null;
    }

    /// <summary>Whether a text shows SQL, a table or a stack.</summary>
    public static bool Leaks(string text) => Leak().IsMatch(text);

    [GeneratedRegex(@"^(GQL1\d\d|GQL2\d\d|MAP[34]\d\d)$")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"published\.|history\.|reference\.|Npgsql|System\.|   at |\bselect\b|Exception|SqlState|\b(22|23|42)\w{3}: |\bST_\w", RegexOptions.IgnoreCase)]
    private static partial Regex Leak();
}
