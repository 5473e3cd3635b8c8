using System.Buffers;
using System.Globalization;
using System.Text;

namespace InvestMap.Query;

/// <summary>The parts of a workbook beside its rows, and how its text is written.</summary>
internal static class XlsxParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private static readonly SearchValues<byte> Special = SearchValues.Create([(byte)'<', (byte)'>', (byte)'&', (byte)'_', 0xEF, .. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (byte)c)]);

    /// <summary>The start of a sheet, whose first row stays when it is scrolled.</summary>
    public static ReadOnlySpan<byte> SheetStart =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>"u8;

    /// <summary>All parts but the sheet of the rows.</summary>
    public static IEnumerable<(string Name, string Text)> Of(ExportFile file, DateTimeOffset at)
    {
        yield return ("[Content_Types].xml",
            $"""
            {Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Type}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        yield return ("_rels/.rels",
            $"""
            {Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        yield return ("xl/_rels/workbook.xml.rels",
            $"""
            {Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        yield return ("xl/workbook.xml",
            $"""
            {Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{file.Subject.Plural}" sheetId="1" r:id="rId1"/><sheet name="about" sheetId="2" r:id="rId2"/></sheets></workbook>
            """);

        // 1 is text, 2 a day, 3 a head.
        yield return ("xl/styles.xml",
            $"""
            {Declaration}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
            """);
        yield return ("docProps/core.xml",
            $"""
            {Declaration}<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escaped(file.Title)}</dc:title><dc:description>{Escaped(file.Licence)}</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}</dcterms:created></cp:coreProperties>
            """);
        yield return ("xl/worksheets/sheet2.xml", About(file));
    }

    /// <summary>The letters of a column, from 0: A, B ... Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (column++; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Writes text as XML; what XML cannot say (controls, U+FFFE and U+FFFF) is written as spreadsheets do (ECMA-376, ST_Xstring).</summary>
    public static void Escape(IBufferWriter<byte> to, ReadOnlySpan<byte> text)
    {
        for (var i = text.IndexOfAny(Special); i >= 0; i = text.IndexOfAny(Special))
        {
            to.Write(text[..i]);
            switch (text[i])
            {
                case (byte)'<':
                    to.Write("&lt;"u8);
                    break;
                case (byte)'>':
                    to.Write("&gt;"u8);
                    break;
                case (byte)'&':
                    to.Write("&amp;"u8);
                    break;
                case (byte)'_':
                    to.Write(IsEscape(text[i..]) ? "_x005F_"u8 : "_"u8);
                    break;
                case 0xEF when text[(i + 1)..] is [0xBF, >= 0xBE and var last, ..]:
                    to.Write(last == 0xBE ? "_xFFFE_"u8 : "_xFFFF_"u8);
                    i += 2;
                    break;
                case 0xEF:
                    to.Write(text.Slice(i, 1));
                    break;
                default:
                    to.Write(Encoding.ASCII.GetBytes($"_x{text[i]:X4}_"));
                    break;
            }

            text = text[(i + 1)..];
        }

        to.Write(text);
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && text[2..6].IndexOfAnyExcept(Hexadecimal) < 0;

    private static string Escaped(string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Escape(bytes, Encoding.UTF8.GetBytes(text));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string About(ExportFile file)
    {
        var rows = new StringBuilder(Encoding.UTF8.GetString(SheetStart));
        foreach (var ((name, value), i) in file.About.Select((pair, i) => (pair, i + 1)))
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{i}\">{Cell("A", i, 3, name)}{Cell("B", i, 1, value)}</row>");
        }

        return rows.Append("</sheetData></worksheet>").ToString();

        static string Cell(string column, int row, int style, string text) => string.Create(
            CultureInfo.InvariantCulture, $"<c r=\"{column}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(text)}</t></is></c>");
    }
}
