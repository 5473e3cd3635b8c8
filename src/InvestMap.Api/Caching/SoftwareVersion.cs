using System.Reflection;
using System.Security.Cryptography;
using InvestMap.Catalog;
using InvestMap.Query;
using InvestMap.Spatial;

namespace InvestMap.Api;

/// <summary>Which software wrote an answer: another one may write the same rows in other bytes, so tags and addresses that hold for ever name it.</summary>
internal static class SoftwareVersion
{
    /// <summary>The parameter by which an address says which software is meant.</summary>
    public const string Parameter = "software";

    /// <summary>Eight digits that are the same for the same code: of this project with its texts, and of those that choose and write rows.</summary>
    public static string Short { get; } = Of(
        typeof(SoftwareVersion).Assembly, typeof(ExportFormat).Assembly, typeof(Catalogue).Assembly, typeof(Wkt).Assembly);

    /// <summary>The digits of some assemblies; what the compiler wrote into each changes with its code.</summary>
    public static string Of(params ReadOnlySpan<Assembly> assemblies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in assemblies)
        {
            hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }
}
