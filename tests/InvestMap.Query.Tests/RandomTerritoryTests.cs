using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InvestMap.Query.Tests;

/// <summary>
/// Support measures and administrative units of random places on random days, reckoned again from plain lists. Units split, merge
/// and follow one another; parks lie in zones; measures hold in the province, in kinds of parks, or where they are listed.
/// `make check-long` asks of more maps.
/// </summary>
public sealed class RandomTerritoryTests
{
    private const int Seed = 20261123;
    private const int Days = 6;
    private static readonly int Maps = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 2 : 12;

    [Fact]
    public async Task What_holds_and_lies_there_is_what_lists_say()
    {
        var random = new Random(Seed);
        var (measures, certain, guessed) = (0, 0, 0);
        for (var i = 0; i < Maps; i++)
        {
            await using var world = new World();
            await world.InitializeAsync();
            var map = new Territory(random);
            await world.RunAsync(map.Sql());
            for (var d = 0; d < Days; d++)
            {
                var day = new DateOnly(2019, 1, 1).AddDays(random.Next(3000));
                var data = await world.DataAsync(Question.Replace("@", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
                foreach (var thing in map.Things)
                {
                    var told = data.GetProperty(thing.List).GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("slug").GetString() == thing.Slug);
                    if (told.TryGetProperty("supportMeasures", out var list))
                    {
                        var holding = map.Measures(thing, day);
                        Assert.Equal((thing.Slug, day, holding), (thing.Slug, day, Join(list, m => Slug(m))));
                        measures += holding.Length;
                    }

                    var units = map.Units(thing, day);
                    Assert.Equal((thing.Slug, day, units), (thing.Slug, day, Join(told.GetProperty("administrativeUnits"), Unit)));
                    certain += units.Split('!').Length - 1;
                    guessed += units.Split('?').Length - 1;
                }
            }

            Assert.Null(world.Unexpected);
        }

        // All of it is met, or nothing would be proved.
        Assert.True(measures > 500 && certain > 50 && guessed > 50, $"{measures} {certain} {guessed}");
    }

    private const string Question = """
        {
          investmentProjects(first: 30, where: { slug: { startsWith: "r-" } }) { nodes { slug supportMeasures(first: 40, on: "@") { slug } administrativeUnits(first: 40, on: "@") { certain administrativeUnit { slug } } } }
          industrialParks(first: 30, where: { slug: { startsWith: "r-" } }) { nodes { slug supportMeasures(first: 40, on: "@") { slug } administrativeUnits(first: 40, on: "@") { certain administrativeUnit { slug } } } }
          plots(first: 30, where: { slug: { startsWith: "r-" } }) { nodes { slug administrativeUnits(first: 40, on: "@") { certain administrativeUnit { slug } } } }
          administrativeUnits(first: 30, anyDay: true, where: { slug: { startsWith: "r-" } }) { nodes { slug supportMeasures(first: 40, on: "@") { slug } administrativeUnits(first: 40, on: "@") { certain administrativeUnit { slug } } } }
        }
        """;

    private static string Slug(JsonElement of) => of.GetProperty("slug").GetString()!;

    private static string Unit(JsonElement of) => Slug(of.GetProperty("administrativeUnit")) + (of.GetProperty("certain").GetBoolean() ? "!" : "?");

    private static string Join(JsonElement list, Func<JsonElement, string> text) => string.Join(' ', list.EnumerateArray().Select(text).Order(StringComparer.Ordinal));

    /// <summary>A thing that lies somewhere.</summary>
    private sealed record Thing(string List, int Number, string Slug, int? Unit, bool IsStated, int? Park, string? Kind = null, int? Around = null);

    private sealed record UnitRow(int Number, int? Parent, DateOnly? From, DateOnly? To);

    private sealed record Step(int From, int To, bool IsWhole, bool IsStated);

    private sealed record Measure(int Number, DateOnly? From, DateOnly? To, string? Area, string? ParkKind, List<(int? Unit, int? Park)> Places);

    private sealed class Territory
    {
        private static readonly string[] Kinds = ["economic_zone", "industrial_park", "industrial_cluster"];
        private readonly List<UnitRow> _units = [];
        private readonly List<Step> _steps = [];
        private readonly List<Measure> _measures = [];

        public Territory(Random random)
        {
            // Three generations of units; each but the first follows some of the generation before.
            DateOnly[] turns = [Day(random, 2020), Day(random, 2024)];
            for (var generation = 0; generation < 3; generation++)
            {
                for (var i = 0; i < 6; i++)
                {
                    _units.Add(new UnitRow(
                        _units.Count, i > 0 && random.Next(2) == 0 ? generation * 6 : null,
                        generation == 0 ? null : turns[generation - 1], generation == 2 ? null : turns[generation]));
                }
            }

            foreach (var before in _units.Where(u => u.Number < 12))
            {
                foreach (var after in Enumerable.Range(((before.Number / 6) + 1) * 6, 6).Where(_ => random.Next(4) == 0))
                {
                    _steps.Add(new Step(before.Number, after, random.Next(3) > 0, random.Next(3) > 0));
                }
            }

            Thing[] units = [.. _units.Select(u => new Thing("administrativeUnits", u.Number, $"r-unit-{u.Number:00}", u.Number, true, null))];
            for (var i = 0; i < 10; i++)
            {
                Things.Add(new Thing(
                    "industrialParks", i, $"r-park-{i:00}", Pick(random, 18), random.Next(2) == 0, i, Kinds[random.Next(3)], i < 3 ? null : Pick(random, 3)));
            }

            for (var i = 0; i < 20; i++)
            {
                Things.Add(new Thing("investmentProjects", i, $"r-project-{i:00}", Pick(random, 18), random.Next(2) == 0, Pick(random, 10)));
            }

            // A plot lies in the unit of its park, or beside it.
            for (var i = 0; i < 10; i++)
            {
                var park = Things[random.Next(10)];
                Things.Add(new Thing("plots", i, $"r-plot-{i:00}", park.Unit, IsStated: false, park.Number));
            }

            Things.AddRange(units);
            for (var i = 0; i < 14; i++)
            {
                var area = (string?[])["province", "park_kind", "listed", "listed", null];
                var kind = area[random.Next(5)];
                var from = random.Next(4) == 0 ? (DateOnly?)null : Day(random, 2019 + random.Next(6));
                _measures.Add(new Measure(
                    i, from, random.Next(2) == 0 ? null : (from ?? new DateOnly(2020, 1, 1)).AddDays(1 + random.Next(900)), kind,
                    kind == "park_kind" ? Kinds[random.Next(3)] : null,
                    kind == "listed" ? [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(2) == 0 ? ((int?)random.Next(18), (int?)null) : (null, random.Next(10))).Distinct()] : []));
            }
        }

        public List<Thing> Things { get; } = [];

        public string Measures(Thing thing, DateOnly day)
        {
            var parks = Things.Where(t => t.List == "industrialParks").ToDictionary(t => t.Number);
            int?[] around = thing.Park is { } park ? [park, parks[park].Around] : [];
            int?[] units = thing.Unit is { } unit ? [unit, _units[unit].Parent] : [];
            return string.Join(' ', _measures
                .Where(m => (m.From is null || m.From <= day) && (m.To is null || m.To > day))
                .Where(m => m.Area switch
                {
                    "province" => true,
                    "park_kind" => around.Any(p => p is { } n && parks[n].Kind == m.ParkKind),
                    "listed" => m.Places.Any(p => (p.Park is not null && around.Contains(p.Park)) || (p.Unit is not null && units.Contains(p.Unit))),
                    _ => false,
                })
                .Select(m => $"r-measure-{m.Number:00}").Order(StringComparer.Ordinal));
        }

        public string Units(Thing thing, DateOnly day)
        {
            var found = new SortedDictionary<int, bool>();
            var seen = new HashSet<(int, bool)>();
            var next = new Queue<(int Unit, bool IsCertain)>(thing.Unit is { } start ? [(start, thing.IsStated)] : []);
            while (next.TryDequeue(out var here))
            {
                if (!seen.Add(here))
                {
                    continue;
                }

                var unit = _units[here.Unit];
                if (unit.To <= day)
                {
                    var ways = _steps.Where(s => s.From == unit.Number).ToList();
                    ways.ForEach(s => next.Enqueue((s.To, here.IsCertain && s.IsWhole && s.IsStated && ways.Count == 1)));
                }
                else if (unit.From > day)
                {
                    var ways = _steps.Where(s => s.To == unit.Number).ToList();
                    ways.ForEach(s => next.Enqueue((s.From, here.IsCertain && s.IsStated && ways.Count == 1)));
                }
                else
                {
                    found[unit.Number] = here.IsCertain || found.GetValueOrDefault(unit.Number);
                }
            }

            return string.Join(' ', found.Select(f => $"r-unit-{f.Key:00}{(f.Value ? '!' : '?')}"));
        }

        public string Sql()
        {
            var sql = new StringBuilder();
            const string source = "'00000000-0000-0000-0000-0000000000f1'";
            foreach (var u in _units)
            {
                Line($"insert into published.administrative_unit (uuid, since_publication, slug, province_code, name_vi, code, level, kind, parent_uuid, valid_from, valid_to) values ({Key("a", u.Number)}, 1, 'r-unit-{u.Number:00}', '38', 'Xã', '{20000 + u.Number}', 'commune', 'commune', {Key("a", u.Parent)}, {Of(u.From)}, {Of(u.To)})");
            }

            foreach (var s in _steps)
            {
                Line($"insert into published.administrative_succession (uuid, since_publication, province_code, predecessor_uuid, successor_uuid, extent, extent_certainty, effective_on, legal_act_vi) values (gen_random_uuid(), 1, '38', {Key("a", s.From)}, {Key("a", s.To)}, '{(s.IsWhole ? "whole" : "part")}', '{(s.IsStated ? "stated" : "indicative")}', {Of(_units[s.To].From)}, 'Nghị quyết')");
            }

            foreach (var t in Things.Where(t => t.List != "administrativeUnits"))
            {
                var unit = t.Unit is null ? "null, null, null" : $"{Key("a", t.Unit)}, 'stated_address', '{(t.IsStated ? "stated" : "indicative")}'";
                Line(t.List switch
                {
                    "plots" => $"insert into published.plot (uuid, since_publication, slug, province_code, name_vi, industrial_park_uuid, status, area_ha, source_uuid) values ({Key("b", t.Number)}, 1, '{t.Slug}', '38', 'Lô', {Key("c", t.Park)}, 'leased', 1, {source})",
                    "industrialParks" => $"insert into published.industrial_park (uuid, since_publication, slug, province_code, name_vi, kind, parent_uuid, administrative_unit_uuid, unit_method, unit_certainty, source_uuid) values ({Key("c", t.Number)}, 1, '{t.Slug}', '38', 'Khu', '{t.Kind}', {Key("c", t.Around)}, {unit}, {source})",
                    _ => $"insert into published.investment_project (uuid, since_publication, slug, province_code, name_vi, sector_version, sector, status, industrial_park_uuid, administrative_unit_uuid, unit_method, unit_certainty, source_uuid) values ({Key("d", t.Number)}, 1, '{t.Slug}', '38', 'Dự án', '2025', 'C', 'operating', {Key("c", t.Park)}, {unit}, {source})",
                });
            }

            foreach (var m in _measures)
            {
                Line($"insert into published.support_measure (uuid, since_publication, slug, province_code, name_vi, valid_from, valid_to, area, park_kind, source_uuid) values ({Key("e", m.Number)}, 1, 'r-measure-{m.Number:00}', '38', 'Hỗ trợ', {Of(m.From)}, {Of(m.To)}, {Word(m.Area)}, {Word(m.ParkKind)}, {source})");
                foreach (var (place, i) in m.Places.Select((p, i) => (p, i)))
                {
                    Line($"insert into published.support_measure_area (uuid, since_publication, province_code, support_measure_uuid, ordinal, administrative_unit_uuid, industrial_park_uuid) values (gen_random_uuid(), 1, '38', {Key("e", m.Number)}, {i + 1}, {Key("a", place.Unit)}, {Key("c", place.Park)})");
                }
            }

            // The small world's own measures would be among the answers.
            return $"delete from published.support_measure_area; delete from published.support_measure; {sql}";

            void Line(string text) => sql.Append(text).Append(";\n");
        }

        private static DateOnly Day(Random random, int year) => new DateOnly(year, 1, 1).AddDays(random.Next(365));

        private static int? Pick(Random random, int of) => random.Next(5) == 0 ? null : random.Next(of);

        private static string Key(string letter, int? n) => n is null ? "null" : $"'00000000-0000-4000-9000-0000{letter}{n:0000000}'";

        private static string Of(DateOnly? day) => day is null ? "null" : day.Value.ToString("\\'yyyy-MM-dd\\'", CultureInfo.InvariantCulture);

        private static string Word(string? word) => word is null ? "null" : $"'{word}'";
    }
}
