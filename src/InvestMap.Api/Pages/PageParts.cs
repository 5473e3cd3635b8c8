using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api;

/// <summary>The lists that belong to an object alone (phases, steps, events, distances), in the words of the client's card.</summary>
internal sealed class PageParts(PageTexts texts, PageFacts facts, Subject subject)
{
    // How the card words a value of a row, and the name of the hole; what is not here stands by itself with its unit.
    private static readonly Dictionary<string, (string Key, string Hole)> Phrases = new(StringComparer.Ordinal)
    {
        ["leasableHa"] = ("card.leasable", "area"),
        ["leasedHa"] = ("card.leased", "area"),
        ["leasedPercent"] = ("card.filled", "share"),
        ["registeredCapitalVnd"] = ("card.registered", "amount"),
        ["registeredCapitalUsd"] = ("card.registered", "amount"),
        ["plannedM3Day"] = ("card.planned", "capacity"),
        ["builtM3Day"] = ("card.built", "capacity"),
        ["noticeNumber"] = ("card.notice", "number"),
        ["noticeOn"] = ("card.noticeOn", "date"),
        ["preliminaryCostVnd"] = ("card.preliminaryCost", "amount"),
        ["compensationVnd"] = ("card.compensation", "amount"),
        ["startsOn"] = ("card.from", "date"),
        ["dueOn"] = ("card.due", "date"),
        ["effectiveOn"] = ("card.from", "date"),
        ["shareAreaPercent"] = ("page.shareOfArea", "share"),
        ["sharePopulationPercent"] = ("page.shareOfPopulation", "share"),
    };

    // What a row is, in the words of its source; without them it is called by what it leads to, or by its kind.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "place", "use", "line", "description" };

    // What stands first in a row that has neither words of its own.
    private static readonly Dictionary<string, string> Numbered = new(StringComparer.Ordinal) { ["phases"] = "card.phase", ["wastewaterPlants"] = "card.wastewaterPlant" };

    /// <summary>What a list is called on the page of a subject.</summary>
    public static string Title(PagePart part, Subject subject, PageTexts texts) => texts.Find($"page.parts.{subject.Plural}.{part.Name}") ?? texts["card." + part.Name];

    /// <summary>A list with what it rests on; nothing where it has no rows.</summary>
    public Html Write(PagePart part, IReadOnlyList<JsonElement> rows)
    {
        var html = new Html();
        if (rows.Count == 0)
        {
            return html;
        }

        // A source that all rows share is named once, below them.
        var sources = rows.Select(PageFacts.SourceOf).Distinct().ToList();
        html.Add($"<section data-part=\"{part.Name}\">\n<h2>{Title(part, subject, texts)}</h2>\n<ul>\n");
        foreach (var row in rows)
        {
            html.Add($"{Row(part, row, sources.Count == 1 ? null : PageFacts.SourceOf(row))}");
        }

        html.Add($"</ul>\n");
        if (facts.Known(part.Name) is { } known)
        {
            var stated = PageFacts.Text(known, "stated") is { } words ? $"{texts["card.stated"]}: “{words}”" : null;
            html.Add($"{PageArticle.Basis([stated, PageFacts.Text(known, "note"), facts.DayOf(known, "asOf")], PageFacts.SourceOf(known) ?? (sources.Count == 1 ? sources[0] : null))}");
        }
        else if (sources is [{ } shared])
        {
            html.Add($"{PageArticle.Basis([], shared)}");
        }

        return html.Add($"</section>\n");
    }

    private Html Row(PagePart part, JsonElement row, PageSource? source)
    {
        var head = part.Fields.FirstOrDefault(f => Words.Contains(f.Name) && IsKnown(f, row)) ?? part.Fields.FirstOrDefault(f => (f.Target is not null || f.Field.Kind == FieldKind.Word) && IsKnown(f, row));
        var first = head switch
        {
            { Target: { } target } => PageArticle.To(texts, target, PageFacts.Object(row, head.Name)!.Value),
            not null => Plain(PageFormat.Value(row, head, texts)!),
            null => Plain(Numbered.TryGetValue(part.Name, out var key) ? texts.Format(key, ("number", row.GetProperty("ordinal").GetRawText())) : texts["card.methodUnknown"]),
        };
        var bits = part.Fields.Where(f => f != head).Select(f => Bit(f, row)).OfType<string>().Where(b => head is null || b != PageFacts.Text(row, head.Name)).ToList();
        var days = part.Fields.Where(f => f.Field.Kind == FieldKind.Date).ToList();
        if (days.Count > 0 && !days.Exists(f => IsKnown(f, row)) && !part.Fields.Any(f => f.Name == "method"))
        {
            bits.Add(texts["card.dateUnknown"]);
        }

        return new Html().Add($"<li>{first}{PageArticle.Basis(bits, source, PageFacts.Text(row, "url"))}</li>\n");
    }

    private static bool IsKnown(PageField field, JsonElement row) => field.Target is null ? PageFacts.Text(row, field.Name) is not null : PageFacts.Object(row, field.Name) is not null;

    private static Html Plain(string text) => new Html().Add($"<bdi>{text}</bdi>");

    private string? Bit(PageField field, JsonElement row)
    {
        if (field.Target is not null)
        {
            return PageFacts.Object(row, field.Name) is { } other ? PageFacts.Text(other, "name") : null;
        }

        return field switch
        {
            // Which row it is, its order tells; an address is a link.
            { Name: "ordinal" } or { Field.Kind: FieldKind.Url } => null,
            { Name: "tenants" } => PageFacts.Decimal(row, field.Name) is { } count
                ? texts.Format(count == 1 ? "card.tenants_one" : "card.tenants_other", ("shown", PageFormat.Number(count, texts))) : null,
            _ => PageFormat.Value(row, field, texts) switch
            {
                null => field.Name == "areaHa" ? texts["card.areaUnknown"] : null,
                { } value => Phrases.TryGetValue(field.Name, out var phrase) ? texts.Format(phrase.Key, (phrase.Hole, value)) : value,
            },
        };
    }
}
