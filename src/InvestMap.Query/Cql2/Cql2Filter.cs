using InvestMap.Catalog;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>
/// Filters as CQL2 text (OGC 21-065r2), turned into the list's own <c>where</c>, so that list and features agree: comparisons,
/// <c>and or not</c>, <c>between</c>, <c>in</c>, <c>like</c>, <c>is null</c>, <c>S_INTERSECTS</c> and <c>S_WITHIN</c>.
/// </summary>
public static class Cql2Filter
{
    /// <summary>The most characters of a filter.</summary>
    public const int MaxLength = 4096;

    /// <summary>The deepest nesting of brackets and <c>not</c>.</summary>
    public const int MaxDepth = 10;

    /// <summary>The most conditions of a filter.</summary>
    public const int MaxConditions = 100;

    /// <summary>From the coordinates of a filter to longitude and latitude.</summary>
    /// <param name="first">The first ordinate.</param>
    /// <param name="second">The second ordinate.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public delegate (double Longitude, double Latitude) ToWgs84(double first, double second);

    /// <summary>The filter as JSON of <c>where</c>.</summary>
    /// <param name="catalogue">Where other subjects are found.</param>
    /// <param name="subject">What is filtered.</param>
    /// <param name="text">The filter.</param>
    /// <param name="toWgs84">What its coordinates mean; null: longitude and latitude.</param>
    /// <exception cref="GraphQLException">It is not CQL2, or more than this server takes; the message says where and what would be right.</exception>
    public static string ToWhere(Catalogue catalogue, Subject subject, string text, ToWgs84? toWgs84 = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw Refusal.Of(MapErrorCodes.FilterTooLarge, $"`filter` has more than {MaxLength:N0} characters. Send a longer filter to POST /filters, and give its name as `where`.");
        }

        return new Cql2Parser(text, Cql2Property.Of(catalogue, subject), toWgs84).Read().ToJsonString();
    }
}
