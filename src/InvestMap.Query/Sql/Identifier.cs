using System.Text.RegularExpressions;

namespace InvestMap.Query;

/// <summary>
/// A name in SQL: a schema, table, column or alias. It is made from the catalogue's spelling, never from a request's, and is
/// checked all the same, so that it needs no quotes and can hide nothing.
/// </summary>
internal readonly partial record struct Identifier
{
    /// <summary>Makes an identifier of lower-case letters, digits and underscores.</summary>
    /// <exception cref="ArgumentException">It has anything else in it.</exception>
    public Identifier(string name)
    {
        if (!Plain().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' cannot be a name in SQL.", nameof(name));
        }

        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Plain();
}
