using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace InvestMap.Registry.Entities;

/// <summary>What every versioned row of the schema <c>published</c> has. It changes through <see cref="Publish"/> only.</summary>
public abstract class PublishedRow
{
    /// <summary>The key, the same in every publication and for ever.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public Guid Uuid { get; set; }

    /// <summary>Number of the publication since which the row reads as it does. Set by the database.</summary>
    public long SincePublication { get; private set; }

    /// <summary>Code of the province, such as <c>38</c> for Thanh Hóa.</summary>
    public required string ProvinceCode { get; set; }

    /// <summary>True for the demonstration layer: the row is fictitious.</summary>
    public bool Synthetic { get; set; }
}

/// <summary>A published row that has a page and a tile of its own, and so a name for addresses.</summary>
public abstract class Subject : PublishedRow
{
    /// <summary>Name in addresses: lower-case ASCII words joined by hyphens. Unique per table for ever, also after the row's end.</summary>
    public required string Slug { get; set; }
}
