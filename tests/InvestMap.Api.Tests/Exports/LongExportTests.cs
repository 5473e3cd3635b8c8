using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InvestMap.Api.Tests;

/// <summary>Exports of many rows, and of texts that spreadsheets could take for formulas.</summary>
public sealed class LongExportTests : IAsyncLifetime
{
    private const int Count = 60_000;

    // The database takes no text that starts or ends with a blank, a tab or a new line.
    private static readonly string[] Hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "'x", "a=1", "a\"b,c\r\nd", "_x0041_ & <b>", "a\uFFFF\uFF01\uFEFFb"];

    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _server;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync();
        await using var command = _database.Admin.CreateCommand(
            """
            insert into published.digital_enterprise (uuid, since_publication, slug, province_code, name_vi, kind, activity_vi, source_uuid)
            select md5('x' || i)::uuid, 1, 'x-' || i, '38', coalesce(($1::text[])[i], 'Doanh nghiệp ' || i), 'software', rtrim(repeat('Sản xuất phần mềm. ', 20)), (select uuid from published.source_document limit 1)
            from generate_series(1, $2) i
            """);
        command.Parameters.Add(new() { Value = Hostile });
        command.Parameters.Add(new() { Value = Count });
        await command.ExecuteNonQueryAsync();
        _server = MapServer.Start(_database.Configuration);
        _client = _server.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task A_client_that_leaves_half_way_ends_the_statement()
    {
        foreach (var format in new[] { "csv", "geojson", "xlsx" })
        {
            using (var leaving = new CancellationTokenSource())
            {
                var response = await _client!.GetAsync(new Uri($"/export/digitalEnterprises.{format}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, leaving.Token);
                var stream = await response.Content.ReadAsStreamAsync(leaving.Token);
                await stream.ReadExactlyAsync(new byte[1024], leaving.Token);

                // Nobody reads on, so the rest of the rows waits in the database.
                Assert.Equal(1, await RunningAsync());
                await leaving.CancelAsync();
                response.Dispose();
            }

            for (var attempt = 0; await RunningAsync() > 0; attempt++)
            {
                Assert.True(attempt < 50, $"The statement of {format} still runs.");
                await Task.Delay(100);
            }
        }

        // The connections are of use again.
        Assert.Equal(Count, (await _client!.GetStringAsync(new Uri("/export/digitalEnterprises.csv?where=" + Uri.EscapeDataString("""{"slug":{"startsWith":"x-"}}"""), UriKind.Relative))).Split("\r\n").Count(l => l.Contains(",x-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_client_that_leaves_half_way_is_no_fault_of_the_server()
    {
        var log = new ConcurrentQueue<string>();
        await using var own = MapServer.Start(_database!.Configuration).WithWebHostBuilder(builder => builder
            .ConfigureLogging(logging => logging.AddProvider(new KeptLog(log)))
            .ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Leaving())));
        using var client = own.CreateClient();

        // As under load: the connection is found closed before the request is told.
        foreach (var format in new[] { "csv", "geojson", "xlsx", "gpkg" })
        {
            using var response = await client.GetAsync(new Uri($"/export/administrativeUnits.{format}", UriKind.Relative));
        }

        Assert.Empty(log);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_marked_in_csv_and_nowhere_else()
    {
        var address = "?where=" + Uri.EscapeDataString($$$"""{"slug":{"in":[{{{string.Join(',', Enumerable.Range(1, Hostile.Length).Select(i => $"\"x-{i}\""))}}}]}}""");
        var stored = await StoredAsync();
        var csv = ExportedTable.Read(await _client!.GetByteArrayAsync(new Uri("/export/digitalEnterprises.csv" + address, UriKind.Relative)));
        Assert.Equal(Hostile.Length, csv.Count);
        foreach (var row in csv)
        {
            var text = stored[row["slug"]];
            Assert.Equal(text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'' ? "'" + text : text, row["name_vi"]);
        }

        var json = JsonDocument.Parse(await _client.GetByteArrayAsync(new Uri("/export/digitalEnterprises.geojson" + address, UriKind.Relative))).RootElement;
        Assert.All(json.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties")), p => Assert.Equal(stored[p.GetProperty("slug").GetString()!], p.GetProperty("name_vi").GetString()));

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var sheet = ExcelDataReader.ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(await _client.GetByteArrayAsync(new Uri("/export/digitalEnterprises.xlsx" + address, UriKind.Relative))));
        sheet.Read();
        var names = Enumerable.Range(0, sheet.FieldCount).Select(sheet.GetString).ToList();
        while (sheet.Read())
        {
            Assert.Equal(stored[sheet.GetString(names.IndexOf("slug"))], sheet.GetString(names.IndexOf("name_vi")));
        }
    }

    private async Task<Dictionary<string, string>> StoredAsync()
    {
        await using var command = _database!.Admin.CreateCommand("select slug, name_vi from published.digital_enterprise where slug like 'x-%' order by length(slug), slug limit 99");
        await using var reader = await command.ExecuteReaderAsync();
        var stored = new Dictionary<string, string>();
        while (await reader.ReadAsync())
        {
            stored.Add(reader.GetString(0), reader.GetString(1));
        }

        return stored;
    }

    private async Task<long> RunningAsync()
    {
        await using var command = _database!.Admin.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and backend_type = 'client backend' and query like 'select k.publication, k.epoch%'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Gives every request a client that has left already.</summary>
    private sealed class Leaving : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                var pipe = new Pipe();
                pipe.Reader.Complete();
                context.Features.Set<IHttpResponseBodyFeature>(new LeftBody(pipe.Writer));
                return rest(context);
            });
            next(app);
        };
    }

    private sealed class LeftBody(PipeWriter writer) : IHttpResponseBodyFeature
    {
        public Stream Stream => writer.AsStream();

        public PipeWriter Writer => writer;

        public void DisableBuffering()
        {
        }

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task CompleteAsync() => Task.CompletedTask;
    }
}
