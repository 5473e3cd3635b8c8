using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace InvestMap.Api.Tests.Transports;

public sealed class PersistedOperationTests : IDisposable
{
    private const string Document = "query Hello($name: String) { hello(name: $name) }\nquery Open { open }\n";
    private static readonly string Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));
    private readonly string _folder = Directory.CreateTempSubdirectory("investmap-operations-").FullName;

    public PersistedOperationTests() => File.WriteAllText(Path.Combine(_folder, "operations.graphql"), Document);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_stored_document_is_found_by_its_hash_and_by_the_name_of_its_file()
    {
        await using var host = await NewsHost.StartAsync(("PersistedOperations:Folder", _folder));
        foreach (object body in new object[]
        {
            new { documentId = Id, operationName = "Hello", variables = new { name = "Thanh Hóa" } },
            new { id = Id, operationName = "Hello", variables = new { name = "Thanh Hóa" } },
            new { id = Id[7..], operationName = "Hello", variables = new { name = "Thanh Hóa" } },
            new { documentId = "operations", operationName = "Hello", variables = new { name = "Thanh Hóa" } },
            new { query = Document, operationName = "Hello", variables = new { name = "Thanh Hóa" } },
        })
        {
            using var response = await host.PostAsync(JsonContent.Create(body));
            Assert.Equal("Xin chào Thanh Hóa", (await NewsHost.ReadAsync(response)).Answer.GetProperty("data").GetProperty("hello").GetString());
        }
    }

    [Fact]
    public async Task Over_get_it_has_a_tag_and_is_not_sent_twice()
    {
        await using var host = await NewsHost.StartAsync(("PersistedOperations:Folder", _folder));
        var address = $"/graphql?documentId={Id}&operationName=Hello&variables={Uri.EscapeDataString("{\"name\":\"x\"}")}";
        using var first = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("Xin chào x", (await NewsHost.ReadAsync(first)).Answer.GetProperty("data").GetProperty("hello").GetString());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.True(second.Headers.ETag!.IsWeak);
        Assert.Superset(new HashSet<string> { "Accept", "Accept-Encoding", "Origin" }, second.Headers.Vary.ToHashSet());
    }

    [Fact]
    public async Task Where_only_stored_documents_are_answered_a_text_is_refused_unless_it_is_one()
    {
        await using var host = await NewsHost.StartAsync(("PersistedOperations:Folder", _folder), ("PersistedOperations:Only", "true"));
        using var other = await host.PostAsync(JsonContent.Create(new { query = "{ hello }" }));
        Assert.Equal((HttpStatusCode.BadRequest, "REQ112"), (other.StatusCode, (await NewsHost.ReadAsync(other)).Code));
        using var unknown = await host.PostAsync(JsonContent.Create(new { documentId = "sha256:" + new string('0', 64) }));
        Assert.Equal((HttpStatusCode.BadRequest, "REQ110"), (unknown.StatusCode, (await NewsHost.ReadAsync(unknown)).Code));
        using var same = await host.PostAsync(JsonContent.Create(new { query = Document, operationName = "Open" }));
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        using var stored = await host.PostAsync(JsonContent.Create(new { id = "operations", operationName = "Open" }));
        Assert.Null((await NewsHost.ReadAsync(stored)).Code);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_stops_the_start()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => NewsHost.StartAsync(("PersistedOperations:Folder", _folder + "-not")));
        Assert.Contains("PersistedOperations:Folder", problem.Message, StringComparison.Ordinal);
    }
}
