using System.Text.Json;
using InvestMap.Registry.Entities;

namespace InvestMap.Query.Tests;

/// <summary>The history of an object tells each publication that did something to it, and nothing else.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private readonly Timeline _map = new();

    public ValueTask InitializeAsync() => _map.InitializeAsync();

    public ValueTask DisposeAsync() => _map.DisposeAsync();

    [Fact]
    public async Task It_names_what_was_done_and_which_fields_changed()
    {
        var park = Timeline.Park(1, "Khu Một");
        var project = Timeline.Project(1, "Bàn ghế", park);
        await _map.PublishAsync([Timeline.Source(), Timeline.Unit(1, "Xã Một", "14001", AdministrativeLevel.Commune, AdministrativeUnitKind.Commune), park, project]);

        (project.NameVi, project.CapitalUsd, project.IndustrialParkUuid) = ("Xi măng", 5, null);
        await _map.PublishAsync([project]);
        await _map.PublishAsync([Timeline.Park(2, "Khu Hai")]);

        // Two columns that are shown as one object, a key that is shown as an object, a place with its quality.
        (project.AdministrativeUnitUuid, project.UnitMethod, project.UnitCertainty) =
            (Timeline.Unit(1, "", "", default, default).Uuid, UnitMethod.StatedAddress, UnitCertainty.Stated);
        (project.Location, project.LocationQuality) = (Timeline.Place(105.7, 19.8), GeometryQuality.Approximate);
        await _map.PublishAsync([project]);

        // The same place again and nothing else: a version without a difference.
        project.Location = Timeline.Place(105.7, 19.8);
        await _map.PublishAsync([project]);

        await _map.PublishAsync([], end: [project]);
        project.CapitalUsd = 7;
        await _map.PublishAsync([project]);

        Assert.Equal(
            [
                "7 CREATED ", "6 ENDED ", "5 CHANGED ", "4 CHANGED administrativeUnit unitAssignment location locationQuality",
                "2 CHANGED nameVi capitalUsd industrialPark", "1 CREATED ",
            ],
            await HistoryAsync("", ""));
        Assert.Equal(["7 CREATED ", "6 ENDED "], await HistoryAsync("", "(first: 2)"));
        Assert.Empty(await HistoryAsync("", "(first: 0)"));

        // While it was off the map, a moment before finds it, and its history says that it left.
        Assert.Equal("6 ENDED ", (await HistoryAsync(", publication: 5", ""))[1]);
        Assert.Null(await FindAsync(", publication: 6", ""));
    }

    [Fact]
    public async Task It_names_the_act_and_the_department_of_each_publication()
    {
        var (project, act, other, office) = (Timeline.Project(1, "Bàn ghế"), Timeline.Act(1), Timeline.Act(2), Timeline.Office(1));
        await _map.PublishAsync([Timeline.Source(), act, other, office, project], act: act, department: office);
        project.CapitalUsd = 5;
        await _map.PublishAsync([project]);

        // The object's own department is told where the publication names none; the publication's own goes before it.
        (project.CapitalUsd, project.DepartmentUuid) = (6, office.Uuid);
        await _map.PublishAsync([project], act: other);

        // An act that has left the map since cannot be shown; the story stays.
        await _map.PublishAsync([], end: [other]);

        Assert.Equal(["3 - so-1", "2 - -", "1 quyet-dinh-1 so-1"], await NamesAsync(_map));
    }

    [Fact]
    public async Task It_is_bounded_and_one_statement_for_all_objects()
    {
        var projects = Enumerable.Range(1, 5).Select(n => Timeline.Project(n, $"Dự án {n}")).ToList();
        await _map.PublishAsync([Timeline.Source(), .. projects]);
        for (var step = 0; step < 12; step++)
        {
            projects.ForEach(p => p.CapitalUsd = step);
            await _map.PublishAsync(projects);
        }

        var (answer, statements) = await _map.AskAsync("{ investmentProjects { nodes { slug history { publication { number } changedFields } } } }");
        Assert.Equal(2, statements.Count);
        Assert.All(answer.GetProperty("data").GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray(), node =>
            Assert.Equal(Enumerable.Range(4, 10).Reverse(), node.GetProperty("history").EnumerateArray().Select(e => e.GetProperty("publication").GetProperty("number").GetInt32())));

        var (code, _) = await _map.ErrorAsync("{ investmentProjects { nodes { history(first: 501) { action } } } }");
        Assert.Equal(MapErrorCodes.PageSize, code);
    }

    [Fact]
    public async Task Every_object_with_versions_has_one()
    {
        var park = Timeline.Park(1, "Khu Một");
        var project = Timeline.Project(1, "Bàn ghế", park);
        await _map.PublishAsync([Timeline.Source(), park, project, Timeline.Investor(1, project, "Một")]);
        foreach (var subject in Catalog.Catalogue.Map.Subjects)
        {
            var (answer, _) = await _map.AskAsync($"{{ __type(name: \"{subject.Name}\") {{ fields {{ name }} }} }}");
            var names = answer.GetProperty("data").GetProperty("__type").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString());
            Assert.Equal(subject.HasHistory, names.Contains("history"));
            if (subject is { HasHistory: true, Plural: not null })
            {
                await _map.DataAsync($"{{ {subject.Plural} {{ nodes {{ history {{ action changedFields publication {{ number }} legalAct {{ name }} department {{ name }} }} }} }} }}");
            }
        }

        Assert.Null(_map.Unexpected);
    }

    private static async Task<List<string>> NamesAsync(Timeline map)
    {
        var data = await map.DataAsync("{ investmentProject(slug: \"du-an-1\") { history { publication { number } legalAct { slug } department { slug } } } }");
        return [.. data.GetProperty("investmentProject").GetProperty("history").EnumerateArray().Select(e =>
            $"{e.GetProperty("publication").GetProperty("number")} {Slug(e.GetProperty("legalAct"))} {Slug(e.GetProperty("department"))}")];

        static string Slug(JsonElement of) => of.ValueKind == JsonValueKind.Null ? "-" : of.GetProperty("slug").GetString()!;
    }

    private async Task<List<string>> HistoryAsync(string moment, string arguments) =>
        [.. (await FindAsync(moment, arguments))!.Value.GetProperty("history").EnumerateArray().Select(e =>
            $"{e.GetProperty("publication").GetProperty("number")} {e.GetProperty("action")} {string.Join(' ', e.GetProperty("changedFields").EnumerateArray())}")];

    private async Task<JsonElement?> FindAsync(string moment, string arguments)
    {
        var data = await _map.DataAsync($"{{ investmentProject(slug: \"du-an-1\"{moment}) {{ history{arguments} {{ publication {{ number }} action changedFields }} }} }}");
        return data.GetProperty("investmentProject") is { ValueKind: JsonValueKind.Object } found ? found : null;
    }
}
