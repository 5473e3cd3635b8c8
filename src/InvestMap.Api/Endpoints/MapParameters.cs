using System.Globalization;
using System.Text;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>
/// Reads what addresses of tiles, exports, OGC and pages have in common. Each parameter has one value, and an empty one counts
/// as none. Whether the filter fits the subject is said by whoever plans it.
/// </summary>
internal sealed class MapParameters(FilterStore filters)
{
    /// <summary>The most bytes of <c>where</c> or <c>order</c> in an address (DECISIONS.md, 21).</summary>
    public const int MaxInline = 4 * 1024;

    /// <summary>What every reader of a subject takes.</summary>
    public static IReadOnlyList<string> Common { get; } = ["where", "publication", "on", "demonstration", "lang"];

    /// <summary>The query of an address.</summary>
    /// <exception cref="HttpRefusalException">A value cannot be, comes twice, is too long, or names a filter that is not kept.</exception>
    /// <exception cref="GraphQL.Response.GraphQLException"><c>where</c> is not JSON.</exception>
    public MapQuery Read(IQueryCollection parameters) => new()
    {
        Where = Where(One(parameters, "where")),
        Order = Short(parameters, "order"),
        Publication = One(parameters, "publication") switch
        {
            null => null,
            var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw new HttpRefusalException(400, "`publication` is a number."),
        },
        On = One(parameters, "on") switch
        {
            null => null,
            var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            _ => throw new HttpRefusalException(400, "`on` is a day, such as 2025-07-01."),
        },
        Demonstration = One(parameters, "demonstration") switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new HttpRefusalException(400, "`demonstration` is true or false."),
        },
        English = One(parameters, "lang") switch
        {
            null or "vi" => false,
            "en" => true,
            _ => throw new HttpRefusalException(400, "`lang` is vi or en."),
        },
    };

    /// <summary>The only value of a parameter; null when it is not there or empty.</summary>
    public static string? One(IQueryCollection parameters, string name) => parameters[name] switch
    {
        [] => null,
        [var value] => string.IsNullOrEmpty(value) ? null : value,
        _ => throw new HttpRefusalException(400, $"`{name}` is given more than once."),
    };

    /// <summary>Refuses a parameter that means nothing: of a misspelt <c>where</c> everything would be sent.</summary>
    public static void RefuseOthers(IQueryCollection parameters, IReadOnlyList<string> known)
    {
        if (parameters.Keys.FirstOrDefault(key => !known.Contains(key)) is { } other)
        {
            throw new HttpRefusalException(400, $"There is no parameter `{(other.Length <= 40 ? other : other[..40] + "...")}` here. There are: {string.Join(", ", known)}.");
        }
    }

    private string? Where(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.StartsWith(FilterStore.Prefix, StringComparison.Ordinal))
        {
            return filters.Find(text) ?? throw new HttpRefusalException(
                404, "No filter is kept under that name. Send it to POST /filters again, and then ask once more.", RequestCodes.UnknownFilter);
        }

        return CanonicalFilter.Of(Encoding.UTF8.GetBytes(Bounded("where", text)));
    }

    private static string? Short(IQueryCollection parameters, string name) => One(parameters, name) is { } text ? Bounded(name, text) : null;

    private static string Bounded(string name, string text) => Encoding.UTF8.GetByteCount(text) <= MaxInline
        ? text
        : throw new HttpRefusalException(414, $"`{name}` has more than {MaxInline:N0} bytes in an address.{(name == "where" ? " Send it to POST /filters, and give `where` the name that you get." : "")}");
}
