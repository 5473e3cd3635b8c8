using Npgsql;

namespace InvestMap.Registry.Seed;

/// <summary>
/// Loads the files of <c>db/seed</c>: the facts as publication 1, and where it is asked for the demonstration layer of
/// <c>db/seed/demo</c> as publication 2. Loading the same files again changes nothing. Newer files publish the difference; rows that
/// somebody else changed since are left alone and named.
/// </summary>
public sealed class SeedLoader
{
    /// <summary>Author of the change sets of the facts.</summary>
    public const string Author = "InvestMap seed";

    /// <summary>Author of the change sets of the demonstration layer.</summary>
    public const string DemonstrationAuthor = "InvestMap demonstration";

    /// <summary>Who approves both: the release that the files came with.</summary>
    public const string Approver = "InvestMap release";

    private const long LockKey = 0x696D7365656473; // "imseeds"

    private readonly NpgsqlDataSource _owner;
    private readonly NpgsqlDataSource _publisher;
    private readonly TaxCodeKey? _key;

    /// <summary>Makes a loader.</summary>
    /// <param name="owner">Writes the vocabularies of <c>reference</c>.</param>
    /// <param name="publisher">Compares and publishes.</param>
    /// <param name="key">Hashes tax codes of persons; see <see cref="Publish"/>.</param>
    public SeedLoader(NpgsqlDataSource owner, NpgsqlDataSource publisher, TaxCodeKey? key = null)
    {
        _key = key;
        _owner = owner;
        _publisher = publisher;
    }

