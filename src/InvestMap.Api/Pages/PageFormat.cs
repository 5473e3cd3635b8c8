using System.Globalization;
using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api;

/// <summary>Numbers, money and days as the web client writes them (<c>ui/format.ts</c>).</summary>
internal static class PageFormat
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    // By the unit that the catalogue states; the text has the number's place.
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["ha"] = "ha",
        ["km²"] = "km2",
        ["km"] = "km",
        ["percent"] = "percent",
        ["kV"] = "kv",
        ["kW"] = "kw",
        ["kW per ha"] = "kwPerHa",
        ["m³ a day"] = "m3PerDay",
        ["m³ a day per ha"] = "m3PerHaDay",
        ["US dollar per m²"] = "usdPerM2",
        ["đồng for one US dollar"] = "vndPerUsd",
        ["persons"] = "people",
        ["people"] = "people",
    };

    private static readonly Dictionary<string, string> UnitsOfFields = new(StringComparer.Ordinal)
    {
        ["termYears"] = "years",
        ["buildMonths"] = "months",
        ["stars"] = "stars",
    };

    private static readonly (int Power, string Unit)[] Scales = [(9, "billion"), (6, "million")];

    /// <summary>A number with the language's signs and every digit that it has, up to some behind the point.</summary>
    public static string Number(decimal value, PageTexts texts, int digits = 4) =>
        value.ToString("#,0." + new string('#', digits), texts.IsEnglish ? NumberFormatInfo.InvariantInfo : Vietnamese);

    /// <summary>A quantity with its unit.</summary>
    public static string Quantity(decimal value, string field, string? unit, PageTexts texts) => unit switch
    {
        "đồng" => Money(value, "Vnd", texts),
        "đồng a month" => texts.Format("unit.perMonth", ("value", Money(value, "Vnd", texts))),
        "US dollar" => Money(value, "Usd", texts),
        _ when (unit is null ? UnitsOfFields.GetValueOrDefault(field) : Units[unit]) is { } name => texts.Format("unit." + name, ("value", Number(value, texts))),

        // Years, versions and scales count nothing: 2026 is not 2.026.
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The value of a field with its unit, in words; null: unknown.</summary>
    public static string? Value(JsonElement of, PageField field, PageTexts texts)
    {
        var text = PageFacts.Text(of, field.Name);
        return field.Field.Kind switch
        {
            FieldKind.Word when text is not null => texts[$"enum.{field.Field.Vocabulary!.Name}.{text}"],
            FieldKind.Date when text is not null => Day(text, PageFacts.Text(of, field.Name + "Precision"), texts),
            FieldKind.Decimal or FieldKind.Short or FieldKind.Int or FieldKind.Long => PageFacts.Decimal(of, field.Name) is { } number ? Quantity(number, field.Name, field.Field.Unit, texts) : null,
            _ => text,
        };
    }

    /// <summary>A day as exactly as it is known.</summary>
    public static string Day(string day, string? precision, PageTexts texts)
    {
        var parts = day.Split('-');
        var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return texts.Format(
            "date." + (precision ?? "DAY").ToLowerInvariant(),
            ("year", parts[0]),
            ("monthName", texts["month." + parts[1]]),
            ("month", month.ToString(CultureInfo.InvariantCulture)),
            ("day", int.Parse(parts[2], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
            ("quarter", ((month + 2) / 3).ToString(CultureInfo.InvariantCulture)));
    }

    // In the largest unit that shows every digit of it in at most three decimals.
    private static string Money(decimal value, string currency, PageTexts texts)
    {
        foreach (var (power, unit) in Scales)
        {
            var scaled = value / (decimal)Math.Pow(10, power);
            if (Math.Abs(scaled) >= 1 && decimal.Round(scaled, 3) == scaled)
            {
                return texts.Format($"unit.{unit}{currency}", ("value", Number(scaled, texts)));
            }
        }

        return texts.Format("unit." + currency.ToLowerInvariant(), ("value", Number(value, texts, 2)));
    }
}
