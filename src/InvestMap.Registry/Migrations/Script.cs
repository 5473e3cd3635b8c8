using System.Security.Cryptography;
using System.Text;

namespace InvestMap.Registry.Migrations;

/// <summary>A file of SQL with the hash by which a later edit is seen.</summary>
/// <param name="Name">The name it is recorded under: <c>0001_schemas.sql</c>, <c>functions/fold.sql</c>.</param>
/// <param name="Text">Its text with line feeds only, so that a check-out with CR LF has the same hash.</param>
public sealed record Script(string Name, string Text)
{
    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads a file.</summary>
    public static Script Read(string path, string name) =>
        new(name, File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n"));
}
