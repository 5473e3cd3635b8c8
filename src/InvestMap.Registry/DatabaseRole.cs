namespace InvestMap.Registry;

/// <summary>The roles of the database. Each has its own login and its own data source; none may do another's work.</summary>
public enum DatabaseRole
{
    /// <summary><c>investmap_owner</c>: owns every object; migrations run as it.</summary>
    Owner,

    /// <summary><c>investmap_reader</c>: reads published, history and reference; every public read.</summary>
    Reader,

    /// <summary><c>investmap_intake</c>: executes the named functions for anonymous inquiries, saved searches and signed links.</summary>
    Intake,

    /// <summary><c>investmap_staff</c>: reads of signed-in staff, by department.</summary>
    Staff,

    /// <summary><c>investmap_editor</c>: writes curation and engagement.</summary>
    Editor,

    /// <summary><c>investmap_publisher</c>: the only one that writes published and history.</summary>
    Publisher,
}

/// <summary>The names of <see cref="DatabaseRole"/> in PostgreSQL and in configuration.</summary>
public static class DatabaseRoleNames
{
    /// <summary>All roles, the owner first.</summary>
    public static IReadOnlyList<DatabaseRole> All { get; } = Enum.GetValues<DatabaseRole>();

    /// <summary>The role's name in PostgreSQL, such as <c>investmap_reader</c>.</summary>
    public static string RoleName(this DatabaseRole role) => role switch
    {
        DatabaseRole.Owner => "investmap_owner",
        DatabaseRole.Reader => "investmap_reader",
        DatabaseRole.Intake => "investmap_intake",
        DatabaseRole.Staff => "investmap_staff",
        DatabaseRole.Editor => "investmap_editor",
        DatabaseRole.Publisher => "investmap_publisher",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The role's key below <c>ConnectionStrings</c>, such as <c>Reader</c>.</summary>
    public static string ConnectionStringKey(this DatabaseRole role) => role.ToString();
}
