namespace InvestMap.Catalog;

/// <summary>The criteria of the map.</summary>
public static class Criteria
{
    /// <summary>The most criteria of one search.</summary>
    public const int Max = 20;

    /// <summary>All of them, in the order of the schema.</summary>
    public static IReadOnlyList<Criterion> All { get; } =
    [
        OfColumn("FREE_LAND", "free_land_ha", "ha", 0, 50, "Đất công nghiệp còn trống", "Free industrial land",
            "Industrial land ready for lease and not leased, as stated for the park."),
        new("AVAILABLE_PLOTS", CriterionMeasure.PlotsTotal, "ha", 0, 50)
        {
            NameVi = "Tổng diện tích các lô còn trống",
            NameEn = "Plots available in all",
            Description = "Area of all published plots of the park that are available. Unknown where the park has no published plots.",
        },
        new("LARGEST_PLOT", CriterionMeasure.PlotsLargest, "ha", 0, 20)
        {
            NameVi = "Lô còn trống lớn nhất",
            NameEn = "Largest plot available",
            Description = "Area of the park's largest published plot that is available, 0 where none is. Unknown where the park has no published plots.",
        },
        OfColumn("INDUSTRIAL_LAND", "industrial_land_ha", "ha", 0, 300, "Đất công nghiệp", "Industrial land", "Industrial land of the park."),
        OfColumn("AREA", "area_ha", "ha", 0, 500, "Diện tích", "Area", "Area of the park as stated."),
        OfColumn("OCCUPANCY", "occupancy_percent", "percent", 100, 0, "Tỷ lệ lấp đầy", "Occupancy", "Leased share of the industrial land.") with { Greatest = 100 },
        OfColumn("RENT", "rent_usd_m2", "US dollar per m²", 150, 50, "Giá thuê đất", "Rent of land",
            "Rent of land for the term that the park's rentTerm says; compare terms before prices."),
        OfColumn("POWER_VOLTAGE", "power_kv", "kV", 0, 110, "Điện áp cấp đến hàng rào", "Voltage at the fence", "Highest voltage delivered at the fence."),
        OfColumn("WATER", "water_m3_day", "m³ a day", 0, 20_000, "Công suất cấp nước sạch", "Clean water", "Clean water delivered."),
        OfColumn("WASTEWATER_BUILT", "wastewater_built_m3_day", "m³ a day", 0, 10_000, "Xử lý nước thải đã xây dựng", "Wastewater treatment, built",
            "Built capacity of wastewater treatment."),
        OfColumn("WASTEWATER_PLANNED", "wastewater_planned_m3_day", "m³ a day", 0, 10_000, "Xử lý nước thải theo quy hoạch", "Wastewater treatment, planned",
            "Planned capacity of wastewater treatment."),
        new("DISTANCE", CriterionMeasure.Distance, "m", 50_000, 0)
        {
            NameVi = "Khoảng cách đến hạ tầng gần nhất",
            NameEn = "Distance to the nearest infrastructure",
            Description = "Shortest distance on the ellipsoid, as the crow flies, from the park's outline (or its point where it has none) to the nearest site of the kind `infrastructure`, whatever its stage.",
            Needs = [CriterionArgument.Infrastructure],
        },
        new("COVERAGE", CriterionMeasure.Coverage, "share of the area, 0 to 1", 0, 1)
        {
            NameVi = "Vùng phủ sóng",
            NameEn = "Network coverage",
            Greatest = 1,
            Description = "Covered share of the area inside the park's outline, by the surveys of `technology` and `environment` in service that hold on the day; of one `operator`, or of any when none is named. Where a part was not surveyed, the share lies between the covered part and the covered and unknown parts together.",
            Needs = [CriterionArgument.Technology, CriterionArgument.Environment],
            Takes = [CriterionArgument.Operator],
        },
        new("ENTERPRISES", CriterionMeasure.Enterprises, "enterprises", 0, 20)
        {
            NameVi = "Doanh nghiệp số lân cận",
            NameEn = "Digital enterprises nearby",
            Description = "Digital enterprises of the public register within `metres` of the park, of the kind `enterprises` or of any. Enterprises without a place are not counted.",
            Needs = [CriterionArgument.Metres],
            Takes = [CriterionArgument.Enterprises],
        },
    ];

    private static Criterion OfColumn(string name, string column, string unit, double worst, double ideal, string nameVi, string nameEn, string description) =>
        new(name, CriterionMeasure.Column, unit, worst, ideal) { Column = column, NameVi = nameVi, NameEn = nameEn, Description = description };
}
