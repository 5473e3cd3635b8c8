using System.Globalization;
using InvestMap.Registry;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace InvestMap.Api.Tests;

/// <summary>Places whose VN-2000 coordinates are known beforehand, not computed by the database: a file in EPSG:5897 has them, each under its own name.</summary>
public sealed class ReferencePointTests : IAsyncLifetime
{
    private const double FiveMillimetres = 0.005;

    private static readonly (double Easting, double Northing, double Longitude, double Latitude)[] Points =
    [
        (580000, 2190000, 105.765433162, 19.797318843),
        (500000, 2200000, 105.001870583, 19.889299878),
        (583000, 2137500, 105.791746422, 19.322930519),
    ];

    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateSeededAsync();

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    [Fact]
    public async Task A_file_in_vn2000_has_them_within_five_millimetres()
    {
        var source = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.News, NameVi = "Nguồn thử" };
        var draft = new ChangeSetDraft { TitleVi = "Thử", TitleEn = "Trial", Author = "an@example.vn", Approver = "binh@example.vn" };
        draft.Create(source);
        for (var i = 0; i < Points.Length; i++)
        {
            draft.Create(new InvestmentProject
            {
                Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = $"moc-{i}", NameVi = $"Mốc {i}", SectorVersion = "2025", Sector = "C", SourceUuid = source.Uuid,
                Status = InvestmentStatus.Planned, Location = new Point(Points[i].Longitude, Points[i].Latitude) { SRID = 4326 }, LocationQuality = GeometryQuality.Approximate,
            });
        }

        await new Publish(_database!.Sources.Publisher).ApplyAsync(draft);
        await using var server = MapServer.Start(_database.Configuration);
        using var client = server.CreateClient();
        var where = Uri.EscapeDataString("""{"slug":{"startsWith":"moc-"}}""");
        var rows = ExportedTable.Read(await client.GetByteArrayAsync(new Uri($"/export/investmentProjects.csv?crs=5897&where={where}", UriKind.Relative))).ToDictionary(r => r["slug"]);
        Assert.Equal(Points.Length, rows.Count);
        for (var i = 0; i < Points.Length; i++)
        {
            var row = rows[$"moc-{i}"];
            Assert.Equal(Points[i].Easting, double.Parse(row["easting"], CultureInfo.InvariantCulture), FiveMillimetres);
            Assert.Equal(Points[i].Northing, double.Parse(row["northing"], CultureInfo.InvariantCulture), FiveMillimetres);

            // A shape is x before y, as programs read it, whatever documents print.
            var shape = (Point)new WKTReader().Read(row["location"]);
            Assert.Equal(Points[i].Easting, shape.X, FiveMillimetres);
            Assert.Equal(Points[i].Northing, shape.Y, FiveMillimetres);
            Assert.False(row.ContainsKey("longitude") || row.ContainsKey("latitude"));
        }
    }
}
