using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL.Response;
using InvestMap.Query;
using Microsoft.Extensions.DependencyInjection;

namespace InvestMap.Api.Tests;

/// <summary>Rows as exports, OGC and pages read them are the list's.</summary>
public sealed class RowStreamTests(MapServer server) : IClassFixture<MapServer>
{
    public static TheoryData<string> Subjects => [.. Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!)];

    private ExportPipeline Rows => server.Services.GetRequiredService<ExportPipeline>();

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task All_rows_come_once_in_the_lists_order_with_every_public_column(string plural)
    {
        var subject = Rows.FindSubject(plural)!;
        foreach (var query in new[] { new MapQuery { Demonstration = true }, new MapQuery(), new MapQuery { Publication = 1 } })
        {
            var marked = subject.IsMarkedSynthetic ? $"demonstration: {(query.Demonstration ? "true" : "false")}," : "";
            var moment = query.Publication is { } number ? $"publication: {number}," : "";
            var data = await server.DataAsync($"{{ list: {plural}({marked} {moment} first: 500) {{ totalCount nodes {{ {Spelling.Camel(subject.Key)} }} }} }}");
            var listed = data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty(Spelling.Camel(subject.Key)).ToString()).ToList();
            Assert.Equal(data.GetProperty("list").GetProperty("totalCount").GetInt32(), listed.Count);
            Assert.Equal(listed, await KeysAsync(subject, query));
            Assert.Equal(listed.Take(2), await KeysAsync(subject, query, new RowPart { Limit = 2 }));
        }

        var columns = Rows.Columns(subject, english: false).Select(c => c.Name).ToList();
        Assert.Equal(columns.Distinct(), columns);
        Assert.DoesNotContain("folded", columns);
        Assert.Empty(subject.Fields.Where(f => f.IsShown && f.IsStored).Select(f => f.Column).Except(columns));
    }

    [Fact]
    public async Task Every_cell_can_be_read_by_the_form_of_its_column()
    {
        foreach (var subject in Catalogue.Map.Subjects.Where(s => s.Plural is not null))
        {
            await Rows.StreamAsync(subject, new MapQuery { Demonstration = true, English = true }, async (rows, token) =>
            {
                while (await rows.ReadAsync(token))
                {
                    for (var i = 0; i < rows.Columns.Count; i++)
                    {
                        Assert.True(rows.IsNull(i) || Read(rows, i).Length > 0, rows.Columns[i].Name);
                    }
                }
            }, default);
        }
    }

    [Fact]
    public async Task Parts_that_have_no_list_come_as_json()
    {
        var found = 0;
        await Rows.StreamAsync(Catalogue.Map["InvestmentProject"], new MapQuery(), async (rows, token) =>
        {
            var (slug, investors) = (Index(rows, "slug"), Index(rows, "investors"));
            while (await rows.ReadAsync(token))
            {
                var data = await server.DataAsync("query($slug: String) { investmentProject(slug: $slug) { investors { ordinal nameVi } } }", new { slug = rows.Text(slug) });
                var listed = data.GetProperty("investmentProject").GetProperty("investors").EnumerateArray().Select(n => (n.GetProperty("ordinal").GetInt32(), n.GetProperty("nameVi").GetString())).ToList();
                var parts = rows.IsNull(investors) ? [] : JsonDocument.Parse(rows.Text(investors)).RootElement.EnumerateArray().Select(n => (n.GetProperty("ordinal").GetInt32(), n.GetProperty("name_vi").GetString())).ToList();
                Assert.Equal(listed, parts);
                found += parts.Count;
            }
        }, default);
        Assert.NotEqual(0, found);
    }

    [Fact]
    public async Task Pages_go_on_after_a_key()
    {
        var subject = Catalogue.Map["InvestmentProject"];
        var all = await KeysAsync(subject, new MapQuery());
        var paged = new List<string>();
        while (await KeysAsync(subject, new MapQuery(), new RowPart { Limit = 7, After = paged.Count == 0 ? null : Guid.Parse(paged[^1]) }) is { Count: > 0 } page)
        {
            paged.AddRange(page);
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_no_row_is_read()
    {
        var subject = Catalogue.Map["Plot"];
        foreach (var query in new[]
                 {
                     new MapQuery { Publication = 99 }, new MapQuery { Publication = 0 }, new MapQuery { Where = """{"nothing":1}""" },
                     new MapQuery { Order = "nonsense" }, new MapQuery { Order = """[{"nothing":"ASC"}]""" }, new MapQuery { Order = """{"slug":"ASC","status":"ASC"}""" },
                 })
        {
            await Assert.ThrowsAnyAsync<GraphQLException>(async () => await Rows.StreamAsync(subject, query, (_, _) => throw new InvalidOperationException("A row was read."), default));
        }
    }

    private async Task<List<string>> KeysAsync(Subject subject, MapQuery query, RowPart? part = null)
    {
        var keys = new List<string>();
        async ValueTask ReadAsync(RowStream rows, CancellationToken token)
        {
            keys.Clear();
            while (await rows.ReadAsync(token))
            {
                keys.Add(Read(rows, 0));
            }
        }

        await (part is null ? Rows.StreamAsync(subject, query, ReadAsync, default) : Rows.ReadAsync(subject, query, part, ReadAsync, default));
        return keys;
    }

    private static int Index(RowStream rows, string name) => rows.Columns.Select(c => c.Name).ToList().IndexOf(name);

    private static string Read(RowStream rows, int i) => rows.Columns[i].Form switch
    {
        RowForm.Text or RowForm.Word or RowForm.Json => rows.Text(i),
        RowForm.Uuid => rows.Uuid(i).ToString(),
        RowForm.Integer => $"{rows.Integer(i)}",
        RowForm.Number => $"{rows.Number(i)}",
        RowForm.Measured => $"{rows.Measured(i)}",
        RowForm.Flag => $"{rows.Flag(i)}",
        RowForm.Day => $"{rows.Day(i):O}",
        RowForm.Moment => $"{rows.Moment(i):O}",
        _ => Convert.ToHexString(rows.Geometry(i)),
    };
}
