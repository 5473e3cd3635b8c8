using System.Globalization;
using InvestMap.Registry;

namespace InvestMap.Tool;

/// <summary>What the environment asks for. The README lists the variables.</summary>
public sealed record Settings
{
    /// <summary>The map's port where nobody says another.</summary>
    public const int DefaultPort = 5080;

    /// <summary><c>PORT</c>: where the map is served.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary><c>IDENTITY_PORT</c>: where the development identity provider listens; beside the map where nobody says.</summary>
    public int IdentityPort { get => field != 0 ? field : Port < 65535 ? Port + 1 : Port - 1; init; }

    /// <summary><c>IDENTITY</c>: whether the development identity provider is started, where nobody names another one.</summary>
    public bool Identity { get; init; } = true;

    /// <summary><c>DB_PORT</c>: the port of the private cluster; null lets the tool find a free one and keep it.</summary>
    public int? DatabasePort { get; init; }

    /// <summary><c>DEMO</c>: whether the demonstration layer is loaded.</summary>
    public bool Demonstration { get; init; } = true;

    /// <summary><c>INVESTMAP_DATA</c>: what the tool keeps between runs.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>ConnectionStrings__InvestMap</c>: an administrator's login on an existing PostgreSQL, or null.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>TaxCode__Key</c>: the secret by which tax codes of persons are hashed; null lets the tool make one for a private cluster.</summary>
    public string? TaxCodeKey { get; init; }

    /// <summary>The folder of the check-out, or of the installed program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads the environment.</summary>
    /// <exception cref="RefusalException">A value cannot be read.</exception>
    public static Settings Read(Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        var demonstration = Flag("DEMO", variable("DEMO"), otherwise: true);
        if (demonstration && variable("ASPNETCORE_ENVIRONMENT") is "Production")
        {
            throw new RefusalException("Production does not load the demonstration layer: set DEMO=0.");
        }

        return new Settings
        {
            Port = PortOf("PORT", variable("PORT")) ?? DefaultPort,
            IdentityPort = PortOf("IDENTITY_PORT", variable("IDENTITY_PORT")) ?? 0,
            Identity = Flag("IDENTITY", variable("IDENTITY"), otherwise: true),
            DatabasePort = PortOf("DB_PORT", variable("DB_PORT")),
            Demonstration = demonstration,
            DataFolder = Path.GetFullPath(variable("INVESTMAP_DATA") is { Length: > 0 } folder ? folder : Path.Combine(Root, ".data")),
            TaxCodeKey = variable(Registry.TaxCodeKey.Variable) is { Length: > 0 } key ? key : null,
            ConnectionString = variable("ConnectionStrings__InvestMap") is { Length: > 0 } text ? text : null,
        };
    }

    private static int? PortOf(string name, string? text) =>
        string.IsNullOrEmpty(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port
        : throw new RefusalException($"{name}={text} is not a port: give a number from 1 to 65535.");

    private static bool Flag(string name, string? text, bool otherwise) => text switch
    {
        null or "" => otherwise,
        "1" or "true" => true,
        "0" or "false" => false,
        _ => throw new RefusalException($"{name}={text} is neither 0 nor 1: set one of them."),
    };

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InvestMap.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
