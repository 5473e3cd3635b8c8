using System.Text;

namespace InvestMap.Registry.Seed;

/// <summary>
/// RFC 4180 to the letter, with the line on which each record begins. Lenient readers guess what a stray quotation mark means;
/// a fact must not be guessed, so here it is refused.
/// </summary>
internal sealed class CsvText(string text, Action<int, string> refuse)
{
    private int _at;
    private int _line = 1;

    /// <summary>All records, the header first; an empty line is none.</summary>
    public List<(int Line, List<string> Cells)> Records()
    {
        var records = new List<(int, List<string>)>();
        while (_at < text.Length)
        {
            var line = _line;
            var cells = new List<string> { Cell() };
            while (_at < text.Length && text[_at] == ',')
            {
                _at++;
                cells.Add(Cell());
            }

            EndOfLine();
            if (cells is not [""])
            {
                records.Add((line, cells));
            }
        }

        return records;
    }

    private string Cell() => _at < text.Length && text[_at] == '"' ? Quoted() : Plain();

    private string Plain()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
        {
            _at++;
        }

        var cell = text[start.._at];
        if (cell.Contains('"', StringComparison.Ordinal))
        {
            refuse(_line, $"a quotation mark stands in '{cell}', which is not quoted; quote the whole cell and double the mark.");
        }

        return cell;
    }

    private string Quoted()
    {
        var line = _line;
        var cell = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            var letter = text[_at];
            if (letter == '"')
            {
                if (_at + 1 >= text.Length || text[_at + 1] != '"')
                {
                    _at++;
                    var rest = Plain();
                    if (rest.Length > 0)
                    {
                        refuse(_line, $"'{rest}' follows a closed quotation; double the marks inside a quoted cell.");
                    }

                    return cell.ToString();
                }

                _at++;
            }
            else if (letter == '\n')
            {
                _line++;
            }

            cell.Append(letter);
        }

        refuse(line, "a quotation that begins here never ends.");
        return cell.ToString();
    }

    private void EndOfLine()
    {
        if (_at < text.Length && text[_at] == '\r')
        {
            _at++;
        }

        if (_at < text.Length && text[_at] == '\n')
        {
            _at++;
        }

        _line++;
    }
}
