using System.Text;

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
