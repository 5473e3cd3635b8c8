namespace InvestMap.Catalog;

/// <summary>Who may see a subject or a field. The database's roles enforce it; the catalogue lets the planner refuse before SQL.</summary>
public enum Visibility
{
    /// <summary>Everybody, without signing in.</summary>
    Public,

    /// <summary>Signed-in staff.</summary>
    Staff,

    /// <summary>Nobody by name: a column that only the planner itself uses.</summary>
    Internal,
}