    /// <summary>Loads a folder of seed files.</summary>
    /// <param name="folder">The folder, such as <c>db/seed</c>.</param>
    /// <param name="demonstration">Whether its subfolder <c>demo</c> is loaded too.</param>
    /// <param name="cancellation">Stops the work; a layer is then loaded whole or not at all.</param>
    /// <exception cref="SeedRefusedException">Something in the files is wrong; all of it is told, and nothing was loaded.</exception>
    public async Task<SeedReport> LoadAsync(string folder, bool demonstration, CancellationToken cancellation = default)
    {
        var (reference, layers) = Read(folder, demonstration);

        // Two tools that seed at once would both find the same difference.
        await using var turn = await _publisher.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (var take = new NpgsqlCommand("select pg_advisory_lock($1)", turn) { Parameters = { new() { Value = LockKey } }, CommandTimeout = 0 })
        {
            await take.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        try
        {
            var referenceRows = await reference.WriteAsync(_owner, cancellation).ConfigureAwait(false);
            var reports = new List<SeedLayerReport>();
            foreach (var layer in layers)
            {
                reports.Add(await LoadAsync(layer, cancellation).ConfigureAwait(false));
            }

            return new SeedReport(referenceRows, reports);
        }
        finally
        {
            await using var give = new NpgsqlCommand("select pg_advisory_unlock($1)", turn) { Parameters = { new() { Value = LockKey } } };
            await give.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static (ReferenceLoader Reference, IReadOnlyList<SeedLayer> Layers) Read(string folder, bool demonstration)
    {
        var problems = new List<SeedProblem>();
        if (!Directory.Exists(folder))
        {
            throw new SeedRefusedException([new SeedProblem(folder, 0, null, null, "there is no such folder; give the path of db/seed, or install InvestMap again.")]);
        }

        var reference = ReferenceLoader.Read(folder, problems);
        var layers = new List<SeedLayer> { SeedLayer.Read(folder, folder, null, problems) };
        var demo = Path.Combine(folder, "demo");
        if (demonstration && Directory.Exists(demo))
        {
            layers.Add(SeedLayer.Read(folder, demo, layers[0], problems));
        }

        RefuseUnknownVersions(reference, layers, problems);
        return problems.Count == 0
            ? (reference, layers)
            : throw new SeedRefusedException([.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }

    private static void RefuseUnknownVersions(ReferenceLoader reference, IEnumerable<SeedLayer> layers, List<SeedProblem> problems)
    {
        var known = reference.Sections.Select(s => (s.Version, s.Section)).ToHashSet();
        var forms = reference.Forms.Select(f => (f.Version, f.Form)).ToHashSet();
        foreach (var seed in layers.SelectMany(l => l.Rows))
        {
            if (seed.Row is Entities.InvestmentProject { SectorVersion: not null, Sector: not null } project && !known.Contains((project.SectorVersion, project.Sector)))
            {
                problems.Add(seed.Record.Problem("sector", $"is not a section of VSIC {project.SectorVersion}; reference/vsic_section.csv has them."));
            }

            if (seed.Row is Entities.InvestmentProject { LegalForm: { } form } formed && !forms.Contains((formed.LegalFormVersion ?? "", form)))
            {
                problems.Add(seed.Record.Problem("legal_form", $"is not a form of the law on investment of {formed.LegalFormVersion ?? "no year"}; reference/legal_investment_form.csv has them."));
            }
        }
    }

    private async Task<SeedLayerReport> LoadAsync(SeedLayer layer, CancellationToken cancellation)
    {
        var author = layer.Demonstration ? DemonstrationAuthor : Author;
        var difference = await SeedDifference.FindAsync(_publisher, layer, author, cancellation).ConfigureAwait(false);
        var draft = Draft(layer, difference, author);
        long? publication = null;
        var publish = new Publish(_publisher, _key);
        try
        {
            // A person's code shows in no row, so a row that got one is unchanged.
            await publish.IdentifyAsync(difference.Unchanged.Select(s => s.Row).OfType<Entities.DigitalEnterprise>(), cancellation).ConfigureAwait(false);
            if (draft.Changes.Count > 0)
            {
                publication = await publish.ApplyAsync(draft, cancellation).ConfigureAwait(false);
            }
        }
        catch (PublishRefusedException e)
        {
            throw new SeedRefusedException([.. e.Refusals.Select(r => Problem(layer, r))], e);
        }

        return new SeedLayerReport(
            layer.Demonstration,
            publication,
            layer.Rows.GroupBy(r => r.Shape.Table).ToDictionary(g => g.Key, g => g.Count()),
            difference.Changed.Count(c => c.Current is null),
            difference.Changed.Count(c => c.Current is not null),
            difference.Gone.Count,
            difference.LeftAlone);
    }

    private static ChangeSetDraft Draft(SeedLayer layer, SeedDifference difference, string author)
    {
        var first = difference.Changed.TrueForAll(c => c.Current is null) && difference.Changed.Count == layer.Rows.Count;
        var draft = new ChangeSetDraft
        {
            TitleVi = (layer.Demonstration, first) switch
            {
                (false, true) => "Số liệu ban đầu từ các nguồn công khai",
                (false, false) => "Cập nhật số liệu ban đầu",
                (true, true) => "Dữ liệu minh họa",
                (true, false) => "Cập nhật dữ liệu minh họa",
            },
            TitleEn = (layer.Demonstration, first) switch
            {
                (false, true) => "First figures from public sources",
                (false, false) => "First figures brought up to date",
                (true, true) => "Demonstration data",
                (true, false) => "Demonstration data brought up to date",
            },
            Author = author,
            Approver = Approver,
            Synthetic = layer.Demonstration,
        };
        foreach (var (seed, current) in difference.Changed)
        {
            if (current is null)
            {
                draft.Create(seed.Row);
            }
            else
            {
                draft.Update(seed.Row, current.SincePublication);
            }
        }

        foreach (var row in difference.Gone)
        {
            draft.End(RowShape.Of(row).Table, row.Uuid, row.SincePublication);
        }

        return draft;
    }

    private static SeedProblem Problem(SeedLayer layer, PublishRefusal refusal)
    {
        var seed = layer.Rows.FirstOrDefault(r => r.Row.Uuid == refusal.ObjectUuid);
        return seed is null
            ? new SeedProblem(layer.Demonstration ? "demo" : "seed", 0, refusal.Field, null, refusal.Sentence)
            : new SeedProblem(seed.Record.File, seed.Record.Line, refusal.Field, refusal.Field is { } field ? seed.Record[field] : null, refusal.Sentence);
    }
}
