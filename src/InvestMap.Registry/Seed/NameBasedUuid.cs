using System.Security.Cryptography;
using System.Text;

namespace InvestMap.Registry.Seed;

/// <summary>UUID version 5 (RFC 9562, 5.5): the same name gives the same key on every machine and for ever.</summary>
public static class NameBasedUuid
{
    // Never change it: every key of seeded rows depends on it.
    private static readonly Guid Namespace = Guid.Parse("3f2b8a54-6c1d-5e0f-9a77-1c5d9b0e2a38");

    /// <summary>The key of a seeded row.</summary>
    /// <param name="table">Table in the schema <c>published</c>.</param>
    /// <param name="naturalKey">What identifies the row for people, such as its slug.</param>
    public static Guid Of(string table, string naturalKey)
    {
        ReadOnlySpan<byte> input = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{table}:{naturalKey}")];
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Version 5 is defined by SHA-1; nothing here is a secret.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
