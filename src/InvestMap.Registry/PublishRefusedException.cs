namespace InvestMap.Registry;

/// <summary>A change set was refused, and nothing of it is left behind.</summary>
public sealed class PublishRefusedException : RefusalException
{
    internal PublishRefusedException(IReadOnlyList<PublishRefusal> refusals, Exception? cause = null)
        : base(string.Join(" ", refusals.Select(r => r.Sentence)), cause) => Refusals = refusals;

    /// <summary>All that is known to be wrong; at least one.</summary>
    public IReadOnlyList<PublishRefusal> Refusals { get; }

    /// <summary>The code of the first refusal.</summary>
    public string Code => Refusals[0].Code;
}

/// <summary>One reason why a change set was refused.</summary>
/// <param name="Code">
/// The SQLSTATE: <c>IM001</c> no such change set, <c>IM002</c> not open, <c>IM003</c> stale, missing or created twice, <c>IM004</c> slug of
/// another object, <c>IM005</c> figure without its object,
/// <c>IM006</c> demonstration layer and real objects mixed, <c>IM007</c> a person's tax code and no key to hash it by, <c>IM008</c> a person's
/// tax code that another enterprise has, <c>IM009</c> a legal act or department of the change set that is not on the map, <c>23505</c> unique, <c>23503</c> reference, <c>23514</c> check, <c>23502</c> empty, <c>22003</c> and <c>22023</c> number or
/// geometry out of its column's type.
/// </param>
/// <param name="Subject">The table, if one is to blame.</param>
/// <param name="ObjectUuid">The object, if one is to blame.</param>
/// <param name="Field">The column or columns, if any are to blame.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
public sealed record PublishRefusal(string Code, string? Subject, Guid? ObjectUuid, string? Field, string Sentence)
{
    /// <summary>For a stale base: the fields that another publication changed since.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];
}

/// <summary>A field that somebody else changed after the author looked.</summary>
/// <param name="Field">The column.</param>
/// <param name="Base">What the author saw.</param>
/// <param name="Current">What is published now.</param>
/// <param name="Proposed">What the author wants; null also when the author ends the object.</param>
public sealed record FieldConflict(string Field, string? Base, string? Current, string? Proposed)
{
    /// <summary>Whether the author changed the same field to something else; otherwise their change can simply be made again.</summary>
    public bool Collides => Proposed != Base && Proposed != Current;
}
