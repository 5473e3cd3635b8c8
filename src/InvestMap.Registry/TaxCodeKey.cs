using System.Security.Cryptography;
using System.Text;

namespace InvestMap.Registry;

/// <summary>
/// The secret by which tax codes of persons are hashed. It is configuration and stands in no database; who loses it can no longer
/// recognise the persons known so far.
/// </summary>
public sealed class TaxCodeKey
{
    /// <summary>The variable of the environment that holds it.</summary>
    public const string Variable = "TaxCode__Key";

    private const int MinLength = 32;

    private readonly byte[] _key;

    private TaxCodeKey(byte[] key) => _key = key;

    /// <summary>Reads a key, at least 32 characters; null for nothing.</summary>
    /// <exception cref="RefusalException">It is too short to be a secret.</exception>
    public static TaxCodeKey? Read(string? text) => string.IsNullOrEmpty(text) ? null
        : text.Length < MinLength ? throw new RefusalException($"{Variable} is too short to be a secret: give at least {MinLength} random characters, for example from `openssl rand -hex 32`.")
        : new TaxCodeKey(Encoding.UTF8.GetBytes(text));

    /// <summary>HMAC-SHA-256 of the digits.</summary>
    internal byte[] Hash(string digits) => HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(digits));
}
