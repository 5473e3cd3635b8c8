using System.Globalization;

namespace InvestMap.Registry.Seed;

/// <summary>One thing that is wrong in a seed file.</summary>
/// <param name="File">The file, below the seed's folder.</param>
/// <param name="Line">Line on which the row begins; the header is line 1. 0: the file as a whole.</param>
/// <param name="Column">Name in the header; null: the row as a whole.</param>
/// <param name="Value">What the cell says.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
public sealed record SeedProblem(string File, int Line, string? Column, string? Value, string Sentence)
{
    /// <summary>What the cell says; null where it may be a person's number, which is not repeated.</summary>
    public string? Value { get; } = Column == "tax_code" || Value is not null && PersonNumber.Mask(Value) != Value ? null : Value;

    /// <summary>What is wrong and what would be right.</summary>
    public string Sentence { get; } = PersonNumber.Mask(Sentence);

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
        return $"{place}{(Column is null ? "" : $", {Column}")}{(Value is null ? "" : $" '{Value}'")}: {Sentence}";
    }
}

/// <summary>The seed was refused; nothing of it was loaded.</summary>
public sealed class SeedRefusedException : RefusalException
{
    internal SeedRefusedException(IReadOnlyList<SeedProblem> problems, Exception? cause = null)
        : base(
            $"The seed was refused, and nothing of it was loaded:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}",
            cause) => Problems = problems;

    /// <summary>All problems, in order of file and line.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; }
}
