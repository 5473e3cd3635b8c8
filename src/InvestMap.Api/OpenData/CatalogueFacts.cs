using System.Text;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>What the catalogue of data says that the map alone knows: when it was published, and of which days its rows speak.</summary>
internal sealed class CatalogueFacts
{
    // The day on which a row's values were true, or, where there is none, the day on which what it tells began to be.
    private static readonly string[] Days = ["as_of", "surveyed_on", "signed_on", "valid_from", "published_at"];

    private readonly byte[] _document;
    private readonly PageReader _reader;

    public CatalogueFacts(PageReader reader, ExportPipeline exports, Catalogue catalogue)
    {
        _reader = reader;
        Subjects = [.. catalogue.Subjects.Where(s => s.Plural is { } plural && exports.FindSubject(plural) is not null)];
        var parts = new List<string>();
        foreach (var (name, direction) in new[] { ("first", "ASC"), ("latest", "DESC") })
        {
            parts.Add($"{name}: publications(first: 1, where: {{ synthetic: {{ eq: false }} }}, order: [{{ number: {direction} }}]) {{ nodes {{ publishedAt }} }}");
        }

        foreach (var subject in Subjects)
        {
            if (DayOf(subject) is { } day)
            {
                parts.Add($"{subject.Plural}: {subject.Plural}Aggregate {{ min {{ {day} }} max {{ {day} }} }}");
            }
        }

        _document = Encoding.UTF8.GetBytes($"query Catalogue {{ {string.Join(' ', parts)} }}");
    }

    /// <summary>The data sets: every list that everybody may read.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>Asks the map.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The database does not answer.</exception>
    public async Task<Known> AskAsync(CancellationToken cancellation)
    {
        var (data, stamp) = await _reader.AskAsync(_document, new { }, cancellation).ConfigureAwait(false);
        string Time(string name) => PageFacts.Text(data.GetProperty(name).GetProperty("nodes")[0], "publishedAt")!;
        return new Known(Time("first"), Time("latest"), stamp, data);
    }

    private static string? DayOf(Subject subject) => Days.Select(subject.Find).FirstOrDefault(f => f is not null)?.Name;

    /// <summary>What the map said.</summary>
    /// <param name="First">When its first publication was, demonstrations left out.</param>
    /// <param name="Latest">When its latest was.</param>
    /// <param name="Stamp">What all this holds for.</param>
    /// <param name="Data">The answer.</param>
    internal sealed record Known(string First, string Latest, AnswerStamp Stamp, JsonElement Data)
    {
        /// <summary>The first and the last day of which the rows of a subject speak; null where none says.</summary>
        public (string First, string Last)? Days(Subject subject)
        {
            string? Day(string end) => PageFacts.Object(Data, subject.Plural!) is { } totals && PageFacts.Object(totals, end) is { } extreme ? PageFacts.Text(extreme, DayOf(subject)!)?[..10] : null;
            return Day("min") is { } first && Day("max") is { } last ? (first, last) : null;
        }
    }
}
