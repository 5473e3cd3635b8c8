namespace InvestMap.Registry.Migrations;

/// <summary>What a run of the migrator did.</summary>
/// <param name="Applied">Migrations applied now, in order; empty when the database was up to date.</param>
/// <param name="Functions">Function files applied now because they are new or changed.</param>
/// <param name="Total">Migrations that the database has had in all.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, IReadOnlyList<string> Functions, int Total);
