namespace InvestMap.Registry.Entities;

/// <summary>An office that answers for something on the map. Telephone and mail are the office's own; persons are not published.</summary>
public class Department : SourcedSubject
{
    /// <summary>What it is.</summary>
    public DepartmentKind Kind { get; set; }

    /// <summary>What it answers for, in Vietnamese.</summary>
    public string? ResponsibilityVi { get; set; }

    /// <summary>What it answers for, in English.</summary>
    public string? ResponsibilityEn { get; set; }

    /// <summary>Address as the source states it, in Vietnamese.</summary>
    public string? AddressVi { get; set; }

    /// <summary>Address in English.</summary>
    public string? AddressEn { get; set; }

    /// <summary>Telephone of the office.</summary>
    public string? Phone { get; set; }

    /// <summary>Mail of the office.</summary>
    public string? Email { get; set; }

    /// <summary>Its own address on the web.</summary>
    public string? Url { get; set; }
}

/// <summary>Kinds of departments.</summary>
public enum DepartmentKind
{
    /// <summary>A department of the province (sở).</summary>
    Department,

    /// <summary>A management board of zones and parks.</summary>
    ManagementBoard,
}
