using System.Text.Json.Nodes;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>Properties as JSON schemas.</summary>
internal static class OgcSchema
{
    /// <summary>A property that filters may name.</summary>
    public static JsonObject Of(Cql2Property queryable)
    {
        if (queryable.IsGeometry)
        {
            return new JsonObject { ["format"] = "geometry-any", ["x-ogc-role"] = "primary-geometry", ["description"] = queryable.Field.Description };
        }

        var schema = new JsonObject
        {
            ["type"] = queryable.Value.Kind switch
            {
                FieldKind.Boolean => "boolean",
                FieldKind.Short or FieldKind.Int or FieldKind.Long => "integer",
                FieldKind.Decimal or FieldKind.Float => "number",
                _ => "string",
            },
            ["description"] = queryable.Field.Description,
        };
        if (FormatOf(queryable.Value.Kind) is { } format)
        {
            schema["format"] = format;
        }

        if (queryable.Value.Vocabulary is { } vocabulary)
        {
            schema["enum"] = new JsonArray([.. vocabulary.Words.Select(w => (JsonNode)w.Name)]);
        }

        if (queryable.Field.Unit is { } unit)
        {
            schema["x-ogc-unit"] = unit;
        }

        return schema;
    }

    private static string? FormatOf(FieldKind kind) => kind switch
    {
        FieldKind.Uuid => "uuid",
        FieldKind.Date => "date",
        FieldKind.Timestamp => "date-time",
        FieldKind.Url => "uri",
        _ => null,
    };
}
