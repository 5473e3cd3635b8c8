using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InvestMap.GraphQL.Tests.Conformance;

/// <summary>Strings of JSON with lone surrogates, which System.Text.Json refuses to decode.</summary>
internal static class JsonText
{
    public static string Decode(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var raw = element.GetRawText().AsSpan()[1..^1];
            var text = new StringBuilder(raw.Length);
            for (int i = 0; i < raw.Length; i++)
            {
                if (raw[i] != '\\')
                {
                    text.Append(raw[i]);
                    continue;
                }

                i++;
                if (raw[i] == 'u')
                {
                    text.Append((char)int.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                }
                else
                {
                    text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
                }
            }

            return text.ToString();
        }
    }
}
