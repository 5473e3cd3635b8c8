using InvestMap.Registry.Migrations;
using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Registry.Tests;

public sealed class RightsTests(MigratedDatabase migrated) : IClassFixture<MigratedDatabase>
{
    private readonly TestDatabase _database = migrated.Database;

    private static readonly string Folder = Path.Combine(ScriptFolder.Find(), "tests");

    [Fact]
    public async Task Every_role_has_on_every_object_the_rights_of_the_table_and_no_others()
    {
        var expected = File.ReadLines(Path.Combine(Folder, "rights.csv")).Skip(1).Select(Row).ToDictionary(r => (r[0], r[1]), r => r[2]);
        var used = new HashSet<(string, string)>();
        var wrong = new List<string>();
        await using var command = _database.Admin.CreateCommand(await File.ReadAllTextAsync(Path.Combine(Folder, "rights.sql")));
        await using var reader = await command.ExecuteReaderAsync();
        var pairs = 0;
        while (await reader.ReadAsync())
        {
            pairs++;
            var (role, name, granted) = (reader.GetString(0), reader.GetString(1), reader.GetString(2));
            var row = Patterns(name).Select(p => (role, p)).FirstOrDefault(expected.ContainsKey);
            used.Add(row);
            if (expected.GetValueOrDefault(row, "") is var allowed && allowed != granted)
            {
                wrong.Add($"{role} on {name}: rights.csv says '{allowed}', the database grants '{granted}'");
            }
        }

        Assert.True(pairs > 6 * 50, $"only {pairs} pairs of role and object were seen");
        Assert.Empty(wrong);

        // Engagement has no tables yet; its rows wait for them.
        Assert.DoesNotContain(expected.Keys, k => !used.Contains(k) && k.Item2 != "engagement.*");
    }

    [Fact]
    public async Task The_reader_reads_published_history_and_reference_and_nothing_else()
    {
        var relations = await _database.Admin.ListAsync("""
            select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where relkind in ('r', 'v', 'm', 'p') and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
            """);
        Assert.Contains("ops.migration", relations);
        foreach (var relation in relations)
        {
            var open = relation.Split('.')[0] is "published" or "history" or "reference" && relation.Split('.')[1] is not ("digital_assessment" or "project_contact");
            Assert.Equal((relation, open), (relation, await MayAsync(_database.Sources.Reader, $"select * from {relation} limit 1")));
            Assert.False(await MayAsync(_database.Sources.Reader, $"delete from {relation}"), relation);
            Assert.False(await MayAsync(_database.Sources.Reader, $"insert into {relation} default values"), relation);
            Assert.False(await MayAsync(_database.Sources.Reader, $"truncate {relation}"), relation);
            Assert.False(await MayAsync(_database.Sources.Reader, $"lock {relation} in access exclusive mode"), relation);
        }
    }

    [Theory]
    [InlineData("create table public.mine ()")]
    [InlineData("create table published.mine ()")]
    [InlineData("create temporary table mine ()")]
    [InlineData("create schema mine")]
    [InlineData("create function public.mine() returns int language sql return 1")]
    [InlineData("create role mine")]
    [InlineData("set role investmap_publisher")]
    [InlineData("set role investmap_owner")]
    [InlineData("set session authorization investmap_owner")]
    [InlineData("select curation.publish(gen_random_uuid(), 'x')")]
    [InlineData("select pg_read_file('/etc/hostname')")]
    [InlineData("copy (select 1) to program 'true'")]
    [InlineData("update published.clock set publication = 9")]
    [InlineData("alter table published.clock add column x int")]
    [InlineData("select rolpassword from pg_authid")]
    public async Task The_reader_may_not(string statement)
    {
        Assert.False(await MayAsync(_database.Sources.Reader, statement));

        // Not because the session is read-only by default: anybody can switch that off.
        Assert.False(await MayAsync(_database.Sources.Reader, statement, "set default_transaction_read_only = off"));
    }

    [Fact]
    public async Task No_role_is_more_than_its_rights()
    {
        Assert.Empty(await _database.Admin.ListAsync("""
            select rolname from pg_roles where rolname like 'investmap\_%'
              and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
            union all
            select format('%s in %s', m.member::regrole, m.roleid::regrole) from pg_auth_members m
            where m.member::regrole::text like 'investmap\_%'
            """));
        Assert.Empty(await _database.Admin.ListAsync("""
            select format('%s.%s belongs to %s', n.nspname, c.relname, c.relowner::regrole) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('published', 'history', 'curation', 'engagement', 'reference', 'ops') and c.relowner <> 'investmap_owner'::regrole
            """));
    }

    /// <summary>The names under which a right may stand, the most exact first.</summary>
    private static IEnumerable<string> Patterns(string name)
    {
        yield return name;
        if (name.StartsWith("schema ", StringComparison.Ordinal))
        {
            yield return "schema *";
        }
        else if (name.Contains('(', StringComparison.Ordinal))
        {
            yield return "*.*()";
        }
        else if (name.Contains('.', StringComparison.Ordinal))
        {
            yield return name.Split('.')[0] + ".*";
            yield return "*.*";
        }
    }

    private static string[] Row(string line) => [.. line.Split('"') is { Length: > 1 } quoted
        ? string.Concat(quoted.Select((part, i) => i % 2 == 1 ? part.Replace(',', '\u0001') : part)).Split(',').Select(cell => cell.Replace('\u0001', ','))
        : line.Split(',')];

    private static async Task<bool> MayAsync(NpgsqlDataSource source, string statement, string? before = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        if (before is not null)
        {
            await using var first = new NpgsqlCommand(before, connection);
            await first.ExecuteNonQueryAsync();
        }

        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        try
        {
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException e)
        {
            Assert.Contains(e.SqlState, (string[])[PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.ReadOnlySqlTransaction]);
            return false;
        }
    }
}
