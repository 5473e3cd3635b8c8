using System.Globalization;
using System.Text;

namespace InvestMap.Registry;

/// <summary>
/// A tax code as people write it. 10 digits are an enterprise's and 13 a branch's, and both are public; 12 digits are a person's number,
/// which is never stored, shown or repeated.
/// </summary>
internal static class TaxCode
{
    /// <summary>Reads a code with whatever stands between its digits, in any script's digits.</summary>
    /// <returns>
    /// The public code (<c>0123456789</c> or <c>0123456789-001</c>), or the person's digits; neither is set for nothing, and what is no
    /// tax code at all comes back as public code, to be refused by <see cref="IsPublic"/>.
    /// </returns>
    public static (string? Public, string? Person) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        var digits = new StringBuilder(text.Length);
        var others = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                digits.Append(CultureInfo.InvariantCulture, $"{(int)Rune.GetNumericValue(rune)}");
            }
            else
            {
                others |= Rune.IsLetter(rune);
            }
        }

        return digits.Length switch
        {
            12 => (null, digits.ToString()),
            10 when !others => (digits.ToString(), null),
            13 when !others => ($"{digits.ToString(0, 10)}-{digits.ToString(10, 3)}", null),
            _ => (text, null),
        };
    }

    /// <summary>Whether a text is a code that may be published.</summary>
    public static bool IsPublic(string text) =>
        text.Length is 10 or 14 && text.Select((c, i) => i == 10 ? c == '-' : char.IsAsciiDigit(c)).All(fits => fits);
}
