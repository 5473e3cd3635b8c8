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
internal sealed record PageList(string Name, Subject Target)
{
    /// <summary>The word for how far such an object is; null: it has none.</summary>
    public Field? Status => Target.Find("status") is { Kind: FieldKind.Word, Visibility: Visibility.Public } status ? status : null;

    /// <summary>Its area; null: such objects have none.</summary>
    public Field? Area => Target.Find("area_ha");
}

/// <summary>A list that belongs to the object alone and comes whole: phases, steps, distances.</summary>
/// <param name="Name">Name in GraphQL.</param>
/// <param name="Target">What its rows are.</param>
/// <param name="Fields">What of a row is shown.</param>
internal sealed record PagePart(string Name, Subject Target, IReadOnlyList<PageField> Fields)
{
    /// <summary>True when a source lists the rows: where there are none, nobody has stated any.</summary>
    public bool IsStated => Target.Find("ordinal") is not null && Target.Find("source_uuid") is not null;
}

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

    // The share that investors ask for; who needs another technology asks for it.
    private const string Coverage =
        "coverageShare(technology: G5, environment: OUTDOOR) { covered uncovered unknown surveys oldestSurveyedOn newestSurveyedOn } coverageShareReason";

    private const string Investors = "investors { name(lang: $lang) role sharePercent }";

    // Told elsewhere on the page, or of use to programs alone.
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "uuid", "since_publication", "slug", "province_code", "synthetic", "name_vi", "name_en", "as_of", "source_uuid", "map_point",
        "sector_version", "sector_name_vi", "sector_name_en", "sector_name_unofficial",
        "legal_form_name_vi", "legal_form_name_en", "legal_form_name_unofficial",
        "capital_vnd_converted", "capital_usd_converted", "capital_rate", "capital_rate_on",
    };

    // Relations that have a place of their own on the page; targets and actual values of an indicator are among its observations.
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal) { "investors", "figures", "comparisons" };

    private PageQuery(Catalogue catalogue, Subject subject)
    {
        Subject = subject;
        Fields = [.. FieldsOf(catalogue, subject)];
        Lists = [.. subject.Relations.Where(r => catalogue.Find(r.Target) is { } target && PageIndex.HasPages(target)).Select(r => new PageList(r.Name, catalogue[r.Target]))];
        HasObservations = subject.Relations.Any(r => r.Name == "indicatorObservations");
        HasInvestors = subject.Relations.Any(r => r.Name == "investors");
        HasFigures = subject.Relations.Any(r => r.Name == "figures");
        Parts = [.. subject.Relations.Where(r => r.IsWhole && !Told.Contains(r.Name) && !PageIndex.HasPages(catalogue[r.Target])).Select(r =>
            new PagePart(r.Name, catalogue[r.Target], [.. FieldsOf(catalogue, catalogue[r.Target]).Where(f => f.Field.Column != r.Column)]))];
        Document = Encoding.UTF8.GetBytes(Write(subject));
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>The facts in the order of the page.</summary>
    public IReadOnlyList<PageField> Fields { get; }

    /// <summary>The lists of other objects.</summary>
    public IReadOnlyList<PageList> Lists { get; }

    /// <summary>The lists that belong to the object alone.</summary>
    public IReadOnlyList<PagePart> Parts { get; }

    /// <summary>True when networks may cover it.</summary>
    public bool HasCoverage => Subject.Find("boundary") is { IsRequired: false };

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
        parts.AddRange(Fields.Select(Spelled));
        parts.AddRange(Lists.Select(list => subject.Relations.Single(r => r.Name == list.Name).IsWhole
            ? $"{list.Name} {{ {Spelled(list)} }}"
            : $"{list.Name}(first: {ListSize + 1}, order: [{{ nameVi: ASC }}]) {{ {Spelled(list)} }}"));
        parts.AddRange(Parts.Select(part => $"{part.Name} {{ {Spelled(part)} }}"));

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
            HasCoverage ? Coverage : null,
        }.OfType<string>());
        return $"query Page($slug: String!, $lang: Language!) {{\n  object: {subject.Singular}(slug: $slug) {{\n    {string.Join("\n    ", parts)}\n  }}\n}}\n";
    }

    private static string Spelled(PageField field) => field switch
    {
        { Target: not null } => $"{field.Name} {{ slug name(lang: $lang) }}",
        { Field.Kind: FieldKind.Point } => $"{field.Name} {{ coordinates }}",
        _ when field.Name != field.Field.Name => $"{field.Name}(lang: $lang)",
        _ => field.Name,
    };

    // Of another object its name, and the two things that are asked first.
    private static string Spelled(PageList list) =>
        "slug name(lang: $lang)" + (list.Status is { } status ? " " + status.Name : "") + (list.Area is { } area ? " " + area.Name : "");

    private static string Spelled(PagePart part) => string.Join(' ',
    [
        .. part.Fields.Select(Spelled),
        .. part.Fields.Select(f => part.Target.Find(f.Field.Column + "_precision")?.Name).OfType<string>(),
        .. part.Target.Find("source_uuid") is null ? Array.Empty<string>() : [Source],
    ]);
}
