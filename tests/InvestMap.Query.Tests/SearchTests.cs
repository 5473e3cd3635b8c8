using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InvestMap.Query.Tests;

/// <summary>The search over everything that has a name.</summary>
public sealed class SearchTests(World world) : IClassFixture<World>
{
    private const string Slug =
        "... on InvestmentProject { slug } ... on IndustrialPark { slug } ... on AdministrativeUnit { slug } ... on InfrastructureSite { slug } ... on Plot { slug }";

    [Fact]
    public async Task Case_and_marks_are_ignored_and_names_come_before_addresses()
    {
        var cang = await world.SqlAsync("select slug from published.investment_project where folded like '%cang%' and folded like '%nghi%' and folded like '%son%' order by slug");
        Assert.Contains("loc-hoa-dau", cang); // in its address only
        Assert.Equal(cang, (await FindAsync("\"CANG nghi son\"")).Select(Of).Order(StringComparer.Ordinal));

        // English names that begin with the text, then names that have it, then those that have its words apart: "công nghiệp ... Sơn".
        var found = (await FindAsync("\"nghi son\"")).Select(Of).ToList();
        Assert.Equal(["kkt-nghi-son", "loc-hoa-dau"], found.Take(2).Order(StringComparer.Ordinal));
        Assert.Equal("nhiet-dien-2", found[2]);
        Assert.Equal("ccn-dong-son", found[^1]);
        Assert.Equal(["Khu kinh tế Nghi Sơn"], (await FindAsync("\"khu kinh te nghi son\"")).Select(Name));
    }

