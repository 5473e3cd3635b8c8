using System.Globalization;
using System.Text.Json;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>The five scalars that the specification defines (3.5.1 to 3.5.5).</summary>
public static class StandardScalars
{
    internal static bool IsStandard(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    internal static ScalarType Create(string name) => name switch
    {
        "Int" => new IntScalar { IsStandard = true },
        "Float" => new FloatScalar { IsStandard = true },
        "String" => new StringScalar { IsStandard = true },
        "Boolean" => new BooleanScalar { IsStandard = true },
        _ => new IdScalar { IsStandard = true },
    };

    // Resolvers of loosely typed sources may give numbers as text or other number types; exact values pass, others do not.
    private static double Number(object value, string type)
    {
        double number = value switch
        {
            bool b => b ? 1 : 0,
            string { Length: > 0 } s when double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) => parsed,
            IConvertible c and not string and not char and not DateTime => c.ToDouble(CultureInfo.InvariantCulture),
            _ => double.NaN,
        };
        return double.IsFinite(number) ? number : throw new CoercionException($"{type} cannot represent {(type == "Int" ? "non-integer" : "non numeric")} value: {PlainValue.Print(value)}");
    }

    private sealed class IntScalar() : ScalarType(
        "Int", "A whole number from -2147483648 to 2147483647.")
    {
        public override object? ParseValue(JsonElement json)
        {
            if (json.ValueKind == JsonValueKind.Number)
            {
                if (json.TryGetInt32(out int value))
                {
                    return value;
                }

                double number = json.GetDouble();
                if (Math.Floor(number) == number && double.IsFinite(number))
                {
                    return Math.Abs(number) <= 2147483648.0 && number is >= int.MinValue and <= int.MaxValue
                        ? (int)number
                        : throw new CoercionException($"Int cannot represent non 32-bit signed integer value: {json.GetRawText()}");
                }
            }

            throw new CoercionException($"Int cannot represent non-integer value: {json.GetRawText()}");
        }

        public override object? ParseLiteral(ValueNode node, VariableValues? variables) => node switch
        {
            IntValueNode n when int.TryParse(n.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) => value,
            IntValueNode n => throw new CoercionException($"Int cannot represent non 32-bit signed integer value: {n.Value}"),
            _ => throw new CoercionException($"Int cannot represent non-integer value: {Printer.Print(node)}"),
        };

        public override void Write(object value, ResponseWriter writer)
        {
            if (value is int number)
            {
                writer.Write(number);
                return;
            }

            double d = Number(value, "Int");
            if (Math.Floor(d) != d)
            {
                throw new CoercionException($"Int cannot represent non-integer value: {PlainValue.Print(value)}");
            }

            if (d is < int.MinValue or > int.MaxValue)
            {
                throw new CoercionException($"Int cannot represent non 32-bit signed integer value: {PlainValue.Print(value)}");
            }

            writer.Write((int)d);
        }
    }

    private sealed class FloatScalar() : ScalarType(
        "Float", "A number with a fraction, of double precision (IEEE 754).")
    {
        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out double value) && double.IsFinite(value)
                ? value
                : throw new CoercionException($"Float cannot represent non numeric value: {json.GetRawText()}");

        public override object? ParseLiteral(ValueNode node, VariableValues? variables)
        {
            string? text = (node as IntValueNode)?.Value ?? (node as FloatValueNode)?.Value;
            return text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
                ? value
                : throw new CoercionException($"Float cannot represent non numeric value: {Printer.Print(node)}");
        }

