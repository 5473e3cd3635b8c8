namespace InvestMap.Registry.Seed;

/// <summary>What identifies a row of a seed file for people. The row's uuid is made of it, so it must never change its form.</summary>
internal static class SeedKey
{
    // Tables without a slug: the cells that together tell their rows apart. '#' counts rows that are alike so far, in the file's order.
    private static readonly Dictionary<string, string[]> Cells = new()
    {
        ["figure"] = ["subject", "object", "field", "ordinal"],
        ["administrative_succession"] = ["predecessor", "successor", "effective_on"],
        ["project_investor"] = ["investment_project", "ordinal"],
        ["support_measure_area"] = ["support_measure", "ordinal"],
        ["digital_assessment"] = ["digital_enterprise", "scheme", "assessed_on"],
        ["park_distance"] = ["industrial_park", "ordinal"],
        ["park_phase"] = ["industrial_park", "ordinal"],
        ["park_land_use"] = ["industrial_park", "ordinal"],
        ["park_business_line"] = ["industrial_park", "ordinal"],
        ["park_wastewater_plant"] = ["industrial_park", "ordinal"],
        ["park_schedule_step"] = ["industrial_park", "ordinal"],
        ["project_event"] = ["investment_project", "ordinal"],
        ["project_distance"] = ["investment_project", "ordinal"],
        ["project_land_use"] = ["investment_project", "ordinal"],
        ["project_schedule_item"] = ["investment_project", "ordinal"],
        ["investor_selection"] = ["investment_project", "ordinal"],
        ["project_contact"] = ["investment_project", "ordinal"],
        ["coverage_area"] = ["coverage_survey", "ordinal"],
        ["indicator_observation"] = ["indicator", "administrative_unit", "kind", "period", "source", "#"],
    };

    /// <summary>Cells that belong to the key and to no column of the table.</summary>
    public static IEnumerable<string> ExtraCells(RowShape shape) =>
        Cells.GetValueOrDefault(shape.Table, []).Where(cell => shape.Table == "coverage_area" && cell == "ordinal");

    /// <summary>The columns of the key, for messages.</summary>
    public static IReadOnlyList<string> Columns(RowShape shape) =>
        Cells.TryGetValue(shape.Table, out var cells) ? [.. cells.Where(c => c != "#")] : ["slug"];

    /// <summary>The key of a record; null if a cell of it is empty.</summary>
    /// <param name="shape">The table.</param>
    /// <param name="record">The record.</param>
    /// <param name="alike">Counts rows that are alike so far; one for each file.</param>
    public static string? Of(RowShape shape, CsvRecord record, Dictionary<string, int> alike)
    {
        var columns = Columns(shape);
        var parts = columns.Select(c => c == "ordinal" && shape.Table == "figure" ? record[c] ?? "0" : record[c]).ToArray();
        if (parts.Any(p => p is null))
        {
            return null;
        }

        var key = string.Join('/', parts);
        if (Cells.TryGetValue(shape.Table, out var cells) && cells.Contains("#"))
        {
            alike[key] = alike.GetValueOrDefault(key) + 1;
            key += $"/{alike[key]}";
        }

        return key;
    }
}
