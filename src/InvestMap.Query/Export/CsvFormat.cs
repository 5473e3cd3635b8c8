using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace InvestMap.Query;

/// <summary>
/// CSV as RFC 4180 has it, in UTF-8 with a mark at its start, without which spreadsheets take it for another encoding. Nothing
/// is an empty cell; an empty text is two quotes. Text that a spreadsheet could take for a formula gets one apostrophe.
/// </summary>
internal sealed class CsvFormat : ExportFormat
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);

    public override string Extension => "csv";

    public override string MediaType => "text/csv; charset=utf-8; header=present";

    /// <summary>Whether text that starts as a formula does gets an apostrophe (DECISIONS.md, 22).</summary>
    public bool MarksFormulas { get; init; }

    /// <summary>Whether the geometry by which a row is drawn comes first, as GDAL takes it, in a column of its own.</summary>
    public bool HasShape { get; init; }

    protected override ValueTask WriteAsync(ExportFile file, RowStream rows, PipeWriter output, CancellationToken cancellation) =>
        WriteRowsAsync(file, rows, output, cancellation);

    /// <summary>Writes rows that are being read.</summary>
    public async ValueTask WriteRowsAsync(ExportFile file, RowStream rows, PipeWriter output, CancellationToken cancellation)
    {
        var to = new ExportOutput(output);
        var cells = new Cells(rows, file);
        Head(to, cells);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            Row(to, cells, rows);
            await to.SendAsync(cancellation).ConfigureAwait(false);
        }

        await to.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private void Head(ExportOutput to, Cells cells)
    {
        if (!HasShape)
        {
            to.Write("\uFEFF"u8);
        }

        to.Write(HasShape ? "shape,"u8 : ""u8);
        to.Write(Encoding.UTF8.GetBytes(string.Join(',', cells.All.Select(c => c.Name))));
        to.Write("\r\n"u8);
    }

    private void Row(ExportOutput to, Cells cells, RowStream rows)
    {
        if (HasShape)
        {
            if (cells.Shape >= 0 && !rows.IsNull(cells.Shape))
            {
                Write(to, cells.ShapeText(), isText: false);
            }

            to.Write(","u8);
        }

        var isFirst = true;
        foreach (var cell in cells.All)
        {
            if (!isFirst)
            {
                to.Write(","u8);
            }

            isFirst = false;
            if (!cells.IsNull(cell))
            {
                Write(to, cells.Text(cell), cell.Kind is CellKind.Text or CellKind.Json);
            }
        }

        to.Write("\r\n"u8);
    }

    private void Write(ExportOutput to, ReadOnlySpan<byte> text, bool isText)
    {
        var isMarked = isText && MarksFormulas && text.Length > 0 && text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\'';
        if (text.Length > 0 && !text.ContainsAny(Quoted) && text[0] != ' ' && text[^1] != ' ')
        {
            to.Write(isMarked ? "'"u8 : ""u8);
            to.Write(text);
            return;
        }

        to.Write(isMarked ? "\"'"u8 : "\""u8);
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            to.Write(text[..quote]);
            to.Write("\"\""u8);
            text = text[(quote + 1)..];
        }

        to.Write(text);
        to.Write("\""u8);
    }
}
