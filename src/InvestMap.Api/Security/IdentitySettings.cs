using System.Globalization;

namespace InvestMap.Api.Security;

/// <summary>
/// The section <c>AzureAd</c>, checked. For Microsoft Entra ID: <c>Instance</c> and <c>TenantId</c>, with <c>AllowedTenants</c> if the
/// tenant is <c>common</c> or <c>organizations</c>. For any other OpenID provider: <c>Authority</c>. In both cases <c>ClientId</c>,
/// <c>Audience</c> or <c>Audiences</c>.
/// </summary>
internal sealed class IdentitySettings
{
    private static readonly string[] Keys =
        ["Instance", "TenantId", "Authority", "ClientId", "Audience", "Audiences", "AllowedTenants", "RefreshInterval"];

    private IdentitySettings(Uri authority, bool isEntra, bool isMultiTenant, IReadOnlyList<string> audiences, IReadOnlySet<string> tenants, TimeSpan refresh)
    {
        Authority = authority;
        IsEntra = isEntra;
        IsMultiTenant = isMultiTenant;
        Audiences = audiences;
        Tenants = tenants;
        RefreshInterval = refresh;
    }

    /// <summary>Where the provider's metadata is.</summary>
    public Uri Authority { get; }

    /// <summary>Whether the provider is Microsoft Entra ID, whose issuer depends on the tenant and on the version of the token.</summary>
    public bool IsEntra { get; }

    /// <summary>Whether people of several tenants sign in.</summary>
    public bool IsMultiTenant { get; }

    /// <summary>What tokens may be meant for.</summary>
    public IReadOnlyList<string> Audiences { get; }

    /// <summary>Tenants whose people may sign in; empty if the issuer alone decides.</summary>
    public IReadOnlySet<string> Tenants { get; }

    /// <summary>How soon after one another the provider's signing keys may be fetched because a token has an unknown one.</summary>
    public TimeSpan RefreshInterval { get; }

    /// <summary>Reads the section; null if it is absent or has no value.</summary>
    /// <exception cref="InvalidOperationException">The section is half-filled; the message lists what is missing or wrong.</exception>
    public static IdentitySettings? Read(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (!Keys.Any(key => Values(section, key).Count > 0))
        {
            return null;
        }

        var wrong = new List<string>();
        var settings = Read(section, wrong);
        return wrong.Count == 0 ? settings : throw new InvalidOperationException(
            $"The section {section.Path} of the configuration is not complete: {string.Join("; ", wrong)}. Complete it, or remove it to run without sign-in.");
    }

    private static IdentitySettings? Read(IConfigurationSection section, List<string> wrong)
    {
        string? Value(string key) => Values(section, key) is [var value, ..] ? value : null;

        var (plain, instance, tenant, client) = (Value("Authority"), Value("Instance"), Value("TenantId"), Value("ClientId"));
        var isEntra = plain is null;
        if (isEntra)
        {
            Require(instance, "Instance (such as https://login.microsoftonline.com/)");
            Require(tenant, "TenantId (or Authority for another provider than Microsoft Entra ID)");
        }
        else if (instance is not null || tenant is not null)
        {
            wrong.Add("Authority is given together with Instance or TenantId, and only one of the two ways can hold");
        }

        var isMultiTenant = isEntra && tenant is not null && (Is(tenant, "common") || Is(tenant, "organizations"));
        if (isEntra && tenant is not null && !isMultiTenant && !Guid.TryParse(tenant, out _) && !tenant.Contains('.', StringComparison.Ordinal))
        {
            wrong.Add($"TenantId is '{tenant}', and has to be an id, a domain, common or organizations");
        }

        List<string> audiences = [.. Values(section, "Audience"), .. Values(section, "Audiences")];
        if (audiences.Count == 0)
        {
            Require(client, "ClientId (or Audience)");
            // Version 2 of Entra's tokens names the application by its id, version 1 by its address.
            audiences.AddRange(isEntra ? [client ?? "", $"api://{client}"] : [client ?? ""]);
        }

        var tenants = AllowedTenants(section, isEntra, isMultiTenant, tenant, wrong);
        var address = Address(isEntra ? instance : plain, isEntra ? "Instance" : "Authority", wrong);
        var refresh = Refresh(Value("RefreshInterval"), wrong);
        if (wrong.Count > 0)
        {
            return null;
        }

        var authority = isEntra ? new Uri(address!.AbsoluteUri.TrimEnd('/') + $"/{tenant}/v2.0") : address!;
        return new IdentitySettings(authority, isEntra, isMultiTenant, audiences, tenants, refresh);

        void Require(string? value, string name)
        {
            if (value is null)
            {
                wrong.Add($"{name} is missing");
            }
        }
    }

    private static HashSet<string> AllowedTenants(IConfigurationSection section, bool isEntra, bool isMultiTenant, string? tenant, List<string> wrong)
    {
        var allowed = Values(section, "AllowedTenants");
        if (allowed.Count > 0 && !isMultiTenant)
        {
            wrong.Add("AllowedTenants is given, and goes only with the TenantId common or organizations");
        }
        else if (isMultiTenant && allowed.Count == 0)
        {
            // Anyone can make a tenant of his own: an open door has to be asked for by name.
            wrong.Add($"AllowedTenants is missing, without which people of any tenant in the world could sign in (TenantId is '{tenant}')");
        }

        wrong.AddRange(allowed.Where(id => !Guid.TryParse(id, out _)).Select(id => $"AllowedTenants holds '{id}', which is no tenant's id"));
        var known = isEntra && !isMultiTenant && Guid.TryParse(tenant, out _) ? [tenant!] : allowed;
        return known.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static Uri? Address(string? text, string key, List<string> wrong)
    {
        if (text is null)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            wrong.Add($"{key} is '{text}', and has to be an address that begins with https://");
            return null;
        }

        // Keys fetched in the clear could be anybody's. On the machine itself nobody stands between.
        if (address.Scheme == "http" && !address.IsLoopback)
        {
            wrong.Add($"{key} is '{text}', and plain http is safe on this machine only: use https://");
        }

        return address;
    }

    private static TimeSpan Refresh(string? text, List<string> wrong)
    {
        var refresh = TimeSpan.FromSeconds(20);
        if (text is not null && !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out refresh))
        {
            wrong.Add($"RefreshInterval is '{text}', and has to be a time such as 00:00:20");
        }
        else if (refresh < TimeSpan.FromSeconds(10) || refresh > TimeSpan.FromSeconds(30))
        {
            wrong.Add($"RefreshInterval is {refresh}, and has to be from 10 to 30 seconds: longer refuses new keys, shorter burdens the provider");
        }

        return refresh;
    }

    private static bool Is(string value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The values under a key, be it one or a list; blanks, as templates of a configuration have them, do not count.</summary>
    private static List<string> Values(IConfigurationSection section, string key)
        => [.. section.GetSection(key).GetChildren().Select(child => child.Value).Prepend(section[key])
            .Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim())];
}
