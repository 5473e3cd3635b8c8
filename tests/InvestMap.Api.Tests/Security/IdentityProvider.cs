using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace InvestMap.Api.Tests.Security;

/// <summary>
/// An identity provider in memory: answers the metadata and key addresses of Microsoft Entra ID (every tenant, both versions) and of a
/// plain OpenID provider, and signs tokens with keys that are made when the test runs.
/// </summary>
public sealed class IdentityProvider : HttpMessageHandler
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string OtherTenant = "22222222-2222-2222-2222-222222222222";

    private RsaSecurityKey _key = NewKey();

    /// <summary>A host of its own: validators of issuers are kept by address for the life of the process.</summary>
    public string Host { get; } = $"https://{Guid.NewGuid():n}.login.test";

    public bool IsDown { get; set; }

    /// <summary>Tokens are signed by a new key from now on, and the key address shows only that one.</summary>
    public void RotateKey() => _key = NewKey();

    public string EntraIssuer(string tenant) => $"{Host}/{tenant}/v2.0";

    /// <summary>A token that is good for the standard settings, but for what is changed.</summary>
    public string Token(
        string? issuer = null,
        string tenant = Tenant,
        string audience = "api-of-the-map",
        string? scopes = "map.read",
        string[]? roles = null,
        string[]? departments = null,
        TimeSpan? expiresIn = null,
        SecurityKey? key = null,
        string scopeClaim = "scp",
        bool withTenant = true)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "s-1", ["name"] = "Lê Thị Hoa" };
        if (withTenant)
        {
            claims["tid"] = tenant;
            claims["ver"] = "2.0";
        }

        if (scopes is not null)
        {
            claims[scopeClaim] = scopes;
        }

        if (roles is not null)
        {
            claims["roles"] = roles;
        }

        if (departments is not null)
        {
            claims["departments"] = departments;
        }

        var expires = DateTime.UtcNow + (expiresIn ?? TimeSpan.FromMinutes(10));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? EntraIssuer(tenant),
            Audience = audience,
            Claims = claims,
            NotBefore = expires.AddHours(-2),
            Expires = expires,
            SigningCredentials = new SigningCredentials(key ?? _key, key is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>The same token without a signature.</summary>
    public string UnsignedToken()
    {
        var payload = Token().Split('.')[1];
        return Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + payload + ".";
    }

    /// <summary>A token signed with the public key as if it were a shared secret.</summary>
    public string ConfusedToken()
        => Token(key: new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Convert.ToBase64String(_key.Rsa.ExportSubjectPublicKeyInfo()))) { KeyId = _key.KeyId });

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("n") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException("The provider is down.");
        }

        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/keys", StringComparison.Ordinal))
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = _key.KeyId });
            return Json(new { keys = new[] { new { kty = jwk.Kty, use = "sig", kid = jwk.Kid, n = jwk.N, e = jwk.E, alg = "RS256", issuer = $"{Host}/{{tenantid}}/v2.0" } } });
        }

        if (!path.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal))
        {
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var version2 = segments.Length > 1 && segments[1] == "v2.0";
        // A plain provider is its own issuer; Entra's many tenants share one document with a place for the tenant in it.
        var issuer = segments[0] == ".well-known" ? Host + "/"
            : version2 ? EntraIssuer(segments[0] is "common" or "organizations" ? "{tenantid}" : segments[0])
            : $"https://sts.windows.net/{(segments[0] is "common" or "organizations" ? "{tenantid}" : segments[0])}/";
        return Json(new { issuer, jwks_uri = $"{Host}/keys", id_token_signing_alg_values_supported = new[] { "RS256" } });
    }

    private static Task<HttpResponseMessage> Json(object body)
        => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(body) });
}
