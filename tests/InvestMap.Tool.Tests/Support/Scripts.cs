using InvestMap.Registry.Migrations;

namespace InvestMap.Tool.Tests.Support;

/// <summary>A folder like db/ with tiny files.</summary>
internal sealed class Scripts : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Scripts(params (string Name, string Sql)[] migrations)
    {
        Directory.CreateDirectory(_folder.File("migrations"));
        Directory.CreateDirectory(_folder.File("functions"));
        foreach (var (name, sql) in migrations)
        {
            Write($"migrations/{name}", sql);
        }
    }

    public void Write(string name, string sql) => File.WriteAllText(_folder.File(name), sql);

    public void Remove(string name) => File.Delete(_folder.File(name));

    public ScriptFolder Read() => ScriptFolder.Read(_folder.Path);

    public void Dispose() => _folder.Dispose();
}
