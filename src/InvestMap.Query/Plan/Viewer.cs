using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Who asks. Until identity exists, everybody is <see cref="Anonymous"/>.</summary>
public sealed class Viewer
{
    private readonly Visibility _sees;

    private Viewer(string name, Visibility sees) => (Name, _sees) = (name, sees);

    /// <summary>Somebody who has not signed in, and sees what is public.</summary>
    public static Viewer Anonymous { get; } = new("anonymous", Visibility.Public);

    /// <summary>What plans are kept apart by: who sees the same has the same name.</summary>
    internal string Name { get; }

    /// <summary>Whether something of that visibility may be shown.</summary>
    public bool Sees(Visibility visibility) => visibility <= _sees;
}
