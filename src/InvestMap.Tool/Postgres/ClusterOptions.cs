namespace InvestMap.Tool.Postgres;

/// <summary>Where a private cluster lives and how it is reached.</summary>
/// <param name="Folder">Its own folder: <c>data/</c> and <c>server.log</c> are made in it.</param>
/// <param name="Password">The password of its superuser <c>postgres</c>.</param>
public sealed record ClusterOptions(string Folder, string Password)
{
    /// <summary>The port on 127.0.0.1; null for a Unix socket in the folder and no port at all.</summary>
    public int? Port { get; init; }

    /// <summary>False for tests: nothing is flushed to the disk, and the kernel kills the server at once with us.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Further settings of the server.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The data folder of PostgreSQL.</summary>
    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>The log of the server.</summary>
    public string LogFile => Path.Combine(Folder, "server.log");
}
