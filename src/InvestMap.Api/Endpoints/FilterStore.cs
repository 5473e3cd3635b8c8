using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>How many filters are kept for addresses that name them, from the section <c>Filters</c>.</summary>
public sealed class FilterStoreOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Filters";

    /// <summary>The longest filter that the database keeps, in bytes.</summary>
    public const int MaxFilterBytes = 1024 * 1024;

    /// <summary>Most bytes of one filter.</summary>
    public int FilterBytes { get; set; } = 64 * 1024;

    /// <summary>Most bytes of all filters together that this server has in memory; beyond them the one that was used longest ago is forgotten.</summary>
    public long Bytes { get; set; } = 16 * 1024 * 1024;
}

/// <summary>
/// Filters too long for an address, under the hash of their canonical spelling (DECISIONS.md, 21). The name says the content, so
/// nothing that is kept can change; what is forgotten is sent again.
/// </summary>
internal sealed class FilterStore(IOptions<FilterStoreOptions> options)
{
    /// <summary>What the name of every filter begins with.</summary>
    public const string Prefix = "sha256:";

    /// <summary>How many characters a name has: the hash has two for each of its bytes.</summary>
    public const int NameLength = 7 + (2 * SHA256.HashSizeInBytes);

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Name, string Filter)> _byUse = [];
    private readonly Dictionary<string, LinkedListNode<(string Name, string Filter)>> _byName = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The limits.</summary>
    public FilterStoreOptions Options => options.Value;

    /// <summary>Keeps a filter in canonical spelling and gives its name.</summary>
    public string Add(string filter)
    {
        var name = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filter)));
        lock (_lock)
        {
            if (Find(name) is null)
            {
                _byName.Add(name, _byUse.AddFirst((name, filter)));
                _bytes += Size(filter);
                while (_bytes > Options.Bytes && _byUse.Last is { } oldest)
                {
                    _byUse.RemoveLast();
                    _byName.Remove(oldest.Value.Name);
                    _bytes -= Size(oldest.Value.Filter);
                }
            }
        }

        return name;
    }

    /// <summary>The filter of a name; null when it is not kept.</summary>
    public string? Find(string name)
    {
        lock (_lock)
        {
            if (!_byName.TryGetValue(name, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Filter;
        }
    }

    // In memory a character has two bytes; the name and the links are about 250.
    private static long Size(string filter) => (2L * filter.Length) + 250;
}
