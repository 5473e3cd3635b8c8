using System.Text.Json;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>Reads positions: two or three numbers each, longitude first, in degrees.</summary>
internal sealed class PositionReader(GeoJsonOptions options, GeoJsonLocation location)
{
    private static readonly CoordinateSequenceFactory Sequences = NetTopologySuite.NtsGeometryServices.Instance.DefaultCoordinateSequenceFactory;

    private readonly List<(double X, double Y, double Z)> _read = [];
    private int _total;

    /// <summary>Reads the position of a point; <c>[]</c> is an empty point.</summary>
    public CoordinateSequence ReadSingle(ref Utf8JsonReader reader)
    {
        _read.Clear();
        ReadPosition(ref reader, mayBeEmpty: true);
        return ToSequence();
    }

    /// <summary>Reads an array of positions.</summary>
    public CoordinateSequence ReadSequence(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(GeoJsonProblem.Structure, $"an array of positions is expected, not {GeometryReader.Kind(reader.TokenType)}.");
        }

        _read.Clear();
        location.EnterArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadPosition(ref reader, mayBeEmpty: false);
            location.Next();
        }

        location.Leave();
        return ToSequence();
    }

    private void ReadPosition(ref Utf8JsonReader reader, bool mayBeEmpty)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(GeoJsonProblem.Position, $"a position is an array of numbers, [longitude, latitude], not {GeometryReader.Kind(reader.TokenType)}.");
        }

        double x = 0, y = 0, z = double.NaN;
        var count = 0;
        location.EnterArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var number = ReadNumber(ref reader, count);
            _ = count switch { 0 => x = number, 1 => y = number, _ => z = number };
            count++;
            location.Next();
        }

        location.Leave();
        if (count == 0 && mayBeEmpty)
        {
            return;
        }

        if (count is not (2 or 3))
        {
            throw Error(GeoJsonProblem.Position, $"a position has two numbers, or three with a height, not {count}.");
        }

        CheckDegrees(x, y);
        if (++_total > options.MaxPositions)
        {
            throw Error(GeoJsonProblem.TooLarge, $"a geometry may have {options.MaxPositions} positions, and this one has more.");
        }

        _read.Add((x, y, z));
    }

    private double ReadNumber(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            // The most frequent mistake in this place: one bracket too many.
            throw Error(GeoJsonProblem.Position, reader.TokenType == JsonTokenType.StartArray
                ? "a number is expected, not an array: there is one level of brackets too many for this type."
                : $"a number is expected, not {GeometryReader.Kind(reader.TokenType)}.");
        }

        if (index == 3)
        {
            throw Error(GeoJsonProblem.Position, "a position has two numbers, or three with a height, and no more.");
        }

        return reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Error(GeoJsonProblem.Position, "the number is too large.");
    }

    private void CheckDegrees(double x, double y)
    {
        if (Math.Abs(x) <= 180 && Math.Abs(y) <= 90)
        {
            return;
        }

        var position = FormattableString.Invariant($"[{x}, {y}]");
        if (Math.Abs(y) is > 90 and <= 180 && Math.Abs(x) <= 90)
        {
            throw Error(GeoJsonProblem.SwappedAxes, $"{position} has the latitude first. A position is [longitude, latitude].");
        }

        if (Math.Abs(x) > 1000 || Math.Abs(y) > 1000)
        {
            throw Error(GeoJsonProblem.NotDegrees, $"{position} looks like metres of a projection such as VN-2000. GeoJSON has degrees of WGS 84.");
        }

        throw Error(GeoJsonProblem.OutOfRange, $"{position} is outside the range of longitude (-180 to 180) and latitude (-90 to 90).");
    }

    private CoordinateSequence ToSequence()
    {
        var hasZ = _read.Exists(p => !double.IsNaN(p.Z));
        var sequence = Sequences.Create(_read.Count, hasZ ? 3 : 2, 0);
        for (var i = 0; i < _read.Count; i++)
        {
            sequence.SetX(i, _read[i].X);
            sequence.SetY(i, _read[i].Y);
            if (hasZ)
            {
                sequence.SetZ(i, _read[i].Z);
            }
        }

        return sequence;
    }

    private GeoJsonException Error(GeoJsonProblem problem, string message) => new(problem, location.ToString(), message);
}
