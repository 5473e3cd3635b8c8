using System.Collections.Frozen;
using InvestMap.Registry.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace InvestMap.Registry;

/// <summary>
/// A versioned table by the EF Core model: its columns and how a row becomes content. A new column needs no change here.
/// </summary>
public sealed class RowShape
{
    private static readonly Lazy<FrozenDictionary<string, RowShape>> ByTable = new(() => RegistryContext.SharedMetadata.GetEntityTypes()
        .Where(e => e.ClrType.IsSubclassOf(typeof(PublishedRow)))
        .Select(e => new RowShape(e))
        .ToFrozenDictionary(s => s.Table));

    private static readonly Lazy<RowShape[]> Sorted = new(() => [.. ByTable.Value.Values.OrderBy(s => s.Table, StringComparer.Ordinal)]);

    private static readonly Lazy<FrozenDictionary<Type, RowShape>> ByType = new(() => ByTable.Value.Values.ToFrozenDictionary(s => s.Type));

    private RowShape(IEntityType entity)
    {
        Type = entity.ClrType;
        Table = entity.GetTableName()!;
        Columns = [.. entity.GetProperties()
            .Where(p => p.ValueGenerated != ValueGenerated.OnAddOrUpdate && p.Name is not (nameof(PublishedRow.Uuid) or nameof(PublishedRow.SincePublication)))
            .Select(p => new RowColumn(p))];
    }

    /// <summary>All versioned tables, by name.</summary>
    public static IReadOnlyList<RowShape> All => Sorted.Value;

    /// <summary>The entity.</summary>
    public Type Type { get; }

    /// <summary>The table in the schema <c>published</c>, which is also the subject of a change.</summary>
    public string Table { get; }

    /// <summary>Whether <see cref="Publish"/> makes the rows from others, so that no file and no person writes them.</summary>
    public bool IsDerived => Type == typeof(DigitalMaturityCount);

    /// <summary>The columns that a change carries: neither the key, nor the publication, nor generated ones.</summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>The shape of a row.</summary>
    public static RowShape Of(PublishedRow row) => Of((row ?? throw new ArgumentNullException(nameof(row))).GetType());

    /// <summary>The shape of an entity.</summary>
    public static RowShape Of(Type type) => ByType.Value[type];

    /// <summary>The shape of a table, or null.</summary>
    public static RowShape? Find(string table) => ByTable.Value.GetValueOrDefault(table);

    /// <summary>The values of a row by column, comparable with those of another row: what the database would store.</summary>
    public IEnumerable<KeyValuePair<RowColumn, object?>> Values(PublishedRow row) => Columns.Select(c => KeyValuePair.Create(c, c.Stored(row)));

    /// <summary>Whether both rows would be stored alike.</summary>
    public bool Same(PublishedRow one, PublishedRow other) => Columns.All(c => Equals(c.Stored(one), c.Stored(other)));
}

/// <summary>One column of a <see cref="RowShape"/>.</summary>
public sealed class RowColumn
{
    private readonly IProperty _property;

    internal RowColumn(IProperty property)
    {
        _property = property;
        Name = property.GetColumnName();
        Type = System.Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        Reference = property.GetContainingForeignKeys().FirstOrDefault(k => k.Properties.Count == 1)?.PrincipalEntityType.GetTableName();
    }

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Type of the value in C#, without nullability.</summary>
    public Type Type { get; }

    /// <summary>Whether the column may be null.</summary>
    public bool Nullable => _property.IsNullable;

    /// <summary>Table that the column points to, or null.</summary>
    public string? Reference { get; }

    /// <summary>Digits in all and digits after the point, for a decimal.</summary>
    public (int Precision, int Scale)? Digits => _property.GetPrecision() is { } precision ? (precision, _property.GetScale() ?? 0) : null;

    /// <summary>The value as it is in the entity.</summary>
    public object? Value(PublishedRow row) => _property.PropertyInfo!.GetValue(row);

    /// <summary>Writes the value into the entity.</summary>
    public void Set(PublishedRow row, object? value) => _property.PropertyInfo!.SetValue(row, value);

    /// <summary>The value as the database stores it: vocabularies as words, geometry as hexadecimal EWKB, decimals without idle zeros.</summary>
    public object? Stored(PublishedRow row) => Value(row) switch
    {
        Enum member => TextEnum.Word(member),
        Geometry geometry => Hex(geometry),
        decimal number => number / 1.0000000000000000000000000000m,
        var value => value,
    };

    private static string Hex(Geometry geometry) =>
        Convert.ToHexString(new WKBWriter(ByteOrder.LittleEndian, handleSRID: geometry.SRID > 0, emitZ: false, emitM: false).Write(geometry));
}
