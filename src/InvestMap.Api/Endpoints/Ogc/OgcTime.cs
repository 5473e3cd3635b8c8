using System.Globalization;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary><c>datetime</c>: the day on which features must hold. Features that hold at no particular time are not asked.</summary>
internal static class OgcTime
{
    private const string Sentence = "`datetime` is a day (2025-07-01) or a moment (2025-07-01T00:00:00Z)";

    /// <summary>The query with the day that is asked for.</summary>
    /// <exception cref="HttpRefusalException">It is no time, or an interval of what holds for a time.</exception>
    public static MapQuery Read(IQueryCollection parameters, Subject subject, MapQuery query)
    {
        if (MapParameters.One(parameters, "datetime") is not { } text)
        {
            return query;
        }

        var ends = text.Split('/');
        var days = ends.Select(DayOf).ToList();
        if (ends.Length == 2 && !subject.HasValidity)
        {
            return query;
        }

        if (days is not [{ } day])
        {
            throw new HttpRefusalException(400, $"{Sentence}; {(subject.HasValidity ? "this collection is read on one day, and takes no interval" : "or two of them with / between, either of which may be ..")}.");
        }

        return query.On is not null
            ? throw new HttpRefusalException(400, "`datetime` and `on` say the same: give one of them.")
            : subject.HasValidity ? query with { On = day } : query;
    }

    // A moment is told by the day in Asia/Ho_Chi_Minh, which has had no other offset since 1975.
    private static DateOnly? DayOf(string text)
    {
        if (text is "" or "..")
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(7)).DateTime)
            : throw new HttpRefusalException(400, $"{Sentence}.");
    }
}
