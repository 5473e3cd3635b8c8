using System.Globalization;
using System.Text;
using System.Text.Json;
using InvestMap.Query;
using Microsoft.Extensions.FileProviders;

namespace InvestMap.Api;

/// <summary>
/// What the map's page shows first, ready in the page: a reader has the list before any script has come, and the client, which
/// draws over it, finds its first answers beside it. What is asked stands in the client's <c>first-view.json</c>, so that the
/// two ask alike.
/// </summary>
internal sealed class FirstView(WebClientFiles files, PageReader reader)
{
    /// <summary>The id of the block of answers; <c>web-client/src/api/useOperation.ts</c> reads it.</summary>
    private const string BlockId = "first-answers";

    private Asked? _asked;

    /// <summary>Whether an address opens it: it names nothing that the client reads. What links from elsewhere carry (`fbclid`) is nothing.</summary>
    public bool IsOpenedBy(IQueryCollection query) => Read()?.Parameters.Any(query.ContainsKey) == false;

    /// <summary>The article of the map's page and what it holds for; null: the client asks nothing, or it was published in between.</summary>
    /// <exception cref="InvestMap.GraphQL.Response.GraphQLException">The database does not answer.</exception>
    public async Task<(Html Article, AnswerStamp Stamp)?> MakeAsync(PageTexts texts, IEnumerable<Catalog.Subject> subjects, CancellationToken cancellation)
    {
        if (Read()?.Questions[texts.Language] is not { } questions)
        {
            return null;
        }

        var list = await reader.AnswerAsync(Encoding.UTF8.GetBytes(questions.List.Query), questions.List.Variables, cancellation).ConfigureAwait(false);
        var overview = await reader.AnswerAsync(Encoding.UTF8.GetBytes(questions.Overview.Query), questions.Overview.Variables, cancellation).ConfigureAwait(false);
        if (list.Stamp.Publication != overview.Stamp.Publication)
        {
            return null;
        }

        using var listed = JsonDocument.Parse(list.Body);
        using var told = JsonDocument.Parse(overview.Body);
        var article = FirstViewArticle.Write(texts, listed.RootElement.GetProperty("data"), told.RootElement.GetProperty("data"), subjects);

        // What the map asks next, as the client spells it (web-client/src/map/style.ts): it need not wait for the map's own code.
        article.Add($"<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/tiles/investmentProjects.json?lang={texts.Language}&amp;publication={list.Stamp.Publication.ToString(CultureInfo.InvariantCulture)}\">\n");

        // The answers' own bytes: not a digit of a number may be lost. Within JSON a '<' stands in texts alone.
        var answers = $"{{{JsonSerializer.Serialize(questions.List.Key)}:{list.Body},{JsonSerializer.Serialize(questions.Overview.Key)}:{overview.Body}}}";
        article.AddJson(answers.Replace("<", "\\u003c", StringComparison.Ordinal), "application/json", BlockId);
        return (article, new AnswerStamp(list.Stamp.Publication, list.Stamp.Day ?? overview.Stamp.Day));
    }

    private Asked? Read()
    {
        if (files.Provider?.GetFileInfo("first-view.json") is not { Exists: true } file)
        {
            return null;
        }

        return _asked is { } known && known.Written == file.LastModified ? known : _asked = Parse(file);
    }

    private static Asked Parse(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<Asked>(stream, JsonSerializerOptions.Web)! with { Written = file.LastModified };
    }

    /// <summary>What the client asks first, by language, and the parameters by which an address opens another view.</summary>
    private sealed record Asked(DateTimeOffset Written, IReadOnlyList<string> Parameters, IReadOnlyDictionary<string, Questions> Questions);

    private sealed record Questions(Question List, Question Overview);

    /// <summary>An operation, its variables, and the name by which the client knows its answer.</summary>
    private sealed record Question(string Key, string Query, JsonElement Variables);
}
