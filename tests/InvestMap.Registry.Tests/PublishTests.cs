using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InvestMap.Registry.Tests;

public sealed class PublishTests
{
    [Fact]
    public async Task A_created_row_reads_as_it_was_written()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        park.Status = InvestmentStatus.ApprovedInPrinciple;
        park.AreaHa = 99999999.1234m;
        park.RentTermVi = "Giá “thuê” \\ 50 năm\nđã gồm hạ tầng";
        park.Location = Sample.Point(105.78519999999999, 19.807500000000001);
        park.LocationQuality = GeometryQuality.PlaceCentroid;
        park.Boundary = Sample.Square(105.7, 19.8);
        park.BoundaryQuality = GeometryQuality.Surveyed;
        park.AsOf = new DateOnly(2025, 7, 1);
        park.AsOfPrecision = DayPrecision.Month;

        Assert.Equal(1, await database.PublishAsync(source, park));

        await using var context = RegistryContext.Over(database.Sources.Reader);
        var read = await context.IndustrialParks.Include(p => p.Source).SingleAsync();
        Assert.True(RowShape.Of(park).Same(park, read));
        Assert.Equal(1, read.SincePublication);
        Assert.Equal("Nguồn", read.Source!.NameVi);
        Assert.Equal("khu mau", read.Folded!.Trim());
        Assert.Equal(105.78519999999999, read.MapPoint!.X);
    }

    [Fact]
    public async Task A_key_is_given_where_there_is_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        source.Uuid = Guid.Empty;
        await database.PublishAsync(source);
        Assert.Equal(source.Uuid, await database.ScalarAsync<Guid>("select uuid from published.source_document"));
        Assert.Equal(7, source.Uuid.Version);
    }

    [Fact]
    public async Task History_says_during_which_publications_a_version_was_current()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        await database.PublishAsync(source, park);
        await database.PublishAsync(Sample.Source("nguon-khac"));

        park.AreaHa = 120;
        var update = Sample.Draft();
        update.Update(park, 1);
        Assert.Equal(3, await database.PublishAsync(update));

        var end = Sample.Draft();
        end.End("industrial_park", park.Uuid, 3);
        Assert.Equal(4, await database.PublishAsync(end));

        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from published.industrial_park"));
        Assert.Equal(
            ["[1,3) 1 100.5000", "[3,4) 3 120.0000"],
            await database.Admin.ListAsync("select concat_ws(' ', during, since_publication, area_ha) from history.industrial_park order by during"));
    }

    [Fact]
    public async Task Publications_lie_in_time_as_in_number()
    {
        // Whoever waited for the one before may have begun earlier than it did.
        await using var database = await TestDatabase.CreateAsync();
        await database.PublishAsync(Sample.Source());
        await using (var later = database.Admin.CreateCommand("update published.publication set published_at = now() + interval '1 hour'"))
        {
            await later.ExecuteNonQueryAsync();
        }

        await database.PublishAsync(Sample.Source("nguon-khac"));
        Assert.Equal(1, await database.ScalarAsync<long>("select count(distinct published_at) from published.publication"));
    }

    [Fact]
    public async Task Ending_an_object_ends_its_figures()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var (park, other) = (Sample.Park(source), Sample.Park(source, "khu-khac"));
        await database.PublishAsync(source, park, other, Sample.Figure(park, source), Sample.Figure(park, source, "status"), Sample.Figure(other, source));

        var end = Sample.Draft();
        end.End("industrial_park", park.Uuid, 1);
        await database.PublishAsync(end);

        Assert.Equal([other.Uuid.ToString()], await database.Admin.ListAsync("select object_uuid::text from published.figure"));
        Assert.Equal(2, await database.ScalarAsync<long>("select count(*) from history.figure where during = '[1,2)'"));
    }

    [Fact]
    public async Task An_object_that_others_refer_to_cannot_end()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        await database.PublishAsync(source, park, Sample.Plot(park), Sample.Plot(park, "lo-2"));
        var before = await database.TracesAsync();

        var end = Sample.Draft();
        end.End("industrial_park", park.Uuid, 1);
        var refused = await database.RefusedAsync(end);

        Assert.Equal("23503", refused.Code);
        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(("industrial_park", park.Uuid), (refusal.Subject, refusal.ObjectUuid));
        Assert.Equal("industrial_park khu-mau cannot end, because plot still refers to it (lo-1, lo-2): end those first, or point them elsewhere, in the same change set.", refusal.Sentence);
        Assert.Equal(before, await database.TracesAsync());
    }

    [Fact]
    public async Task An_object_and_those_that_refer_to_it_end_together()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        var plot = Sample.Plot(park);
        await database.PublishAsync(source, park, plot);

        var end = Sample.Draft();
        end.End("industrial_park", park.Uuid, 1);
        end.End("plot", plot.Uuid, 1);
        Assert.Equal(2, await database.PublishAsync(end));
    }

    [Fact]
    public async Task A_publication_is_told_to_whoever_listens()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var listener = await database.Sources.Reader.OpenConnectionAsync();
        var heard = new TaskCompletionSource<string>();
        listener.Notification += (_, e) => heard.TrySetResult(e.Payload);
        await using (var listen = new NpgsqlCommand("listen publication", listener))
        {
            await listen.ExecuteNonQueryAsync();
        }

        await database.PublishAsync(Sample.Source());
        await listener.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("1", await heard.Task);
    }

    [Fact]
    public async Task Publications_at_once_get_numbers_without_gaps()
    {
        await using var database = await TestDatabase.CreateAsync();
        var good = Enumerable.Range(0, 8).Select(i => database.PublishAsync(Sample.Source($"nguon-{i}"))).ToList();
        var bad = Enumerable.Range(0, 4).Select(_ => Assert.ThrowsAsync<PublishRefusedException>(() => database.PublishAsync(Sample.Park(Sample.Source())))).ToList();
        await Task.WhenAll(bad);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], (await Task.WhenAll(good)).Order());
        Assert.Equal("8 8 8 8", await database.TracesAsync());
    }

    [Fact]
    public async Task A_failed_publication_leaves_no_gap_and_nothing_behind()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.PublishAsync(Sample.Source());
        var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => database.PublishAsync(Sample.Source("nguon-2"), Sample.Park(Sample.Source())));
        Assert.Equal("23503", refused.Code);
        Assert.Equal("1 1 1 1", await database.TracesAsync());
        Assert.Equal(2, await database.PublishAsync(Sample.Source("nguon-2")));
    }

    [Fact]
    public async Task A_publication_is_what_its_change_set_says()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.PublishAsync(Sample.Source());
        await using var context = RegistryContext.Over(database.Admin);
        var set = await context.ChangeSets.SingleAsync();
        var publication = await context.Publications.SingleAsync();
        Assert.Equal((ChangeSetState.Approved, 1L, "an@example.vn", "binh@example.vn"), (set.State, set.PublishedAs!.Value, set.Author, set.Approver));
        Assert.Equal((set.TitleVi, set.TitleEn, false), (publication.TitleVi, publication.TitleEn, publication.Synthetic));
        Assert.InRange(publication.PublishedAt, set.CreatedAt.AddSeconds(-1), set.CreatedAt.AddMinutes(1));
    }

    [Fact]
    public async Task A_capital_is_converted_at_the_last_rate_before_its_day()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var rates = database.Sources.Owner.CreateCommand("""
            insert into reference.vsic_section values ('2025', 'C', 'Công nghiệp chế biến, chế tạo', 'Manufacturing');
            insert into reference.exchange_rate (currency, day, vnd, source_name) values
              ('USD', '2025-01-01', 25000, 'x'), ('USD', '2025-03-01', 26000, 'x'), ('EUR', '2025-02-01', 30000, 'x');
            """))
        {
            await rates.ExecuteNonQueryAsync();
        }

        var source = Sample.Source();
        var (dong, dollars, early, both, undated) = (Sample.Project(source, "dong"), Sample.Project(source, "do-la"), Sample.Project(source, "som"), Sample.Project(source, "ca-hai"), Sample.Project(source, "khong-ngay"));
        (dong.CapitalVnd, dong.AsOf) = (1_000_000m, new DateOnly(2025, 2, 28));
        (dollars.CapitalUsd, dollars.AsOf) = (100.01m, new DateOnly(2025, 3, 1));
        (early.CapitalUsd, early.AsOf) = (1m, new DateOnly(2024, 12, 31));
        (both.CapitalUsd, both.CapitalVnd, both.AsOf) = (1m, 2m, new DateOnly(2025, 2, 1));
        undated.CapitalUsd = 1m;
        foreach (var project in (InvestmentProject[])[dong, dollars, early, both])
        {
            project.AsOfPrecision = DayPrecision.Day;
        }

        await database.PublishAsync(source, dong, dollars, early, both, undated);
        Assert.Equal(
            [
                "ca-hai 2.00 f 1.00 f",
                "do-la 2600260.00 t 100.01 f 26000.0000 2025-03-01",
                "dong 1000000.00 f 40.00 t 25000.0000 2025-01-01",
                "khong-ngay f 1.00 f",
                "som f 1.00 f",
            ],
            await database.Admin.ListAsync("""
                select concat_ws(' ', slug, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on)
                from published.investment_project order by slug
                """));

        // A converted amount is derived again from what is stated, not from itself.
        await using var context = RegistryContext.Over(database.Sources.Reader);
        var read = await context.InvestmentProjects.SingleAsync(p => p.Slug == "dong");
        read.CapitalVnd = 2_600_000m;
        read.AsOf = new DateOnly(2025, 4, 1);
        var update = Sample.Draft();
        update.Update(read, read.SincePublication);
        await database.PublishAsync(update);
        Assert.Equal(100m, await database.ScalarAsync<decimal>("select capital_usd from published.investment_project where slug = 'dong'"));
    }

    [Fact]
    public async Task Published_rows_are_not_saved_through_EF_Core()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = RegistryContext.Over(database.Sources.Publisher);
        context.Add(Sample.Source());
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        Assert.Contains("Publish", refused.Message, StringComparison.Ordinal);
    }
}
