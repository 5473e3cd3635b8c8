using System.Security.Cryptography;
using System.Text;
using InvestMap.Tool.Processes;
using InvestMap.Tool.Tests.Support;

namespace InvestMap.Tool.Tests;

/// <summary>The verb <c>verify</c> as a person runs it.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_told_as_same_changed_missing_or_extra()
    {
        var files = Directory.CreateDirectory(Path.Combine(_folder.Path, "files")).FullName;
        var manifest = Path.Combine(files, "manifest.json");
        File.WriteAllText(Path.Combine(files, "plots-2.csv"), "a");
        File.WriteAllText(Path.Combine(files, "plots-2.xlsx"), "b");
        File.WriteAllText(manifest, $$"""{"files":[{"name":"plots-2.csv","sha256":"{{Hash("a")}}"},{"name":"plots-2.xlsx","sha256":"{{Hash("b")}}"}]}""");
        var same = Run(manifest, files);
        Assert.Equal((0, "same     plots-2.csv\nsame     plots-2.xlsx\nAll 2 files are as the manifest tells.\n"), (same.Code, same.Output));

        File.WriteAllText(Path.Combine(files, "plots-2.csv"), "A");
        File.Delete(Path.Combine(files, "plots-2.xlsx"));
        File.WriteAllText(Path.Combine(files, "other.txt"), "c");
        var other = Run(manifest, files);
        Assert.Equal((1, "changed  plots-2.csv\nmissing  plots-2.xlsx\nextra    other.txt\n3 differ.\n"), (other.Code, other.Output));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"files":[{"name":"../secret","sha256":""}]}""")]
    [InlineData("""{"files":[{"name":"a"}]}""")]
    public void What_is_no_manifest_is_told_in_a_sentence(string text)
    {
        var manifest = Path.Combine(_folder.Path, "manifest.json");
        File.WriteAllText(manifest, text);
        var refused = Run(manifest, _folder.Path);
        Assert.Equal(1, refused.Code);
        Assert.Contains("is no manifest of an export", refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, Run(Path.Combine(_folder.Path, "nothing.json"), _folder.Path).Code);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Command.Result Run(string manifest, string folder) => ToolRun.Run(_folder, $"verify {manifest} {folder}");
}
