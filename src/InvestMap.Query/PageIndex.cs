using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>An object that has a page.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="ChangedAt">When it was published as it is now.</param>
public sealed record PageEntry(Subject Subject, string Slug, DateTime ChangedAt);

/// <summary>What became of an object that a slug once named.</summary>
/// <param name="Slug">The slug that it has now; null: it was taken off the map.</param>
public sealed record FormerObject(string? Slug);

/// <summary>Which objects have pages, and where those went that had one.</summary>
public sealed class PageIndex(Catalogue catalogue, Database database)
{
    private static readonly Parameter Slug = new(ArgumentPath.Of(0));

    /// <summary>The subjects whose objects have pages of their own.</summary>
    public IReadOnlyList<Subject> Subjects { get; } = [.. catalogue.Subjects.Where(HasPages)];

    /// <summary>Whether the objects of a subject have pages that everybody may see: they have a slug to be found by and a name to be called by.</summary>
    public static bool HasPages(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject is { Plural: not null, HasSlug: true, HasHistory: true, Visibility: Visibility.Public } && subject.Find("name_vi") is not null;
    }

    /// <summary>The object that had a slug in a former publication; null when none ever had.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The database does not answer.</exception>
    public ValueTask<FormerObject?> FormerAsync(Subject subject, string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var table = new Identifier(subject.Table);
        var statement = Sql.Of(
            $"""
            select k.publication, h.uuid is not null, p.slug::text
            from published.clock k
            left join lateral (
            select t.uuid
            from history.{table} t
            where t.slug = {Slug}
            order by upper(t.during) desc
            limit 1
            ) h on true
            left join published.{table} p on p.uuid = h.uuid
            """).ToStatement();
        return database.ReadAsync(
            statement,
            Binding.ValuesOf(statement, [slug]),
            isHeavy: false,
            static async (reader, cancellation) =>
            {
                await reader.ReadAsync(cancellation).ConfigureAwait(false);
                return reader.GetBoolean(1) ? new FormerObject(reader.IsDBNull(2) ? null : reader.GetString(2)) : null;
            },
            cancellation);
    }

    /// <summary>All objects with pages by subject and slug, but for those of the demonstration layer.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The database does not answer.</exception>
    public ValueTask<IReadOnlyList<PageEntry>> AllAsync(CancellationToken cancellation)
    {
        var parts = Subjects.Select((subject, i) => Sql.Of(
            $"select {Sql.Number(i)} as subject, t.slug::text as slug, n.published_at from published.{new Identifier(subject.Table)} t join published.publication n on n.number = t.since_publication where not t.synthetic"));
        var statement = Sql.Of(
            $"""
            select k.publication, r.*
            from published.clock k
            left join (
            {Sql.Join(Sql.Of($"\nunion all\n"), parts)}
            ) r on true
            order by r.subject, r.slug collate "C"
            """).ToStatement();
        return database.ReadAsync<IReadOnlyList<PageEntry>>(
            statement,
            [],
            isHeavy: true,
            async (reader, cancellation) =>
            {
                var entries = new List<PageEntry>();
                while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    if (!reader.IsDBNull(1))
                    {
                        entries.Add(new PageEntry(Subjects[reader.GetInt32(1)], reader.GetString(2), reader.GetDateTime(3)));
                    }
                }

                return entries;
            },
            cancellation);
    }
}
