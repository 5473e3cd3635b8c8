using System.Globalization;
using System.Text.Json.Nodes;

namespace InvestMap.Api;

/// <summary><c>bbox</c> as a filter of the list. As the standard wants it, features without a place are not left out.</summary>
internal static class OgcBox
{
    // A straight side on the plane of a projection is bent on the globe; so many pieces follow it within centimetres.
    private const int Pieces = 16;

    /// <summary>The filter that a text spells.</summary>
    /// <exception cref="HttpRefusalException">It is no box.</exception>
    public static JsonObject Read(string text, OgcCrs crs)
    {
        var sides = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var side) || !double.IsFinite(side))
            {
                throw NoBox();
            }

            sides.Add(side);
        }

        // Six numbers have heights, which nothing here has.
        var (first, second, third, fourth) = sides switch
        {
            [var a, var b, var c, var d] => (a, b, c, d),
            [var a, var b, _, var c, var d, _] => (a, b, c, d),
            _ => throw NoBox(),
        };
        return new JsonObject
        {
            ["or"] = new JsonArray(
            [
                .. crs == OgcCrs.Crs84 ? Boxes(first, second, third, fourth)
                    : crs == OgcCrs.Epsg4326 ? Boxes(second, first, fourth, third)
                    : [new JsonObject { ["geom"] = new JsonObject { ["intersects"] = new JsonObject { ["geometry"] = Outline(first, second, third, fourth, crs) } } }],
                new JsonObject { ["geom"] = null },
            ]),
        };
    }

    // From the eastern hemisphere into the western one lies the date line, where degrees begin anew.
    private static IEnumerable<JsonObject> Boxes(double west, double south, double east, double north) =>
        south > north ? throw NoBox() : west > east ? [Box(west, south, 180, north), Box(-180, south, east, north)] : [Box(west, south, east, north)];

    private static JsonObject Box(double west, double south, double east, double north) => new() { ["bbox"] = new JsonArray(west, south, east, north) };

    private static JsonObject Outline(double left, double bottom, double right, double top, OgcCrs crs)
    {
        if (left > right || bottom > top)
        {
            throw NoBox();
        }

        if (left == right && bottom == top)
        {
            return new JsonObject { ["type"] = "Point", ["coordinates"] = Place(left, bottom) };
        }

        (double X, double Y)[] corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)];
        var ring = new JsonArray();
        for (var i = 0; i < 4 * Pieces; i++)
        {
            var (from, to, share) = (corners[i / Pieces], corners[(i / Pieces) + 1], (double)(i % Pieces) / Pieces);
            ring.Add(Place(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
        }

        // Without width or height it is a line.
        ring.Add(ring[0]!.DeepClone());
        return left == right || bottom == top ? new JsonObject { ["type"] = "LineString", ["coordinates"] = ring } : new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(ring) };

        JsonArray Place(double x, double y)
        {
            try
            {
                var (longitude, latitude) = crs.ToWgs84!(x, y);
                return new JsonArray(longitude, latitude);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw new HttpRefusalException(400, "`bbox` lies where the system that `bbox-crs` names has no places.");
            }
        }
    }

    private static HttpRefusalException NoBox() => new(
        400, "`bbox` is four numbers with commas between: both ordinates of the lower left corner, then those of the opposite one, in the order of `bbox-crs` (without it: west,south,east,north in degrees).");
}
