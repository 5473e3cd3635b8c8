using System.Globalization;
using System.Text;

namespace InvestMap.Spatial.GeoJson;

/// <summary>The way from the start of a text to where the reader is. Made into a string only when something is wrong.</summary>
internal sealed class GeoJsonLocation
{
    private readonly List<(string? Member, int Index)> _steps = [];

    public void Enter(string member) => _steps.Add((member, 0));

    public void EnterArray() => _steps.Add((null, 0));

    public void Next() => _steps[^1] = (null, _steps[^1].Index + 1);

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var (member, index) in _steps)
        {
            _ = member is null
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append('.').Append(member);
        }

        return text.ToString();
    }
}
