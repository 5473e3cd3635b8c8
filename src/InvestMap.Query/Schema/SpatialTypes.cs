using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The types of geometry: GeoJSON out, GeoJSON in, and the spatial filters.</summary>
internal static class SpatialTypes
{
    private static readonly (string Type, string Coordinates)[] Geometries =
    [
        ("Point", "Position"), ("MultiPoint", "[Position]"), ("LineString", "[Position]"), ("MultiLineString", "[[Position]]"),
        ("Polygon", "[[Position]]"), ("MultiPolygon", "[[[Position]]]"),
    ];

    public static void Add(SchemaBuilder schema)
    {
        schema.Enum("GeoJSONGeometryType", e =>
        {
            e.Description("Type of a GeoJSON geometry (RFC 7946, section 1.4).");
            foreach (var (type, _) in Geometries)
            {
                e.Value(type, description: $"A {type}.");
            }

            e.Value("GeometryCollection", description: "Geometries of several types; taken in filters, never given.");
        });
        schema.Interface("GeoJSONInterface", t => t
            .Description("A GeoJSON geometry.")
            .Field("type", "GeoJSONGeometryType!", f => f.Description("The type of the geometry."))
            .Field("bbox", "[Float]", f => f.Description("West, south, east, north in degrees."))
            .Field("crs", "Int", f => f.Description("EPSG code of the reference system: 4326.")));
        foreach (var (type, coordinates) in Geometries)
        {
            schema.Object($"GeoJSON{type}Type", t => t
                .Description($"A GeoJSON {type}.")
                .Implements("GeoJSONInterface")
                .Field("coordinates", coordinates, f => f.Tag(GeoJsonField.Coordinates).Description("Longitude first; outer rings counter-clockwise."))
                .Field("type", "GeoJSONGeometryType!", f => f.Tag(GeoJsonField.Type).Description("The type of the geometry."))
                .Field("bbox", "[Float!]!", f => f.Tag(GeoJsonField.Bbox).Description("West, south, east, north in degrees."))
                .Field("crs", "Int!", f => f.Tag(GeoJsonField.Crs).Description("EPSG code of the reference system: 4326.")));
            schema.Input($"GeoJSON{type}Input", i => i
                .Description($"A GeoJSON {type}.")
                .Field("type", "GeoJSONGeometryType", f => f.Description("The type of the geometry."))
                .Field("coordinates", coordinates, f => f.Description("Longitude first."))
                .Field("crs", "Int", f => f.Description("EPSG code of the reference system: 4326.")));
        }

        schema.Input("GeometryFilterInput", i =>
        {
            i.Description("Spatial operators on an object's outline, or on its point where it has no outline. An object without a place satisfies none of them.");
            i.Field("and", "[GeometryFilterInput!]", f => f.Tag(FilterWord.And).Description("All of these."));
            i.Field("or", "[GeometryFilterInput!]", f => f.Tag(FilterWord.Or).Description("Any of these."));
            foreach (var name in Enum.GetValues<SpatialOperator>())
            {
                var spelled = SchemaNames.Spelled(name);
                var kind = name.ToString();
                var type = name == SpatialOperator.Distance || !kind.StartsWith('N') ? kind : char.ToUpperInvariant(kind[1]) + kind[2..];
                i.Field(spelled, $"Geometry{type}OperationFilterInput", f => f.Tag(name).Description(Describe(name)));
            }
        });
        foreach (var name in new[] { "Contains", "Intersects", "Overlaps", "Touches", "Within" })
        {
            schema.Input($"Geometry{name}OperationFilterInput", i => Operand(i));
        }

        schema.Input("GeometryDistanceOperationFilterInput", i => Comparisons.AddDistance(Operand(i)));
        schema.Input("DistanceSortInput", i => i
            .Description("An order by distance. Objects without a place come last, both ways; equal distances are in the order of what follows, at last of the key.")
            .Field("to", "Geometry!", f => f.Description("What the distance is measured to, as GeoJSON."))
            .Field("direction", "SortEnumType!", f => f.Default("ASC").Description("ASC: nearest first. The farthest first costs far more: every object is measured.")));
    }

    private static InputObjectBuilder Operand(InputObjectBuilder input) => input
        .Description("A geometry to compare with.")
        .Field("geometry", "Geometry!", f => f.Description("The other geometry, as GeoJSON."))
        .Field("buffer", "Float", f => f.Description("Widens the other geometry by so many metres on the ellipsoid. Exact for objects that are points, for `intersects` and for `contains`; for `overlaps`, `touches` and outlines `within` it the widened outline is drawn on a plane laid at the geometry, and lies up to 1 % of the metres beside the true one (0.1 % around geometries smaller than a province)."));

    private static string Describe(SpatialOperator name) => name switch
    {
        SpatialOperator.Contains => "The object contains the geometry.",
        SpatialOperator.Distance => "The distance to the geometry, in metres on the ellipsoid.",
        SpatialOperator.Intersects => "The object and the geometry have a point in common.",
        SpatialOperator.Overlaps => "The object and the geometry overlap, and neither contains the other.",
        SpatialOperator.Touches => "The object and the geometry have only border points in common.",
        SpatialOperator.Within => "The object lies within the geometry.",
        _ => "The contrary, of objects that have a place.",
    };
}
