using System.Buffers.Text;
using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.Registry;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Verbs;

/// <summary>
/// <c>token</c>: an access token of the development identity provider for one of its persons, by the same steps that a browser
/// takes (authorization code with PKCE).
/// </summary>
internal static partial class Token
{
    // Nobody listens there: the last redirect is read and not followed.
    private const string Back = "http://127.0.0.1/signed-in";
    private const int MostSteps = 10;

    public static System.CommandLine.Command Command()
    {
        var person = new Option<string>("--as") { Description = "who to be: curator, reviewer, publisher, administrator …", Required = true };
        var command = new System.CommandLine.Command("token", "print an access token of the development identity provider that `up` has started") { person };
        command.SetAction(async (parsed, cancellation) =>
        {
            Console.WriteLine(await AskAsync(Settings.Read(), parsed.GetValue(person)!, cancellation).ConfigureAwait(false));
            return 0;
        });
        return command;
    }

    private static async Task<string> AskAsync(Settings settings, string person, CancellationToken cancellation)
    {
        var issuer = new Uri($"http://localhost:{settings.IdentityPort}");
        using var handler = new HttpClientHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = issuer, Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            var code = await CodeAsync(client, person, Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))), cancellation).ConfigureAwait(false);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = IdentityProvider.Client,
                ["redirect_uri"] = Back,
                ["code"] = code,
                ["code_verifier"] = verifier,
            });
            using var response = await client.PostAsync(new Uri("/token", UriKind.Relative), form, cancellation).ConfigureAwait(false);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
            return answer.RootElement.TryGetProperty("access_token", out var token) ? token.GetString()! : throw new RefusalException($"{issuer} gives no token: {answer.RootElement}");
        }
        catch (HttpRequestException e)
        {
            throw new RefusalException(
                $"No development identity provider answers at {issuer}: start it with `make run`, and give the same PORT or IDENTITY_PORT here. It runs where nobody names another provider (AzureAd__…), and never in production.", e);
        }
    }

    private static async Task<string> CodeAsync(HttpClient client, string person, string challenge, CancellationToken cancellation)
    {
        var next = new Uri(
            client.BaseAddress!,
            $"/auth?client_id={IdentityProvider.Client}&response_type=code&redirect_uri={Uri.EscapeDataString(Back)}&scope={Uri.EscapeDataString("openid profile map.read map.write")}"
            + $"&code_challenge={challenge}&code_challenge_method=S256&login_hint={Uri.EscapeDataString(person)}");
        for (var step = 0; step < MostSteps; step++)
        {
            using var response = await client.GetAsync(next, cancellation).ConfigureAwait(false);
            if (response.Headers.Location is not { } location)
            {
                var page = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
                throw new RefusalException(response.StatusCode == HttpStatusCode.OK
                    ? $"There is no person '{person}': choose one of {string.Join(", ", Choice().Matches(page).Select(m => m.Groups[1].Value))}."
                    : $"{next.GetLeftPart(UriPartial.Path)} answers {(int)response.StatusCode}: {page.Trim()}");
            }

            next = new Uri(next, location);
            if (next.AbsoluteUri.StartsWith(Back, StringComparison.Ordinal))
            {
                return Code().Match(next.Query) is { Success: true } code
                    ? Uri.UnescapeDataString(code.Groups[1].Value)
                    : throw new RefusalException($"The development identity provider refuses: {Uri.UnescapeDataString(next.Query)}");
            }
        }

        throw new RefusalException($"The development identity provider sends from address to address without an end, at last to {next}.");
    }

    [GeneratedRegex("name=\"person\" value=\"([^\"]+)\"")]
    private static partial Regex Choice();

    [GeneratedRegex("[?&]code=([^&]+)")]
    private static partial Regex Code();
}
