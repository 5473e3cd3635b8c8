using System.Buffers;
using System.Globalization;
using System.Text;
using InvestMap.Spatial;

namespace InvestMap.Query;

/// <summary>What a cell of a table holds.</summary>
internal enum CellKind
{
    Text,
    Json,
    Geometry,
    Integer,
    Number,
    Flag,
    Day,
    Moment,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Column">The column of the rows that they are made of; -1: all rows have the same.</param>
internal sealed record Cell(string Name, CellKind Kind, int Column)
{
    /// <summary>Which ordinate of a point it is: 0 or 1; -1: none.</summary>
    public int Ordinate { get; init; } = -1;

    /// <summary>The value that all rows have.</summary>
    public byte[] Fixed { get; init; } = [];
}

/// <summary>
/// The columns of an export as a table (csv, xlsx, gpkg), and the text of each cell: the columns of the rows, the place on the
/// map as two numbers, and the licence and the publication, which stay with a row that is copied elsewhere.
/// </summary>
internal sealed class Cells
{
    private readonly RowStream _rows;
    private readonly ExportFile _file;
    private readonly ArrayBufferWriter<byte> _text = new(1024);

    public Cells(RowStream rows, ExportFile file)
    {
        (_rows, _file) = (rows, file);
        var (first, second) = file.Srid == ExportFile.Wgs84 ? ("longitude", "latitude") : ("easting", "northing");
        var all = new List<Cell>();
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            var column = rows.Columns[i];
            if (column.IsMapPoint)
            {
                all.Add(new Cell(first, CellKind.Number, i) { Ordinate = 0 });
                all.Add(new Cell(second, CellKind.Number, i) { Ordinate = 1 });
            }
            else if (!column.IsShape)
            {
                all.Add(new Cell(column.Name, KindOf(column.Form), i));
            }
        }

        all.Add(new Cell("licence", CellKind.Text, -1) { Fixed = Encoding.UTF8.GetBytes(file.Licence) });
        all.Add(new Cell("publication", CellKind.Integer, -1) { Fixed = Encoding.UTF8.GetBytes(rows.Publication.ToString(CultureInfo.InvariantCulture)) });
        All = all;
        Shape = RowColumns.ShapeOf(rows.Columns);
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Cell> All { get; }

    /// <summary>The column of the rows by which they are drawn; -1: they are not.</summary>
    public int Shape { get; }

    /// <summary>Whether a cell has nothing in this row.</summary>
    public bool IsNull(Cell cell) => cell.Column >= 0 && _rows.IsNull(cell.Column);

    /// <summary>The text of a cell that has something, good until the next call.</summary>
    public ReadOnlySpan<byte> Text(Cell cell)
    {
        if (cell.Column < 0)
        {
            return cell.Fixed;
        }

        _text.ResetWrittenCount();
        if (cell.Ordinate >= 0)
        {
            var (x, y) = Wkt.PointOf(_rows.Geometry(cell.Column)) ?? throw new InvalidOperationException("A stored point is never empty.");
            if (_file.Convert is { } convert)
            {
                (x, y) = convert(x, y);
            }

            Wkt.WriteOrdinate(_text, cell.Ordinate == 0 ? x : y, _file.Decimals);
        }
        else
        {
            Write(cell.Column);
        }

        return _text.WrittenSpan;
    }

    /// <summary>
    /// The geometry by which a row is drawn, as GDAL takes it from a table: the very bytes in hexadecimal digits where nothing is
    /// converted, because it reads other numbers from text than were written.
    /// </summary>
    public ReadOnlySpan<byte> ShapeText()
    {
        _text.ResetWrittenCount();
        var ewkb = _rows.Geometry(Shape);
        if (_file.Convert is not null)
        {
            Wkt.Write(_text, ewkb, _file.Decimals, _file.Convert);
            return _text.WrittenSpan;
        }

        Convert.TryToHexString(ewkb, _text.GetSpan(2 * ewkb.Length), out var length);
        _text.Advance(length);
        return _text.WrittenSpan;
    }

    private static CellKind KindOf(RowForm form) => form switch
    {
        RowForm.Text or RowForm.Word or RowForm.Uuid => CellKind.Text,
        RowForm.Json => CellKind.Json,
        RowForm.Integer => CellKind.Integer,
        RowForm.Number or RowForm.Measured => CellKind.Number,
        RowForm.Flag => CellKind.Flag,
        RowForm.Day => CellKind.Day,
        RowForm.Moment => CellKind.Moment,
        _ => CellKind.Geometry,
    };

    private void Write(int column)
    {
        switch (_rows.Columns[column].Form)
        {
            case RowForm.Text or RowForm.Word or RowForm.Json:
                Encoding.UTF8.GetBytes(_rows.Text(column), _text);
                break;
            case RowForm.Uuid:
                Format(_rows.Uuid(column), "D");
                break;
            case RowForm.Integer:
                Format(_rows.Integer(column), "D");
                break;
            case RowForm.Number:
                // Exact, and without the zeros that only the column's scale put there.
                Format(_rows.Number(column) / 1.0000000000000000000000000000m, "");
                break;
            case RowForm.Measured:
                Format(_rows.Measured(column), "R");
                break;
            case RowForm.Flag:
                _text.Write(_rows.Flag(column) ? "true"u8 : "false"u8);
                break;
            case RowForm.Day:
                Format(_rows.Day(column), "yyyy-MM-dd");
                break;
            case RowForm.Moment:
                Format(_rows.Moment(column).UtcDateTime, "yyyy-MM-ddTHH:mm:ss.FFFFFFZ");
                break;
            default:
                Wkt.Write(_text, _rows.Geometry(column), _file.Decimals, _file.Convert);
                break;
        }
    }

    private void Format<T>(T value, string format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(_text.GetSpan(64), out var length, format, CultureInfo.InvariantCulture);
        _text.Advance(length);
    }
}
