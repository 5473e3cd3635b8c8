using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Tests.Response;

public sealed class ResponseWriterTests
{
    [Fact]
    public void Values_are_written_with_the_commas_that_are_due()
    {
        using var w = new ResponseWriter();
        w.StartObject();
        w.Key("a");
        w.StartList();
        w.Write(1);
        w.Write(long.MinValue);
        w.Write(0.1m);
        w.Write(1e300);
        w.Write(true);
        w.WriteNull();
        w.Write("x,");
        w.Write("y{");
        w.StartList();
        w.EndList();
        w.EndList();
        w.Key("b");
        w.Write(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));
        w.Key("c");
        w.Write(new DateOnly(2026, 7, 1));
        w.EndObject();
        Assert.Equal("""{"a":[1,-9223372036854775808,0.1,1E+300,true,null,"x,","y{",[]],"b":"2026-07-01T08:00:00Z","c":"2026-07-01"}""", Text(w));
    }

    [Fact]
    public void Cutting_back_leaves_no_trace()
    {
        using var w = new ResponseWriter();
        w.StartObject();
        w.Key("kept");
        w.Write(1);
        int mark = w.Mark();
        w.Key("cut");
        w.StartList();
        w.Write("much " + new string('x', 10_000));
        w.CutBack(mark);
        w.Key("next");
        w.Write(2);
        w.EndObject();
        Assert.Equal("""{"kept":1,"next":2}""", Text(w));
    }

    [Theory]
    [InlineData("Thanh Hóa")]
    [InlineData("\"\\\n\r\t\b\f\u0001\u001f")]
    [InlineData("\ud83d\ude00 \u2028")]
    [InlineData("")]
    public void Strings_survive_both_ways_of_writing(string value)
    {
        using var w = new ResponseWriter();
        w.StartList();
        w.Write(value);
        w.WriteUtf8(Encoding.UTF8.GetBytes(value));
        w.EndList();
        Assert.Equal([value, value], JsonSerializer.Deserialize<string[]>(w.Written.Span)!);
    }

    [Fact]
    public void A_json_writer_can_take_over_for_one_value()
    {
        using var w = new ResponseWriter();
        w.StartList();
        w.Write(1);
        w.BeginRaw();
        using (var json = new Utf8JsonWriter(w))
        {
            json.WriteStartObject();
            json.WriteNumber("x", 1.5);
            json.WriteEndObject();
        }

        w.EndList();
        Assert.Equal("""[1,{"x":1.5}]""", Text(w));
    }

    private static string Text(ResponseWriter w) => Encoding.UTF8.GetString(w.Written.Span);
}
