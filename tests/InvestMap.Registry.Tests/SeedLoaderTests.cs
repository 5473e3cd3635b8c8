using InvestMap.Registry.Entities;
using InvestMap.Registry.Seed;
using InvestMap.TestKit;
using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Tests;

public sealed class SeedLoaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("investmap-seed-");

    public SeedLoaderTests()
    {
        Write("reference/vsic_section.csv", """
            version,section,name_vi,name_en
            2025,C,"Công nghiệp chế biến, chế tạo",Manufacturing
            """);
        Write("source_document.csv", """
            slug,province_code,kind,name_vi
            bao,38,news,Báo
            """);
        Write("industrial_park.csv", """
            slug,province_code,name_vi,name_en,kind,parent,area_ha,lon,lat,location_quality,source
            khu-a,38,Khu A,Park A,industrial_park,khu-b,100,105.7,19.8,approximate,bao
            khu-b,38,Khu B,Zone B,economic_zone,,200.50,,,,bao
            """);
        Write("figure.csv", """
            province_code,subject,object,field,ordinal,state,certainty,source,note_vi
            38,industrial_park,khu-a,area_ha,0,known,stated,bao,"Theo báo:
            ""hơn"" 100 ha"
            38,industrial_park,khu-b,free_land_ha,0,not_found,,,
            """);
        Write("demo/source_document.csv", """
            slug,province_code,synthetic,kind,name_vi
            mau,38,true,other,Dữ liệu minh họa
            """);
        Write("demo/industrial_park.csv", """
            slug,province_code,name_vi,kind,source
            khu-mau,38,Khu mẫu,industrial_park,mau
            """);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Files_become_rows()
    {
        await using var database = await TestDatabase.CreateAsync();
        var report = await LoadAsync(database);

        Assert.Equal(1, report.ReferenceRows);
        var layer = Assert.Single(report.Layers);
        Assert.Equal((1L, 5, 0, 0), (layer.Publication!.Value, layer.Created, layer.Updated, layer.Ended));
        await using var context = RegistryContext.Over(database.Sources.Reader);
        var park = await context.IndustrialParks.Include(p => p.Parent).Include(p => p.Source).SingleAsync(p => p.Slug == "khu-a");
        Assert.Equal(("khu-b", "bao", 100m, 105.7, 19.8), (park.Parent!.Slug, park.Source!.Slug, park.AreaHa!.Value, park.Location!.X, park.Location.Y));
        Assert.Equal((GeometryQuality.Approximate, false, null as decimal?), (park.LocationQuality!.Value, park.Synthetic, park.FreeLandHa));
        var figure = await context.Figures.SingleAsync(f => f.ObjectUuid == park.Uuid);
        Assert.Equal(("Theo báo:\n\"hơn\" 100 ha", Comparator.Equal, FigureState.Known), (figure.NoteVi, figure.Comparator, figure.State));
        Assert.Equal(NameBasedUuid.Of("figure", "industrial_park/khu-a/area_ha/0"), figure.Uuid);
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database, demonstration: true);
        var before = await database.TracesAsync();
        var report = await LoadAsync(database, demonstration: true);
        Assert.Equal(0, report.ReferenceRows);
        Assert.All(report.Layers, l => Assert.Null(l.Publication));
        Assert.Equal(before, await database.TracesAsync());
    }

    [Fact]
    public async Task Two_loaders_at_once_publish_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Task.WhenAll(LoadAsync(database), LoadAsync(database), LoadAsync(database));
        Assert.Equal("1 1 1 5", await database.TracesAsync());
    }

    [Fact]
    public async Task Newer_files_publish_the_difference()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        Edit("industrial_park.csv", "Khu B,Zone B,economic_zone,,200.50", "Khu B,Zone B,economic_zone,,250");
        Append("industrial_park.csv", "khu-c,38,Khu C,Park C,industrial_cluster,khu-b,10,,,,bao");
        Edit("figure.csv", "38,industrial_park,khu-b,free_land_ha,0,not_found,,,", "38,industrial_park,khu-c,area_ha,0,known,stated,bao,");

        var layer = (await LoadAsync(database)).Layers[0];
        Assert.Equal((2L, 2, 1, 1), (layer.Publication!.Value, layer.Created, layer.Updated, layer.Ended));
        Assert.Empty(layer.LeftAlone);
        Assert.Equal(
            ["khu-a 1", "khu-b 2", "khu-c 2"],
            await database.Admin.ListAsync("select slug || ' ' || since_publication from published.industrial_park order by slug"));
        Assert.Null((await LoadAsync(database)).Layers[0].Publication);

        // What came back into the files comes back to the map, under its old key.
        Append("figure.csv", "38,industrial_park,khu-b,free_land_ha,0,not_published,,,");
        Assert.Equal(1, (await LoadAsync(database)).Layers[0].Created);
    }

    [Fact]
    public async Task Numbers_that_are_equal_are_no_difference()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        Edit("industrial_park.csv", "200.50", "200.5");
        Assert.Null((await LoadAsync(database)).Layers[0].Publication);
    }

    [Fact]
    public async Task What_staff_changed_is_left_alone_and_named()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        await using (var context = RegistryContext.Over(database.Sources.Reader))
        {
            var park = await context.IndustrialParks.SingleAsync(p => p.Slug == "khu-a");
            park.AreaHa = 111;
            var draft = Sample.Draft();
            draft.Update(park, park.SincePublication);
            await database.PublishAsync(draft);
        }

        Edit("industrial_park.csv", "industrial_park,khu-b,100", "industrial_park,khu-b,123");
        Edit("figure.csv", "hơn", "gần");
        var layer = (await LoadAsync(database)).Layers[0];
        Assert.Null(layer.Publication);
        Assert.Equal(
            [
                "figure industrial_park/khu-a/area_ha/0 (figure.csv:2) differs in note_vi, but was changed by others, last in publication 2; it stays as it is.",
                "industrial_park khu-a (industrial_park.csv:2) differs in area_ha, but was changed by others, last in publication 2; it stays as it is.",
            ],
            layer.LeftAlone.Order(StringComparer.Ordinal));
        Assert.Equal(111m, await database.ScalarAsync<decimal>("select area_ha from published.industrial_park where slug = 'khu-a'"));
    }

    [Fact]
    public async Task What_staff_ended_stays_ended()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        var end = Sample.Draft();
        end.End("industrial_park", NameBasedUuid.Of("industrial_park", "khu-a"), 1);
        await database.PublishAsync(end);

        var layer = (await LoadAsync(database)).Layers[0];
        Assert.Null(layer.Publication);
        Assert.Equal(2, layer.LeftAlone.Count);
        Assert.Contains("industrial_park khu-a (industrial_park.csv:2) was ended by publication 2; the files do not bring it back.", layer.LeftAlone);
    }

    [Fact]
    public async Task What_staff_refer_to_stays_though_it_left_the_files()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        var source = Sample.Source("nguon-cua-so");
        var plot = Sample.Plot(Sample.Park(source));
        plot.IndustrialParkUuid = NameBasedUuid.Of("industrial_park", "khu-a");
        await database.PublishAsync(source, plot);

        // khu-a leaves the files with its figure; its zone and its source leave as well, but khu-a still needs them.
        Edit("industrial_park.csv", "khu-a,38,Khu A,Park A,industrial_park,khu-b,100,105.7,19.8,approximate,bao\n", "");
        Edit("industrial_park.csv", "khu-b,38,Khu B,Zone B,economic_zone,,200.50,,,,bao\n", "");
        Edit("figure.csv", "38,industrial_park,khu-b,free_land_ha,0,not_found,,,\n", "");
        Edit("figure.csv", "38,industrial_park,khu-a,area_ha,0,known,stated,bao,\"Theo báo:\n\"\"hơn\"\" 100 ha\"\n", "");
        Edit("source_document.csv", "bao,38,news,Báo\n", "");

        var layer = (await LoadAsync(database)).Layers[0];
        Assert.Null(layer.Publication);
        Assert.Equal(
            [
                "industrial_park khu-a is no longer in the files, but plot still refers to it; it stays.",
                "industrial_park khu-b is no longer in the files, but industrial_park still refers to it; it stays.",
                "source_document bao is no longer in the files, but figure still refers to it; it stays.",
            ],
            layer.LeftAlone.Order(StringComparer.Ordinal));

        // When nobody needs them any longer, they leave together.
        var end = Sample.Draft();
        end.End("plot", plot.Uuid, 2);
        await database.PublishAsync(end);
        Assert.Equal(5, (await LoadAsync(database)).Layers[0].Ended);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from published.figure"));
    }

    [Fact]
    public async Task The_demonstration_layer_comes_only_when_asked_and_is_marked()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LoadAsync(database);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from published.industrial_park where synthetic"));
        await DemonstrationGuard.CheckAsync(database.Sources.Reader, "Production");

        var report = await LoadAsync(database, demonstration: true);
        Assert.Equal((null, 2), (report.Layers[0].Publication, report.Layers[1].Publication));
        Assert.Equal(["khu-mau"], await database.Admin.ListAsync("select slug from published.industrial_park where synthetic and since_publication = 2"));
        Assert.True(await database.ScalarAsync<bool>("select synthetic from published.publication where number = 2"));

        await DemonstrationGuard.CheckAsync(database.Sources.Reader, "Development");
        var refused = await Assert.ThrowsAsync<RefusalException>(() => DemonstrationGuard.CheckAsync(database.Sources.Reader, "Production"));
        Assert.Contains("demonstration layer (publication 2)", refused.Message, StringComparison.Ordinal);

        // Left out later, it is not taken away: it is the database that holds it, and production still refuses.
        Assert.Null((await LoadAsync(database)).Layers[0].Publication);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_with_its_place_and_nothing_is_loaded()
    {
        await using var database = await TestDatabase.CreateAsync();
        Write("industrial_park.csv", """
            slug,province_code,name_vi,kind,parent,area_ha,lon,lat,location_quality,source,colour
            khu-a,38,"Khu ""A"" B",village,khu-bb,1.23456,19.8,105.7,approximate,baoo,red
            khu-b,38,Khu B,economic_zone,,"1,5",105.7,,,bao,
            khu-b,38,Khu B,economic_zone,,,,,,bao,
            ,38,Khu C,economic_zone,,,,,,bao,
            khu-d,38,,economic_zone,,,,,,bao,
            khu-e,38,Khu E,economic_zone,,1.23456,19.8,105.7,approximate,bao,
            khu-f,38,economic_zone
            """);
        Write("indicator.csv", $"slug,province_code,name_vi,name_en,unit_vi,unit_en\nchi-so,38,{"Chỉ số".Normalize(System.Text.NormalizationForm.FormD)},Index,điểm,points\n");
        Write("khu.csv", "slug\nx\n");
        Write("source_document.csv", "slug,province_code,kind,name_vi,published_on,synthetic\nbao,38,news,Báo,1/7/2025,true\n");

        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(database));
        Assert.Equal(
            [
                "figure.csv:2, object 'khu-a'",
                "indicator.csv:2, name_vi 'Chỉ số'",
                "industrial_park.csv:1, colour",
                "industrial_park.csv:2, kind 'village'",
                "industrial_park.csv:2, parent 'khu-bb'",
                "industrial_park.csv:2, source 'baoo'",
                "industrial_park.csv:3, area_ha '1,5'",
                "industrial_park.csv:3, lat",
                "industrial_park.csv:4",
                "industrial_park.csv:5",
                "industrial_park.csv:6, name_vi",
                "industrial_park.csv:7, area_ha '1.23456'",
                "industrial_park.csv:7, lon 'POINT (19.8 105.7)'",
                "industrial_park.csv:8",
                "khu.csv",
                "source_document.csv:2, published_on '1/7/2025'",
                "source_document.csv:2, synthetic 'true'",
            ],
            refused.Problems.Where(p => p.File != "figure.csv" || p.Column != "object").Append(new SeedProblem("figure.csv", 2, "object", "khu-a", ""))
                .Select(p => p.ToString().Split(": ")[0].Normalize()).Order(StringComparer.Ordinal));
        Assert.Contains("did you mean 'khu-b'?", refused.Message, StringComparison.Ordinal);
        Assert.Contains("is not one of economic_zone, industrial_park, industrial_cluster, hi_tech_park.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("axes swapped", refused.Message, StringComparison.Ordinal);
        Assert.Contains("stands in industrial_park.csv:3 already", refused.Message, StringComparison.Ordinal);
        Assert.Equal("0 0 0 0", await database.TracesAsync());
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from reference.vsic_section"));
    }

    [Fact]
    public async Task A_refusal_of_the_database_is_told_with_its_file_and_line()
    {
        await using var database = await TestDatabase.CreateAsync();
        Edit("industrial_park.csv", "Khu B,Zone B,economic_zone,,200.50", "Khu B,Zone B,economic_zone,,-1");
        var problem = Assert.Single((await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(database))).Problems);
        Assert.Equal(("industrial_park.csv", 3, "area_ha", "-1"), (problem.File, problem.Line, problem.Column, problem.Value));
        Assert.Contains("must satisfy CHECK (area_ha > 0::numeric)", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_row_cannot_point_to_a_fictitious_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        Edit("industrial_park.csv", "industrial_park,khu-b,100", "industrial_park,khu-mau,100");
        var problem = Assert.Single((await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(database, demonstration: true))).Problems);
        Assert.Equal(("parent", "khu-mau"), (problem.Column, problem.Value));
    }

    [Theory]
    [InlineData("a,b\n\"x", "a quotation that begins here never ends.")]
    [InlineData("a,b\nx \"y\",z", "a quotation mark stands in 'x \"y\"', which is not quoted; quote the whole cell and double the mark.")]
    [InlineData("a,b\n\"x\"y,z", "'y' follows a closed quotation; double the marks inside a quoted cell.")]
    [InlineData("a,a\nx,y", "the header names this column twice.")]
    [InlineData("", "the file is empty; its first line names the columns.")]
    public async Task A_file_that_is_not_CSV_is_refused(string text, string sentence)
    {
        await using var database = await TestDatabase.CreateAsync();
        File.WriteAllText(Path.Combine(_folder.FullName, "plot.csv"), text);
        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(database));
        Assert.Contains(refused.Problems, p => p.File == "plot.csv" && p.Sentence == sentence);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        File.WriteAllBytes(Path.Combine(_folder.FullName, "plot.csv"), [0x4B, 0xE9, 0x0A]);
        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(database));
        Assert.Equal("plot.csv: the file is not UTF-8; save it as UTF-8.", Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public async Task A_missing_folder_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var loader = new SeedLoader(database.Sources.Owner, database.Sources.Publisher);
        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => loader.LoadAsync("/nowhere/seed", demonstration: false));
        Assert.Contains("no such folder", refused.Message, StringComparison.Ordinal);
    }

    private Task<SeedReport> LoadAsync(TestDatabase database, bool demonstration = false) =>
        new SeedLoader(database.Sources.Owner, database.Sources.Publisher).LoadAsync(_folder.FullName, demonstration);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.EndsWith('\n') ? text : text + "\n");
    }

    private void Append(string name, string line) => File.AppendAllText(Path.Combine(_folder.FullName, name), line + "\n");

    private void Edit(string name, string from, string to)
    {
        var path = Path.Combine(_folder.FullName, name);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
