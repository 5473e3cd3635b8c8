using System.Reflection;

namespace InvestMap.Api;

/// <summary>The examples of the developers' page: files of <c>Examples</c>, with the address of this server filled in.</summary>
internal static class DeveloperExamples
{
    private const string Folder = "examples/";

    private static readonly Dictionary<string, string> Texts = Read();

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names => Texts.Keys;

    /// <summary>An example as it is run.</summary>
    public static string Of(string name, string origin) => Texts[name].Replace(StyleEndpoint.OriginMark, origin, StringComparison.Ordinal);

    private static Dictionary<string, string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            texts.Add(name[Folder.Length..], reader.ReadToEnd().TrimEnd());
        }

        return texts;
    }
}
