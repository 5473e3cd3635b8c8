using InvestMap.Registry.Entities;

namespace InvestMap.Registry.Seed;

/// <summary>One row of a seed file, ready to be published.</summary>
internal sealed record SeedRow(RowShape Shape, string Key, CsvRecord Record, PublishedRow Row)
{
    /// <summary>The file and line, and what a person would call the row.</summary>
    public string Name => $"{Shape.Table} {Key}";

    /// <summary>An object and its figures are one thing: whoever changed one of them has looked at all.</summary>
    public Guid Group => Row is Figure figure ? figure.ObjectUuid : Row.Uuid;
}
