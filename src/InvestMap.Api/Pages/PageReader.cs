using System.Text;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Response;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>Asks for what pages show, in process, by the same engine and as the same public reader as everybody.</summary>
internal sealed class PageReader
{
    private const int PageSize = 200;

    private static readonly byte[] Times = Encoding.UTF8.GetBytes(
        "query Times { " + string.Join(" ", new[] { ("first", "ASC"), ("latest", "DESC") }.Select(each =>
            $"{each.Item1}: publications(first: 1, where: {{ synthetic: {{ eq: false }} }}, order: [{{ number: {each.Item2} }}]) {{ nodes {{ publishedAt }} }}")) + " }");

    private readonly GraphQLEngine _engine;
    private readonly Dictionary<string, byte[]> _lists;

    public PageReader(GraphQLEngine engine, Catalogue catalogue, PageIndex index)
    {
        _engine = engine;
        Queries = PageQuery.All(catalogue, index);
        _lists = index.Subjects.ToDictionary(s => s.Plural!, s => Encoding.UTF8.GetBytes(
            $"query List($after: String, $lang: Language!) {{ list: {s.Plural}(first: {PageSize}, after: $after, order: [{{ slug: ASC }}]) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ slug name(lang: $lang) }} }} }}"));
    }

    /// <summary>The queries by the plural of their subject.</summary>
    public IReadOnlyDictionary<string, PageQuery> Queries { get; }

    /// <summary>An object and the publication that tells of it; null: no object has that slug.</summary>
    /// <exception cref="GraphQLException">The database does not answer.</exception>
    public async Task<(JsonElement Object, long Publication)?> ObjectAsync(PageQuery query, string slug, PageTexts texts, CancellationToken cancellation)
    {
        var answer = await AskAsync(query.Document, new { slug, lang = texts.Language.ToUpperInvariant() }, cancellation).ConfigureAwait(false);
        return PageFacts.Object(answer.GetProperty("data"), "object") is { } found
            ? (found, answer.GetProperty("extensions").GetProperty("publication").GetInt64())
            : null;
    }

    /// <summary>Some objects of a subject by slug, and the cursor behind which there are more.</summary>
    /// <exception cref="GraphQLException">The cursor is none, or the database does not answer.</exception>
    public async Task<(IReadOnlyList<JsonElement> Objects, string? Next)> ListAsync(Subject subject, string? after, PageTexts texts, CancellationToken cancellation)
    {
        var answer = await AskAsync(_lists[subject.Plural!], new { after, lang = texts.Language.ToUpperInvariant() }, cancellation).ConfigureAwait(false);
        var list = answer.GetProperty("data").GetProperty("list");
        var page = list.GetProperty("pageInfo");
        return ([.. PageFacts.List(list, "nodes")], page.GetProperty("hasNextPage").GetBoolean() ? PageFacts.Text(page, "endCursor") : null);
    }

    /// <summary>When the first publication was and when the latest, demonstrations left out.</summary>
    /// <exception cref="GraphQLException">The database does not answer.</exception>
    public async Task<(string First, string Latest)> TimesAsync(CancellationToken cancellation)
    {
        var data = (await AskAsync(Times, new { }, cancellation).ConfigureAwait(false)).GetProperty("data");
        string Time(string name) => PageFacts.Text(data.GetProperty(name).GetProperty("nodes")[0], "publishedAt")!;
        return (Time("first"), Time("latest"));
    }

    // What a page asks is bounded by its own text: it needs no budget.
    private async Task<JsonElement> AskAsync(byte[] document, object variables, CancellationToken cancellation)
    {
        var request = new GraphQLRequest(document) { Variables = JsonSerializer.SerializeToElement(variables), ReadOnly = true, CostLimit = double.MaxValue };
        using var answer = await _engine.ExecuteAsync(request, cancellation).ConfigureAwait(false);
        if (!answer.Errors.IsEmpty)
        {
            throw new GraphQLException(answer.Errors);
        }

        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.Clone();
    }
}
