using System.Net.Http.Json;
using System.Text.Json;

namespace InvestMap.Api.Tests.Transports;

/// <summary>An unexpected error is told under the number of the caller's own trace, where there is one.</summary>
public sealed class TraceTests
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Theory]
    [InlineData("{ fails }", $"00-{Trace}-00f067aa0ba902b7-01", true)]
    [InlineData("{ fails }", $"00-{Trace}-00f067aa0ba902b7-00", true)]
    [InlineData("{ fails hello }", $"00-{Trace}-00f067aa0ba902b7-01", true)]
    [InlineData("{ fails }", null, false)]
    [InlineData("{ fails }", Trace, false)]
    [InlineData("{ fails }", $"00-{Trace}-0000000000000000-01", false)]
    [InlineData("{ fails }", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", false)]
    [InlineData("{ fails }", $"ff-{Trace}-00f067aa0ba902b7-01", false)]
    [InlineData("{ fails }", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", false)]
    [InlineData("{ fails }", "' or 1=1 --", false)]
    public async Task The_answer_and_the_log_name_the_callers_trace(string query, string? traceparent, bool isTaken)
    {
        await using var host = await NewsHost.StartAsync();
        using var body = JsonContent.Create(new { query });
        using var response = await (traceparent is null ? host.PostAsync(body) : host.PostAsync(body, ("traceparent", traceparent)));
        var (code, answer) = await NewsHost.ReadAsync(response);
        Assert.Equal("GQL900", code);
        var told = answer.GetProperty("extensions").GetProperty("traceId").GetString()!;
        Assert.Matches("^[0-9a-f]{32}$", told);
        Assert.Equal(isTaken, told == Trace);
        Assert.Contains(told, Assert.Single(host.Log), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_fault_has_no_number()
    {
        await using var host = await NewsHost.StartAsync();
        using var body = JsonContent.Create(new { query = "{ hello }" });
        using var response = await host.PostAsync(body, ("traceparent", $"00-{Trace}-00f067aa0ba902b7-01"));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("extensions", out _));
        Assert.Empty(host.Log);
    }
}
