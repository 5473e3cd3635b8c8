using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace InvestMap.Spatial.Npgsql;

/// <summary>
/// PostGIS's extended WKB to and from NetTopologySuite. Adds to NetTopologySuite's reader and writer what the two disagree on:
/// an absent SRID is 0, members of a collection have the collection's SRID, and only ordinates that hold a value are written.
/// </summary>
internal sealed class Ewkb
{
    private readonly WKBReader _reader;
    private readonly Ordinates _ordinates;

    public Ewkb(CoordinateSequenceFactory? sequences = null, PrecisionModel? precision = null, Ordinates ordinates = Ordinates.None)
    {
        sequences ??= NtsGeometryServices.Instance.DefaultCoordinateSequenceFactory;
        precision ??= NtsGeometryServices.Instance.DefaultPrecisionModel;
        _ordinates = (ordinates == Ordinates.None ? Ordinates.XYZM : ordinates | Ordinates.XY) & sequences.Ordinates;

        // The services' SRID is what the reader takes for EWKB without one: NetTopologySuite's own default is -1, PostGIS's is 0.
        _reader = new WKBReader(new NtsGeometryServices(sequences, precision, srid: 0)) { HandleSRID = true, HandleOrdinates = _ordinates };
    }

    /// <exception cref="ParseException">The bytes are not EWKB.</exception>
    public Geometry Read(byte[] bytes)
    {
        var geometry = _reader.Read(bytes);
        if (geometry is GeometryCollection collection && geometry.SRID != 0)
        {
            // EWKB states the SRID once, at the top.
            collection.Apply(new SridOfMembers(geometry.SRID));
        }

        return geometry;
    }

    public byte[] Write(Geometry geometry)
    {
        var ordinates = OrdinatesOf(geometry) & _ordinates;
        var writer = new WKBWriter(
            ByteOrder.LittleEndian,
            handleSRID: geometry.SRID > 0,
            emitZ: ordinates.HasFlag(Ordinates.Z),
            emitM: ordinates.HasFlag(Ordinates.M));
        return writer.Write(geometry);
    }

    /// <summary>The ordinates that hold a number somewhere. A sequence may have room for Z and no value in it.</summary>
    public static Ordinates OrdinatesOf(Geometry geometry)
    {
        var found = new OrdinatesPresent();
        geometry.Apply(found);
        return found.Ordinates;
    }

    private sealed class OrdinatesPresent : IEntireCoordinateSequenceFilter
    {
        public Ordinates Ordinates { get; private set; } = Ordinates.XY;

        public bool Done => Ordinates == Ordinates.XYZM;

        public bool GeometryChanged => false;

        public void Filter(CoordinateSequence seq)
        {
            if (!seq.HasZ && !seq.HasM)
            {
                return;
            }

            for (var i = 0; i < seq.Count && !Done; i++)
            {
                if (seq.HasZ && !double.IsNaN(seq.GetZ(i)))
                {
                    Ordinates |= Ordinates.Z;
                }

                if (seq.HasM && !double.IsNaN(seq.GetM(i)))
                {
                    Ordinates |= Ordinates.M;
                }
            }
        }
    }

    private sealed class SridOfMembers(int srid) : IGeometryFilter
    {
        public void Filter(Geometry geom) => geom.SRID = srid;
    }
}
