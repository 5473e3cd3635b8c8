using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>
/// <c>datetime</c>: when features must hold. At a moment the list is read as it is on that day; over an interval all that hold on
/// any of its days are there. Features that hold at no particular time match every time.
/// </summary>
internal static partial class OgcTime
{
    // Asia/Ho_Chi_Minh has had no other offset since 1975.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private const string Sentence = "`datetime` is a day (2025-07-01), a moment (2025-07-01T00:00:00Z), or two of them with / between, one of which may be ..";

    /// <summary>The query of that time, and what else its filter must ask.</summary>
    /// <exception cref="HttpRefusalException">It is no time.</exception>
    public static (MapQuery Query, JsonObject? Filter) Read(IQueryCollection parameters, Subject subject, MapQuery query)
    {
        if (MapParameters.One(parameters, "datetime") is not { } text)
        {
            return (query, null);
        }

        DateOnly?[] days = [.. text.Split('/').Select(end => end is "" or ".." && text.Contains('/', StringComparison.Ordinal) ? (DateOnly?)null : DayOf(end))];
        if (days is not ([{ }] or [_, _]) || days is [null, null])
        {
            throw new HttpRefusalException(400, $"{Sentence}.");
        }

        if (days is [{ } from, { } to] && from > to)
        {
            throw new HttpRefusalException(400, "The interval of `datetime` ends before it begins.");
        }

        return !subject.HasValidity ? (query, null)
            : query.On is not null ? throw new HttpRefusalException(400, "`datetime` and `on` say the same: give one of them.")
            : days is [{ } day] ? (query with { On = day }, null)
            : (query with { AnyDay = true }, Holding(days[0], days[1]));
    }

    /// <summary>The beginning of a day as an extent has it; null: open.</summary>
    public static JsonNode? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd'T00:00:00+07:00'", CultureInfo.InvariantCulture);

    // What holds on some day of the interval: it began before the end, and had not ended by the beginning.
    private static JsonObject Holding(DateOnly? from, DateOnly? to)
    {
        var parts = new JsonArray();
        if (to is { } last)
        {
            parts.Add(Open("validFrom", "lte", last));
        }

        if (from is { } first)
        {
            parts.Add(Open("validTo", "gt", first));
        }

        return new JsonObject { ["and"] = parts };
    }

    private static JsonObject Open(string field, string word, DateOnly day) => new()
    {
        ["or"] = new JsonArray(
            new JsonObject { [field] = new JsonObject { ["eq"] = null } },
            new JsonObject { [field] = new JsonObject { [word] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } }),
    };

    // A moment is told by the day there; in the last hours of the year 9999 there is none.
    private static DateOnly DayOf(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return Moment.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.UtcDateTime <= DateTime.MaxValue - Offset
            ? DateOnly.FromDateTime(moment.UtcDateTime + Offset)
            : throw new HttpRefusalException(400, $"{Sentence}.");
    }

    // RFC 3339, section 5.6.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Moment { get; }
}
