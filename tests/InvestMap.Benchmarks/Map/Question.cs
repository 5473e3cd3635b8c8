using System.Collections.Immutable;
using System.Text;
using InvestMap.Registry.Migrations;

namespace InvestMap.Benchmarks;

/// <summary>
/// Something that users ask, from the files of <c>db/bench/questions</c>: <c>x.graphql</c> in the words of the map, <c>x.sql</c> in
/// the database's own, <c>x.variables.sql</c> that gives what varies between requests, <c>x.postgraphile.graphql</c> for the peer.
/// </summary>
/// <param name="Name">Name of the files.</param>
/// <param name="Title">The comment that the document begins with.</param>
/// <param name="Document">The GraphQL document.</param>
/// <param name="Floor">Hand-written SQL for the same rows, without JSON: nothing that answers from the database can be cheaper.</param>
/// <param name="PeerDocument">The same in the words of PostGraphile; null where it is not asked.</param>
/// <param name="Variants">What real requests differ in.</param>
/// <param name="ParameterTypes">The types of the floor's parameters, by the numbers of <c>pg_type</c>.</param>
internal sealed record Question(
    string Name, string Title, string Document, string Floor, string? PeerDocument, ImmutableArray<Variant> Variants, ImmutableArray<uint> ParameterTypes)
{
    /// <summary>All questions, read from their files and filled from a database.</summary>
    public static async Task<IReadOnlyList<Question>> ReadAsync(BenchDatabase database)
    {
        var folder = Path.Combine(ScriptFolder.Find(), "bench", "questions");
        var questions = new List<Question>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.sql").Where(f => !f.EndsWith(".variables.sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var document = await File.ReadAllTextAsync(Path.ChangeExtension(file, ".graphql")).ConfigureAwait(false);
            var peer = Path.ChangeExtension(file, ".postgraphile.graphql");
            var (variants, types) = await VariantsAsync(database, await File.ReadAllTextAsync(Path.ChangeExtension(file, ".variables.sql")).ConfigureAwait(false)).ConfigureAwait(false);
            questions.Add(new Question(
                name,
                document[..document.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ').TrimEnd('.'),
                document,
                await File.ReadAllTextAsync(file).ConfigureAwait(false),
                File.Exists(peer) ? await File.ReadAllTextAsync(peer).ConfigureAwait(false) : null,
                variants,
                types));
        }

        return questions;
    }

    private static async Task<(ImmutableArray<Variant> Variants, ImmutableArray<uint> Types)> VariantsAsync(BenchDatabase database, string sql)
    {
        await using var command = database.Admin.CreateCommand(sql);
        command.AllResultTypesAreUnknown = true;
        await using var rows = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var variants = ImmutableArray.CreateBuilder<Variant>();
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            variants.Add(new Variant(Encoding.UTF8.GetBytes(rows.GetString(0)), [.. Enumerable.Range(1, rows.FieldCount - 1).Select(rows.GetString)]));
        }

        return variants.Count > 0
            ? (variants.ToImmutable(), [.. Enumerable.Range(1, rows.FieldCount - 1).Select(i => rows.GetPostgresType(i).OID)])
            : throw new InvalidOperationException($"No variables came from: {sql}");
    }
}

/// <summary>What one request asks.</summary>
/// <param name="Variables">The variables of the document, as JSON.</param>
/// <param name="Parameters">The parameters of the floor, as PostgreSQL writes them.</param>
internal sealed record Variant(byte[] Variables, string[] Parameters);
