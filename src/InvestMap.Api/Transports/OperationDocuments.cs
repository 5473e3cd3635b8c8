using System.Buffers;
using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>
/// Persisted operations: documents that were known before the request. Each is found by <c>sha256:</c> and the hash of its file, and by
/// the file's name without its ending.
/// </summary>
internal sealed class OperationDocuments
{
    private const string HashScheme = "sha256:";
    private static readonly SearchValues<char> HashDigits = SearchValues.Create("0123456789abcdef");
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _documents;
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly bool _only;

    /// <exception cref="InvalidOperationException">The folder is missing, or two files of the same name say different things.</exception>
    public OperationDocuments(IOptions<GraphQLRequestOptions> options)
    {
        var settings = options.Value.PersistedOperations;
        _only = settings.Only;
        _documents = Read(settings.Folder).ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _documents.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The document of an id.</summary>
    public ReadOnlyMemory<byte> Find(string id)
    {
        if (id.Contains(':', StringComparison.Ordinal) && (!id.StartsWith(HashScheme, StringComparison.Ordinal) || !IsHash(id.AsSpan(HashScheme.Length))))
        {
            throw new HttpRefusalException(400, "A document is named by `sha256:` and 64 digits of its hash in lower case, or by a name without a colon.", RequestCodes.BadDocumentId);
        }

        if (_documents.TryGetValue(id, out var document) || (IsHash(id) && _documents.TryGetValue(HashScheme + id, out document)))
        {
            return document;
        }

        throw new HttpRefusalException(
            400,
            _only ? "No stored document has that id." : "No stored document has that id. Send its text as `query`.",
            RequestCodes.UnknownDocument);
    }

    /// <summary>Lets a text pass, unless only stored documents are answered and it is none of them.</summary>
    public void Admit(ReadOnlySpan<byte> document)
    {
        if (!_only)
        {
            return;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        Span<char> id = stackalloc char[HashScheme.Length + (2 * SHA256.HashSizeInBytes)];
        HashScheme.CopyTo(id);
        Convert.TryToHexStringLower(hash, id[HashScheme.Length..], out _);
        if (!_bySpan.ContainsKey(id))
        {
            throw new HttpRefusalException(400, "This server answers stored documents only: name one by `documentId`.", RequestCodes.OnlyStored);
        }
    }

    private static bool IsHash(ReadOnlySpan<char> text) => text.Length == 64 && !text.ContainsAnyExcept(HashDigits);

    private static Dictionary<string, ReadOnlyMemory<byte>> Read(string? folder)
    {
        var found = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(folder))
        {
            return found;
        }

        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException($"{PersistedOperationOptions.Section}:{nameof(PersistedOperationOptions.Folder)} is '{folder}', and there is no such folder.");
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            ReadOnlyMemory<byte> document = File.ReadAllBytes(file);
            found[HashScheme + Convert.ToHexStringLower(SHA256.HashData(document.Span))] = document;
            var name = Path.GetFileNameWithoutExtension(file);
            if (name.Contains(':', StringComparison.Ordinal) || (found.TryGetValue(name, out var other) && !other.Span.SequenceEqual(document.Span)))
            {
                throw new InvalidOperationException($"The persisted operation '{file}' needs a name of its own, without a colon.");
            }

            found[name] = document;
        }

        return found;
    }
}
