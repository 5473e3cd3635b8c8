using System.Globalization;
using System.Text;

namespace InvestMap.Registry.Seed;

/// <summary>A CSV file as text: UTF-8, RFC 4180, the header names the columns, an empty cell is null.</summary>
internal sealed record CsvTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<CsvRecord> Records)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file. What is wrong with it goes to the list, and what can be read is returned all the same.</summary>
    public static CsvTable Read(string folder, string path, List<SeedProblem> problems)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        string text;
        try
        {
            text = File.ReadAllText(path, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new SeedProblem(name, 0, null, null, "the file is not UTF-8; save it as UTF-8."));
            return new CsvTable(name, [], []);
        }

        var records = new CsvText(text, (line, sentence) => problems.Add(new SeedProblem(name, line, null, null, sentence))).Records();
        if (records is not [var (_, header), .. var rows])
        {
            problems.Add(new SeedProblem(name, 0, null, null, "the file is empty; its first line names the columns."));
            return new CsvTable(name, [], []);
        }

        foreach (var twice in header.GroupBy(h => h).Where(g => g.Count() > 1))
        {
            problems.Add(new SeedProblem(name, 1, twice.Key, null, "the header names this column twice."));
        }

        var read = new List<CsvRecord>(rows.Count);
        foreach (var (line, cells) in rows)
        {
            if (cells.Count == header.Count)
            {
                read.Add(new CsvRecord(name, line, header.Zip(cells).DistinctBy(c => c.First).ToDictionary(c => c.First, c => c.Second)));
            }
            else
            {
                problems.Add(new SeedProblem(name, line, null, null,
                    string.Create(CultureInfo.InvariantCulture, $"the row has {cells.Count} cells and the header has {header.Count}; a cell with a comma is quoted.")));
            }
        }

        return new CsvTable(name, header, read);
    }
}

/// <summary>One record of a CSV file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Cells">Its cells by column.</param>
internal sealed record CsvRecord(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell's text; null if it is empty or there is no such column.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var text) && text.Length > 0 ? text : null;

    /// <summary>A problem of this record.</summary>
    public SeedProblem Problem(string? column, string sentence) => new(File, Line, column, column is null ? null : this[column], sentence);
}
