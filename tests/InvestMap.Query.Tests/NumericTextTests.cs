using System.Text;

namespace InvestMap.Query.Tests;

/// <summary>The bytes are those that PostgreSQL's <c>numeric_send</c> gives for the number.</summary>
public sealed class NumericTextTests
{
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("0000000000000004", "0")]
    [InlineData("0002000300000002" + "003A0104", "58026000000000")]
    [InlineData("0001000200000000" + "0001", "100000000")]
    [InlineData("0002000000000004" + "000C1388", "12.5")]
    [InlineData("0002FFFF40000008" + "000108FC", "-0.000123")]
    [InlineData("0001FFFE00000005" + "1388", "0.00005")]
    [InlineData("0003000100000004" + "000100000001", "10000.0001")]
    [InlineData("0001000A40000000" + "270F", "-99990000000000000000000000000000000000000000")]
    public void A_number_is_written_with_all_its_digits_and_no_more(string hex, string expected)
    {
        var numeric = Convert.FromHexString(hex);
        var text = new byte[NumericText.MaxLength(numeric)];
        Assert.Equal(expected, Encoding.ASCII.GetString(text, 0, NumericText.Write(numeric, text)));
    }

    [Theory]
    [InlineData("00000000C0000000")]
    [InlineData("00000000D0000000")]
    [InlineData("00000000F0000000")]
    public void What_is_no_finite_number_is_refused(string hex) =>
        Assert.Throws<FormatException>(() => NumericText.Write(Convert.FromHexString(hex), new byte[64]));
}
