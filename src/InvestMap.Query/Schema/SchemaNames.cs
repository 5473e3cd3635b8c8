using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>How things of the catalogue are named in the schema: HotChocolate's conventions.</summary>
internal static class SchemaNames
{
    /// <summary>The output type of a field, without <c>!</c>.</summary>
    public static string TypeOf(Field field) => field.Kind switch
    {
        FieldKind.Uuid => "UUID",
        FieldKind.Text or FieldKind.Code or FieldKind.FieldName => "String",
        FieldKind.Url => "URL",
        FieldKind.Word => field.Vocabulary!.Name,
        FieldKind.Boolean => "Boolean",
        FieldKind.Short or FieldKind.Int => "Int",
        FieldKind.Long => "Long",
        FieldKind.Decimal => "Decimal",
        FieldKind.Float => "Float",
        FieldKind.Date => "LocalDate",
        FieldKind.Timestamp => "DateTime",
        FieldKind.Point => "GeoJSONPointType",
        FieldKind.MultiPolygon => "GeoJSONMultiPolygonType",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "This kind is not shown."),
    };

    /// <summary>The input type by which a field is filtered.</summary>
    public static string FilterOf(Field field) => field.Kind switch
    {
        FieldKind.Uuid => "UuidOperationFilterInput",
        FieldKind.Text or FieldKind.Code => "StringOperationFilterInput",
        FieldKind.Url => "UrlOperationFilterInput",
        FieldKind.Word => $"{field.Vocabulary!.Name}OperationFilterInput",
        FieldKind.Boolean => "BooleanOperationFilterInput",
        FieldKind.Short or FieldKind.Int => "IntOperationFilterInput",
        FieldKind.Long => "LongOperationFilterInput",
        FieldKind.Decimal => "DecimalOperationFilterInput",
        FieldKind.Date => "LocalDateOperationFilterInput",
        FieldKind.Timestamp => "DateTimeOperationFilterInput",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "This kind is not filtered."),
    };

    /// <summary>An operator as it is spelled in the schema.</summary>
    public static string Spelled(Enum name)
    {
        var text = name.ToString();
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
