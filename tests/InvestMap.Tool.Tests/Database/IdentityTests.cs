using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InvestMap.Tool.Processes;
using InvestMap.Tool.Tests.Support;

namespace InvestMap.Tool.Tests.Database;

/// <summary>The development identity provider as <c>make run</c> starts it, asked as a browser asks it, and its tokens at <c>/graphql</c>.</summary>
public sealed class IdentityTests
{
    private const string Back = "http://127.0.0.1:4321/signed-in";
    private static readonly string Script = Path.Combine(Settings.Root, "identity-provider", "provider.mjs");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_of_its_persons_hold_at_the_map_and_outlive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var (port, identity) = (FreePort(), FreePort());
        (string, string)[] settings = [("PORT", $"{port}"), ("IDENTITY_PORT", $"{identity}")];
        using var map = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(30) };
        string token;
        using (var up = ToolRun.Start(folder, "up", settings))
        {
            await up.WaitForAsync($"Sign-in for development: http://localhost:{identity} (curator, reviewer, publisher, administrator, officer, guest)");
            Assert.Null(await MeAsync(map, null));

            // By one command.
            var run = ToolRun.Run(folder, "token --as curator", settings);
            Assert.True(run.Code == 0, run.Error);
            token = run.Output.Trim();
            Assert.Equal("Người biên tập (phát triển): Curator; ban-quan-ly-khu-kinh-te-nghi-son-va-cac-khu-cong-nghiep", await MeAsync(map, token));
            var nobody = ToolRun.Run(folder, "token --as nobody", settings);
            Assert.Equal((1, "There is no person 'nobody': choose one of curator, reviewer, publisher, administrator, officer, guest."), (nobody.Code, nobody.Error.Trim()));

            await SignInByHandAsync(new Uri($"http://localhost:{identity}"), map);
            await ForgeAsync(folder, $"http://localhost:{identity}", map);

            // What ends unasked is started again.
            Command.Run("pkill", "-KILL", "--parent", $"{up.Id}", "node");
            await up.WaitForAsync("The development identity provider runs again");
            Assert.Equal(0, ToolRun.Run(folder, "token --as guest", settings).Code);

            up.Signal("INT");
            Assert.Equal(0, await up.ExitAsync());
        }

        Assert.True(Tool.Database.FreePort.IsFree(identity), "the provider outlived the map");
        using (var again = ToolRun.Start(folder, "up", settings))
        {
            await again.WaitForAsync("Sign-in for development");
            Assert.StartsWith("Người biên tập", await MeAsync(map, token), StringComparison.Ordinal);
            again.Signal("TERM");
            Assert.Equal(0, await again.ExitAsync());
        }

        // Its port is somebody else's: the map says so and runs.
        using (var taken = new TcpListener(IPAddress.Loopback, identity))
        {
            taken.Start();
            using var without = ToolRun.Start(folder, "up", settings);
            await without.WaitForAsync($"InvestMap: http://localhost:{port}");
            Assert.Contains($"The map runs without sign-in, because the development identity provider does not start: Port {identity} is in use by another program", without.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Sign-in for development", without.Output, StringComparison.Ordinal);
            Assert.Null(await MeAsync(map, token));
            without.Signal("TERM");
            Assert.Equal(0, await without.ExitAsync());
        }

        // Whoever names a provider has that one, and no other beside it.
        using var own = ToolRun.Start(folder, "up", [.. settings, ("AzureAd__Authority", $"http://localhost:{identity}"), ("AzureAd__Audience", "urn:somebody")]);
        await own.WaitForAsync($"InvestMap: http://localhost:{port}");
        Assert.DoesNotContain("Sign-in for development", own.Output, StringComparison.Ordinal);
        Assert.True(Tool.Database.FreePort.IsFree(identity));
        own.Signal("TERM");
        Assert.Equal(0, await own.ExitAsync());
    }

    [Theory]
    [InlineData("Production", null, "production has none")]
    [InlineData("Development", "port", "IDENTITY_PORT=port is not a port")]
    public void It_refuses_production_and_what_is_no_port(string environment, string? port, string told)
    {
        using var folder = new TemporaryFolder();
        var run = Command.Try(["node", Script], new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = environment, ["INVESTMAP_DATA"] = folder.Path, ["IDENTITY_PORT"] = port ?? $"{FreePort()}" });
        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("identity")));
    }

    [Fact]
    public void A_token_where_nothing_runs_says_what_to_start()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Run(folder, "token --as curator", ("PORT", $"{FreePort()}"));
        Assert.Equal(1, run.Code);
        Assert.Contains("start it with `make run`", run.Error, StringComparison.Ordinal);
    }

    // The steps of a browser: to the provider, a click on a person, back with a code, and the code for tokens.
    private static async Task SignInByHandAsync(Uri issuer, HttpClient map)
    {
        var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var (_, tokens) = await ExchangeAsync(issuer, "publisher", verifier, verifier);
        Assert.Equal("Người công bố (phát triển): Publisher; so-ke-hoach-va-dau-tu-tinh-thanh-hoa", await MeAsync(map, tokens.GetProperty("access_token").GetString()));

        // An identity token says who somebody is to the client, and is not meant for the map.
        Assert.Null(await MeAsync(map, tokens.GetProperty("id_token").GetString()));

        // A code is of no use to whoever does not know the verifier.
        var (status, refused) = await ExchangeAsync(issuer, "publisher", verifier, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (status, refused.GetProperty("error").GetString()));

        // And without a challenge there is no code; nor is one sent to another machine.
        using var client = Client(issuer);
        using var bare = await client.GetAsync(Authorize(null, Back), Cancellation);
        Assert.Contains("error=invalid_request", bare.Headers.Location?.Query, StringComparison.Ordinal);
        using var elsewhere = await client.GetAsync(Authorize(Challenge(verifier), "https://example.org/signed-in"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        rebound.Headers.Host = "example.org";
        using var misdirected = await client.SendAsync(rebound, Cancellation);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, misdirected.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> ExchangeAsync(Uri issuer, string person, string verifier, string told)
    {
        using var client = Client(issuer);
        using var begin = await client.GetAsync(Authorize(Challenge(verifier), Back), Cancellation);
        var page = new Uri(issuer, begin.Headers.Location!);
        var html = await client.GetStringAsync(page, Cancellation);
        Assert.Contains($"value=\"{person}\"", html, StringComparison.Ordinal);
        using var choice = new FormUrlEncodedContent([KeyValuePair.Create("person", person)]);
        using var chosen = await client.PostAsync(page, choice, Cancellation);
        using var back = await client.GetAsync(new Uri(issuer, chosen.Headers.Location!), Cancellation);
        Assert.StartsWith(Back, back.Headers.Location?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("state=s-1", back.Headers.Location!.Query, StringComparison.Ordinal);
        var code = back.Headers.Location.Query.TrimStart('?').Split('&').Single(p => p.StartsWith("code=", StringComparison.Ordinal))["code=".Length..];
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = "investmap", ["redirect_uri"] = Back, ["code"] = code, ["code_verifier"] = told,
        });
        using var response = await client.PostAsync(new Uri("/token", UriKind.Relative), form, Cancellation);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
    }

    // With the installation's own key: one thing wrong is enough.
    private static async Task ForgeAsync(TemporaryFolder folder, string issuer, HttpClient map)
    {
        var file = folder.File("identity/keys.json");
        Assert.Equal("600", Command.Read("stat", "-c", "%a", file));
        var key = JsonDocument.Parse(await File.ReadAllTextAsync(file, Cancellation)).RootElement.GetProperty("signing");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string Make(string audience = IdentityProvider.Audience, string? from = null, long until = 600) =>
            Sign(key, new { iss = from ?? issuer, aud = audience, sub = "x", name = "Forged", roles = new[] { "Editor" }, iat = now - 900, exp = now + until });
        Assert.Equal("Forged: Editor; ", await MeAsync(map, Make()));
        Assert.Null(await MeAsync(map, Make(audience: "urn:another:api")));
        Assert.Null(await MeAsync(map, Make(from: "http://localhost:1")));
        Assert.Null(await MeAsync(map, Make(until: -120)));
        Assert.Null(await MeAsync(map, Make() + "x"));
    }

    private static string Sign(JsonElement key, object claims)
    {
        byte[] Part(string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Part("n"), Exponent = Part("e"), D = Part("d"), P = Part("p"), Q = Part("q"), DP = Part("dp"), DQ = Part("dq"), InverseQ = Part("qi"),
        });
        var head = JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "at+jwt", kid = key.GetProperty("kid").GetString() });
        var text = $"{Base64Url.EncodeToString(head)}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{text}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static async Task<string?> MeAsync(HttpClient map, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ me { name roles departments } }" }) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await map.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var me = (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("data").GetProperty("me");
        string Words(string name) => string.Join(' ', me.GetProperty(name).EnumerateArray().Select(v => v.GetString()));
        return me.ValueKind == JsonValueKind.Null ? null : $"{me.GetProperty("name").GetString()}: {Words("roles")}; {Words("departments")}";
    }

    private static HttpClient Client(Uri issuer) => new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = issuer };

    private static Uri Authorize(string? challenge, string back) => new(
        $"/auth?client_id=investmap&response_type=code&redirect_uri={Uri.EscapeDataString(back)}&scope=openid%20profile%20map.read&state=s-1"
        + (challenge is null ? "" : $"&code_challenge={challenge}&code_challenge_method=S256"),
        UriKind.Relative);

    private static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
