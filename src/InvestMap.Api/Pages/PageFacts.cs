using System.Globalization;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>Where something is stated.</summary>
internal sealed record PageSource(string Name, string? Publisher, string? Url, string? PublishedOn);

/// <summary>What another source, or the wording of the same one, says of a fact.</summary>
internal sealed record PageStatement(string Text, string? Note, string? AsOf, PageSource? Source);

/// <summary>One fact with what makes it worth believing.</summary>
internal sealed record PageFact(string Name, string Label)
{
    /// <summary>The value with its unit; null: unknown.</summary>
    public string? Text { get; init; }

    /// <summary>Where the value leads.</summary>
    public string? Href { get; init; }

    /// <summary>The bare number, for programs.</summary>
    public decimal? Number { get; init; }

    /// <summary>Its unit, as the catalogue spells it.</summary>
    public string? Unit { get; init; }

    /// <summary>Why there is no value.</summary>
    public string Missing { get; init; } = "";

    /// <summary>What must be read with the value.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The day of which it speaks.</summary>
    public string? AsOf { get; init; }

    /// <summary>Where it is stated.</summary>
    public PageSource? Source { get; init; }

    /// <summary>What other sources say.</summary>
    public IReadOnlyList<PageStatement> Others { get; init; } = [];
}

/// <summary>Reads the facts out of the answer to a <see cref="PageQuery"/>.</summary>
internal sealed class PageFacts(PageQuery query, PageTexts texts, JsonElement page)
{
    private readonly string _plural = query.Subject.Plural!;

    /// <summary>All facts in the order of the page, those that nobody knows among them.</summary>
    public IReadOnlyList<PageFact> All() =>
    [
        .. query.Fields.Select(Fact),
        .. query.HasCoverage ? [Coverage()] : Array.Empty<PageFact>(),
        .. query.Parts.Where(p => p.IsStated && !List(page, p.Name).Any()).Select(Gap),
    ];

    /// <summary>How a field or a list of the object is known; null: nothing is said of it.</summary>
    public JsonElement? Known(string name, string? column = null) => FiguresOf(name, column).Where(f => f.GetProperty("ordinal").GetInt32() == 0).Select(f => (JsonElement?)f).FirstOrDefault();

    /// <summary>The source of what no figure says otherwise.</summary>
    public PageSource? Source => SourceOf(page);

    /// <summary>The day of which the object speaks.</summary>
    public string? AsOf => DayOf(page, "asOf");

