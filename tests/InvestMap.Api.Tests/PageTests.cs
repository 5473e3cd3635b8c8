using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.Extensions.DependencyInjection;

namespace InvestMap.Api.Tests;

public sealed partial class PageTests(MapServer server) : IClassFixture<MapServer>
{
    public static TheoryData<string> Subjects => [.. Catalogue.Map.Subjects.Where(PageIndex.HasPages).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Every_object_has_a_page_in_both_languages_with_head_article_and_data(string subject)
    {
        var sql = $"select slug::text from published.{Catalogue.Map.FindPlural(subject)!.Table} order by synthetic, md5(slug) limit 12";
        var slugs = new List<string>();
        await using (var command = server.Database.Admin.CreateCommand(sql))
        await using (var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                slugs.Add(reader.GetString(0));
            }
        }

        foreach (var slug in slugs)
        {
            foreach (var (prefix, language) in new[] { ("", "vi"), ("/en", "en") })
            {
                var address = $"{prefix}/p/{subject}/{slug}";
                using var response = await GetAsync(address);
                var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode} {page}");
                Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
                Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
                Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
                var data = Data(page);
                Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
                Assert.Equal("http://localhost" + address, data.GetProperty("@id").GetString());
                Assert.Equal([], SchemaOrg.Faults(data));
                var name = data.GetProperty("name").GetString()!;
                Assert.Contains(name, WebUtility.HtmlDecode(Between(page, "<h1 ", "</h1>")), StringComparison.Ordinal);
                Assert.Contains(name, WebUtility.HtmlDecode(Between(page, "<title>", "</title>")), StringComparison.Ordinal);
                if (page.Contains("name=\"robots\"", StringComparison.Ordinal))
                {
                    Assert.Contains("class=\"synthetic\"", page, StringComparison.Ordinal);
                }
                else
                {
                    Assert.Contains($"rel=\"canonical\" href=\"http://localhost{address}\"", page, StringComparison.Ordinal);
                    Assert.Contains($"hreflang=\"x-default\" href=\"http://localhost/p/{subject}/{slug}\"", page, StringComparison.Ordinal);
                    Assert.DoesNotContain("class=\"synthetic\"", page, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_field_of_a_page_has_a_name_and_every_quantity_a_unit_in_both_languages(string subject)
    {
        var query = server.Services.GetRequiredService<PageReader>().Queries[subject];
        foreach (var texts in new[] { PageTexts.Of(false), PageTexts.Of(true) })
        {
            Assert.NotEmpty(texts["export.titles." + subject]);
            Assert.NotEmpty(texts["subject.one." + subject]);
            foreach (var field in query.Fields)
            {
                Assert.NotEmpty(texts.Label(subject, field.Name));
                if (field.Field.Unit is { } unit)
                {
                    Assert.NotEqual("1", PageFormat.Quantity(1, field.Name, unit, texts));
                }
            }
        }
    }

    [Fact]
    public async Task Figures_stand_in_the_page_with_unit_day_and_source_and_what_is_unknown_says_so()
    {
        var park = (await server.DataAsync(
            "{ industrialParks(first: 1, where: { areaHa: { neq: null }, freeLandHa: { eq: null }, source: { url: { neq: null } } }) { nodes { slug areaHa source { url } } } }"))
            .GetProperty("industrialParks").GetProperty("nodes")[0];
        var address = $"/en/p/industrialParks/{park.GetProperty("slug").GetString()}";
        var page = await server.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var area = Between(page, "data-field=\"areaHa\"", "</div>");
        Assert.Contains($"{PageFormat.Number(park.GetProperty("areaHa").GetDecimal(), PageTexts.Of(true))} ha", area, StringComparison.Ordinal);
        Assert.Contains("href=\"http", area, StringComparison.Ordinal);
        Assert.Contains("Free land", string.Concat(Gaps().Matches(page).Select(m => m.Value)), StringComparison.Ordinal);
        var property = Data(page).GetProperty("additionalProperty").EnumerateArray().Single(p => p.GetProperty("propertyID").GetString() == "areaHa");
        Assert.Equal(park.GetProperty("areaHa").GetDecimal(), property.GetProperty("value").GetDecimal());
        Assert.Equal("ha", property.GetProperty("unitText").GetString());
    }

    [Theory]
    [InlineData("industrialPark", "phases schedule landUses businessLines wastewaterPlants distances", "phases { leasableHa } schedule { text: description } landUses { kind } businessLines { text: line } wastewaterPlants { plannedM3Day } distances { text: place } plots(first: 100) { text: name }")]
    [InlineData("investmentProject", "events schedule selections landUses distances", "events { kind } schedule { text: description } selections { text: noticeNumber } landUses { text: use } distances { text: place }")]
    public async Task What_belongs_to_an_object_is_on_its_page_row_by_row(string singular, string parts, string selection)
    {
        // The object of which most is told.
        var plural = singular + "s";
        var objects = (await server.DataAsync($"{{ {plural}(first: 500, demonstration: true) {{ nodes {{ slug {selection} }} }} }}")).GetProperty(plural).GetProperty("nodes").EnumerateArray();
        var most = objects.MaxBy(o => parts.Split(' ').Count(p => o.GetProperty(p).GetArrayLength() > 0));
        foreach (var prefix in new[] { "", "/en" })
        {
            var page = await server.Client.GetStringAsync(new Uri($"{prefix}/p/{plural}/{most.GetProperty("slug").GetString()}", UriKind.Relative), TestContext.Current.CancellationToken);
            foreach (var part in parts.Split(' '))
            {
                var section = WebUtility.HtmlDecode(Between(page, $"<section data-part=\"{part}\">", "</section>"));
                Assert.Equal(most.GetProperty(part).GetArrayLength(), Regex.Count(section, "<li>"));
                Assert.True(most.GetProperty(part).GetArrayLength() > 0, part);
                foreach (var row in most.GetProperty(part).EnumerateArray().Where(r => prefix.Length == 0 && r.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String))
                {
                    Assert.Contains(row.GetProperty("text").GetString()!, section, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task Plots_are_counted_by_status_and_listed_with_status_and_area()
    {
        var park = (await server.DataAsync("{ industrialParks(first: 1, demonstration: true, where: { plots: { any: true } }) { nodes { slug name plots(first: 100) { slug status areaHa } } } }"))
            .GetProperty("industrialParks").GetProperty("nodes")[0];
        var page = WebUtility.HtmlDecode(await server.Client.GetStringAsync(new Uri("/p/industrialParks/" + park.GetProperty("slug").GetString(), UriKind.Relative), TestContext.Current.CancellationToken));
        var texts = PageTexts.Of(english: false);
        foreach (var group in park.GetProperty("plots").EnumerateArray().GroupBy(p => p.GetProperty("status").GetString()))
        {
            var area = PageFormat.Number(group.Sum(p => p.GetProperty("areaHa").GetDecimal()), texts);
            Assert.Contains($"<li>{texts["enum.PlotStatus." + group.Key]}: <strong>{group.Count()}</strong> · {area} ha</li>", page, StringComparison.Ordinal);
            foreach (var plot in group)
            {
                var line = Between(page, $"<a href=\"/p/plots/{plot.GetProperty("slug").GetString()}\">", "</li>");
                Assert.Contains(texts["enum.PlotStatus." + group.Key], line, StringComparison.Ordinal);
                Assert.Contains($"{PageFormat.Number(plot.GetProperty("areaHa").GetDecimal(), texts)} ha", line, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_share_of_coverage_says_what_is_unknown_and_when_it_was_surveyed_or_why_there_is_none()
    {
        var parks = (await server.DataAsync("{ industrialParks(first: 500, demonstration: true) { nodes { slug coverageShareReason coverageShare(technology: G5, environment: OUTDOOR) { covered uncovered unknown surveys newestSurveyedOn } } } }"))
            .GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().ToList();
        var known = parks.First(p => p.GetProperty("coverageShare") is { ValueKind: JsonValueKind.Object } share && share.GetProperty("surveys").GetInt32() > 0 && share.GetProperty("unknown").GetDouble() > 0.01);
        var texts = PageTexts.Of(english: true);
        var fact = WebUtility.HtmlDecode(Between(await PageAsync(known), "data-field=\"coverageShare\"", "</div>"));
        var shares = known.GetProperty("coverageShare");
        string Percent(string name) => texts.Format("unit.percent", ("value", PageFormat.Number(decimal.Round(100 * shares.GetProperty(name).GetDecimal(), 1), texts)));
        Assert.Contains($"<bdi>{Percent("covered")}</bdi>", fact, StringComparison.Ordinal);
        Assert.Contains(texts.Format("page.coverage.rest", ("uncovered", Percent("uncovered")), ("unknown", Percent("unknown"))), fact, StringComparison.Ordinal);
        Assert.Contains(PageFormat.Day(shares.GetProperty("newestSurveyedOn").GetString()!, null, texts), fact, StringComparison.Ordinal);

        var without = parks.First(p => p.GetProperty("coverageShareReason").ValueKind == JsonValueKind.String);
        Assert.Contains($"<dt>{texts["page.coverage.label"]}</dt><dd>{texts["enum.CoverageShareReason.NO_BOUNDARY"]}</dd>", await PageAsync(without), StringComparison.Ordinal);

        Task<string> PageAsync(JsonElement park) => server.Client.GetStringAsync(new Uri("/en/p/industrialParks/" + park.GetProperty("slug").GetString(), UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_list_that_no_source_states_is_said_to_be_unknown()
    {
        var slug = (await server.DataAsync("{ industrialParks(first: 1, where: { phases: { any: false } }) { nodes { slug } } }")).GetProperty("industrialParks").GetProperty("nodes")[0].GetProperty("slug").GetString();
        foreach (var prefix in new[] { "", "/en" })
        {
            var page = WebUtility.HtmlDecode(await server.Client.GetStringAsync(new Uri($"{prefix}/p/industrialParks/{slug}", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Contains(PageTexts.Of(prefix.Length > 0)["card.phases"], string.Concat(Gaps().Matches(page).Select(m => m.Value)), StringComparison.Ordinal);
            Assert.DoesNotContain("data-part=\"phases\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_list_that_belongs_to_an_object_has_a_title_in_both_languages_and_every_quantity_a_unit()
    {
        foreach (var query in server.Services.GetRequiredService<PageReader>().Queries.Values)
        {
            foreach (var part in query.Parts)
            {
                foreach (var texts in new[] { PageTexts.Of(false), PageTexts.Of(true) })
                {
                    Assert.NotEmpty(PageParts.Title(part, query.Subject, texts));
                    Assert.All(part.Fields.Where(f => f.Field.Unit is not null and not "tenants"), f => Assert.NotEqual("1", PageFormat.Quantity(1, f.Name, f.Field.Unit, texts)));
                }
            }
        }
    }

    [Fact]
    public async Task An_indicator_is_a_data_set_with_its_values()
    {
        var slug = (await server.DataAsync("{ indicators(first: 1, where: { indicatorObservations: { any: true } }) { nodes { slug unitVi } } }"))
            .GetProperty("indicators").GetProperty("nodes")[0].GetProperty("slug").GetString();
        var page = await server.Client.GetStringAsync(new Uri($"/p/indicators/{slug}", UriKind.Relative), TestContext.Current.CancellationToken);
        var data = Data(page);
        Assert.Equal("Dataset", data.GetProperty("@type").GetString());
        Assert.NotEqual(0, data.GetProperty("isBasedOn").GetArrayLength());
        Assert.NotEmpty(data.GetProperty("variableMeasured").GetProperty("unitText").GetString()!);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)> & 'x'")]
    [InlineData("Khu \u202Egpj.exe\u202C שלום")]
    [InlineData("<!--page--> {{name}} $1 <div id=\"root\">")]
    public async Task A_name_is_text_whatever_it_holds(string name)
    {
        await using (var command = server.Database.Admin.CreateCommand(
            """
            update published.industrial_park set name_vi = $1 where uuid = (select uuid from published.industrial_park where not synthetic order by slug limit 1) returning slug::text
            """))
        {
            command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = name });
            var slug = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
            var page = await server.Client.GetStringAsync(new Uri($"/p/industrialParks/{slug}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(name, Data(page).GetProperty("name").GetString());
            Assert.Equal(name, WebUtility.HtmlDecode(Between(page, "<h1 ", "</h1>").Split('>', 2)[1]));
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', Between(page, "<title>", "</title>"));
            Assert.Single(Regex.Matches(page, "</script>"));
        }
    }

    [Fact]
    public async Task A_page_is_made_once_for_each_publication()
    {
        await using var keeping = MapServer.Start([.. server.Database.Configuration, KeyValuePair.Create("ResponseCache:PageBytes", (string?)"300000")], server.WebClient);
        using var client = keeping.CreateClient();
        await keeping.UntilAsync(known => known is not null);
        var slugs = (await server.DataAsync("{ industrialParks(first: 100) { nodes { slug } } }")).GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()).ToList();
        foreach (var address in new[] { "/p/industrialParks", "/en/p/industrialParks", $"/p/industrialParks/{slugs[0]}", $"/en/p/industrialParks/{slugs[0]}" })
        {
            using var first = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            using var second = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((false, true), (first.IsKept(), second.IsKept()));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var known = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.NotModified, true), (known.StatusCode, known.IsKept()));
        }

        var cache = keeping.Services.GetRequiredService<DocumentCache>();
        foreach (var slug in slugs)
        {
            using var answer = await client.GetAsync(new Uri($"/p/industrialParks/{slug}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.InRange(cache.Bytes, 1, 300_000);
        }
    }

    [Theory]
    [InlineData("/p/ocopProducts/there-is-none")]
    [InlineData("/en/p/investmentProjects/there-is-none")]
    [InlineData("/p/publications/1")]
    [InlineData("/p/figures/x")]
    [InlineData("/p/nothing")]
    [InlineData("/p/plots?after=broken")]
    [InlineData("/p/plots?after=a&after=b")]
    [InlineData("/p/investmentProjects/..%2f..%2fetc%2fpasswd")]
    [InlineData("/p/investmentProjects/a'b")]
    [InlineData("/p/a/b/c")]
    [InlineData("/en/anything/below")]
    public async Task What_there_never_was_is_not_found(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(address.StartsWith("/en", StringComparison.Ordinal) ? "en" : "vi", Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Contains("name=\"robots\" content=\"noindex\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_root_every_page_can_be_reached_without_script()
    {
        foreach (var prefix in new[] { "", "/en" })
        {
            var root = await server.Client.GetStringAsync(new Uri(prefix.Length == 0 ? "/" : prefix, UriKind.Relative), TestContext.Current.CancellationToken);
            var found = 0L;
            foreach (var subject in Catalogue.Map.Subjects.Where(s => PageIndex.HasPages(s) && !s.HasValidity))
            {
                var next = $"{prefix}/p/{subject.Plural}";
                Assert.Contains($"href=\"{next}\"", root, StringComparison.Ordinal);
                var slugs = new HashSet<string>();
                while (next is not null)
                {
                    var page = await server.Client.GetStringAsync(new Uri(next, UriKind.Relative), TestContext.Current.CancellationToken);
                    slugs.UnionWith(Regex.Matches(page, $"<li><a href=\"{prefix}/p/{subject.Plural}/([^\"]+)\"").Select(m => m.Groups[1].Value));
                    next = Regex.Match(page, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
                }

                Assert.Equal(await server.NumberAsync($"select count(*) from published.{subject.Table} where not synthetic"), slugs.Count);
                found += slugs.Count;
            }

            Assert.True(found > 100);
        }
    }

    [Fact]
    public async Task A_page_is_known_again_by_its_tag_and_comes_with_the_client_only_where_that_opens_it()
    {
        var slugs = await server.DataAsync("{ industrialParks(first: 1) { nodes { slug } } departments(first: 1) { nodes { slug } } }");
        string Slug(string subject) => slugs.GetProperty(subject).GetProperty("nodes")[0].GetProperty("slug").GetString()!;
        using var first = await GetAsync("/p/industrialParks/" + Slug("industrialParks"));
        Assert.Contains("id=\"root\"", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var plain = await GetAsync("/p/departments/" + Slug("departments"));
        Assert.DoesNotContain("id=\"root\"", await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var policy = Assert.Single(plain.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'; style-src 'self' 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static JsonElement Data(string page) => JsonSerializer.Deserialize<JsonElement>(Between(page, "<script type=\"application/ld+json\">", "</script>"));

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"There is no {start} in {text}");
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    // Without following: a page that moved says where to.
    private async Task<HttpResponseMessage> GetAsync(string address) =>
        await server.Plain.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("<div data-unknown>.*?</div>")]
    private static partial Regex Gaps();
}
