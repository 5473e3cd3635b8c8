using System.Security.Cryptography;
using System.Text.Json;
using InvestMap.Registry;

namespace InvestMap.Tool.Database;

/// <summary>
/// What the tool remembers about a database between runs: the port and the passwords that it made. A file that only
/// its owner can read.
/// </summary>
public sealed class ClusterNotes
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private readonly string _path;
    private Content _content;
    private bool _changed;

    private ClusterNotes(string path, Content content, bool isNew)
    {
        _path = path;
        _content = content;
        IsNew = isNew;
    }

    /// <summary>Whether nothing was remembered before.</summary>
    public bool IsNew { get; }

    /// <summary>The port of the private cluster, 0 when none is chosen yet.</summary>
    public int Port
    {
        get => _content.Port;
        set
        {
            _changed |= _content.Port != value;
            _content = _content with { Port = value };
        }
    }

    /// <summary>The password of the superuser of a private cluster.</summary>
    public string AdministratorPassword => Password("postgres");

    /// <summary>The secret by which tax codes of persons are hashed in a private cluster.</summary>
    public string TaxCodeKey => Password("tax-code-key");

    /// <summary>Reads the notes, or starts new ones.</summary>
    /// <exception cref="RefusalException">The file is there and cannot be read.</exception>
    public static ClusterNotes Open(string path)
    {
        if (!File.Exists(path))
        {
            return new ClusterNotes(path, new Content(0, []), isNew: true);
        }

        try
        {
            return new ClusterNotes(path, JsonSerializer.Deserialize<Content>(File.ReadAllText(path)) ?? throw new JsonException("empty"), isNew: false);
        }
        catch (Exception e) when (e is JsonException or UnauthorizedAccessException)
        {
            throw new RefusalException($"{path} cannot be read ({e.Message}): delete it, and new passwords are set; no data is lost, but tax codes of persons are no longer recognised.", e);
        }
    }

    /// <summary>The password of a login; made when first asked for.</summary>
    public string Password(string login)
    {
        if (!_content.Passwords.TryGetValue(login, out var password))
        {
            _content.Passwords[login] = password = RandomNumberGenerator.GetHexString(32, lowercase: true);
            _changed = true;
        }

        return password;
    }

    /// <summary>Writes the file if anything is new, whole or not at all.</summary>
    public void Save()
    {
        if (!_changed)
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var unfinished = _path + ".unfinished";
        File.Delete(unfinished);
        using (var file = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(file, _content, Format);
        }

        File.Move(unfinished, _path, overwrite: true);
        _changed = false;
    }

    private sealed record Content(int Port, Dictionary<string, string> Passwords);
}
