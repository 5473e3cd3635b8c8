using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using NetTopologySuite.Geometries;
using Npgsql;

namespace InvestMap.Registry.Tests;

/// <summary>Small rows to publish, and the ways to look at what came of them.</summary>
internal static class Sample
{
    public static SourceDocument Source(string slug = "nguon") =>
        new() { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = slug, Kind = SourceKind.News, NameVi = "Nguồn" };

    public static IndustrialPark Park(SourceDocument source, string slug = "khu-mau") => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        Slug = slug,
        NameVi = "Khu mẫu",
        Kind = IndustrialParkKind.IndustrialPark,
        AreaHa = 100.5m,
        SourceUuid = source.Uuid,
    };

    public static Plot Plot(IndustrialPark park, string slug = "lo-1") => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        Slug = slug,
        NameVi = "Lô 1",
        IndustrialParkUuid = park.Uuid,
        Status = PlotStatus.Available,
        AreaHa = 2,
        SourceUuid = park.SourceUuid,
    };

    public static InvestmentProject Project(SourceDocument source, string slug = "du-an") => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        Slug = slug,
        NameVi = "Dự án",
        SectorVersion = "2025",
        Sector = "C",
        Status = InvestmentStatus.Operating,
        SourceUuid = source.Uuid,
    };

    public static Figure Figure(PublishedRow of, SourceDocument source, string field = "area_ha") => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        Subject = RowShape.Of(of).Table,
        ObjectUuid = of.Uuid,
        Field = field,
        State = FigureState.Known,
        Certainty = Certainty.Stated,
        SourceUuid = source.Uuid,
        Synthetic = of.Synthetic,
    };

    public static Point Point(double longitude, double latitude, int srid = 4326) => new(longitude, latitude) { SRID = srid };

    public static MultiPolygon Square(double longitude, double latitude, double degrees = 0.01) => new(
    [
        new Polygon(new LinearRing(
        [
            new(longitude, latitude), new(longitude + degrees, latitude), new(longitude + degrees, latitude + degrees), new(longitude, latitude + degrees), new(longitude, latitude),
        ])),
    ])
    { SRID = 4326 };

    public static ChangeSetDraft Draft(string author = "an@example.vn", string approver = "binh@example.vn", bool synthetic = false) =>
        new() { TitleVi = "Thử", TitleEn = "Trial", Author = author, Approver = approver, Synthetic = synthetic };

    /// <summary>Publishes new rows.</summary>
    public static Task<long> PublishAsync(this TestDatabase database, params PublishedRow[] rows)
    {
        var draft = Draft(synthetic: rows.Length > 0 && rows[0].Synthetic);
        Array.ForEach(rows, draft.Create);
        return database.PublishAsync(draft);
    }

    /// <summary>Publishes a draft.</summary>
    public static Task<long> PublishAsync(this TestDatabase database, ChangeSetDraft draft) => new Publish(database.Sources.Publisher).ApplyAsync(draft);

    /// <summary>Expects a refusal.</summary>
    public static Task<PublishRefusedException> RefusedAsync(this TestDatabase database, ChangeSetDraft draft) =>
        Assert.ThrowsAsync<PublishRefusedException>(() => database.PublishAsync(draft));

    /// <summary>The first column of the first row, as the superuser sees it.</summary>
    public static async Task<T?> ScalarAsync<T>(this TestDatabase database, string sql, params object[] values)
    {
        await using var command = database.Admin.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteScalarAsync() is { } result and not DBNull ? (T)result : default;
    }

    /// <summary>The first column of all rows, as the superuser sees it.</summary>
    public static async Task<List<string>> ListAsync(this NpgsqlDataSource source, string sql)
    {
        var rows = new List<string>();
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }

        return rows;
    }

    /// <summary>What shows whether anything was left behind: the clock, the publications, the change sets, the changes.</summary>
    public static Task<string?> TracesAsync(this TestDatabase database) => database.ScalarAsync<string>("""
        select concat_ws(' ', (select publication from published.clock), (select count(*) from published.publication),
               (select count(*) from curation.change_set), (select count(*) from curation.change))
        """);
}
