using System.Security.Cryptography;
using System.Text;
using InvestMap.Registry.Entities;
using InvestMap.Registry.Seed;
using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Registry.Tests;

/// <summary>A tax code of 12 digits belongs to a person: nothing but its keyed hash is left of it anywhere.</summary>
public sealed class PersonNumberTests
{
    private const string Secret = "a test's secret of more than 32 characters";
    private const string Digits = "038198123456";

    public static TheoryData<string> Spellings =>
        ["038198123456", "0381 9812 3456", "038.198.123.456", "038-198-123-456", "０３８１９８１２３４５６", "MST: 038198123456", "٠٣٨١٩٨١٢٣٤٥٦"];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_persons_code_becomes_a_hash(string spelling)
    {
        await using var database = await TestDatabase.CreateAsync();
        var enterprise = Enterprise(spelling, out var source);
        Assert.Null(enterprise.TaxCode);
        await PublishAsync(database, source, enterprise);

        Assert.Equal(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(Digits)),
            await database.ScalarAsync<byte[]>("select tax_code_hash from curation.enterprise_identity where digital_enterprise_uuid = $1", enterprise.Uuid));
        await HuntAsync(database, spelling);
    }

    [Theory]
    [InlineData("2800123456", "2800123456")]
    [InlineData(" 2800 123 456", "2800123456")]
    [InlineData("2800123456-001", "2800123456-001")]
    [InlineData("2800123456001", "2800123456-001")]
    [InlineData("２８００１２３４５６", "2800123456")]
    public async Task A_public_code_is_stored_in_one_spelling(string written, string stored)
    {
        await using var database = await TestDatabase.CreateAsync();
        await PublishAsync(database, Enterprise(written, out var source) is var enterprise ? source : source, enterprise);
        Assert.Equal(stored, await database.ScalarAsync<string>("select tax_code from published.digital_enterprise"));
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));
    }

    [Theory]
    [InlineData("280012345")]
    [InlineData("28001234567")]
    [InlineData("038198123456-001")]
    [InlineData("không có")]
    public async Task What_is_no_code_is_refused_and_not_repeated(string written)
    {
        await using var database = await TestDatabase.CreateAsync();
        var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => PublishAsync(database, Enterprise(written, out var source) is var enterprise ? source : source, enterprise));
        Assert.Equal("tax_code", Assert.Single(refused.Refusals).Field);
        Assert.DoesNotContain(written, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_a_persons_code_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await database.TracesAsync();
        var refused = await database.RefusedAsync(Draft(Enterprise(Digits, out var source) is var enterprise ? source : source, enterprise));
        Assert.Equal("IM007", refused.Code);
        Assert.DoesNotContain(Digits, refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await database.TracesAsync());
    }

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<RefusalException>(() => TaxCodeKey.Read("secret"));

    [Fact]
    public async Task The_same_person_is_recognised_and_forgotten()
    {
        await using var database = await TestDatabase.CreateAsync();
        var first = Enterprise(Digits, out var source);
        await PublishAsync(database, source, first);

        var second = Enterprise("0381 9812 3456", out _);
        (second.Slug, second.SourceUuid) = ("khac", source.Uuid);
        var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => PublishAsync(database, second));
        Assert.Equal("IM008", refused.Code);
        Assert.DoesNotContain("x", refused.Message.Split("tax code")[1], StringComparison.Ordinal);

        // An update that says nothing keeps what is known; a public code replaces it.
        first.TaxCode = null;
        await UpdateAsync(database, first, 1);
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));
        first.TaxCode = "2800123456";
        await UpdateAsync(database, first, 2);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));

        await PublishAsync(database, second);
        var end = Sample.Draft();
        end.End("digital_enterprise", second.Uuid, 4);
        await database.PublishAsync(end);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));
        await HuntAsync(database, Digits);
    }

    [Theory]
    [InlineData("Bà Ba 038198123456")]
    [InlineData("Hộ kinh doanh (０３８１９８１２３４５６)")]
    [InlineData("Mã số thuế: 038 198 123 456")]
    [InlineData("CCCD số 038.198.123.456")]
    public async Task A_text_with_such_a_number_is_refused_and_not_repeated(string text)
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var plant in (Action<DigitalEnterprise>[])[e => e.NameVi = text, e => e.ActivityEn = text, e => e.AddressVi = text, e => e.Slug = "ho-038198123456"])
        {
            var enterprise = Enterprise(null, out var source);
            plant(enterprise);
            var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => PublishAsync(database, source, enterprise));
            Assert.Equal("23514", refused.Code);
            AssertClean(refused.ToString());
        }

        await HuntAsync(database, text);
    }

    [Theory]
    [InlineData("Vốn 500.000.000.000 đồng")]
    [InlineData("Điện thoại 0237 3852 246, 0237 3852 247")]
    [InlineData("Số 20180111083111")]
    public async Task Amounts_and_longer_numbers_are_no_persons(string text)
    {
        await using var database = await TestDatabase.CreateAsync();
        var enterprise = Enterprise(null, out var source);
        enterprise.ActivityVi = text;
        Assert.Equal(1, await PublishAsync(database, source, enterprise));
    }

    [Theory]
    [InlineData("insert into published.digital_enterprise (uuid, since_publication, slug, province_code, name_vi, kind, source_uuid, tax_code) values (gen_random_uuid(), 1, 'a', '38', 'A', 'software', gen_random_uuid(), '038198123456')")]
    [InlineData("insert into published.digital_enterprise (uuid, since_publication, slug, province_code, name_vi, kind, source_uuid) values (gen_random_uuid(), 1, 'a', '38', 'A 038198123456', 'software', gen_random_uuid())")]
    [InlineData("insert into published.digital_enterprise (uuid, since_publication, slug, province_code, name_vi, kind, source_uuid) values (gen_random_uuid(), 1, 'a-038198123456', '38', 'A', 'software', gen_random_uuid())")]
    [InlineData("insert into history.digital_enterprise (uuid, since_publication, slug, province_code, name_vi, kind, source_uuid, tax_code, synthetic, during) values (gen_random_uuid(), 1, 'a', '38', 'A', 'software', gen_random_uuid(), '038198123456', false, '[1,2)')")]
    [InlineData("insert into curation.change_set (title_vi, title_en, author) values ('Hộ 038198123456', 'x', 'x')")]
    public async Task The_database_itself_takes_none(string statement)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var command = database.Sources.Owner.CreateCommand(statement);
        Assert.Equal("23514", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Theory]
    [InlineData("""{"tax_code": "038198123456"}""", true)]
    [InlineData("""{"tax_code": "0381 9812 3456"}""", true)]
    [InlineData("""{"name_vi": "Hộ 038198123456"}""", true)]
    [InlineData("""{"note_vi": "０３８１９８１２３４５６"}""", true)]
    [InlineData("""{"tax_code": "2800123456-001", "capital_vnd": 500000000000, "source_uuid": "00000000-0000-0000-0000-038198123456", "url": "https://example.org/038198123456"}""", false)]
    public async Task A_draft_that_waits_holds_none(string content, bool refused)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var command = database.Sources.Editor.CreateCommand("""
            with s as (insert into curation.change_set (title_vi, title_en, author) values ('Thử', 'Trial', 'an') returning uuid)
            insert into curation.change (change_set_uuid, ordinal, action, subject, object_uuid, content) select uuid, 1, 'create', 'digital_enterprise', gen_random_uuid(), $1::jsonb from s
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = content });
        var fault = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync());
        Assert.Equal(refused ? "23514" : null, (fault as PostgresException)?.SqlState);
        Assert.Equal(refused, fault is not null);
    }

    [Fact]
    public async Task A_code_that_a_file_gets_later_is_kept_though_its_row_stays_as_it_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("investmap-seed-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "source_document.csv"), "slug,province_code,kind,name_vi\nbao,38,news,Báo\n");
            var file = Path.Combine(folder.FullName, "digital_enterprise.csv");
            const string header = "slug,province_code,name_vi,kind,tax_code,source\n";
            var loader = new SeedLoader(database.Sources.Owner, database.Sources.Publisher, TaxCodeKey.Read(Secret));
            await File.WriteAllTextAsync(file, header + "ho-ba,38,Hộ Ba,software,,bao\nho-tu,38,Hộ Tư,software,,bao\n");
            Assert.Equal(1, Assert.Single((await loader.LoadAsync(folder.FullName, demonstration: false)).Layers).Publication);

            await File.WriteAllTextAsync(file, header + "ho-ba,38,Hộ Ba,software,0381 9812 3456,bao\nho-tu,38,Hộ Tư,software,,bao\n");
            var before = await database.TracesAsync();
            var without = await Assert.ThrowsAsync<SeedRefusedException>(() =>
                new SeedLoader(database.Sources.Owner, database.Sources.Publisher).LoadAsync(folder.FullName, demonstration: false));
            Assert.Contains(TaxCodeKey.Variable, without.Message, StringComparison.Ordinal);
            Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));

            // Nothing that the map says has changed, so there is no publication; once or twice is the same.
            Assert.Null(Assert.Single((await loader.LoadAsync(folder.FullName, demonstration: false)).Layers).Publication);
            Assert.Null(Assert.Single((await loader.LoadAsync(folder.FullName, demonstration: false)).Layers).Publication);
            Assert.Equal(before, await database.TracesAsync());
            Assert.Equal(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(Digits)),
                await database.ScalarAsync<byte[]>("select tax_code_hash from curation.enterprise_identity i join published.digital_enterprise e on e.uuid = i.digital_enterprise_uuid where e.slug = 'ho-ba'"));

            // The same person a second time is recognised in an unchanged row too, and told without the number.
            await File.WriteAllTextAsync(file, header + "ho-ba,38,Hộ Ba,software,038198123456,bao\nho-tu,38,Hộ Tư,software,038-198-123-456,bao\n");
            var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => loader.LoadAsync(folder.FullName, demonstration: false));
            AssertClean(refused.ToString());
            Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));
            await HuntAsync(database, Digits);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_seed_loader_leaves_nothing_of_it_either()
    {
        await using var database = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("investmap-seed-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "source_document.csv"), "slug,province_code,kind,name_vi\nbao,38,news,Báo\n");
            var file = Path.Combine(folder.FullName, "digital_enterprise.csv");
            const string header = "slug,province_code,name_vi,kind,tax_code,source\n";
            var loader = new SeedLoader(database.Sources.Owner, database.Sources.Publisher, TaxCodeKey.Read(Secret));

            await File.WriteAllTextAsync(file, header + "ho-ba,38,Hộ Ba,software,0381 9812 3456,bao\n");
            Assert.Equal(1, Assert.Single((await loader.LoadAsync(folder.FullName, demonstration: false)).Layers).Publication);
            Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from curation.enterprise_identity"));
            Assert.Null(Assert.Single((await loader.LoadAsync(folder.FullName, demonstration: false)).Layers).Publication);

            foreach (var wrong in (string[])[
                "ho-ba,38,Hộ Ba 038198123456,software,,bao\n", "ho-ba,38,Hộ Ba,038198123456,,bao\n", "ho-ba,38,Hộ Ba,software,,038198123456\n",
                "ho-ba,38,Hộ Ba,software,038198123456-001,bao\n", "038198123456,38,Hộ Ba,software,,bao\n", "ho-ba,38,Hộ \"038198123456\",software,,bao\n"])
            {
                await File.WriteAllTextAsync(file, header + wrong);
                var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => loader.LoadAsync(folder.FullName, demonstration: false));
                AssertClean(refused.ToString());
                Assert.All(refused.Problems, p => AssertClean($"{p} {p.Value}"));
            }

            await HuntAsync(database, Digits);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DigitalEnterprise Enterprise(string? taxCode, out SourceDocument source)
    {
        source = Sample.Source();
        return new DigitalEnterprise
        {
            Uuid = Guid.CreateVersion7(),
            ProvinceCode = "38",
            Slug = "ho-ba",
            NameVi = "Hộ kinh doanh Ba",
            Kind = DigitalEnterpriseKind.Software,
            TaxCode = taxCode,
            SourceUuid = source.Uuid,
        };
    }

    private static ChangeSetDraft Draft(params PublishedRow[] rows)
    {
        var draft = Sample.Draft();
        Array.ForEach(rows, draft.Create);
        return draft;
    }

    private static Task<long> PublishAsync(TestDatabase database, params PublishedRow[] rows) =>
        new Publish(database.Sources.Publisher, TaxCodeKey.Read(Secret)).ApplyAsync(Draft(rows));

    private static Task<long> UpdateAsync(TestDatabase database, DigitalEnterprise enterprise, long basePublication)
    {
        var draft = Sample.Draft();
        draft.Update(enterprise, basePublication);
        return new Publish(database.Sources.Publisher, TaxCodeKey.Read(Secret)).ApplyAsync(draft);
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(Digits, text, StringComparison.Ordinal);
        Assert.DoesNotContain("038 198 123 456", text, StringComparison.Ordinal);
        Assert.DoesNotContain("038.198.123.456", text, StringComparison.Ordinal);
        Assert.DoesNotContain("０３８１９８１２３４５６", text, StringComparison.Ordinal);
    }

    /// <summary>Reads every row of every table of ours, as a dump would, and looks for the digits in any spelling.</summary>
    private static async Task HuntAsync(TestDatabase database, string spelling)
    {
        var tables = await database.Admin.ListAsync("""
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_schema in ('published', 'history', 'curation', 'engagement', 'reference', 'ops') and table_type = 'BASE TABLE'
            """);
        Assert.Contains("curation.change", tables);
        foreach (var table in tables)
        {
            var rows = string.Join('\n', await database.Admin.ListAsync($"select t::text from {table} t"));
            AssertClean(rows);
            Assert.DoesNotContain(spelling, rows, StringComparison.Ordinal);
        }
    }
}