    [Theory]
    [InlineData("Khu kinh tế, Nghi Sơn.")]
    [InlineData("(khu kinh tế) “Nghi Sơn”?")]
    [InlineData("khu kinh te – nghi son")]
    public async Task Punctuation_around_words_is_ignored(string text)
    {
        Assert.Equal(["Khu kinh tế Nghi Sơn"], (await FindAsync(JsonSerializer.Serialize(text))).Select(Name));
        var data = await world.DataAsync($"{{ industrialParks(where: {{ search: {JsonSerializer.Serialize(text)} }}) {{ nodes {{ nameVi }} }} }}");
        Assert.Equal(["Khu kinh tế Nghi Sơn"], data.GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("nameVi").GetString()));
    }

    [Theory]
    [InlineData("KKT Nghi Sơn")]
    [InlineData("nghi son (kkt)")]
    public async Task An_abbreviation_finds_what_is_written_out(string text)
    {
        Assert.Equal(["Khu kinh tế Nghi Sơn"], (await FindAsync(JsonSerializer.Serialize(text))).Select(Name));
        var data = await world.DataAsync($"{{ industrialParks(where: {{ search: {JsonSerializer.Serialize(text)} }}) {{ nodes {{ nameVi }} }} }}");
        Assert.Equal(["Khu kinh tế Nghi Sơn"], data.GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("nameVi").GetString()));
    }

    [Fact]
    public async Task An_abbreviation_finds_itself_after_names_that_write_it_out()
    {
        await world.SqlAsync(
            """
            insert into published.infrastructure_site (uuid, since_publication, slug, province_code, kind, name_vi, address_vi, source_uuid) values
              ('00000000-0000-0000-0000-000000007021', 1, 'a-2', '38', 'seaport', 'Trạm Vạn Ninh', 'KCN Vạn Ninh', '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007022', 1, 'a-1', '38', 'seaport', 'Cổng Khu công nghiệp Vạn Ninh', null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007023', 1, 'a-3', '38', 'seaport', 'Cụm công nghiệp Vạn Ninh', null, '00000000-0000-0000-0000-0000000000f1')
            returning slug
            """);
        Assert.Equal(["a-1", "a-2"], (await FindAsync("\"kcn van ninh\"")).Select(Of));
        Assert.Equal(["a-3"], (await FindAsync("\"CCN Vạn Ninh\"")).Select(Of));
        foreach (var text in new[] { "KCN", "kcn vạn" })
        {
            var data = await world.DataAsync($"{{ infrastructureSites(where: {{ search: \"{text}\" }}, order: [{{ slug: ASC }}]) {{ nodes {{ slug }} }} }}");
            var slugs = data.GetProperty("infrastructureSites").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!).ToList();
            Assert.Contains("a-1", slugs);
            Assert.Contains("a-2", slugs);
            Assert.DoesNotContain("a-3", slugs);
        }
    }

    [Fact]
    public async Task Names_come_by_how_they_have_the_text_and_before_addresses()
    {
        await world.SqlAsync(
            """
            insert into published.infrastructure_site (uuid, since_publication, slug, province_code, kind, name_vi, name_en, address_vi, location, location_quality, source_uuid) values
              ('00000000-0000-0000-0000-000000007001', 1, 'r-4', '38', 'seaport', 'Bến cảng Ngọc Lan', null, null, null, null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007002', 1, 'r-2', '38', 'seaport', 'Ngọc Lan Đông', null, null, 'SRID=4326;POINT(106 20)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007003', 1, 'r-1', '38', 'seaport', 'NGỌC LAN', null, null, null, null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007004', 1, 'r-3', '38', 'seaport', 'Ngọc Lan Tây', null, null, 'SRID=4326;POINT(105 20)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007005', 1, 'r-5', '38', 'seaport', 'Lan Hoa Ngọc', null, null, null, null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007006', 1, 'r-6', '38', 'seaport', 'An Bình', null, 'Ngọc Lan', null, null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007007', 1, 'r-7', '38', 'seaport', 'Cát Bình', 'Port of Ngoc Lan', null, null, null, '00000000-0000-0000-0000-0000000000f1')
            returning slug
            """);

        // The text in an address is as similar as in a name, and comes after it.
        Assert.Equal(["r-1", "r-2", "r-3", "r-4", "r-7", "r-5", "r-6"], (await FindAsync("\"ngoc lan\"")).Select(Of));

        // Nearer first among equals; a result tells its metres.
        var near = await FindAsync("\"ngoc lan\", near: { type: \"Point\", coordinates: [105.01, 20] }");
        Assert.Equal(["r-1", "r-3", "r-2", "r-4", "r-7", "r-5", "r-6"], near.Select(Of));
        Assert.Equal(JsonValueKind.Null, near[0].GetProperty("metres").ValueKind);
        Assert.Equal(1046.5, near[1].GetProperty("metres").GetDouble(), 0.5);
        Assert.Equal(["r-1", "r-2"], (await FindAsync("\"ngoc lan\", first: 2")).Select(Of));
        Assert.Equal([], await FindAsync("\"ngoc lan\", first: 0"));
        Assert.Equal([], await FindAsync("\"ngoc lan\", types: [INDUSTRIAL_PARK]"));
        Assert.Equal([], await FindAsync("\"ngoc lan\", types: []"));
        Assert.Equal(["INFRASTRUCTURE_SITE"], (await FindAsync("\"ngoc lan\", types: [INFRASTRUCTURE_SITE, INVESTMENT_PROJECT]")).Select(r => r.GetProperty("type").GetString()).Distinct());
        await world.SqlAsync("delete from published.infrastructure_site where slug like 'r-_' returning slug");
    }

    // "cang nghi son" is typed by who means a port, whose names are such as these.
    [Fact]
    public async Task Names_that_have_the_words_apart_come_before_addresses_that_have_the_text()
    {
        await world.SqlAsync(
            """
            insert into published.infrastructure_site (uuid, since_publication, slug, province_code, kind, name_vi, name_en, address_vi, source_uuid) values
              ('00000000-0000-0000-0000-000000007011', 1, 'p-1', '38', 'seaport', 'Bến Ngọc Lan (Cũ)', null, null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007012', 1, 'p-2', '38', 'seaport', 'Bến quốc tế Ngọc Lan', null, null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007013', 1, 'p-3', '38', 'seaport', 'Ga 13', 'Lan Station, Ngoc Ben', null, '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007014', 1, 'p-4', '38', 'seaport', 'Ga 14', null, 'cách bến Ngọc Lan 2 km', '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007015', 1, 'p-5', '38', 'seaport', 'Ga Bến Ngọc', null, 'xã Lan', '00000000-0000-0000-0000-0000000000f1'),
              ('00000000-0000-0000-0000-000000007016', 1, 'p-6', '38', 'seaport', 'Bênh Ngọcx Lanh', null, null, '00000000-0000-0000-0000-0000000000f1')
            returning slug
            """);
        var found = (await FindAsync("\"BEN ngoc lan\"")).Select(Of).ToList();
        Assert.Equal("p-1", found[0]);
        Assert.Equal(["p-2", "p-3"], found[1..3].Order(StringComparer.Ordinal));
        Assert.Equal(["p-4", "p-5", "p-6"], found[3..].Order(StringComparer.Ordinal)); // in the address, half in it, and as parts of other words
        await world.SqlAsync("delete from published.infrastructure_site where slug like 'p-_' returning slug");
    }

    [Fact]
    public async Task The_name_of_a_former_unit_finds_what_became_of_it_and_what_lies_there()
    {
        var found = await FindAsync("\"xa cu\"");
        Assert.Equal("phuong-hai-binh", Of(found[0]));
        Assert.Equal(["kcn-dong-vang", "loc-hoa-dau"], found.Skip(1).Select(Of).Order(StringComparer.Ordinal));
        Assert.All(found, r => Assert.Equal("xa-cu", r.GetProperty("through").GetProperty("slug").GetString()));

        // Before the reform it was the unit itself.
        Assert.Equal(["xa-cu"], (await FindAsync("\"xa cu\", on: \"2025-06-30\"")).Select(Of));
    }

    [Fact]
    public async Task The_demonstration_layer_is_found_only_when_it_is_asked_for_and_the_past_at_its_publication()
    {
        Assert.Equal([], await FindAsync("\"khu mau mot\""));
        Assert.Equal(["khu-mau-1"], (await FindAsync("\"khu mau mot\", types: [INDUSTRIAL_PARK], demonstration: true")).Select(Of));
        Assert.Equal([], await FindAsync("\"khu mau mot\", demonstration: true, publication: 1"));
        Assert.Equal(["loc-hoa-dau"], (await FindAsync("\"CANG nghi son\", publication: 1")).Select(Of));
        Assert.Equal(MapErrorCodes.Publication, (await world.ErrorAsync("{ search(text: \"a\", publication: 9) { name } }")).Code);
    }

    [Fact]
    public async Task Everything_of_an_object_can_be_selected()
    {
        var data = await world.DataAsync(
            """
            {
              search(text: "loc hoa dau") {
                __typename vi: name en: name(lang: EN)
                node { __typename id ... on InvestmentProject { capitalUsd industrialPark { slug } investors { nameVi } } ... on Plot { areaHa } }
              }
            }
            """);
        Assert.Equal(
            """{"search":[{"__typename":"SearchResult","vi":"Liên hợp Lọc hóa dầu Nghi Sơn","en":"Nghi Son Refinery","node":{"__typename":"InvestmentProject","id":"SW52ZXN0bWVudFByb2plY3Q6MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMGQx","capitalUsd":9300000000,"industrialPark":{"slug":"kkt-nghi-son"},"investors":[{"nameVi":"PetroVietnam"},{"nameVi":"Idemitsu Kosan"}]}}]}""",
            data.GetRawText());
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \\t \"")]
    [InlineData("\"\\u0301\"")]
    [InlineData("\" \\u0301\\u0302 \\u0323\"")]
    public async Task A_text_without_a_letter_finds_nothing_and_says_so(string text)
    {
        var (code, message) = await world.ErrorAsync($"{{ search(text: {text}) {{ name }} }}");
        Assert.Equal(MapErrorCodes.Filter, code);
        Assert.Contains("letter or a digit", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_of_nothing_but_marks_is_refused_and_a_blank_one_asks_nothing()
    {
        Assert.Equal(MapErrorCodes.Filter, (await world.ErrorAsync("{ industrialParks(where: { search: \"\\u0301\" }) { totalCount } }")).Code);
        var data = await world.DataAsync("{ a: industrialParks(where: { search: \" \" }) { totalCount } b: industrialParks { totalCount } c: industrialParks(where: { search: \"kinh \\u0301\" }) { totalCount } d: industrialParks(where: { search: \"kinh\" }) { totalCount } }");
        Assert.Equal(data.GetProperty("b").GetRawText(), data.GetProperty("a").GetRawText());
        Assert.Equal(data.GetProperty("d").GetRawText(), data.GetProperty("c").GetRawText());
    }

    [Fact]
    public async Task Every_character_that_folds_into_nothing_is_known()
    {
        var folded = (await world.SqlAsync("select n from generate_series(1, 65535) n where (n < 55296 or n > 57343) and reference.fold(chr(n)) = ''"))
            .Select(n => (char)int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(folded);
        var missed = new StringBuilder();
        foreach (var c in folded.Where(c => !char.IsWhiteSpace(c)))
        {
            var (answer, _) = await world.AskAsync("query($t: String!) { search(text: $t, types: []) { name } }", JsonSerializer.Serialize(new { t = c.ToString() }));
            missed.Append(answer.TryGetProperty("errors", out _) ? "" : $"U+{(int)c:X4} ");
        }

        Assert.Equal("", missed.ToString());
    }

    [Theory]
    [InlineData("\"a b c d e f g h i j k l m n o p q\"", MapErrorCodes.FilterTooLarge)]
    [InlineData("\"a\\u0000\"", MapErrorCodes.Text)]
    [InlineData("\"a\", first: -1", MapErrorCodes.PageSize)]
    [InlineData("\"a\", first: 101", MapErrorCodes.PageSize)]
    [InlineData("\"a\", near: { type: \"Point\", coordinates: [20, 105] }", "GQL200")]
    [InlineData("\"a\", near: { type: \"LineString\", coordinates: [[-100, 0], [100, 0]] }", MapErrorCodes.Geometry)]
    [InlineData("\"a\", types: [DRAGON]", "GQL200")]
    public async Task What_cannot_be_searched_is_refused(string arguments, string code)
    {
        var (actual, message) = await world.ErrorAsync($"{{ search(text: {arguments}) {{ name }} }}");
        Assert.True(code == actual, $"{actual}: {message}");
        Assert.Null(world.Unexpected);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("'; drop table published.plot; --")]
    [InlineData("100% an_toan \\ dau")]
    public async Task Hostile_text_is_only_text(string text)
    {
        var data = await world.DataAsync("query($t: String!) { search(text: $t, first: 100) { name } }", JsonSerializer.Serialize(new { t = text }));
        if (text.Length == 1)
        {
            var literal = await world.SqlAsync($"select name_vi from published.investment_project where not synthetic and strpos(folded, '{text}') > 0 union all select name_vi from published.industrial_park where not synthetic and strpos(folded, '{text}') > 0 order by 1");
            Assert.NotEmpty(literal);
            Assert.Equal(literal.Order(StringComparer.Ordinal), data.GetProperty("search").EnumerateArray().Select(Name).Order(StringComparer.Ordinal));
        }

        Assert.Equal(["2"], await world.SqlAsync("select count(*) from published.plot"));
    }

    [Fact]
    public async Task One_plan_serves_every_text_of_as_many_words()
    {
        const string document = "query($t: String!) { search(text: $t, types: [PLOT]) { name } }";
        var (_, first) = await world.AskAsync(document, """{"t": "nghi son"}""");
        var (_, second) = await world.AskAsync(document, """{"t": "dong vang"}""");
        var (_, third) = await world.AskAsync(document, """{"t": "dong"}""");
        Assert.Same(first[0], second[0]);
        Assert.NotSame(first[0], third[0]);
    }

    private async Task<List<JsonElement>> FindAsync(string arguments) => [..
        (await world.DataAsync($"{{ search(text: {arguments}) {{ type name metres through {{ slug }} node {{ {Slug} }} }} }}")).GetProperty("search").EnumerateArray()];

    private static string? Of(JsonElement result) => result.GetProperty("node").GetProperty("slug").GetString();

    private static string Name(JsonElement result) => result.GetProperty("name").GetString()!;
}
