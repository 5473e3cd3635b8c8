using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Who asks: anybody, or a person who signed in. What a role may see beyond the public is not decided yet, so both see the same.</summary>
public sealed class Viewer
{
    private const string PublicName = "public";

    private readonly Visibility _sees;

    private Viewer(string name, Visibility sees) => (Name, _sees) = (name, sees);

    /// <summary>Somebody who has not signed in, and sees what is public.</summary>
    public static Viewer Anonymous { get; } = new(PublicName, Visibility.Public);

    /// <summary>What a signed-in person is told of themselves; null: nobody has signed in.</summary>
    public Person? Person { get; private init; }

    /// <summary>What plans are kept apart by: who sees the same has the same name.</summary>
    internal string Name { get; }

    /// <summary>A person who has signed in. Their answers are theirs alone: they run by themselves and are kept by nobody.</summary>
    public static Viewer SignedIn(Person person) => new(PublicName, Visibility.Public) { Person = person };

    /// <summary>Whether something of that visibility may be shown.</summary>
    public bool Sees(Visibility visibility) => visibility <= _sees;
}

/// <summary>A person who signed in, as their token names them.</summary>
/// <param name="Name">Their name; null where the token has none.</param>
/// <param name="Roles">Their roles, as the provider spells them.</param>
/// <param name="Departments">Their departments, as the provider spells them.</param>
public sealed record Person(string? Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Departments);
