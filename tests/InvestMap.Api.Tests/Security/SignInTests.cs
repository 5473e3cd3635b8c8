using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InvestMap.Api.Tests.Security;

public sealed class SignInTests : IDisposable
{
    private readonly IdentityProvider _provider = new();

    public void Dispose() => _provider.Dispose();

    [Fact]
    public async Task A_valid_token_signs_in_by_name()
    {
        await using var host = await StaffHost.StartEntraAsync(_provider);
        Assert.Equal((HttpStatusCode.OK, "Lê Thị Hoa"), await host.GetAsync("/staff", _provider.Token()));
        Assert.Equal((HttpStatusCode.OK, "Lê Thị Hoa"), await host.GetAsync("/map", _provider.Token()));
        Assert.Equal((HttpStatusCode.OK, "anonymous"), await host.GetAsync("/map"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff")).Status);
    }

    [Fact]
    public async Task The_application_is_named_by_its_id_or_its_address()
    {
        await using var host = await StaffHost.StartEntraAsync(_provider);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", _provider.Token(audience: "api://api-of-the-map"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token(audience: "another-api"))).Status);

        await using var stated = await StaffHost.StartEntraAsync(_provider, ("Audiences:0", "urn:map"), ("Audiences:1", "urn:map:test"));
        Assert.Equal(HttpStatusCode.OK, (await stated.GetAsync("/staff", _provider.Token(audience: "urn:map:test"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stated.GetAsync("/staff", _provider.Token())).Status);
    }

    [Fact]
    public async Task Tokens_of_version_1_have_another_issuer_and_are_valid_too()
    {
        await using var host = await StaffHost.StartEntraAsync(_provider);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", _provider.Token(issuer: $"https://sts.windows.net/{IdentityProvider.Tenant}/"))).Status);
    }

    public static TheoryData<string> Forgeries() => ["wrong audience", "wrong issuer", "wrong tenant", "issuer of another tenant", "expired", "unsigned", "shared secret", "unknown key", "neither scope nor role", "garbage"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_with_one_thing_wrong_is_refused(string wrong)
    {
        await using var host = await StaffHost.StartEntraAsync(_provider);
        using var stranger = new IdentityProvider();
        var token = wrong switch
        {
            "wrong audience" => _provider.Token(audience: "another-api"),
            "wrong issuer" => _provider.Token(issuer: "https://login.elsewhere.test/" + IdentityProvider.Tenant + "/v2.0"),
            "wrong tenant" => _provider.Token(tenant: IdentityProvider.OtherTenant),
            "issuer of another tenant" => _provider.Token(issuer: _provider.EntraIssuer(IdentityProvider.OtherTenant)),
            "expired" => _provider.Token(expiresIn: TimeSpan.FromMinutes(-2)),
            "unsigned" => _provider.UnsignedToken(),
            "shared secret" => _provider.ConfusedToken(),
            "unknown key" => _provider.Token(key: IdentityProvider.NewKey()),
            "neither scope nor role" => _provider.Token(scopes: null),
            _ => "not.a.token",
        };
        var (status, challenge) = await host.GetAsync("/staff", token);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.StartsWith("Bearer", challenge, StringComparison.Ordinal);
        // A bad token gives nothing, and takes nothing that is public.
        Assert.Equal((HttpStatusCode.OK, "anonymous"), await host.GetAsync("/map", token));
    }

    [Fact]
    public async Task Scopes_and_roles_open_what_they_name_and_nothing_else()
    {
        await using var host = await StaffHost.StartEntraAsync(_provider);
        var reader = _provider.Token(scopes: "profile map.read");
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/reads", reader)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/edits", reader)).Status);
        var editor = _provider.Token(scopes: null, roles: ["Editor"]);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/edits", editor)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/reads", editor)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/reads", _provider.Token(scopes: "map.reader"))).Status);
    }

    [Theory]
    [InlineData("common")]
    [InlineData("organizations")]
    public async Task Of_many_tenants_only_those_on_the_list_sign_in(string tenant)
    {
        await using var host = await StaffHost.StartAsync(_provider,
            [("Instance", _provider.Host), ("TenantId", tenant), ("ClientId", "api-of-the-map"), ("AllowedTenants:0", IdentityProvider.Tenant)]);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", _provider.Token())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token(tenant: IdentityProvider.OtherTenant))).Status);
        // An issuer of one tenant with the id of another: the two have to agree.
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token(issuer: _provider.EntraIssuer(IdentityProvider.OtherTenant)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token(issuer: "https://evil.test/" + IdentityProvider.Tenant + "/v2.0"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token(withTenant: false))).Status);
    }

