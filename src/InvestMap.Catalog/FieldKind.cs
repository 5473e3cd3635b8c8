namespace InvestMap.Catalog;

/// <summary>What a field holds. The kind decides the scalar in GraphQL, the operators of its filter and how its bytes are read.</summary>
public enum FieldKind
{
    /// <summary>A key: <c>uuid</c>.</summary>
    Uuid,

    /// <summary>Text in a language, sorted as Vietnamese readers expect.</summary>
    Text,

    /// <summary>A code, slug or other text that belongs to no language, sorted by its bytes.</summary>
    Code,

    /// <summary>An absolute http or https address.</summary>
    Url,

    /// <summary>The name of a column, shown with the spelling of its GraphQL field.</summary>
    FieldName,

    /// <summary>A word of a <see cref="Catalog.Vocabulary"/>.</summary>
    Word,

    /// <summary><c>boolean</c>.</summary>
    Boolean,

    /// <summary><c>smallint</c>.</summary>
    Short,

    /// <summary><c>integer</c>.</summary>
    Int,

    /// <summary><c>bigint</c>.</summary>
    Long,

    /// <summary><c>numeric</c>, exact.</summary>
    Decimal,

    /// <summary><c>double precision</c>: what is measured or computed.</summary>
    Float,

    /// <summary>A day in Asia/Ho_Chi_Minh.</summary>
    Date,

    /// <summary>A moment.</summary>
    Timestamp,

    /// <summary>A point in WGS 84.</summary>
    Point,

    /// <summary>A multipolygon in WGS 84.</summary>
    MultiPolygon,

    /// <summary>Any geometry in WGS 84; filtered by, never shown.</summary>
    Geometry,
}
