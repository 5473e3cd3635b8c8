using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>A property that a CQL2 filter may name. It has the name that features have it under.</summary>
/// <param name="Name">The name.</param>
/// <param name="Field">The catalogue's field.</param>
/// <param name="Value">The field whose values are compared: the key of the other object, where the property leads to one.</param>
public sealed record Cql2Property(string Name, Field Field, Field Value)
{
    /// <summary>True for the geometry by which features are drawn.</summary>
    public bool IsGeometry => Field.Kind == FieldKind.Geometry;

    /// <summary>True when it is yes or no.</summary>
    public bool IsFlag => Value.Kind == FieldKind.Boolean;

    /// <summary>True when <c>where</c> takes any text for it.</summary>
    public bool IsPlainText => Value.Kind is FieldKind.Text or FieldKind.Code;

    /// <summary>True when parts of it can be looked for.</summary>
    public bool IsText => IsPlainText || Value.Kind is FieldKind.Word or FieldKind.Uuid or FieldKind.Url;

    /// <summary>All values that it can have, as CQL2 spells them; null where they are not counted.</summary>
    public IReadOnlyList<string>? Values => Value.Kind switch
    {
        FieldKind.Boolean => Flags,
        FieldKind.Word => [.. Value.Vocabulary!.Words.Select(w => w.Name)],
        _ => null,
    };

    private static IReadOnlyList<string> Flags { get; } = ["false", "true"];

    /// <summary>All properties of a subject that the public may filter by: what the list's <c>where</c> compares.</summary>
    public static IReadOnlyList<Cql2Property> Of(Catalogue catalogue, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(subject);
        var all = new List<Cql2Property>();
        foreach (var field in subject.Fields.Where(f => Viewer.Anonymous.Sees(f.Visibility)))
        {
            if (field.Target is null)
            {
                if (field.IsFilterable || field.Kind == FieldKind.Geometry)
                {
                    all.Add(new Cql2Property(field.Column, field, field));
                }
            }
            else if (catalogue.Target(field) is var target && Viewer.Anonymous.Sees(target.Visibility))
            {
                all.Add(new Cql2Property(field.Column, field, target.KeyField));
            }
        }

        return all;
    }
}
