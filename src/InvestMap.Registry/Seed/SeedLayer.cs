using System.Globalization;
using InvestMap.Registry.Entities;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Seed;

/// <summary>The files of one layer as rows: the real one, or the demonstration layer that may refer to the real one.</summary>
internal sealed class SeedLayer
{
    private readonly List<SeedProblem> _problems;
    private readonly SeedLayer? _below;
    private readonly Dictionary<(string Table, string Key), SeedRow> _byKey = [];

    private SeedLayer(bool demonstration, SeedLayer? below, List<SeedProblem> problems)
    {
        Demonstration = demonstration;
        _below = below;
        _problems = problems;
    }

    /// <summary>Whether everything here is fictitious.</summary>
    public bool Demonstration { get; }

    /// <summary>The rows in order of table and line.</summary>
    public IReadOnlyCollection<SeedRow> Rows => _byKey.Values;

    /// <summary>Reads a layer. All that is wrong goes to the list.</summary>
    /// <param name="root">Folder from which files are named.</param>
    /// <param name="folder">Folder with a CSV file for each table.</param>
    /// <param name="below">The layer that this one may refer to.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static SeedLayer Read(string root, string folder, SeedLayer? below, List<SeedProblem> problems)
    {
        var layer = new SeedLayer(below is not null, below, problems);
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var file = CsvTable.Read(root, path, problems);
            if (RowShape.Find(Path.GetFileNameWithoutExtension(path)) is { } shape)
            {
                layer.Take(shape, file);
            }
            else
            {
                problems.Add(new SeedProblem(file.Name, 0, null, null,
                    $"there is no table of that name; the tables are {string.Join(", ", RowShape.All.Select(s => s.Table))}."));
            }
        }

        layer.Resolve();
        return layer;
    }

    /// <summary>The row of a key in a table, here or in the layer below.</summary>
    public SeedRow? Find(string table, string key) => _byKey.GetValueOrDefault((table, key)) ?? _below?.Find(table, key);

    private void Take(RowShape shape, CsvTable file)
    {
        RefuseUnknownColumns(shape, file);
        var alike = new Dictionary<string, int>();
        foreach (var record in file.Records)
        {
            var key = SeedKey.Of(shape, record, alike);
            if (key is null)
            {
                _problems.Add(record.Problem(null, $"{string.Join(", ", SeedKey.Columns(shape))} identify the row and must not be empty."));
                continue;
            }

            if (Find(shape.Table, key) is { } earlier)
            {
                _problems.Add(record.Problem(null, $"{shape.Table} {key} stands in {earlier.Record.File}:{earlier.Record.Line} already; each row once."));
                continue;
            }

            var row = (PublishedRow)Activator.CreateInstance(shape.Type)!;
            row.Uuid = NameBasedUuid.Of(shape.Table, key);
            _byKey.Add((shape.Table, key), new SeedRow(shape, key, record, row));
        }
    }

    private void RefuseUnknownColumns(RowShape shape, CsvTable file)
    {
        var known = shape.Columns.SelectMany(Cells).Concat(SeedKey.ExtraCells(shape)).Distinct().ToList();
        foreach (var column in file.Header.Where(h => !known.Contains(h)))
        {
            _problems.Add(new SeedProblem(file.Name, 1, column, null, $"published.{shape.Table} has no such column; it has {string.Join(", ", known)}."));
        }
    }

    /// <summary>The names under which a column stands in a header.</summary>
    private static IEnumerable<string> Cells(RowColumn column) => column switch
    {
        { Name: "location" } => ["lon", "lat"],
        _ when typeof(Geometry).IsAssignableFrom(column.Type) => [column.Name + "_wkt"],
        _ when column.Type == typeof(Guid) => [column.Name[..^"_uuid".Length]],
        _ => [column.Name],
    };

    // Second, when every file is read: a row may point to one of a later file.
    private void Resolve()
    {
        foreach (var seed in _byKey.Values)
        {
            var before = _problems.Count;
            foreach (var column in seed.Shape.Columns)
            {
                if (Read(seed, column) is { } value)
                {
                    column.Set(seed.Row, value);
                }
            }

            CheckSynthetic(seed);
            if (_problems.Count == before)
            {
                _problems.AddRange(RowCheck.Faults(seed.Row).Select(f => Problem(seed, f)));
            }
        }
    }

    private object? Read(SeedRow seed, RowColumn column)
    {
        var cells = Cells(column).ToArray();
        var record = seed.Record;
        if (column.Name == "location")
        {
            return Location(record);
        }

        var cell = cells[0];
        if (record[cell] is not { } text)
        {
            return SeedCell.Empty(column);
        }

        if (column.Type == typeof(Guid))
        {
            return Reference(seed, column, cell, text);
        }

        if (!SeedCell.TryRead(column, text, out var value, out var sentence))
        {
            _problems.Add(record.Problem(cell, sentence!));
        }

        return value;
    }

    private Point? Location(CsvRecord record)
    {
        if (record["lon"] is not { } lon || record["lat"] is not { } lat)
        {
            if (record["lon"] is not null || record["lat"] is not null)
            {
                _problems.Add(record.Problem(record["lon"] is null ? "lon" : "lat", "is empty while the other coordinate is given; give both or none."));
            }

            return null;
        }

        foreach (var cell in (string[])["lon", "lat"])
        {
            if (!decimal.TryParse(record[cell], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            {
                _problems.Add(record.Problem(cell, "is not a number of degrees; write it as 105.7852."));
                return null;
            }
        }

        return SeedCell.Point(decimal.Parse(lon, CultureInfo.InvariantCulture), decimal.Parse(lat, CultureInfo.InvariantCulture));
    }

    private Guid? Reference(SeedRow seed, RowColumn column, string cell, string key)
    {
        // A figure says itself which table its object is in; every other reference is a foreign key.
        var table = column.Reference ?? seed.Record["subject"] ?? "";
        if (RowShape.Find(table) is null)
        {
            _problems.Add(seed.Record.Problem("subject", $"is not a table; the tables are {string.Join(", ", RowShape.All.Select(s => s.Table))}."));
            return null;
        }

        if (Find(table, key) is { } found)
        {
            return found.Row.Uuid;
        }

        var near = Nearest(table, key);
        _problems.Add(seed.Record.Problem(cell, $"is not a row of {table}{(near is null ? "." : $"; did you mean '{near}'?")}"));
        return null;
    }

    private string? Nearest(string table, string key) =>
        _byKey.Keys.Concat(_below?._byKey.Keys.AsEnumerable() ?? []).Where(k => k.Table == table)
            .Select(k => (k.Key, Distance: Spelling.Distance(key, k.Key)))
            .Where(k => k.Distance <= Math.Max(2, key.Length / 4))
            .OrderBy(k => k.Distance).ThenBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => k.Key)
            .FirstOrDefault();

    private void CheckSynthetic(SeedRow seed)
    {
        if (seed.Record["synthetic"] is { } said && said is "true" or "false" && (said == "true") != Demonstration)
        {
            _problems.Add(seed.Record.Problem("synthetic", Demonstration
                ? "everything in the demonstration layer is synthetic; write true or leave it out."
                : "nothing synthetic stands beside real rows; move it to the folder demo."));
        }

        seed.Row.Synthetic = Demonstration;
    }

    private static SeedProblem Problem(SeedRow seed, RowFault fault)
    {
        var column = seed.Shape.Columns.First(c => c.Name == fault.Column);
        var cell = Cells(column).First();
        return new SeedProblem(seed.Record.File, seed.Record.Line, cell, fault.Value, fault.Sentence + ".");
    }
}