    /// <summary>Reads a text; null where there is none.</summary>
    public static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Reads an object; null where there is none.</summary>
    public static JsonElement? Object(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>Reads a list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>Reads an exact number, which may be written as a number or as text.</summary>
    public static decimal? Decimal(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? decimal.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>Longitude and latitude; null where there is no place.</summary>
    public static (double Longitude, double Latitude)? Point(JsonElement of, string name) =>
        Object(of, name) is { } point && List(point, "coordinates").ToList() is [var longitude, var latitude, ..] ? (longitude.GetDouble(), latitude.GetDouble()) : null;

    /// <summary>Reads the source of something.</summary>
    public static PageSource? SourceOf(JsonElement of) =>
        Object(of, "source") is { } source ? new PageSource(Text(source, "name")!, Text(source, "publisher"), Text(source, "url"), Text(source, "publishedOn")) : null;

    // A column in Vietnamese stands for the field in both languages.
    private IEnumerable<JsonElement> FiguresOf(string name, string? column) =>
        List(page, "figures").Where(f => Text(f, "field") is { } field && (field == name || field == name + "Vi" || field == column));

    private string Missing(JsonElement? figure) =>
        figure is { } known && Text(known, "state") is { } state and not "KNOWN" ? texts["enum.FigureState." + state] : texts["card.unknown"];

    private PageFact Gap(PagePart part) => new(part.Name, PageParts.Title(part, query.Subject, texts)) { Missing = Missing(Known(part.Name)) };

    // A share says little without technology, environment, operator, day, and the part that is unknown (DECISIONS.md, 13).
    private PageFact Coverage()
    {
        var fact = new PageFact("coverageShare", texts["page.coverage.label"]);
        if (Object(page, "coverageShare") is not { } share)
        {
            return fact with { Missing = Text(page, "coverageShareReason") is { } reason ? texts["enum.CoverageShareReason." + reason] : texts["card.unknown"] };
        }

        if (share.GetProperty("surveys").GetInt32() == 0)
        {
            return fact with { Missing = texts["page.coverage.noSurvey"] };
        }

        string Percent(string name) => texts.Format("unit.percent", ("value", PageFormat.Number(decimal.Round(100 * Decimal(share, name)!.Value, 1), texts, 1)));
        var (oldest, newest) = (Text(share, "oldestSurveyedOn"), Text(share, "newestSurveyedOn"));
        return fact with
        {
            Text = Percent("covered"),
            Number = decimal.Round(100 * Decimal(share, "covered")!.Value, 1),
            Unit = "percent",
            Remarks = [texts.Format("page.coverage.rest", ("uncovered", Percent("uncovered")), ("unknown", Percent("unknown"))), texts["page.coverage.operators"]],
            AsOf = oldest is null || newest is null ? null
                : oldest == newest ? texts.Format("page.coverage.surveyed", ("date", PageFormat.Day(newest, null, texts)))
                : texts.Format("page.coverage.surveyedBetween", ("first", PageFormat.Day(oldest, null, texts)), ("last", PageFormat.Day(newest, null, texts))),
        };
    }

    private PageFact Fact(PageField shown)
    {
        var main = Known(shown.Name, shown.Field.Name);
        var stated = main is { } known ? Text(known, "stated") : null;
        var fact = Value(shown);
        var isKnown = fact.Text is not null;
        var comparator = isKnown && main is { } compared && Text(compared, "comparator") is { } word ? texts["enum.Comparator." + word] : "";
        return fact with
        {
            // Words of the source stand in where the map has no value of its own.
            Text = isKnown ? (comparator.Length > 0 ? $"{comparator} {fact.Text}" : fact.Text) : stated,
            Missing = Missing(main),
            Remarks =
            [
                .. fact.Remarks,
                .. isKnown && stated is not null && stated != fact.Text ? [$"{texts["card.stated"]}: “{stated}”"] : Array.Empty<string>(),
                .. main is { } noted && Text(noted, "note") is { } note ? [note] : Array.Empty<string>(),
                .. main is { } sure && Text(sure, "certainty") is { } certainty and not "STATED" ? [texts["enum.Certainty." + certainty]] : Array.Empty<string>(),
            ],
            AsOf = DayOf(page, shown.Name + "AsOf") ?? (main is { } dated ? DayOf(dated, "asOf") : null) ?? AsOf,
            Source = (main is { } sourced ? SourceOf(sourced) : null) ?? Source,
            Others =
            [
                .. FiguresOf(shown.Name, shown.Field.Name).Where(f => f.GetProperty("ordinal").GetInt32() > 0 && Text(f, "stated") is not null)
                    .Select(f => new PageStatement(Text(f, "stated")!, Text(f, "note"), DayOf(f, "asOf"), SourceOf(f))),
            ],
        };
    }

    private PageFact Value(PageField shown)
    {
        var fact = new PageFact(shown.Name, texts.Label(_plural, shown.Name).Replace("{{version}}", Text(page, "sectorVersion"), StringComparison.Ordinal));
        if (shown.Target is { } target)
        {
            return Object(page, shown.Name) is { } other
                ? fact with { Text = Text(other, "name"), Href = PageIndex.HasPages(target) ? PageAddresses.Of(texts, target, Text(other, "slug")!) : null, Remarks = UnitRemarks(shown) }
                : fact;
        }

        if (shown.Field.Kind == FieldKind.Point)
        {
            return Point(page, shown.Name) is var (longitude, latitude)
                ? fact with
                {
                    Text = $"{PageFormat.Number((decimal)latitude, texts)}; {PageFormat.Number((decimal)longitude, texts)}",
                    Remarks = Text(page, shown.Name + "Quality") is { } quality ? [texts["enum.GeometryQuality." + quality]] : [],
                }
                : fact;
        }

        var text = PageFormat.Value(page, shown, texts);
        if (Decimal(page, shown.Name) is { } number)
        {
            return fact with { Text = text, Number = number, Unit = shown.Field.Unit, Remarks = Conversion(shown) };
        }

        return shown switch
        {
            { Field.Kind: FieldKind.Url } => fact with { Text = text, Href = text },
            { Name: "sector", Field.Kind: FieldKind.Code } when Text(page, "sectorName") is { } sector => fact with { Text = $"{text} · {sector}" },
            _ => fact with { Text = text },
        };
    }

    // A converted amount says so, with rate and day (DECISIONS.md, 19).
    private string[] Conversion(PageField shown) =>
        page.TryGetProperty(shown.Name + "Converted", out var converted) && converted.ValueKind == JsonValueKind.True
            && Decimal(page, "capitalRate") is { } rate && Text(page, "capitalRateOn") is { } day
            ? [texts.Format("card.converted", ("rate", PageFormat.Number(rate, texts)), ("date", PageFormat.Day(day, null, texts)))]
            : [];

    private string[] UnitRemarks(PageField shown) => shown.Name == "administrativeUnit" && Object(page, "unitAssignment") is { } assigned
        ?
        [
            .. Text(assigned, "method") is { } method ? [texts["enum.UnitMethod." + method]] : Array.Empty<string>(),
            .. Text(assigned, "certainty") is { } certainty ? [texts["enum.UnitCertainty." + certainty]] : Array.Empty<string>(),
        ]
        : [];

    /// <summary>The day of which something speaks.</summary>
    public string? DayOf(JsonElement of, string name) =>
        Text(of, name) is { } day ? texts.Format("card.asOf", ("date", PageFormat.Day(day, Text(of, name + "Precision"), texts))) : null;
}
