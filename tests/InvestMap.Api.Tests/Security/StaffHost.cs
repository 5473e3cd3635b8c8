using System.Net;
using System.Net.Http.Headers;
using InvestMap.Api.Security;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Web;

namespace InvestMap.Api.Tests.Security;

/// <summary>A server with one public address and three for staff, configured by a section AzureAd.</summary>
public sealed class StaffHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StaffHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<StaffHost> StartAsync(IdentityProvider provider, IEnumerable<(string Key, string? Value)> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("AzureAd:" + s.Key, s.Value)));
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = provider);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("reads", policy => policy.RequireScope("map.read", "map.write"))
            .AddPolicy("edits", policy => policy.RequireRole("Editor"));
        var app = builder.Build();
        app.UseSignIn();
        app.MapGet("/map", (HttpContext context) => context.User.Identity?.Name ?? "anonymous");
        app.MapGet("/staff", (HttpContext context) => context.User.Identity?.Name).RequireAuthorization();
        app.MapGet("/reads", () => "read").RequireAuthorization("reads");
        app.MapGet("/edits", () => "edited").RequireAuthorization("edits");
        await app.StartAsync();
        return new StaffHost(app);
    }

    public static Task<StaffHost> StartEntraAsync(IdentityProvider provider, params (string Key, string? Value)[] more)
        => StartAsync(provider, [("Instance", provider.Host + "/"), ("TenantId", IdentityProvider.Tenant), ("ClientId", "api-of-the-map"), .. more]);

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path, string? token = null)
    {
        using var client = _app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync() : response.Headers.WwwAuthenticate.ToString());
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
