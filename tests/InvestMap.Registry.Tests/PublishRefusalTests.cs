using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace InvestMap.Registry.Tests;

/// <summary>Each refusal says what is wrong, where, and what would be right, and leaves nothing behind.</summary>
public sealed class PublishRefusalTests
{
    [Fact]
    public async Task A_stale_base_is_told_field_by_field()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        await database.PublishAsync(source, park);
        var (theirs, mine) = (await ReadAsync(database), await ReadAsync(database));
        (theirs.AreaHa, theirs.DeveloperVi) = (120m, "Công ty A");
        var first = Sample.Draft();
        first.Update(theirs, 1);
        await database.PublishAsync(first);

        (mine.AreaHa, mine.NameVi) = (130m, "Khu mẫu Bắc");
        var second = Sample.Draft();
        second.Update(mine, 1);
        var refused = await database.RefusedAsync(second);

        Assert.Equal("IM003", refused.Code);
        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(("industrial_park", park.Uuid), (refusal.Subject, refusal.ObjectUuid));
        Assert.Equal(
            [new FieldConflict("area_ha", "100.5000", "120.0000", "130.0000"), new FieldConflict("developer_vi", null, "Công ty A", null)],
            refusal.Conflicts.OrderBy(c => c.Field));
        Assert.True(refusal.Conflicts.Single(c => c.Field == "area_ha").Collides);
        Assert.False(refusal.Conflicts.Single(c => c.Field == "developer_vi").Collides);
        Assert.Contains("area_ha was 100.5000, is now 120.0000, and you want 130.0000", refusal.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("base the change on 2.", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal("2 2 2 3", await database.TracesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_act_or_department_that_is_not_on_the_map_is_refused(bool isAct)
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await database.TracesAsync();
        var missing = Guid.CreateVersion7();
        var draft = new ChangeSetDraft
        {
            TitleVi = "Thử", TitleEn = "Trial", Author = "an@example.vn", Approver = "binh@example.vn", LegalActUuid = isAct ? missing : null, DepartmentUuid = isAct ? null : missing,
        };
        draft.Create(Sample.Source());
        var refused = await database.RefusedAsync(draft);
        Assert.Equal(("IM009", isAct ? "legal_act_uuid" : "department_uuid"), (refused.Code, Assert.Single(refused.Refusals).Field));
        Assert.Contains(missing.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await database.TracesAsync());
    }

    [Fact]
    public async Task An_end_on_a_stale_base_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        await database.PublishAsync(source);
        source.NameVi = "Nguồn khác";
        var update = Sample.Draft();
        update.Update(source, 1);
        await database.PublishAsync(update);
        var end = Sample.Draft();
        end.End("source_document", source.Uuid, 1);
        var refused = await database.RefusedAsync(end);
        Assert.Equal("name_vi", Assert.Single(refused.Refusals).Field);
    }

    [Fact]
    public async Task All_misfits_of_a_subject_are_told_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        await database.PublishAsync(source);
        var draft = Sample.Draft();
        draft.Create(source);
        draft.Update(Sample.Source("chua-co"), 1);
        draft.End("source_document", Guid.NewGuid(), 1);
        var refused = await database.RefusedAsync(draft);
        Assert.Equal(
            [
                "source_document nguon exists already, since publication 1: change it with an update based on 1.",
                "source_document chua-co is not published, never was or has ended: create it instead, under a key of its own.",
            ],
            refused.Refusals.Take(2).Select(r => r.Sentence));
        Assert.Equal(3, refused.Refusals.Count);
    }

