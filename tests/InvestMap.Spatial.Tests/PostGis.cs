using InvestMap.Spatial.Tests;
using InvestMap.TestKit;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostGis))]

namespace InvestMap.Spatial.Tests;

/// <summary>A database with PostGIS and nothing else, shared by the tests of this assembly, which write nothing lasting into it.</summary>
public sealed class PostGis : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public string ConnectionString => _database.AdminConnectionString;

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        await using (var command = _database.Admin.CreateCommand("create extension postgis"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var builder = new NpgsqlDataSourceBuilder(ConnectionString);
        builder.UseNetTopologySuite();
        DataSource = builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _database.DisposeAsync();
        await new TestClusterLife().DisposeAsync();
    }
}
