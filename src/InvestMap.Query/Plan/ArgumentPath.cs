using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>
/// Where a value is found among the arguments of an operation: which selection, which argument, and the fields and
/// places inside it. Compared by what it says, so that a value used twice is one parameter.
/// </summary>
internal sealed class ArgumentPath : IEquatable<ArgumentPath>
{
    private readonly ArgumentPath? _parent;
    private readonly string? _field;
    private readonly int _place;

    private ArgumentPath(ArgumentPath? parent, int slot, string? field, int place)
    {
        _parent = parent;
        Slot = slot;
        _field = field;
        _place = place;
    }

    /// <summary>Which of the plan's slots it starts from.</summary>
    public int Slot { get; }

    /// <summary>The whole of an argument.</summary>
    public static ArgumentPath Of(int slot) => new(null, slot, null, 0);

    /// <summary>A field of the input object here.</summary>
    public ArgumentPath Append(string field) => new(this, Slot, field, 0);

    /// <summary>An item of the list here.</summary>
    public ArgumentPath Append(int place) => new(this, Slot, null, place);

    /// <summary>The value, found from the values of the plan's slots.</summary>
    public object? Find(ReadOnlySpan<object?> slots)
    {
        if (_parent is null)
        {
            return slots[Slot];
        }

        var parent = _parent.Find(slots);
        return _field is not null ? ((InputObject)parent!).Get<object?>(_field) : ((object?[])parent!)[_place];
    }

    /// <summary>What follows the argument's name, such as <c>.or[1].nameVi.in</c>.</summary>
    public override string ToString() => _parent is null ? "" : $"{_parent}{(_field is null ? $"[{_place}]" : $".{_field}")}";

    /// <inheritdoc/>
    public bool Equals(ArgumentPath? other) =>
        other is not null && Slot == other.Slot && _field == other._field && _place == other._place && Equals(_parent, other._parent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArgumentPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Slot, _field, _place, _parent);
}
