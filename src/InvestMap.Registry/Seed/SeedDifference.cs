using InvestMap.Registry.Entities;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InvestMap.Registry.Seed;

/// <summary>
/// What the files say and the map does not: the changes to publish, and the rows that somebody else changed or ended since, which the
/// files do not overrule.
/// </summary>
internal sealed class SeedDifference
{
    private readonly SeedLayer _layer;
    private readonly Dictionary<Guid, PublishedRow> _current = [];
    private readonly Dictionary<Guid, long> _endedByOthers = [];
    private HashSet<long> _ours = [];
    private HashSet<Guid> _touched = [];

    private SeedDifference(SeedLayer layer) => _layer = layer;

    /// <summary>Seeded rows with new content, and their versions now; null: not there yet.</summary>
    public List<(SeedRow Seed, PublishedRow? Current)> Changed { get; } = [];

    /// <summary>Seeded rows that stand on the map as the files have them, and were changed by nobody else.</summary>
    public List<SeedRow> Unchanged { get; } = [];

    /// <summary>Rows that an earlier seed made and that are no longer in the files.</summary>
    public List<PublishedRow> Gone { get; } = [];

    /// <summary>Sentences about rows that the files do not overrule.</summary>
    public List<string> LeftAlone { get; } = [];

    /// <summary>Compares a layer with what is published.</summary>
    /// <param name="publisher">Reads published and curation.</param>
    /// <param name="layer">The files.</param>
    /// <param name="author">Author of the seed's change sets of this layer: rows of their publications were touched by nobody else.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<SeedDifference> FindAsync(NpgsqlDataSource publisher, SeedLayer layer, string author, CancellationToken cancellation)
    {
        var difference = new SeedDifference(layer);
        await difference.ReadAsync(publisher, author, cancellation).ConfigureAwait(false);
        difference.Compare();
        await difference.KeepReferencedAsync(publisher, cancellation).ConfigureAwait(false);
        return difference;
    }

    private async Task ReadAsync(NpgsqlDataSource publisher, string author, CancellationToken cancellation)
    {
        await using var context = RegistryContext.Over(publisher);
        _ours = [.. await context.ChangeSets.Where(s => s.Author == author && s.PublishedAs != null).Select(s => s.PublishedAs!.Value).ToListAsync(cancellation).ConfigureAwait(false)];

        var seeded = _layer.Rows.Select(r => r.Row.Uuid).ToArray();
        foreach (var shape in RowShape.All.Where(s => !s.IsDerived))
        {
            var read = typeof(SeedDifference).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(shape.Type);
            var rows = await ((Task<List<PublishedRow>>)read.Invoke(null, [context, seeded, _ours.ToArray(), cancellation])!).ConfigureAwait(false);
            rows.ForEach(row => _current[row.Uuid] = row);
        }

        var figures = await context.Figures.Where(f => seeded.Contains(f.ObjectUuid)).ToListAsync(cancellation).ConfigureAwait(false);
        figures.ForEach(figure => _current[figure.Uuid] = figure);
        _touched = [.. _current.Values.Where(row => !_ours.Contains(row.SincePublication)).Select(GroupOf)];

        var missing = seeded.Where(uuid => !_current.ContainsKey(uuid)).ToArray();
        var ends = await context.Changes
            .Where(c => c.Action == ChangeAction.End && missing.Contains(c.ObjectUuid))
            .Join(context.ChangeSets.Where(s => s.PublishedAs != null), c => c.ChangeSetUuid, s => s.Uuid, (c, s) => new { c.ObjectUuid, Publication = s.PublishedAs!.Value })
            .ToListAsync(cancellation).ConfigureAwait(false);
        foreach (var end in ends.GroupBy(e => e.ObjectUuid).Select(g => g.MaxBy(e => e.Publication)!).Where(e => !_ours.Contains(e.Publication)))
        {
            _endedByOthers[end.ObjectUuid] = end.Publication;
        }
    }

    private static async Task<List<PublishedRow>> RowsAsync<T>(RegistryContext context, Guid[] seeded, long[] ours, CancellationToken cancellation)
        where T : PublishedRow =>
        [.. await context.Set<T>().Where(r => seeded.Contains(r.Uuid) || ours.Contains(r.SincePublication)).ToListAsync(cancellation).ConfigureAwait(false)];

    private static Guid GroupOf(PublishedRow row) => row is Figure figure ? figure.ObjectUuid : row.Uuid;

