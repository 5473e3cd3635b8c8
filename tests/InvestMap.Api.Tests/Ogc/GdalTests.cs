using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using InvestMap.Catalog;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>GDAL, and so QGIS, reads every collection whole.</summary>
public sealed class GdalTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private WebApplicationFactory<Program> _server = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync(demo: true);
        _server = MapServer.Start(_database.Configuration);
        _server.UseKestrel(0);
        _server.StartServer();
        _client = _server.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Gdal_reads_every_collection_with_the_right_count()
    {
        foreach (var subject in Catalogue.Map.Subjects.Where(s => s is { IsSpatial: true, Plural: not null }))
        {
            var marked = subject.IsMarkedSynthetic ? "where not synthetic" : "";
            var valid = subject.HasValidity ? $"{(marked.Length == 0 ? "where" : "and")} coalesce(valid_from <= current_date, true) and coalesce(current_date < valid_to, true)" : "";
            await using var command = _database.Admin.CreateCommand($"select count(*) from published.{subject.Table} {marked} {valid}");
            var count = (long)(await command.ExecuteScalarAsync())!;
            var summary = await OgrInfoAsync("-so", $"OAPIF:{_client.BaseAddress}ogc", subject.Plural!);
            Assert.Equal(count, long.Parse(Regex.Match(summary, @"Feature Count: (\d+)").Groups[1].Value, CultureInfo.InvariantCulture));
            var features = await OgrInfoAsync("-q", "-geom=NO", "-oo", "PAGE_SIZE=50", $"OAPIF:{_client.BaseAddress}ogc", subject.Plural!);
            Assert.Equal(count, Regex.Count(features, @"^OGRFeature\(", RegexOptions.Multiline));
        }
    }

    private static async Task<string> OgrInfoAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ogrinfo", ["-ro", "--config", "GDAL_HTTP_TIMEOUT", "60", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0 && !(await error).Contains("ERROR", StringComparison.Ordinal), $"{await output}\n{await error}");
        return await output;
    }
}
