using System.Collections;
using System.Globalization;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Turns values of the program into literals, for defaults and applied directives.</summary>
internal static class Literals
{
    /// <summary>The literal of a value; the type says whether a string is the name of an enum value.</summary>
    public static ValueNode From(object? value, GraphQLType? type)
    {
        type = type?.Nullable;
        switch (value)
        {
            case null:
                return new NullValueNode();
            case ValueNode node:
                return node;
            case bool b:
                return new BooleanValueNode { Value = b };
            case string s when type is EnumType:
                return new EnumValueNode { Value = s };
            case var v when type is EnumType e && e.ValueOf(v) is { } named:
                return new EnumValueNode { Value = named.Name };
            case string s:
                return new StringValueNode { Value = s };
            case IDictionary map:
                var fields = new List<ObjectFieldNode>();
                foreach (DictionaryEntry entry in map)
                {
                    string name = (string)entry.Key;
                    fields.Add(new ObjectFieldNode { Name = new Name(name, 0), Value = From(entry.Value, (type as InputObjectType)?.Field(name)?.Type) });
                }

                return new ObjectValueNode { Fields = [.. fields] };
            case IEnumerable list:
                return new ListValueNode { Values = [.. list.Cast<object?>().Select(item => From(item, (type as ListType)?.OfType))] };
            case float or double or decimal:
                string text = ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
                return text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? new IntValueNode { Value = text } : new FloatValueNode { Value = text };
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                return new IntValueNode { Value = ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) };
            default:
                return new StringValueNode { Value = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" };
        }
    }
}
