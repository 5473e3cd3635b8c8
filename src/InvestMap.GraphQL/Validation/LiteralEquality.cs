using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation;

/// <summary>Whether literals are the same value, whatever the order of arguments and input fields.</summary>
internal static class LiteralEquality
{
    public static bool Equal(ImmutableArray<ArgumentNode> a, ImmutableArray<ArgumentNode> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        foreach (var left in a)
        {
            bool found = false;
            foreach (var right in b)
            {
                if (left.Name.Value == right.Name.Value)
                {
                    found = Equal(left.Value, right.Value);
                    break;
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    public static bool Equal(ValueNode a, ValueNode b) => (a, b) switch
    {
        (VariableNode x, VariableNode y) => x.Name.Value == y.Name.Value,
        (IntValueNode x, IntValueNode y) => x.Value == y.Value,
        (FloatValueNode x, FloatValueNode y) => x.Value == y.Value,
        (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.IsBlock == y.IsBlock,
        (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
        (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode x, ListValueNode y) => x.Values.Length == y.Values.Length && x.Values.Zip(y.Values).All(p => Equal(p.First, p.Second)),
        (ObjectValueNode x, ObjectValueNode y) => x.Fields.Length == y.Fields.Length
            && x.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal)
                .Zip(y.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal))
                .All(p => p.First.Name.Value == p.Second.Name.Value && Equal(p.First.Value, p.Second.Value)),
        _ => false,
    };
}
