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

    /// <summary>An object and what the answer holds for; null: no object has that slug.</summary>
    /// <exception cref="GraphQLException">The database does not answer.</exception>
    public async Task<(JsonElement Object, AnswerStamp Stamp)?> ObjectAsync(PageQuery query, string slug, PageTexts texts, CancellationToken cancellation)
    {
        var (data, stamp) = await AskAsync(query.Document, new { slug, lang = texts.Language.ToUpperInvariant() }, cancellation).ConfigureAwait(false);
        return PageFacts.Object(data, "object") is { } found ? (found, stamp) : null;
    }

    /// <summary>Some objects of a subject by slug, and the cursor behind which there are more.</summary>
    /// <exception cref="GraphQLException">The cursor is none, or the database does not answer.</exception>
    public async Task<(IReadOnlyList<JsonElement> Objects, string? Next, AnswerStamp Stamp)> ListAsync(Subject subject, string? after, PageTexts texts, CancellationToken cancellation)
    {
        var (data, stamp) = await AskAsync(_lists[subject.Plural!], new { after, lang = texts.Language.ToUpperInvariant() }, cancellation).ConfigureAwait(false);
        var list = data.GetProperty("list");
        var page = list.GetProperty("pageInfo");
        return ([.. PageFacts.List(list, "nodes")], page.GetProperty("hasNextPage").GetBoolean() ? PageFacts.Text(page, "endCursor") : null, stamp);
    }

    /// <summary>The data of an answer, and what it holds for.</summary>
    /// <exception cref="GraphQLException">The answer has errors.</exception>
    public async Task<(JsonElement Data, AnswerStamp Stamp)> AskAsync(byte[] document, object variables, CancellationToken cancellation)
    {
        var (body, stamp) = await AnswerAsync(document, JsonSerializer.SerializeToElement(variables), cancellation).ConfigureAwait(false);
        using var json = JsonDocument.Parse(body);
        return (json.RootElement.GetProperty("data").Clone(), stamp);
    }

    /// <summary>An answer as it is sent, and what it holds for. What this program asks is bounded by its own text: it needs no budget.</summary>
    /// <exception cref="GraphQLException">The answer has errors.</exception>
    public async Task<(string Body, AnswerStamp Stamp)> AnswerAsync(byte[] document, JsonElement variables, CancellationToken cancellation)
    {
        var request = new GraphQLRequest(document) { Variables = variables, ReadOnly = true, CostLimit = double.MaxValue };
        using var answer = await _engine.ExecuteAsync(request, cancellation).ConfigureAwait(false);
        return answer.Errors.IsEmpty ? (Encoding.UTF8.GetString(answer.Body.Span), request.Get<AnswerStamp>()!) : throw new GraphQLException(answer.Errors);
    }
}
