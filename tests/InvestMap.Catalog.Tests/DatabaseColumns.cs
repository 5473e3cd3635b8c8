using InvestMap.TestKit;

namespace InvestMap.Catalog.Tests;

/// <summary>What the database itself says of its columns.</summary>
public sealed class DatabaseColumns : IAsyncLifetime
{
    private TestDatabase? _database;

    public TestDatabase Database => _database!;

    public IReadOnlyList<Column> All { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var command = _database.Admin.CreateCommand(
            """
            select n.nspname, c.relname, a.attname, a.attnotnull,
                   format_type(coalesce(nullif(t.typbasetype, 0), t.oid), case when t.typbasetype = 0 then a.atttypmod end)
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            where n.nspname in ('published', 'history', 'reference') and a.attnum > 0 and not a.attisdropped
            order by 1, 2, a.attnum
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<Column>();
        while (await reader.ReadAsync())
        {
            columns.Add(new Column(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetString(4)));
        }

        All = columns;
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    public sealed record Column(string Schema, string Table, string Name, bool NotNull, string Type);
}
