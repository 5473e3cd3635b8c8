using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace InvestMap.Api;

/// <summary>Styles as they stand inside a page, and the policy of a page without script that allows them and nothing else.</summary>
internal sealed class Stylesheet
{
    private Stylesheet(params string[] resources)
    {
        Text = string.Concat(resources.Select(Read));

        // The styles as they stand between their tags (Html.AddStyle), and this server's icon. No script is allowed that could
        // connect anywhere; what looks at a page from within, as Lighthouse does, must read /robots.txt.
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("\n" + Text)))}'";
        Policy = $"default-src 'none'; style-src {Source}; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>Of <c>/developers</c>.</summary>
    public static Stylesheet Developers { get; } = new("developers.css");

    /// <summary>Of <c>/ogc</c>, which looks like the page that explains it.</summary>
    public static Stylesheet Ogc { get; } = new("developers.css", "ogc.css");

    /// <summary>Of the map's page and of objects' pages, until the client draws there.</summary>
    public static Stylesheet Page { get; } = new("page.css");

    /// <summary>The rules.</summary>
    public string Text { get; }

    /// <summary>The rules as a source of a policy.</summary>
    public string Source { get; }

    /// <summary>The header <c>Content-Security-Policy</c>.</summary>
    public string Policy { get; }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
