using System.Globalization;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>What a file says of itself, in its language.</summary>
internal static class ExportAbout
{
    public static ExportFile Describe(ExportFile file, RowStream rows)
    {
        var text = file.Query.English ? Texts.English : Texts.Vietnamese;
        var (query, plural) = (file.Query, file.Subject.Plural!);
        var title = text[$"export.titles.{plural}"];
        var about = new List<(string, string)>
        {
            (text["export.about.title"], title),
            (text["export.about.subject"], plural),
            (text["export.about.licence"], file.Licence == "unknown" ? text["export.about.unknown"] : file.Licence),
            (text["export.about.source"], Source(file.Subject, rows, text)),
            (text["export.about.publication"], rows.Publication.ToString(CultureInfo.InvariantCulture)),
            (text["export.about.publishedAt"], rows.PublishedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? text["export.about.unknown"]),
            (text["export.about.crs"], $"EPSG:{file.Srid}"),
        };
        if (query.Where is { } where)
        {
            about.Add((text["export.about.filter"], where));
        }

        if (query.Order is { } order)
        {
            about.Add((text["export.about.order"], order));
        }

        if (query.On is { } day && query.IsOfDay(file.Subject))
        {
            about.Add((text["export.about.day"], day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (query.Demonstration)
        {
            about.Add((text["export.about.demonstration"], text["demonstration.notice"]));
        }

        return file with { Title = title, About = about };
    }

    // Of the row, or else of each value that belongs to it.
    private static string Source(Subject subject, RowStream rows, Texts text)
    {
        if (rows.Columns.Any(c => c.Name == "source_name"))
        {
            return text["export.about.sourceColumns"];
        }

        var parts = subject.Relations.Where(r => Catalogue.Map.Target(r).Find("source_uuid") is not null).Select(r => Spelling.Snake(r.Name))
            .Intersect(rows.Columns.Where(c => c.Form == RowForm.Json).Select(c => c.Name));
        return string.Join(", ", parts) is { Length: > 0 } names
            ? text["export.about.sourceParts"].Replace("{{columns}}", names, StringComparison.Ordinal)
            : text["export.about.unknown"];
    }
}
