using System.Text;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>A fact of an object as its page shows it.</summary>
/// <param name="Name">Name in GraphQL.</param>
/// <param name="Field">Its field; for text in two languages the Vietnamese one.</param>
/// <param name="Target">The object that it leads to; null: a value.</param>
internal sealed record PageField(string Name, Field Field, Subject? Target);

/// <summary>A list of other objects that the page leads to.</summary>
/// <param name="Name">Name in GraphQL.</param>
/// <param name="Target">What they are.</param>
internal sealed record PageList(string Name, Subject Target);

/// <summary>What the page of a subject shows, and the one GraphQL query that asks for it. It is made from the catalogue: what the map knows, its pages say.</summary>
internal sealed class PageQuery
{
    /// <summary>Most objects of a list on the page of another object; the query asks for one more.</summary>
    public const int ListSize = 100;

    private const string Source = "source { name(lang: $lang) publisher url publishedOn }";
    private const string Figures =
        "figures { field ordinal state comparator certainty stated(lang: $lang) asOf asOfPrecision note(lang: $lang) " + Source + " }";

    private const string Observations =
        "indicatorObservations(first: 500, order: [{ periodFrom: DESC }]) { kind period comparator value outOf derivation note(lang: $lang) administrativeUnit { slug name(lang: $lang) } " + Source + " }";

    private const string Investors = "investors { name(lang: $lang) role sharePercent }";

    // Told elsewhere on the page, or of use to programs alone.
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "uuid", "since_publication", "slug", "province_code", "synthetic", "name_vi", "name_en", "as_of", "source_uuid", "map_point",
        "sector_version", "sector_name_vi", "sector_name_en", "sector_name_unofficial",
        "legal_form_name_vi", "legal_form_name_en", "legal_form_name_unofficial",
        "capital_vnd_converted", "capital_usd_converted", "capital_rate", "capital_rate_on",
    };

    private PageQuery(Catalogue catalogue, Subject subject)
    {
        Subject = subject;
        Fields = [.. FieldsOf(catalogue, subject)];
        Lists = [.. subject.Relations.Where(r => catalogue.Find(r.Target) is { } target && PageIndex.HasPages(target)).Select(r => new PageList(r.Name, catalogue[r.Target]))];
        HasObservations = subject.Relations.Any(r => r.Name == "indicatorObservations");
        HasInvestors = subject.Relations.Any(r => r.Name == "investors");
        HasFigures = subject.Relations.Any(r => r.Name == "figures");
        Document = Encoding.UTF8.GetBytes(Write(subject));
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>The facts in the order of the page.</summary>
    public IReadOnlyList<PageField> Fields { get; }

    /// <summary>The lists of other objects.</summary>
    public IReadOnlyList<PageList> Lists { get; }

    /// <summary>True when values by period belong to it.</summary>
    public bool HasObservations { get; }

    /// <summary>True when investors belong to it.</summary>
    public bool HasInvestors { get; }

    /// <summary>True when figures say how its fields are known.</summary>
    public bool HasFigures { get; }

    /// <summary>The query, with variables <c>$slug</c> and <c>$lang</c>; the object is <c>object</c>.</summary>
    public byte[] Document { get; }

    /// <summary>The queries of all subjects that have pages, by their plural.</summary>
    public static IReadOnlyDictionary<string, PageQuery> All(Catalogue catalogue, PageIndex index) =>
        index.Subjects.ToDictionary(s => s.Plural!, s => new PageQuery(catalogue, s), StringComparer.Ordinal);

    private static IEnumerable<PageField> FieldsOf(Catalogue catalogue, Subject subject)
    {
        var translated = subject.Translated().ToHashSet(StringComparer.Ordinal);
        var grouped = subject.Groups.SelectMany(g => g.Fields).Select(f => f.Column).ToHashSet(StringComparer.Ordinal);
        foreach (var field in subject.Fields)
        {
            var column = field.Column;
            if (Apart.Contains(column) || grouped.Contains(column) || field.Visibility != Visibility.Public || field.Kind is FieldKind.Geometry or FieldKind.MultiPolygon
                || column.EndsWith("_as_of", StringComparison.Ordinal) || column.EndsWith("_precision", StringComparison.Ordinal) || column.EndsWith("_quality", StringComparison.Ordinal))
            {
                continue;
            }

            if (field.Target is not null)
            {
                if (catalogue.Target(field) is { HasSlug: true } target)
                {
                    yield return new PageField(field.ObjectName, field, target);
                }
            }
            else if (column.EndsWith("_vi", StringComparison.Ordinal) && translated.Contains(column[..^3]))
            {
                yield return new PageField(field.Name[..^2], field, null);
            }
            else if (!column.EndsWith("_en", StringComparison.Ordinal) || !translated.Contains(column[..^3]))
            {
                yield return new PageField(field.Name, field, null);
            }
        }
    }

    private string Write(Subject subject)
    {
        var parts = new List<string> { "slug synthetic nameVi nameEn name(lang: $lang) nameLanguage(lang: $lang)" };
        parts.AddRange(Fields.Select(field => field switch
        {
            { Target: not null } => $"{field.Name} {{ slug name(lang: $lang) }}",
            { Field.Kind: FieldKind.Point } => $"{field.Name} {{ coordinates }}",
            _ when field.Name != field.Field.Name => $"{field.Name}(lang: $lang)",
            _ => field.Name,
        }));
        parts.AddRange(Lists.Select(list => subject.Relations.Single(r => r.Name == list.Name).IsWhole
            ? $"{list.Name} {{ slug name(lang: $lang) }}"
            : $"{list.Name}(first: {ListSize + 1}, order: [{{ nameVi: ASC }}]) {{ slug name(lang: $lang) }}"));

        // What goes with a value, where the subject has it.
        foreach (var column in subject.Fields.Select(f => f.Column).Where(c => c.EndsWith("_as_of", StringComparison.Ordinal) || c.EndsWith("_as_of_precision", StringComparison.Ordinal)).Concat(
            ["as_of", "as_of_precision", "location_quality", "sector_version", "capital_vnd_converted", "capital_usd_converted", "capital_rate", "capital_rate_on"]).Distinct())
        {
            if (subject.Find(column) is { } field)
            {
                parts.Add(field.Name);
            }
        }

        parts.AddRange(new[]
        {
            subject.Find("sector_name_vi") is null ? null : "sectorName(lang: $lang)",
            subject.Find("map_point") is null ? null : "mapPoint { coordinates }",
            subject.Find("source_uuid") is null ? null : Source,
            subject.Groups.Any(g => g.Name == "unitAssignment") ? "unitAssignment { method certainty }" : null,
            HasFigures ? Figures : null,
            HasObservations ? Observations : null,
            HasInvestors ? Investors : null,
        }.OfType<string>());
        return $"query Page($slug: String!, $lang: Language!) {{\n  object: {subject.Singular}(slug: $slug) {{\n    {string.Join("\n    ", parts)}\n  }}\n}}\n";
    }
}
