namespace InvestMap.Query;

/// <summary>What a public answer holds for. The pipeline leaves it on the request of an anonymous viewer.</summary>
/// <param name="Publication">The number that the statements read.</param>
/// <param name="Day">The day, where the answer is another one tomorrow; null where it is not.</param>
public sealed record AnswerStamp(long Publication, DateOnly? Day);
