using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.VN2000;

/// <summary>What a look at a pair of numbers found.</summary>
public enum Vn2000Finding
{
    /// <summary>The place lies where it is expected.</summary>
    Plausible,

    /// <summary>The numbers are degrees, not metres.</summary>
    Degrees,

    /// <summary>The number of the zone is written before the easting.</summary>
    ZonePrefix,

    /// <summary>Northing and easting have changed places: X is printed for the northing.</summary>
    SwappedAxes,

    /// <summary>In another zone the place would lie where it is expected.</summary>
    WrongZone,

    /// <summary>The place lies in Vietnam and outside the expected area.</summary>
    OutsideArea,

    /// <summary>In no reading do the numbers give a place in Vietnam.</summary>
    OutsideVietnam,
}

/// <summary>The outcome of a check.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Message">The same in a sentence, with the mend.</param>
/// <param name="Suggested">The numbers as they may be meant; null if nothing better is known.</param>
/// <param name="Zones">The zones in which the suggested numbers lie in the expected area, the likeliest first.</param>
/// <param name="Kilometres">How far outside the expected area the place lies as given; null if it cannot be placed.</param>
public sealed record Vn2000Verdict(
    Vn2000Finding Finding, string Message, Vn2000Point? Suggested, IReadOnlyList<Vn2000Zone> Zones, double? Kilometres);

/// <summary>Finds the usual mistakes in coordinates of VN-2000 by asking where the place would lie.</summary>
public static class Vn2000Check
{
    private static readonly Envelope Vietnam = new(102, 118, 6, 24);

    /// <summary>Checks one place.</summary>
    /// <param name="zone">The zone that the document names.</param>
    /// <param name="point">The numbers, as they are read: X as northing, Y as easting.</param>
    /// <param name="expected">Where the place should lie, in degrees of WGS 84, such as the box around the province.</param>
    public static Vn2000Verdict Examine(Vn2000Zone zone, Vn2000Point point, Envelope expected)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(expected);
        if (Math.Abs(point.Northing) <= 180 && Math.Abs(point.Easting) <= 180)
        {
            return new(Vn2000Finding.Degrees, "The numbers are degrees, and VN-2000 is in metres. Give them as longitude and latitude of WGS 84.", null, [], null);
        }

        if (Lies(zone, point, expected))
        {
            return new(Vn2000Finding.Plausible, $"The place lies in the expected area in {zone}.", point, [zone], 0);
        }

        // The order is that of certainty: a swap and a prefix cannot be mistaken, a zone can.
        return Prefix(zone, point, expected)
            ?? Swap(zone, point, expected)
            ?? OtherZone(zone, point, expected)
            ?? Outside(zone, point, expected);
    }

    private static Vn2000Verdict? Prefix(Vn2000Zone zone, Vn2000Point point, Envelope expected)
    {
        if (point.Easting < 1_000_000)
        {
            return null;
        }

        // 48580000 and 18580000: the zone's number before six digits of easting.
        var bare = point with { Easting = point.Easting % 1_000_000 };
        var zones = ZonesWith(zone, bare, expected);
        return zones.Count == 0 ? null : new(
            Vn2000Finding.ZonePrefix,
            FormattableString.Invariant($"The easting begins with the number of the zone. Without it, {bare.Easting}, the place lies in the expected area in {zones[0]}."),
            bare, zones, null);
    }

    private static Vn2000Verdict? Swap(Vn2000Zone zone, Vn2000Point point, Envelope expected)
    {
        var swapped = new Vn2000Point(point.Easting, point.Northing);
        var zones = ZonesWith(zone, swapped, expected);
        return zones.Count == 0 ? null : new(
            Vn2000Finding.SwappedAxes,
            FormattableString.Invariant($"Northing and easting have changed places: X is printed for the northing. With northing {swapped.Northing} and easting {swapped.Easting} the place lies in the expected area in {zones[0]}."),
            swapped, zones, null);
    }

    private static Vn2000Verdict? OtherZone(Vn2000Zone zone, Vn2000Point point, Envelope expected)
    {
        var zones = ZonesWith(zone, point, expected);
        if (zones.Count == 0)
        {
            return null;
        }

        var kilometres = KilometresOutside(zone, point, expected);
        return new(
            Vn2000Finding.WrongZone,
            FormattableString.Invariant($"In {zone} the place lies {kilometres:0} km outside the expected area; it lies inside in {string.Join(" or ", zones)}. Look up the central meridian that the document states."),
            point, zones, kilometres);
    }

    private static Vn2000Verdict Outside(Vn2000Zone zone, Vn2000Point point, Envelope expected)
    {
        var kilometres = KilometresOutside(zone, point, expected);
        return Lies(zone, point, Vietnam)
            ? new(Vn2000Finding.OutsideArea, FormattableString.Invariant($"In {zone} the place lies {kilometres:0} km outside the expected area, and in no other zone inside it."), null, [], kilometres)
            : new(Vn2000Finding.OutsideVietnam, "In no zone and no order do these numbers give a place in the expected area, nor in Vietnam.", null, [], kilometres);
    }

    /// <summary>The zone of the document first if it fits, then the nearest meridians.</summary>
    private static List<Vn2000Zone> ZonesWith(Vn2000Zone stated, Vn2000Point point, Envelope expected)
        => [.. Vn2000.Zones
            .Where(zone => Lies(zone, point, expected))
            .OrderBy(zone => zone == stated ? 0 : 1)
            .ThenBy(zone => zone.Scale == stated.Scale ? 0 : 1)
            .ThenBy(zone => Math.Abs(zone.CentralMeridian - stated.CentralMeridian))];

    private static bool Lies(Vn2000Zone zone, Vn2000Point point, Envelope area)
        => Vn2000Zone.IsConvertible(point) && zone.ToWgs84(point) is var place && area.Contains(place.Longitude, place.Latitude);

    private static double? KilometresOutside(Vn2000Zone zone, Vn2000Point point, Envelope expected)
    {
        if (!Vn2000Zone.IsConvertible(point))
        {
            return null;
        }

        // A sentence for a person needs no ellipsoid.
        const double kilometresOfDegree = 111.2;
        var place = zone.ToWgs84(point);
        var x = Math.Max(0, Math.Max(expected.MinX - place.Longitude, place.Longitude - expected.MaxX)) * Math.Cos(place.Latitude * Math.PI / 180);
        var y = Math.Max(0, Math.Max(expected.MinY - place.Latitude, place.Latitude - expected.MaxY));
        return Math.Sqrt((x * x) + (y * y)) * kilometresOfDegree;
    }
}