    [Fact]
    public async Task A_fictitious_object_never_becomes_real_nor_a_real_one_fictitious()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (real, fictitious) = (Sample.Source(), Sample.Source("mau"));
        fictitious.Synthetic = true;
        await database.PublishAsync(real);
        await database.PublishAsync(fictitious);
        foreach (var (row, since) in ((SourceDocument, long)[])[(real, 1), (fictitious, 2)])
        {
            row.Synthetic = !row.Synthetic;
            foreach (var synthetic in (bool[])[true, false])
            {
                var draft = Sample.Draft(synthetic: synthetic);
                draft.Update(row, since);
                var refused = await database.RefusedAsync(draft);
                Assert.Equal(("IM006", row.Uuid, "synthetic"), (refused.Code, refused.Refusals[0].ObjectUuid, refused.Refusals[0].Field));
            }
        }
    }

    [Fact]
    public async Task A_fictitious_object_is_no_part_of_a_real_one_nor_a_real_one_of_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (realSource, fictitiousSource) = (Sample.Source(), Sample.Source("nguon-mau"));
        var (realPark, fictitiousPark) = (Sample.Park(realSource, "that"), Sample.Park(fictitiousSource));
        fictitiousSource.Synthetic = fictitiousPark.Synthetic = true;
        await database.PublishAsync(realSource, realPark);
        await database.PublishAsync(fictitiousSource, fictitiousPark);

        foreach (var (park, source, synthetic) in ((IndustrialPark, SourceDocument, bool)[])[(realPark, fictitiousSource, true), (fictitiousPark, realSource, false)])
        {
            var plot = Sample.Plot(park);
            (plot.SourceUuid, plot.Synthetic) = (source.Uuid, synthetic);
            var draft = Sample.Draft(synthetic: synthetic);
            draft.Create(plot);
            var refused = await database.RefusedAsync(draft);
            var refusal = Assert.Single(refused.Refusals);
            Assert.Equal(("IM006", plot.Uuid, "industrial_park_uuid"), (refusal.Code, refusal.ObjectUuid, refusal.Field));
        }

        Assert.Equal("2 2 2 4", await database.TracesAsync());
    }

    [Fact]
    public async Task A_slug_is_never_used_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        await database.PublishAsync(source);
        var end = Sample.Draft();
        end.End("source_document", source.Uuid, 1);
        await database.PublishAsync(end);

        var draft = Sample.Draft();
        draft.Create(Sample.Source());
        var refused = await database.RefusedAsync(draft);
        Assert.Equal(("IM004", "slug"), (refused.Code, refused.Refusals[0].Field));
        Assert.Contains("kept for ever", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_does_not_change_hands_within_a_change_set()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (ended, renamed) = (Sample.Source("mot"), Sample.Source("hai"));
        await database.PublishAsync(ended, renamed);
        renamed.Slug = "ba";
        var draft = Sample.Draft();
        draft.End("source_document", ended.Uuid, 1);
        draft.Update(renamed, 1);
        draft.Create(Sample.Source("mot"));
        draft.Create(Sample.Source("hai"));
        var refused = await database.RefusedAsync(draft);
        Assert.Equal("IM004", refused.Code);
        Assert.Equal(["source_document hai", "source_document mot"], refused.Refusals.Select(r => string.Join(' ', r.Sentence.Split(' ')[..2])).Order());

        // Taking an old slug of one's own back is another matter.
        var rename = Sample.Draft();
        rename.Update(renamed, 1);
        await database.PublishAsync(rename);
        renamed.Slug = "hai";
        var back = Sample.Draft();
        back.Update(renamed, 2);
        Assert.Equal(3, await database.PublishAsync(back));
    }

    [Fact]
    public async Task A_slug_in_use_is_refused_with_its_name()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.PublishAsync(Sample.Source());
        var twin = Sample.Source();
        var draft = Sample.Draft();
        draft.Create(twin);
        var refusal = Assert.Single((await database.RefusedAsync(draft)).Refusals);
        Assert.Equal(("23505", "source_document", twin.Uuid, "slug"), (refusal.Code, refusal.Subject, refusal.ObjectUuid, refusal.Field));
        Assert.Equal("source_document nguon: slug = nguon is taken by another row of source_document: choose another, or update that row.", refusal.Sentence);
    }

    [Fact]
    public async Task A_missing_reference_is_refused_with_its_row_and_column()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        var draft = Sample.Draft();
        draft.Create(park);
        var refusal = Assert.Single((await database.RefusedAsync(draft)).Refusals);
        Assert.Equal(("23503", "industrial_park", park.Uuid, "source_uuid"), (refusal.Code, refusal.Subject, refusal.ObjectUuid, refusal.Field));
        Assert.Contains(source.Uuid.ToString(), refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_rule_of_the_database_is_told_with_its_columns()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        park.IndustrialLandHa = 200;
        var draft = Sample.Draft();
        draft.Create(source);
        draft.Create(park);
        var refusal = Assert.Single((await database.RefusedAsync(draft)).Refusals);
        Assert.Equal(("23514", "industrial_park", park.Uuid), (refusal.Code, refusal.Subject, refusal.ObjectUuid));
        Assert.Equal("industrial_park khu-mau: industrial_land_ha, area_ha must satisfy CHECK (industrial_land_ha <= area_ha).", refusal.Sentence);
    }

    [Fact]
    public async Task Nobody_approves_their_own_change_set()
    {
        await using var database = await TestDatabase.CreateAsync();
        var draft = Sample.Draft("an@example.vn", "an@example.vn");
        draft.Create(Sample.Source());
        var refused = await database.RefusedAsync(draft);
        Assert.Equal(("23514", "approver"), (refused.Code, refused.Refusals[0].Field));
        Assert.Equal("an@example.vn wrote the change set and cannot approve it: ask somebody else.", refused.Message);
        Assert.Equal("0 0 0 0", await database.TracesAsync());
    }

    [Fact]
    public async Task One_object_is_changed_once_in_a_change_set()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var draft = Sample.Draft();
        draft.Create(source);
        draft.Create(source);
        Assert.Contains("one object twice", (await database.RefusedAsync(draft)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_the_rows_is_told_all_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source("Nguồn");
        source.NameVi = "Nguồn".Normalize(System.Text.NormalizationForm.FormD);
        source.NameEn = " blank";
        var park = Sample.Park(source);
        park.SourceUuid = Guid.Empty;
        park.AreaHa = 1.23456m;
        park.RentUsdM2 = 1e11m;
        park.Location = Sample.Point(19.8, 105.7);
        park.LocationQuality = GeometryQuality.Approximate;
        var draft = Sample.Draft();
        draft.Create(source);
        draft.Create(park);
        var refused = await database.RefusedAsync(draft);
        Assert.Equal(
            [("name_en", "23514"), ("name_vi", "23514"), ("slug", "23514"), ("area_ha", "22003"), ("location", "23514"), ("rent_usd_m2", "22003"), ("source_uuid", "23502")],
            refused.Refusals.GroupBy(r => r.Subject).OrderByDescending(g => g.Key).SelectMany(g => g.OrderBy(r => r.Field)).Select(r => (r.Field!, r.Code)));
        Assert.Contains("axes swapped", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_geometry_is_told_by_what_would_be_right()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var bowtie = new MultiPolygon([new Polygon(new LinearRing([new(105, 19), new(106, 20), new(106, 19), new(105, 20), new(105, 19)]))]) { SRID = 4326 };
        foreach (var (boundary, code, told) in ((MultiPolygon, string, string)[])
            [
                (bowtie, "23514", "not a valid geometry"),
                (new MultiPolygon([]) { SRID = 4326 }, "23514", "empty geometry"),
                (Sample.Square(19.8, 105.7), "23514", "axes swapped"),
                (Sample.Square(2.3, 48.8), "23514", "outside longitude 102 to 118"),
                (WithSrid(Sample.Square(105.7, 19.8), 3405), "22023", "SRID 3405 and must have 4326"),
            ])
        {
            var park = Sample.Park(source);
            (park.Boundary, park.BoundaryQuality) = (boundary, GeometryQuality.Approximate);
            var draft = Sample.Draft();
            draft.Create(source);
            draft.Create(park);
            var refusal = Assert.Single((await database.RefusedAsync(draft)).Refusals);
            Assert.Equal((code, "boundary", park.Uuid), (refusal.Code, refusal.Field, refusal.ObjectUuid));
            Assert.Contains(told, refusal.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Synthetic_rows_and_change_sets_go_together()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fictitious = Sample.Source();
        fictitious.Synthetic = true;
        var real = Sample.Draft();
        real.Create(fictitious);
        Assert.Equal("synthetic", (await database.RefusedAsync(real)).Refusals[0].Field);
        var demonstration = Sample.Draft(synthetic: true);
        demonstration.Create(Sample.Source("that"));
        Assert.Equal("synthetic", (await database.RefusedAsync(demonstration)).Refusals[0].Field);
    }

    [Fact]
    public async Task A_figure_belongs_to_a_published_object_as_real_as_itself()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = Sample.Source();
        var park = Sample.Park(source);
        var draft = Sample.Draft();
        draft.Create(source);
        draft.Create(Sample.Figure(park, source));
        var refusal = Assert.Single((await database.RefusedAsync(draft)).Refusals);
        Assert.Equal(("IM005", "figure", "object_uuid"), (refusal.Code, refusal.Subject, refusal.Field));

        await database.PublishAsync(source, park);
        var figure = Sample.Figure(park, source);
        figure.Synthetic = true;
        var synthetic = Sample.Draft(synthetic: true);
        synthetic.Create(figure);
        Assert.Equal("synthetic", Assert.Single((await database.RefusedAsync(synthetic)).Refusals).Field);
    }

    [Fact]
    public async Task Without_error_details_a_refusal_still_has_its_code_and_a_sentence()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var terse = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.Publisher));
        var source = Sample.Source();
        await database.PublishAsync(source);
        var (again, orphan, narrow) = (Sample.Draft(), Sample.Draft(), Sample.Draft());
        again.Create(source);
        orphan.Create(Sample.Park(Sample.Source()));
        narrow.Create(Sample.Park(source));
        ((IndustrialPark)narrow.Changes[0].Row!).OccupancyPercent = 101;
        foreach (var (draft, code) in ((ChangeSetDraft, string)[])[(again, "IM003"), (orphan, "23503"), (narrow, "23514")])
        {
            var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => new Publish(terse).ApplyAsync(draft));
            Assert.Equal(code, refused.Code);
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<IndustrialPark> ReadAsync(TestDatabase database)
    {
        await using var context = RegistryContext.Over(database.Sources.Reader);
        return await context.IndustrialParks.SingleAsync();
    }

    private static MultiPolygon WithSrid(MultiPolygon geometry, int srid)
    {
        geometry.SRID = srid;
        return geometry;
    }
}