    private void Compare()
    {
        foreach (var seed in _layer.Rows)
        {
            var current = _current.GetValueOrDefault(seed.Row.Uuid);
            if (current is not null && Same(seed.Shape, seed.Row, current))
            {
                if (!_touched.Contains(seed.Group))
                {
                    Unchanged.Add(seed);
                }

                continue;
            }

            if (_endedByOthers.TryGetValue(seed.Row.Uuid, out var end) || _endedByOthers.TryGetValue(seed.Group, out end))
            {
                LeftAlone.Add($"{seed.Name} ({seed.Record.File}:{seed.Record.Line}) was ended by publication {end}; the files do not bring it back.");
            }
            else if (_touched.Contains(seed.Group))
            {
                LeftAlone.Add(current is null
                    ? $"{seed.Name} ({seed.Record.File}:{seed.Record.Line}) is new in the files, but its object was changed by others since; it was not added."
                    : $"{seed.Name} ({seed.Record.File}:{seed.Record.Line}) differs in {Differences(seed, current)}, but was changed by others, last in publication {_current.Values.Where(r => GroupOf(r) == seed.Group).Max(r => r.SincePublication)}; it stays as it is.");
            }
            else
            {
                Changed.Add((seed, current));
            }
        }

        var seeded = _layer.Rows.Select(r => r.Row.Uuid).ToHashSet();
        Gone.AddRange(_current.Values.Where(row => !seeded.Contains(row.Uuid) && _ours.Contains(row.SincePublication) && !_touched.Contains(GroupOf(row))));
    }

    // The other currency is derived at publication and no business of the files.
    private static bool Same(RowShape shape, PublishedRow seed, PublishedRow current)
    {
        if (current is InvestmentProject project)
        {
            DerivedCapital.Clear(project);
        }

        return shape.Same(seed, current);
    }

    private static string Differences(SeedRow seed, PublishedRow current) =>
        string.Join(", ", seed.Shape.Columns.Where(c => !Equals(c.Stored(seed.Row), c.Stored(current))).Select(c => c.Name));

    // A row that left the files stays while a row that stays points to it; and what stays keeps its figures and their sources.
    private async Task KeepReferencedAsync(NpgsqlDataSource publisher, CancellationToken cancellation)
    {
        var leaving = Gone.ToDictionary(r => r.Uuid);
        var references = await ReferencesAsync(publisher, cancellation).ConfigureAwait(false);
        var changed = Changed.Select(c => c.Seed.Row.Uuid).ToHashSet();
        var gone = leaving.Keys.ToHashSet();
        int before;
        do
        {
            before = leaving.Count;
            foreach (var (table, referrer, target) in references)
            {
                // A changed row points to rows of the files only.
                if (!leaving.ContainsKey(referrer) && !changed.Contains(referrer) && leaving.Remove(target, out var kept))
                {
                    LeftAlone.Add($"{RowShape.Of(kept).Table} {(kept as Subject)?.Slug ?? target.ToString()} is no longer in the files, but {table} still refers to it; it stays.");
                }
            }

            foreach (var figure in Gone.OfType<Figure>().Where(f => gone.Contains(f.ObjectUuid) && !leaving.ContainsKey(f.ObjectUuid)))
            {
                leaving.Remove(figure.Uuid);
            }
        }
        while (leaving.Count < before);

        Gone.RemoveAll(row => !leaving.ContainsKey(row.Uuid));
    }

    private async Task<List<(string Table, Guid Referrer, Guid Target)>> ReferencesAsync(NpgsqlDataSource publisher, CancellationToken cancellation)
    {
        var references = new List<(string, Guid, Guid)>();
        foreach (var shape in RowShape.All)
        {
            foreach (var column in shape.Columns.Where(c => c.Reference is not null))
            {
                var targets = Gone.Where(r => RowShape.Of(r).Table == column.Reference).Select(r => r.Uuid).ToArray();
                if (targets.Length == 0)
                {
                    continue;
                }

                await using var command = publisher.CreateCommand($"select uuid, {column.Name} from published.{shape.Table} where {column.Name} = any ($1)");
                command.Parameters.Add(new NpgsqlParameter { Value = targets });
                await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
                while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    references.Add((shape.Table, reader.GetGuid(0), reader.GetGuid(1)));
                }
            }
        }

        return references;
    }
}