    [Fact]
    public async Task Any_OpenID_provider_serves_by_its_authority()
    {
        await using var host = await StaffHost.StartAsync(_provider, [("Authority", _provider.Host), ("Audience", "api-of-the-map")]);
        var token = _provider.Token(issuer: _provider.Host + "/", withTenant: false, scopeClaim: "scope");
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/reads", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token(issuer: _provider.Host + "/", audience: "other"))).Status);
    }

    [Fact]
    public async Task A_rotated_key_is_fetched_at_once_and_the_old_one_is_no_longer_good()
    {
        await using var host = await StaffHost.StartEntraAsync(_provider);
        var before = _provider.Token();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", before)).Status);
        _provider.RotateKey();
        var after = _provider.Token();

        // The fetch may run beside the request that asked for it; the next one finds the key.
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 50 && !statuses.Contains(HttpStatusCode.OK); i++)
        {
            statuses.Add((await host.GetAsync("/staff", after)).Status);
            await Task.Delay(20);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[^1]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", before)).Status);
        var options = host.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        Assert.InRange(options.RefreshInterval, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_public_map_stays_open_while_the_provider_is_down()
    {
        _provider.IsDown = true;
        await using var host = await StaffHost.StartEntraAsync(_provider);
        Assert.Equal((HttpStatusCode.OK, "anonymous"), await host.GetAsync("/map"));
        Assert.Equal((HttpStatusCode.OK, "anonymous"), await host.GetAsync("/map", _provider.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", _provider.Token())).Status);
    }

    [Fact]
    public async Task Without_the_section_no_scheme_is_registered_and_everyone_is_anonymous()
    {
        foreach (var settings in new (string, string?)[][] { [], [("Instance", ""), ("TenantId", " "), ("ClientId", null)] })
        {
            await using var host = await StaffHost.StartAsync(_provider, settings);
            Assert.Equal((HttpStatusCode.OK, "anonymous"), await host.GetAsync("/map"));
            Assert.Equal((HttpStatusCode.OK, "anonymous"), await host.GetAsync("/map", _provider.Token()));
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await host.GetAsync("/staff", _provider.Token()));
            Assert.Empty(await host.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync());
        }
    }

    [Theory]
    [InlineData("TenantId is missing", "Instance=https://login.test/", "ClientId=a")]
    [InlineData("Instance (such as", "TenantId=common", "ClientId=a", "AllowedTenants=11111111-1111-1111-1111-111111111111")]
    [InlineData("ClientId (or Audience) is missing", "Instance=https://login.test/", "TenantId=contoso.example")]
    [InlineData("ClientId (or Audience) is missing", "Authority=https://login.test/")]
    [InlineData("TenantId (or Authority", "ClientId=a")]
    [InlineData("AllowedTenants is missing", "Instance=https://login.test/", "TenantId=common", "ClientId=a")]
    [InlineData("which is no tenant's id", "Instance=https://login.test/", "TenantId=common", "ClientId=a", "AllowedTenants=*")]
    [InlineData("AllowedTenants is given", "Authority=https://login.test/", "ClientId=a", "AllowedTenants=11111111-1111-1111-1111-111111111111")]
    [InlineData("TenantId is 'tenant'", "Instance=https://login.test/", "TenantId=tenant", "ClientId=a")]
    [InlineData("together", "Authority=https://login.test/", "TenantId=common", "ClientId=a")]
    [InlineData("begins with https://", "Authority=login.test", "ClientId=a")]
    [InlineData("use https://", "Authority=http://login.test", "ClientId=a")]
    [InlineData("RefreshInterval is 00:05:00", "Authority=https://login.test", "ClientId=a", "RefreshInterval=00:05:00")]
    [InlineData("RefreshInterval is 'soon'", "Authority=https://login.test", "ClientId=a", "RefreshInterval=soon")]
    public async Task A_half_filled_section_stops_the_start_and_says_what_is_missing(string told, params string[] settings)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StaffHost.StartAsync(_provider, settings.Select(s => (s.Split('=')[0], (string?)s.Split('=')[1]))));
        Assert.Contains(told.Replace("TenantId is missing", "TenantId (or Authority for another provider than Microsoft Entra ID) is missing", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
        Assert.Contains("AzureAd", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_this_machine_plain_http_will_do()
    {
        await using var host = await StaffHost.StartAsync(_provider, [("Authority", "http://localhost:3000/"), ("ClientId", "a")]);
        var options = host.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        Assert.False(options.RequireHttpsMetadata);
    }
}
