#pragma warning disable NPG9001 // Npgsql's plug-in API is experimental; see NpgsqlNetTopologySuiteExtensions.
using NetTopologySuite.Geometries;
using Npgsql.Internal;

namespace InvestMap.Spatial.Npgsql;

/// <summary>Reads and writes one PostGIS value in binary. <typeparamref name="T"/> is the type asked for, often a subtype of Geometry.</summary>
internal sealed class GeometryConverter<T>(Ewkb ewkb) : PgStreamingConverter<T>
    where T : Geometry
{
    public override T Read(PgReader reader)
    {
        var bytes = new byte[reader.CurrentRemaining];
        reader.ReadBytes(bytes);
        return Typed(ewkb.Read(bytes));
    }

    public override async ValueTask<T> ReadAsync(PgReader reader, CancellationToken cancellationToken = default)
    {
        var bytes = new byte[reader.CurrentRemaining];
        await reader.ReadBytesAsync(bytes, cancellationToken).ConfigureAwait(false);
        return Typed(ewkb.Read(bytes));
    }

    // The size is asked before the value is written; the bytes wait in the state so that they are made once.
    public override Size GetSize(SizeContext context, T value, ref object? writeState)
    {
        var bytes = ewkb.Write(value);
        writeState = bytes;
        return bytes.Length;
    }

    public override void Write(PgWriter writer, T value)
        => writer.WriteBytes((byte[])writer.Current.WriteState!);

    public override ValueTask WriteAsync(PgWriter writer, T value, CancellationToken cancellationToken = default)
        => writer.WriteBytesAsync((byte[])writer.Current.WriteState!, cancellationToken);

    private static T Typed(Geometry geometry) => geometry switch
    {
        T typed => typed,
        // EWKB has no ring of its own: a closed line that is asked for as a ring is one.
        LineString line when typeof(T) == typeof(LinearRing) => (T)(Geometry)line.Factory.CreateLinearRing(line.CoordinateSequence),
        _ => throw new InvalidCastException(
            $"The value is a {geometry.GeometryType}, which cannot be read as {typeof(T).Name}. Read it as Geometry, or constrain the column."),
    };
}