        public override void Write(object value, ResponseWriter writer)
        {
            switch (value)
            {
                case decimal number: writer.Write(number); break;
                case long number: writer.Write(number); break;
                default: writer.Write(Number(value, "Float")); break;
            }
        }
    }

    private sealed class StringScalar() : ScalarType(
        "String", "A Unicode text.")
    {
        public override object? ParseValue(JsonElement json) => json.ValueKind == JsonValueKind.String
            ? json.GetString()
            : throw new CoercionException($"String cannot represent a non string value: {json.GetRawText()}");

        public override object? ParseLiteral(ValueNode node, VariableValues? variables) => node is StringValueNode s
            ? s.Value
            : throw new CoercionException($"String cannot represent a non string value: {Printer.Print(node)}");

        public override void Write(object value, ResponseWriter writer)
        {
            switch (value)
            {
                case string s: writer.Write(s); break;
                case bool b: writer.Write(b ? "true" : "false"); break;
                case Guid or char or Uri: writer.Write(value.ToString()!); break;
                case IFormattable f and (IConvertible or DateTimeOffset or DateOnly or TimeOnly or Enum) when f is not double or double.PositiveInfinity:
                    writer.Write(f.ToString(f is DateTime or DateTimeOffset or DateOnly ? "O" : null, CultureInfo.InvariantCulture));
                    break;
                case double d when double.IsFinite(d): writer.Write(d.ToString("R", CultureInfo.InvariantCulture)); break;
                default: throw new CoercionException($"String cannot represent value: {PlainValue.Print(value)}");
            }
        }
    }

    private sealed class BooleanScalar() : ScalarType("Boolean", "True or false.")
    {
        public override object? ParseValue(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.True => PlainValue.True,
            JsonValueKind.False => PlainValue.False,
            _ => throw new CoercionException($"Boolean cannot represent a non boolean value: {json.GetRawText()}"),
        };

        public override object? ParseLiteral(ValueNode node, VariableValues? variables) => node is BooleanValueNode b
            ? b.Value ? PlainValue.True : PlainValue.False
            : throw new CoercionException($"Boolean cannot represent a non boolean value: {Printer.Print(node)}");

        public override void Write(object value, ResponseWriter writer) => writer.Write(value switch
        {
            bool b => b,
            IConvertible c and not string and not char and not DateTime when double.IsFinite(c.ToDouble(CultureInfo.InvariantCulture)) => c.ToDouble(CultureInfo.InvariantCulture) != 0,
            _ => throw new CoercionException($"Boolean cannot represent a non boolean value: {PlainValue.Print(value)}"),
        });
    }

    private sealed class IdScalar() : ScalarType(
        "ID", "An opaque identifier, sent as a string. As input, a string or a whole number.")
    {
        public override object? ParseValue(JsonElement json)
        {
            if (json.ValueKind == JsonValueKind.String)
            {
                return json.GetString();
            }

            if (json.ValueKind == JsonValueKind.Number)
            {
                string raw = json.GetRawText();
                if (raw.AsSpan(raw[0] == '-' ? 1 : 0).IndexOfAnyExceptInRange('0', '9') < 0)
                {
                    return raw;
                }

                double number = json.GetDouble();
                if (double.IsFinite(number) && Math.Floor(number) == number)
                {
                    return number.ToString("R", CultureInfo.InvariantCulture);
                }
            }

            throw new CoercionException($"ID cannot represent value: {json.GetRawText()}");
        }

        public override object? ParseLiteral(ValueNode node, VariableValues? variables) => node switch
        {
            StringValueNode s => s.Value,
            IntValueNode i => i.Value,
            _ => throw new CoercionException($"ID cannot represent a non-string and non-integer value: {Printer.Print(node)}"),
        };

        public override void Write(object value, ResponseWriter writer)
        {
            switch (value)
            {
                case string s: writer.Write(s); break;
                case Guid g: writer.Write(g); break;
                case sbyte or byte or short or ushort or int or uint or long or ulong: writer.Write(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)); break;
                case double d when Math.Floor(d) == d && double.IsFinite(d): writer.Write(d.ToString("R", CultureInfo.InvariantCulture)); break;
                default: throw new CoercionException($"ID cannot represent value: {PlainValue.Print(value)}");
            }
        }
    }
}
