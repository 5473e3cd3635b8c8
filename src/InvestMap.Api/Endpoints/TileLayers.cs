using InvestMap.Catalog;

namespace InvestMap.Api;

/// <summary>What is in the tiles of a subject, as TileJSON's <c>vector_layers</c> say it: the layers that <c>TileSql</c> writes.</summary>
internal static class TileLayers
{
    public static IReadOnlyList<VectorLayer> Of(Subject subject)
    {
        var layer = subject.Layer!;
        var all = Fields(subject, layer.Properties.Concat(layer.Details));
        var layers = new List<VectorLayer>
        {
            new(
                subject.Plural!,
                "Each object as a point; up to clusterMaxZoom only those that are alone in their cell.",
                layer.MaxZoom,
                Merge(Keys(subject), Name(subject), all)),
            new(
                subject.Plural + "_cluster",
                "Two or more objects that share a cell of a tile, at their middle. The counts of a zoom, the objects beside them and `unplaced` add up to `count`.",
                layer.ClusterMaxZoom,
                ClusterFields(subject)),
        };
        if (subject.Outline is null)
        {
            return layers;
        }

        layers.Add(new(
            subject.Plural + "_area",
            "Outlines. Up to clusterMaxZoom they are simplified, those under two pixels are left out, and name and details come later.",
            layer.MaxZoom,
            Merge(Keys(subject), Name(subject), all)));
        if (subject.Find("name_vi") is not null)
        {
            layers.Add(new(
                subject.Plural + "_label",
                "A point on each outline for its name; up to clusterMaxZoom only where the outline has room for it.",
                layer.MaxZoom,
                Merge(Keys(subject), Name(subject))));
        }

        return layers;
    }

    private static Dictionary<string, string> ClusterFields(Subject subject)
    {
        var fields = new Dictionary<string, string> { ["count"] = "How many objects." };
        if (subject.IsMarkedSynthetic)
        {
            fields["synthetic"] = "True when they belong to the demonstration layer; real and fictitious objects never share a cluster.";
        }

        foreach (var column in subject.Layer!.Sums)
        {
            fields[column] = $"Sum of what is known. {subject[column].Description}";
            fields[column + "_known"] = $"How many of them have `{column}`.";
            fields[column + "_unknown"] = $"How many of them have no `{column}`: unknown, not zero.";
        }

        return fields;
    }

    private static Dictionary<string, string> Keys(Subject subject)
    {
        var fields = new Dictionary<string, string> { [subject.Key] = subject.KeyField.Description };
        if (subject.HasSlug)
        {
            fields["slug"] = subject["slug"].Description;
        }

        if (subject.IsMarkedSynthetic)
        {
            fields["synthetic"] = subject["synthetic"].Description;
        }

        return fields;
    }

    private static Dictionary<string, string> Name(Subject subject) =>
        subject.Find("name_vi") is null ? [] : new() { ["name"] = "Name in the language asked for; Vietnamese where there is no other." };

    private static Dictionary<string, string> Fields(Subject subject, IEnumerable<(string Name, string Path)> properties) =>
        properties.ToDictionary(p => p.Name, p => p.Path.Split('.') switch
        {
            [var column] => subject[column].Description,
            var steps => Catalogue.Map.Target(subject[steps[0]])[steps[1]].Description,
        });

    private static Dictionary<string, string> Merge(params IEnumerable<Dictionary<string, string>> parts) =>
        parts.SelectMany(p => p).ToDictionary(p => p.Key, p => p.Value);
}

/// <summary>An entry of TileJSON's <c>vector_layers</c>, named as it is there.</summary>
internal sealed record VectorLayer(string Id, string Description, int Maxzoom, IReadOnlyDictionary<string, string> Fields)
{
    // All of them begin at the whole world.
    public int Minzoom { get; init; }
}
