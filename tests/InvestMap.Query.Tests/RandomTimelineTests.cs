using InvestMap.Registry.Entities;

namespace InvestMap.Query.Tests;

/// <summary>
/// A map is published at random, and at each publication random questions are asked and their answers kept. Asked again about
/// that publication when all is over, each must be answered to the letter as the map that stopped there did.
/// `make check-long` publishes and asks more.
/// </summary>
public sealed class RandomTimelineTests
{
    private const int Seed = 20261122;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CHECK_LONG") is not null;
    private static readonly (int Publications, int Questions) Size = IsLong ? (40, 200) : (6, 24);

    [Fact]
    public async Task A_publication_answers_later_as_it_did_then()
    {
        await using var map = new Timeline();
        await map.InitializeAsync();
        var random = new Random(Seed);
        var questions = new RandomQuestions(random);
        var documents = Enumerable.Range(0, Size.Questions).Select(_ => questions.Next()).Distinct().ToList();
        var told = new List<(long Number, string Document, string Answer)>();
        var life = new Life(random);
        for (var i = 0; i < Size.Publications; i++)
        {
            var (save, end) = life.Step();
            var number = await map.PublishAsync(save, end);
            foreach (var document in documents)
            {
                told.Add((number, document, await AskAsync(map, document, "")));
            }
        }

        var times = (await map.SqlAsync("select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from published.publication order by number")).ToList();
        foreach (var (number, document, answer) in told)
        {
            var moment = random.Next(2) == 0 ? $"publication: {number}" : $"asOf: \"{times[(int)number - 1]}\"";
            var now = await AskAsync(map, document, moment);
            Assert.True(answer == now, $"Publication {number}, {moment}: {document}\nthen {answer}\nnow  {now}");
        }

        // The questions find something, and the answers change, or nothing would be proved.
        Assert.True(told.Select(t => t.Answer).Distinct().Count() > told.Count / 3);
        Assert.Null(map.Unexpected);
    }

    private static async Task<string> AskAsync(Timeline map, string document, string moment) =>
        (await map.DataAsync(document.Replace("@", moment, StringComparison.Ordinal))).GetRawText();

    /// <summary>Rows that come, change and go.</summary>
    private sealed class Life(Random random)
    {
        private static readonly string[] Names = ["Bàn ghế", "Gạch men", "Thép", "Xi măng", "Ô tô", "Hóa dầu", "An toàn", "Giày da"];
        private readonly List<IndustrialPark> _parks = [];
        private readonly List<InvestmentProject> _projects = [];
        private readonly List<AdministrativeUnit> _units = [];
        private readonly List<ProjectInvestor> _investors = [];
        private int _next = 1;

        public (List<PublishedRow> Save, List<PublishedRow> End) Step() => _parks.Count == 0 ? (Begin(), []) : Go();

        private List<PublishedRow> Begin()
        {
            _units.AddRange(Enumerable.Range(1, 5).Select(n => Timeline.Unit(
                n, Name(), $"1400{n}", AdministrativeLevel.Commune, n % 2 == 0 ? AdministrativeUnitKind.Ward : AdministrativeUnitKind.Commune)));
            _units[0].ValidTo = _units[1].ValidTo = new DateOnly(2025, 7, 1);
            _units[2].ValidFrom = new DateOnly(2025, 7, 1);
            _parks.AddRange(Enumerable.Range(1, 4).Select(n => Timeline.Park(n, Name())));
            _projects.AddRange(Enumerable.Range(1, 5).Select(_ => Timeline.Project(_next++, Name())));
            _projects.ForEach(Change);
            var successions = _units.Take(2).Select(from => new AdministrativeSuccession
            {
                Uuid = Guid.NewGuid(), ProvinceCode = "38", PredecessorUuid = from.Uuid, SuccessorUuid = _units[2].Uuid, Extent = SuccessionExtent.Whole,
                ExtentCertainty = ExtentCertainty.Indicative, EffectiveOn = new DateOnly(2025, 7, 1), LegalActVi = "Nghị quyết",
            });
            return [Timeline.Source(), .. _units, .. _parks, .. _projects, .. successions];
        }

        private (List<PublishedRow>, List<PublishedRow>) Go()
        {
            var (save, end) = (new HashSet<PublishedRow>(), new HashSet<PublishedRow>());
            if (random.Next(2) == 0 && _projects.Count > 3)
            {
                var gone = Pick(_projects);
                _projects.Remove(gone);
                end.Add(gone);
                end.UnionWith(_investors.Where(i => i.InvestmentProjectUuid == gone.Uuid));
                _investors.RemoveAll(i => i.InvestmentProjectUuid == gone.Uuid);
            }

            var come = Timeline.Project(_next++, Name());
            Change(come);
            _projects.Add(come);
            var investor = Timeline.Investor(_next, Pick(_projects), Name(), (short)_next);
            _investors.Add(investor);
            save.UnionWith([come, investor]);

            for (var i = random.Next(4); i > 0; i--)
            {
                var project = Pick(_projects);
                Change(project);
                save.Add(project);
            }

            var park = Pick(_parks);
            (park.NameVi, park.AreaHa, park.ParentUuid) = (Name(), random.Next(1, 100), Perhaps(_parks.Where(p => p != park).ToList())?.Uuid);
            save.Add(park);

            var unit = Pick(_units);
            (unit.NameVi, unit.ParentUuid) = (Name(), Perhaps(_units.Where(u => u != unit).ToList())?.Uuid);
            save.Add(unit);
            var changed = Pick(_investors);
            changed.NameVi = Name();
            save.Add(changed);
            return ([.. save], [.. end]);
        }

        private void Change(InvestmentProject project)
        {
            project.NameVi = Name();
            project.Sector = random.Next(2) == 0 ? "C" : "D";
            project.Status = new[] { InvestmentStatus.Operating, InvestmentStatus.Planned, InvestmentStatus.Calling }[random.Next(3)];
            project.AreaHa = random.Next(3) == 0 ? null : random.Next(1, 100);
            project.CapitalUsd = random.Next(3) == 0 ? null : random.Next(1_000_000);
            project.IndustrialParkUuid = Perhaps(_parks)?.Uuid;
            var unit = Perhaps(_units);
            (project.AdministrativeUnitUuid, project.UnitMethod, project.UnitCertainty) =
                (unit?.Uuid, unit is null ? null : UnitMethod.StatedAddress, unit is null ? null : UnitCertainty.Stated);
            project.Location = random.Next(3) == 0 ? null : Timeline.Place(105 + random.NextDouble(), 19 + random.NextDouble());
            project.LocationQuality = project.Location is null ? null : GeometryQuality.Approximate;
        }

        private string Name() => $"{Names[random.Next(Names.Length)]} {random.Next(10)}";

        private T Pick<T>(List<T> rows) => rows[random.Next(rows.Count)];

        private T? Perhaps<T>(List<T> rows)
            where T : class => random.Next(3) == 0 ? null : Pick(rows);
    }
}
