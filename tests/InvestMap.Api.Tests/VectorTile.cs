using System.Text;
using NetTopologySuite.Geometries;

namespace InvestMap.Api.Tests;

/// <summary>Just enough of the Mapbox Vector Tile specification 2.1 to count features and see their properties.</summary>
internal static class VectorTile
{
    /// <summary>For each layer its features as properties.</summary>
    public static Dictionary<string, List<Dictionary<string, object>>> Read(ReadOnlySpan<byte> tile)
    {
        var layers = new Dictionary<string, List<Dictionary<string, object>>>();
        while (!tile.IsEmpty)
        {
            var (field, value, _) = Next(ref tile);
            Assert.Equal(3, field);
            var name = "";
            var (keys, values, features) = (new List<string>(), new List<object>(), new List<byte[]>());
            for (var layer = value; !layer.IsEmpty;)
            {
                var (part, bytes, _) = Next(ref layer);
                switch (part)
                {
                    case 1: name = Encoding.UTF8.GetString(bytes); break;
                    case 2: features.Add(bytes.ToArray()); break;
                    case 3: keys.Add(Encoding.UTF8.GetString(bytes)); break;
                    case 4: values.Add(Value(bytes)); break;
                }
            }

            layers.Add(name, [.. features.Select(f => Properties(f, keys, values))]);
        }

        return layers;
    }

    /// <summary>The polygons of a layer, in the tile's units with y upwards; each exterior ring begins one, as the specification's orientation says.</summary>
    public static List<MultiPolygon> Polygons(ReadOnlySpan<byte> tile, string layer)
    {
        var found = new List<MultiPolygon>();
        while (!tile.IsEmpty)
        {
            var (_, value, _) = Next(ref tile);
            var (name, features) = ("", new List<byte[]>());
            for (var part = value; !part.IsEmpty;)
            {
                var (field, bytes, _) = Next(ref part);
                name = field == 1 ? Encoding.UTF8.GetString(bytes) : name;
                if (field == 2)
                {
                    features.Add(bytes.ToArray());
                }
            }

            if (name == layer)
            {
                found.AddRange(features.Select(f => Polygon(f)));
            }
        }

        return found;
    }

    private static MultiPolygon Polygon(ReadOnlySpan<byte> feature)
    {
        var polygons = new List<(LinearRing Shell, List<LinearRing> Holes)>();
        while (!feature.IsEmpty)
        {
            var (field, commands, _) = Next(ref feature);
            if (field != 4)
            {
                continue;
            }

            var (x, y, ring) = (0, 0, new List<Coordinate>());
            while (!commands.IsEmpty)
            {
                var command = Varint(ref commands);
                if ((command & 7) == 7)
                {
                    ring.Add(ring[0]);
                    var closed = new LinearRing([.. ring]);
                    ring.Clear();
                    if (closed.IsCCW)
                    {
                        polygons[^1].Holes.Add(closed);
                    }
                    else
                    {
                        polygons.Add((closed, []));
                    }

                    continue;
                }

                for (var i = 0UL; i < command >> 3; i++)
                {
                    x += Zigzag(Varint(ref commands));
                    y -= Zigzag(Varint(ref commands));
                    ring.Add(new Coordinate(x, y));
                }
            }
        }

        return new MultiPolygon([.. polygons.Select(p => new Polygon(p.Shell, [.. p.Holes]))]);
    }

    private static int Zigzag(ulong value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static Dictionary<string, object> Properties(ReadOnlySpan<byte> feature, List<string> keys, List<object> values)
    {
        var properties = new Dictionary<string, object>();
        while (!feature.IsEmpty)
        {
            var (field, bytes, _) = Next(ref feature);
            if (field == 2)
            {
                while (!bytes.IsEmpty)
                {
                    properties.Add(keys[(int)Varint(ref bytes)], values[(int)Varint(ref bytes)]);
                }
            }
        }

        return properties;
    }

    private static object Value(ReadOnlySpan<byte> bytes)
    {
        var (field, value, number) = Next(ref bytes);
        return field switch
        {
            1 => Encoding.UTF8.GetString(value),
            2 => (double)BitConverter.ToSingle(value),
            3 => BitConverter.ToDouble(value),
            7 => number != 0,
            _ => (double)number,
        };
    }

    private static Part Next(ref ReadOnlySpan<byte> bytes)
    {
        var tag = Varint(ref bytes);
        var field = (int)(tag >> 3);
        if ((tag & 7) == 0)
        {
            return new Part(field, default, Varint(ref bytes));
        }

        var length = (tag & 7) switch { 1 => 8, 5 => 4, _ => (int)Varint(ref bytes) };
        var value = bytes[..length];
        bytes = bytes[length..];
        return new Part(field, value, 0);
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(b & 127) << shift;
            if (b < 128)
            {
                return value;
            }
        }
    }

    private readonly ref struct Part(int field, ReadOnlySpan<byte> bytes, ulong number)
    {
        public readonly ReadOnlySpan<byte> Bytes = bytes;

        public void Deconstruct(out int f, out ReadOnlySpan<byte> b, out ulong n)
        {
            f = field;
            b = Bytes;
            n = number;
        }
    }
}
