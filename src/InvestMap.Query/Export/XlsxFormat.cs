using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;

namespace InvestMap.Query;

/// <summary>
/// A workbook (ECMA-376) written sheet by sheet as its rows come. Text is typed as text, so that no spreadsheet makes a date or a
/// formula of it; the second sheet says what the file is. Every time inside is the publication's.
/// </summary>
internal sealed class XlsxFormat : ExportFormat
{
    /// <summary>The most characters of a cell; a longer text is told where it is found whole.</summary>
    public const int MaxCell = 32_767;

    /// <summary>The most rows of a sheet, with its head.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Stands for a text that no cell can hold.</summary>
    public const string TooLong = "[> 32767: CSV, GeoPackage]";

    // A double keeps fifteen digits whatever they are; a longer number stays whole as text.
    private const int MaxDigits = 15;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public override string Extension => "xlsx";

    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    protected override async ValueTask WriteAsync(ExportFile file, RowStream rows, PipeWriter output, CancellationToken cancellation)
    {
        var at = rows.PublishedAt ?? DateTimeOffset.UnixEpoch;
        var zip = await ZipArchive.CreateAsync(output.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation).ConfigureAwait(false);
        await using (zip.ConfigureAwait(false))
        {
            foreach (var (name, text) in XlsxParts.Of(file, at))
            {
                await PartAsync(zip, name, at, to =>
                {
                    to.Write(Encoding.UTF8.GetBytes(text));
                    return default;
                }, cancellation).ConfigureAwait(false);
            }

            await PartAsync(zip, "xl/worksheets/sheet1.xml", at, to => RowsAsync(to, file, rows, cancellation), cancellation).ConfigureAwait(false);
        }

        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static async ValueTask PartAsync(ZipArchive zip, string name, DateTimeOffset at, Func<ExportOutput, ValueTask> write, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at.ToUniversalTime();
        var stream = await entry.OpenAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
            var to = new ExportOutput(pipe);
            await write(to).ConfigureAwait(false);
            await to.FlushAsync(cancellation).ConfigureAwait(false);
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask RowsAsync(ExportOutput to, ExportFile file, RowStream rows, CancellationToken cancellation)
    {
        var cells = new Cells(rows, file);
        var columns = cells.All.Select((_, i) => Encoding.UTF8.GetBytes(XlsxParts.Letters(i))).ToArray();
        to.Write(XlsxParts.SheetStart);
        Head(to, cells, columns);
        for (var number = 2; await rows.ReadAsync(cancellation).ConfigureAwait(false); number++)
        {
            if (number > MaxRows)
            {
                throw new InvalidOperationException($"A sheet has at most {MaxRows:N0} rows.");
            }

            Row(to, cells, columns, number);
            await to.SendAsync(cancellation).ConfigureAwait(false);
        }

        to.Write("</sheetData></worksheet>"u8);
    }

    private static void Head(ExportOutput to, Cells cells, byte[][] columns)
    {
        to.Write("<row r=\"1\">"u8);
        for (var i = 0; i < columns.Length; i++)
        {
            Text(to, columns[i], "1"u8, Encoding.UTF8.GetBytes(cells.All[i].Name), style: "3"u8);
        }

        to.Write("</row>"u8);
    }

    private static void Row(ExportOutput to, Cells cells, byte[][] columns, int number)
    {
        Span<byte> digits = stackalloc byte[16];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        digits = digits[..length];
        to.Write("<row r=\""u8);
        to.Write(digits);
        to.Write("\">"u8);
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = cells.All[i];
            if (!cells.IsNull(cell))
            {
                Cell(to, columns[i], digits, cell.Kind, cells.Text(cell));
            }
        }

        to.Write("</row>"u8);
    }

    private static void Cell(ExportOutput to, ReadOnlySpan<byte> column, ReadOnlySpan<byte> row, CellKind kind, ReadOnlySpan<byte> text)
    {
        switch (kind)
        {
            case CellKind.Integer or CellKind.Number when Digits(text) <= MaxDigits:
                Value(to, column, row, ""u8, text);
                break;
            case CellKind.Number when text.Contains((byte)'.') && Digits(text) <= 17:
                // A coordinate is a double itself, and its shortest digits bring it back.
                Value(to, column, row, ""u8, text);
                break;
            case CellKind.Flag:
                Value(to, column, row, " t=\"b\""u8, text[0] == 't' ? "1"u8 : "0"u8);
                break;
            case CellKind.Day when DateOnly.ParseExact(Encoding.ASCII.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture) is { Year: > 1900 } day:
                Value(to, column, row, " s=\"2\""u8, Encoding.ASCII.GetBytes((day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture)));
                break;
            default:
                Text(to, column, row, text, style: "1"u8);
                break;
        }
    }

    private static int Digits(ReadOnlySpan<byte> number)
    {
        var count = 0;
        foreach (var c in number)
        {
            count += c is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        }

        return count;
    }

    private static void Value(ExportOutput to, ReadOnlySpan<byte> column, ReadOnlySpan<byte> row, ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> value)
    {
        to.Write("<c r=\""u8);
        to.Write(column);
        to.Write(row);
        to.Write("\""u8);
        to.Write(attributes);
        to.Write("><v>"u8);
        to.Write(value);
        to.Write("</v></c>"u8);
    }

    private static void Text(ExportOutput to, ReadOnlySpan<byte> column, ReadOnlySpan<byte> row, ReadOnlySpan<byte> text, ReadOnlySpan<byte> style)
    {
        to.Write("<c r=\""u8);
        to.Write(column);
        to.Write(row);
        to.Write("\" s=\""u8);
        to.Write(style);
        to.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        XlsxParts.Escape(to, text.Length > MaxCell && Encoding.UTF8.GetCharCount(text) > MaxCell ? Encoding.UTF8.GetBytes(TooLong) : text);
        to.Write("</t></is></c>"u8);
    }
}
