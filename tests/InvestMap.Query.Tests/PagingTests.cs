using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Query.Tests;

/// <summary>Pages of any size, from either end, in any order, give the list once and whole.</summary>
public sealed class PagingTests(World world) : IClassFixture<World>
{
    public static TheoryData<string> Orders
    {
        get
        {
            var orders = new TheoryData<string>();
            foreach (var column in Catalogue.Map["InvestmentProject"].Fields.Where(f => f.IsSortable))
            {
                orders.Add($"[{{ {column.Name}: ASC }}]");
                orders.Add($"[{{ {column.Name}: DESC }}]");
            }

            orders.Add("[{ areaHa: DESC }, { capitalVnd: ASC }, { nameVi: DESC }]");
            orders.Add("[{ industrialPark: { areaHa: DESC } }, { status: ASC }]");
            orders.Add("[{ administrativeUnit: { parent: { nameVi: ASC } } }, { statusAsOf: DESC }]");
            return orders;
        }
    }

    [Theory]
    [InlineData("first: 1", new[] { 2 })]
    [InlineData("first: 9", new[] { 2, 3 })]
    [InlineData("last: 1", new[] { 3 })]
    [InlineData("last: 9", new[] { 2, 3 })]
    public async Task A_page_between_two_rows_says_that_they_are_there(string size, int[] rows)
    {
        const string Order = "[{ nameVi: ASC }]";
        var whole = await PageAsync(Order, "first: 100");
        var (slugs, cursors) = (Slugs(whole), new List<string>());
        for (var i = 0; i < slugs.Count; i++)
        {
            cursors.Add((await PageAsync(Order, $"first: {i + 1}")).GetProperty("pageInfo").GetProperty("endCursor").GetString()!);
        }

        var page = await PageAsync(Order, $"{size}, after: \"{cursors[1]}\", before: \"{cursors[4]}\"");
        Assert.Equal(rows.Select(i => slugs[i]), Slugs(page));
        Assert.True(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_forward_and_backward_are_the_list(string order)
    {
        var whole = await PageAsync(order, "first: 100");
        var all = Slugs(whole);
        Assert.Equal(6, all.Count);

        List<string> forward = [];
        for (string? after = null; ;)
        {
            var page = await PageAsync(order, $"first: 2{(after is null ? "" : $", after: \"{after}\"")}");
            forward.AddRange(Slugs(page));
            var info = page.GetProperty("pageInfo");
            Assert.Equal(after is not null, info.GetProperty("hasPreviousPage").GetBoolean());
            if (!info.GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = info.GetProperty("endCursor").GetString();
        }

        List<string> backward = [];
        for (string? before = null; ;)
        {
            var page = await PageAsync(order, $"last: 2{(before is null ? "" : $", before: \"{before}\"")}");
            backward.InsertRange(0, Slugs(page));
            var info = page.GetProperty("pageInfo");
            Assert.Equal(before is not null, info.GetProperty("hasNextPage").GetBoolean());
            if (!info.GetProperty("hasPreviousPage").GetBoolean())
            {
                break;
            }

            before = info.GetProperty("startCursor").GetString();
        }

        Assert.Equal(all, forward);
        Assert.Equal(all, backward);
    }

    [Fact]
    public async Task A_row_that_comes_between_two_pages_moves_nothing()
    {
        const string order = "[{ nameVi: ASC }]";
        var first = await PageAsync(order, "first: 2");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var next = Slugs(await PageAsync(order, $"first: 2, after: \"{after}\""));
        await using (var command = world.Database.Admin.CreateCommand(
            """
            insert into published.investment_project (uuid, since_publication, slug, province_code, name_vi, sector_version, sector, status, source_uuid)
            values ('00000000-0000-0000-0000-0000000000df', 2, 'moi', '38', 'A mới', '2025', 'C', 'planned', '00000000-0000-0000-0000-0000000000f1')
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        try
        {
            Assert.Equal(next, Slugs(await PageAsync(order, $"first: 2, after: \"{after}\"")));
        }
        finally
        {
            await using var command = world.Database.Admin.CreateCommand("delete from published.investment_project where slug = 'moi'");
            await command.ExecuteNonQueryAsync();
        }
    }

    [Theory]
    [InlineData("order: [{ nameVi: DESC }]")]
    [InlineData("order: [{ nameVi: ASC }, { slug: ASC }]")]
    [InlineData("order: [{ nameVi: ASC }], where: { status: { eq: OPERATING } }")]
    [InlineData("order: [{ nameVi: ASC }], demonstration: false")]
    public async Task A_cursor_of_another_order_or_filter_is_refused(string arguments)
    {
        var cursor = (await PageAsync("[{ nameVi: ASC }]", "first: 1")).GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var demonstration = arguments.Contains("demonstration", StringComparison.Ordinal) ? "" : ", demonstration: true";
        var (code, message) = await world.ErrorAsync($"{{ investmentProjects(first: 1, after: \"{cursor}\", {arguments}{demonstration}) {{ nodes {{ slug }} }} }}");
        Assert.Equal(MapErrorCodes.Cursor, code);
        Assert.Contains("another list", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AQ")]
    [InlineData("!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AXgHg5nvHaq5ZA0AOTMwMDAwMDAwMC4wMHUgADAw")]
    public async Task A_text_that_is_no_cursor_is_refused(string cursor)
    {
        var (code, _) = await world.ErrorAsync($"{{ investmentProjects(after: \"{cursor}\") {{ nodes {{ slug }} }} }}");
        Assert.Equal(MapErrorCodes.Cursor, code);
    }

    [Fact]
    public async Task A_list_ordered_by_long_texts_has_a_second_page()
    {
        var own = new World();
        await own.InitializeAsync();
        await using var _ = own;
        await using (var command = own.Database.Admin.CreateCommand(
            "update published.investment_project set scale_vi = repeat('dài ', 20000) || slug, address_vi = repeat('rất dài ', 20000) || slug"))
        {
            await command.ExecuteNonQueryAsync();
        }

        const string document =
            "query($after: String) { investmentProjects(first: 3, after: $after, order: [{ scaleVi: ASC }, { addressVi: ASC }]) { nodes { slug } pageInfo { endCursor } } }";
        var first = (await own.DataAsync(document)).GetProperty("investmentProjects");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await own.DataAsync(document, JsonSerializer.Serialize(new { after }))).GetProperty("investmentProjects");
        Assert.Equal(5, Slugs(first).Union(Slugs(second)).Count());
    }

    [Fact]
    public async Task A_page_of_no_rows_still_says_whether_there_are_any()
    {
        var page = await PageAsync("[{ nameVi: ASC }]", "first: 0");
        Assert.Empty(Slugs(page));
        Assert.True(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    private static List<string> Slugs(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!)];

    private async Task<JsonElement> PageAsync(string order, string page)
    {
        var data = await world.DataAsync(
            $"{{ investmentProjects({page}, order: {order}, demonstration: true) {{ nodes {{ slug }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        return data.GetProperty("investmentProjects");
    }
}
