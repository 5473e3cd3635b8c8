using System.Globalization;
using System.Net;
using System.Text.Json;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InvestMap.Api.Tests;

/// <summary>Answers are kept, and never served once a newer publication is known.</summary>
public sealed class ResponseCacheTests : IAsyncLifetime
{
    private const string Plots = "{ plots { totalCount } }";
    private const string Units = "{ administrativeUnits { totalCount } }";
    private TestDatabase? _database;
    private long _publication = 1;

    private TestDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateSeededAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task The_same_question_is_answered_once()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        var (first, isKept) = await PostAsync(client, Plots);
        Assert.False(isKept);
        var (second, wasKept) = await PostAsync(client, Plots);
        Assert.True(wasKept);
        Assert.Equal(first, second);
        Assert.False((await PostAsync(client, "{ plots { totalCount nodes { slug } } }")).IsKept);
        Assert.True((await PostAsync(client, "{ plots { totalCount nodes { slug } } }")).IsKept);
    }

    [Fact]
    public async Task A_get_has_the_same_tag_kept_or_not()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        var uri = new Uri("/graphql?query=" + Uri.EscapeDataString(Plots), UriKind.Relative);
        using var first = await client.GetAsync(uri);
        using var second = await client.GetAsync(uri);
        Assert.Equal((false, true), (first.IsKept(), second.IsKept()));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("public, no-cache", second.Headers.CacheControl!.ToString().Split(", ").Order().Reverse().Aggregate((a, b) => $"{a}, {b}"));
        using var again = new HttpRequestMessage(HttpMethod.Get, uri);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, uri));
        Assert.Equal((first.Headers.ETag, first.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("{ plots(first: -1) { totalCount } }", null, null)]
    [InlineData("{ __typename }", null, null)]
    [InlineData(Plots, "GraphQL-Cost", "report")]
    [InlineData(Plots, "Cache-Control", "no-cache")]
    [InlineData(Plots, "Authorization", "Bearer x")]
    public async Task What_is_not_a_plain_public_answer_is_not_kept(string document, string? header, string? value)
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        if (header is null)
        {
            Assert.False((await PostAsync(client, document)).IsKept);
        }
        else
        {
            await PostAsync(client, document);
            client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        }

        Assert.False((await PostAsync(client, document)).IsKept);
    }

    [Fact]
    public async Task Who_asks_the_same_at_once_waits_for_the_first()
    {
        await using var server = await StartAsync([KeyValuePair.Create("ResponseCache:SharedWait", (string?)"00:01:00")]);
        using var client = server.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => PostAsync(client, Plots)));
        Assert.Single(answers, a => !a.IsKept);
        Assert.Single(answers.Select(a => a.Body).Distinct());
    }

    [Fact]
    public async Task It_keeps_to_its_bytes()
    {
        await using var server = await StartAsync([KeyValuePair.Create("ResponseCache:Bytes", (string?)"20000")]);
        using var client = server.CreateClient();
        var cache = server.Services.GetRequiredService<ResponseCache>();
        for (var i = 1; i <= 100; i++)
        {
            await PostAsync(client, string.Create(CultureInfo.InvariantCulture, $"{{ plots(first: {i}) {{ nodes {{ uuid }} }} }}"));
            Assert.InRange(cache.Bytes, 1, 20_000);
        }

        Assert.True((await PostAsync(client, "{ plots(first: 100) { nodes { uuid } } }")).IsKept);
        Assert.False((await PostAsync(client, "{ plots(first: 1) { nodes { uuid } } }")).IsKept);
    }

    [Fact]
    public async Task Two_servers_never_answer_older_than_what_they_know_while_somebody_publishes()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        using var stop = new CancellationTokenSource();
        var askers = new[] { one, other, one, other, one, other }.Select(server => Task.Run(async () =>
        {
            using var client = server.CreateClient();
            var watch = server.Services.GetRequiredService<PublicationWatch>();
            var (kept, asked) = (0, 0);
            while (!stop.IsCancellationRequested)
            {
                var known = watch.Now?.Publication ?? 0;
                var (body, isKept) = await PostAsync(client, asked++ % 2 == 0 ? Plots : Units);
                Assert.True(PublicationOf(body) >= known, $"{known} was known; {body}");
                kept += isKept ? 1 : 0;
            }

            return kept;
        })).ToList();
        for (var i = 0; i < 8; i++)
        {
            var number = await PublishAsync();
            foreach (var server in new[] { one, other })
            {
                await server.UntilAsync(known => known?.Publication == number);
                using var client = server.CreateClient();
                var (body, _) = await PostAsync(client, Plots);
                Assert.Equal(number, PublicationOf(body));
            }
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(askers), kept => Assert.True(kept > 0));
    }

    [Fact]
    public async Task A_missed_message_is_made_up_for()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        await PostAsync(client, Plots);
        await ExecuteAsync("update published.clock set publication = 7");
        await server.UntilAsync(known => known?.Publication == 7);
        var (body, isKept) = await PostAsync(client, Plots);
        Assert.Equal((7, false), (PublicationOf(body), isKept));
    }

    [Fact]
    public async Task A_database_made_anew_with_the_same_number_is_told_apart()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        await PostAsync(client, Plots);
        Assert.True((await PostAsync(client, Plots)).IsKept);
        var before = server.Services.GetRequiredService<PublicationWatch>().Now!.Generation;
        await ExecuteAsync("update published.clock set epoch = epoch / 2 + 1");
        await server.UntilAsync(known => known is not null && known.Generation != before);
        Assert.False((await PostAsync(client, Plots)).IsKept);
        Assert.True((await PostAsync(client, Plots)).IsKept);
    }

    [Fact]
    public async Task Without_the_listener_nothing_is_served_from_the_cache()
    {
        await using var server = await StartAsync([KeyValuePair.Create("ResponseCache:Poll", (string?)"00:01:00")]);
        using var client = server.CreateClient();
        await PostAsync(client, Plots);
        Assert.True((await PostAsync(client, Plots)).IsKept);

        // The listener alone is cut off; it comes again only after its pause.
        await ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~ 'clock' and application_name = 'investmap_reader'");
        await server.UntilAsync(known => known is null);
        Assert.False((await PostAsync(client, Plots)).IsKept);
        Assert.False((await PostAsync(client, Plots)).IsKept);
    }

    [Fact]
    public async Task What_depends_on_the_day_is_kept_until_midnight_in_the_province()
    {
        var time = new Clock { Now = new DateTimeOffset(2026, 3, 1, 16, 59, 0, TimeSpan.Zero) };
        await using var plain = Start([]);
        await using var server = plain.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(time)));
        using var client = server.CreateClient();
        await server.UntilAsync(known => known is not null);
        foreach (var document in new[] { Plots, Units })
        {
            Assert.False((await PostAsync(client, document)).IsKept);
            Assert.True((await PostAsync(client, document)).IsKept);
        }

        time.Now += TimeSpan.FromMinutes(1);
        Assert.True((await PostAsync(client, Plots)).IsKept);
        Assert.False((await PostAsync(client, Units)).IsKept);
        Assert.True((await PostAsync(client, Units)).IsKept);
    }

    private async Task<WebApplicationFactory<Program>> StartAsync(IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var server = Start(settings ?? []);
        await server.UntilAsync(known => known is not null);
        return server;
    }

    private WebApplicationFactory<Program> Start(IEnumerable<KeyValuePair<string, string?>> settings) =>
        MapServer.Start([.. Database.Configuration, KeyValuePair.Create("ResponseCache:Bytes", (string?)"1000000"), .. settings]);

    private static async Task<(string Body, bool IsKept)> PostAsync(HttpClient client, string document)
    {
        using var answer = await MapServer.PostAsync(client, new { query = document });
        return (await answer.Content.ReadAsStringAsync(), answer.IsKept());
    }

    private static long PublicationOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("extensions").GetProperty("publication").GetInt64();
    }

    private Task<long> PublishAsync() => Database.PublishAsync(draft => draft.Create(new SourceDocument
    {
        Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = $"nguon-thu-{++_publication}", Kind = SourceKind.News, NameVi = "Nguồn thử",
    }));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Database.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
