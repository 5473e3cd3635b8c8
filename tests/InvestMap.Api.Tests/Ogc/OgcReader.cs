using System.Net;
using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>Reads what <c>/ogc</c> answers.</summary>
internal sealed class OgcReader(HttpClient client)
{
    public static IReadOnlyList<string> Collections { get; } = [.. Catalogue.Map.Subjects.Where(s => s is { IsSpatial: true, Plural: not null }).Select(s => s.Plural!)];

    /// <summary>A document that must be there.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode} {text[..Math.Min(text.Length, 500)]}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Features of a collection.</summary>
    public Task<JsonElement> ItemsAsync(string plural, string query) => JsonAsync($"/ogc/collections/{plural}/items?{Escaped(query)}");

    /// <summary>How many features there are under a query.</summary>
    public async Task<int> MatchedAsync(string query, string plural = "investmentProjects") => (await ItemsAsync(plural, $"limit=1&{query}")).GetProperty("numberMatched").GetInt32();

    /// <summary>The keys of all features under a query, page after page.</summary>
    public async Task<List<string>> KeysAsync(string plural, string query)
    {
        var (keys, address) = (new List<string>(), (string?)$"/ogc/collections/{plural}/items?limit=300&{Escaped(query)}");
        while (address is not null)
        {
            var page = await JsonAsync(address);
            keys.AddRange(page.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!));
            address = Find(page, "next")?.GetProperty("href").GetString();
        }

        return keys;
    }

    /// <summary>The status of an answer.</summary>
    public async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await GetAsync(address);
        return response.StatusCode;
    }

    public Task<HttpResponseMessage> GetAsync(string address, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return client.SendAsync(request);
    }

    /// <summary>Values may hold what an address may not.</summary>
    public static string Escaped(string query) => string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.IndexOf('=', StringComparison.Ordinal) is var at ? $"{p[..at]}={Uri.EscapeDataString(p[(at + 1)..])}" : p));

    public static string Address(JsonElement document, string relation) => LinkOf(document, relation).GetProperty("href").GetString()!;

    public static JsonElement LinkOf(JsonElement document, string relation) => Find(document, relation) ?? throw new InvalidOperationException($"There is no link {relation}: {document}");

    public static JsonElement? Find(JsonElement document, string relation) => LinksOf(document, relation).Select(l => (JsonElement?)l).FirstOrDefault();

    public static List<JsonElement> LinksOf(JsonElement document, string relation) => [.. document.GetProperty("links").EnumerateArray().Where(l => l.GetProperty("rel").GetString() == relation)];
}
