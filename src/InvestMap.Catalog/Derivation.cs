namespace InvestMap.Catalog;

/// <summary>Rows that no table holds: they are made of those of other subjects, of the same moment.</summary>
public enum Derivation
{
    /// <summary>One for each target of an indicator.</summary>
    Targets,

    /// <summary>One for each target and each actual value of the same indicator and unit.</summary>
    Actuals,
}
