namespace InvestMap.Catalog;

/// <summary>
/// Something that parks are judged by in a search for sites, as data: where its value comes from, and the stated default of
/// what is worst and what is ideal. Only what a column or table holds is a criterion; nothing is estimated.
/// </summary>
/// <param name="Name">Name in GraphQL, such as <c>FREE_LAND</c>.</param>
/// <param name="Measure">How the value is found.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Worst">A value that scores 0 when the request says nothing else.</param>
/// <param name="Ideal">A value that scores 1 when the request says nothing else; less than <paramref name="Worst"/>: smaller is better.</param>
public sealed record Criterion(string Name, CriterionMeasure Measure, string Unit, double Worst, double Ideal)
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>What the value is, for the schema.</summary>
    public required string Description { get; init; }

    /// <summary>Column of the park, for <see cref="CriterionMeasure.Column"/>.</summary>
    public string? Column { get; init; }

    /// <summary>The greatest value that there can be; null: none is known. The least is 0.</summary>
    public double? Greatest { get; init; }

    /// <summary>Arguments that it needs.</summary>
    public IReadOnlyList<CriterionArgument> Needs { get; init; } = [];

    /// <summary>Arguments that it takes beside those.</summary>
    public IReadOnlyList<CriterionArgument> Takes { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>How the value of a criterion is found, in the order of what finding it costs.</summary>
public enum CriterionMeasure
{
    /// <summary>A column of the park; its figure says how it is known.</summary>
    Column,

    /// <summary>Area of the park's plots that are available.</summary>
    PlotsTotal,

    /// <summary>Area of the park's largest plot that is available.</summary>
    PlotsLargest,

    /// <summary>Shortest distance on the ellipsoid to an infrastructure site of a kind.</summary>
    Distance,

    /// <summary>Covered share of the area inside the park's outline.</summary>
    Coverage,

    /// <summary>Digital enterprises of the register within a distance.</summary>
    Enterprises,
}

/// <summary>What a criterion is told beside its name.</summary>
public enum CriterionArgument
{
    /// <summary>Kind of infrastructure.</summary>
    Infrastructure,

    /// <summary>Technology of a network.</summary>
    Technology,

    /// <summary>Outdoors or indoors.</summary>
    Environment,

    /// <summary>Operator of a network.</summary>
    Operator,

    /// <summary>Kind of digital enterprise.</summary>
    Enterprises,

    /// <summary>A distance.</summary>
    Metres,
}
