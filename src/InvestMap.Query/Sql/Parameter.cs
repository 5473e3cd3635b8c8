
namespace InvestMap.Query;

/// <summary>
/// A value in SQL. It says where in the arguments of the operation the value is found, so that one plan serves every
/// request of its shape; the value itself never touches the text.
/// </summary>
/// <param name="Source">Where the value is found.</param>
/// <param name="Convert">From the argument to what the driver sends; null where they are the same.</param>
internal sealed record Parameter(ArgumentPath Source, Func<object?, object>? Convert = null)
{
    /// <summary>What the database does with a geometry; its vertices are counted by that.</summary>
    public GeometryUse Use { get; init; }
}
