using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// Reads a filter that comes as JSON in an address, by the same types and checks as the argument <c>where</c> in GraphQL:
/// it is one, of a schema that has nothing but filters.
/// </summary>
internal sealed class FilterReader
{
    private readonly GraphQLEngine _engine;

    public FilterReader(Catalogue catalogue)
    {
        var schema = new SchemaBuilder();
        foreach (var scalar in Scalars.All())
        {
            schema.Scalar(scalar);
        }

        SpatialTypes.Add(schema);
        SubjectTypes.AddVocabularies(schema);
        FilterTypes.Add(schema, catalogue);
        schema.Object("Query", t =>
        {
            foreach (var subject in catalogue.Subjects.Where(s => s.Plural is not null))
            {
                t.Field(subject.Name, "Boolean", f => f.Argument("where", $"{subject.Name}FilterInput").Resolve(static c =>
                {
                    c.Request.Get<Read>()!.Value = c.Arguments.Get<InputObject>("where");
                    return true;
                }));
            }
        });
        _engine = new GraphQLEngine(schema.Build());
    }

    /// <summary>The filter that a text spells; null for none.</summary>
    /// <exception cref="GraphQLException">It is not JSON, or not a filter of the subject.</exception>
    public async ValueTask<InputObject?> ReadAsync(Subject subject, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var read = new Read();
        using var answer = await _engine.ExecuteAsync(
            new GraphQLRequest($"query($where: {subject.Name}FilterInput) {{ {subject.Name}(where: $where) }}") { Variables = Variables(text) }.With(read)).ConfigureAwait(false);
        return answer.Errors.IsEmpty ? read.Value : throw new GraphQLException(answer.Errors);
    }

    private static JsonElement Variables(string text)
    {
        try
        {
            using var json = JsonDocument.Parse($$"""{"where":{{text}}}""", new JsonDocumentOptions { MaxDepth = 64 });

            // A text that closes the object early would smuggle in further members, harmless but not a filter.
            return json.RootElement.EnumerateObject().Count() == 1 ? json.RootElement.Clone() : throw NotJson();
        }
        catch (JsonException)
        {
            throw NotJson();
        }
    }

    private static GraphQLException NotJson() => Refusal.Of(
        MapErrorCodes.Filter,
        "`where` is not one JSON object of the list's filter, such as {\"status\":{\"eq\":\"OPERATING\"}}.");

    private sealed class Read
    {
        public InputObject? Value { get; set; }
    }
}
