using System.Globalization;
using System.Runtime.InteropServices;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using NetTopologySuite.Geometries;

namespace InvestMap.Query;

/// <summary>
/// Whether a cursor belongs to a list: the fingerprint is of the list's name, filter, order, day and moment, so that a cursor of
/// another question is refused instead of giving a page of nonsense.
/// </summary>
internal static class CursorFit
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of a list (FNV-1a, 64 bits: it guards against mistakes, not against forgery, which harms nobody).</summary>
    public static ulong Fingerprint(FieldSelection list, ArgumentValues arguments)
    {
        var hash = Add(Start, list.Field.Name);
        foreach (var (definition, value) in arguments.Present())
        {
            if (definition.Name is "where" or "order" or "demonstration" or "on" or "anyDay" or TimeArguments.Publication or TimeArguments.AsOf)
            {
                hash = Add(Add(hash, definition.Name), value);
            }
        }

        return hash;
    }

    /// <summary>Refuses a cursor of another list.</summary>
    /// <returns>The publication that it was made at; 0 for no cursor.</returns>
    public static long Check(string? text, ulong fingerprint)
    {
        if (text is null)
        {
            return 0;
        }

        var cursor = Cursor.Parse(text);
        return cursor.Fingerprint == fingerprint ? cursor.Publication : throw Refused();
    }

    /// <summary>Refuses to go on from a cursor that has seen more than there is: the map was put back, or it is another map's.</summary>
    public static void CheckPromise(Binding binding, long publication)
    {
        if (binding.Promised > publication)
        {
            var list = binding.Plan.Roots.OfType<RootPlan.Connection>().First(l => l.Page.HasAfter || l.Page.HasBefore);
            throw Refusal.Of(
                MapErrorCodes.Cursor,
                string.Create(CultureInfo.InvariantCulture, $"This cursor was made at publication {binding.Promised}, and the map is at {publication}. Begin at the first page."),
                list.Selection);
        }
    }

    public static GraphQLException Refused() => Refusal.Of(
        MapErrorCodes.Cursor,
        "This cursor belongs to another list, filter or order. Begin at the first page when `where`, `order`, `on`, `demonstration`, `publication` or `asOf` change.");

    private static ulong Add(ulong hash, object? value)
    {
        switch (value)
        {
            case null:
                return Add(hash, "\u0001");
            case InputObject input:
                hash = Add(hash, "{");
                foreach (var (field, item) in input)
                {
                    hash = Add(Add(hash, field.Name), item);
                }

                return Add(hash, "}");
            case object?[] list:
                hash = Add(hash, "[");
                foreach (var item in list)
                {
                    hash = Add(hash, item);
                }

                return Add(hash, "]");
            case string text:
                return Add(Add(hash, MemoryMarshal.AsBytes(text.AsSpan())), "\u0002"u8);
            case Geometry geometry:
                return Add(hash, geometry.AsBinary());
            case DateTimeOffset moment:
                return Add(hash, moment.UtcTicks.ToString(CultureInfo.InvariantCulture));
            default:
                return Add(hash, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }
    }

    private static ulong Add(ulong hash, string text) => Add(Add(hash, MemoryMarshal.AsBytes(text.AsSpan())), "\u0002"u8);

    private static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            hash = unchecked((hash ^ b) * Prime);
        }

        return hash;
    }
}
