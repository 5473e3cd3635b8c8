// `make bench BENCH="<part> <seconds>"`: the part is `engine` (beside graphql-js), `map` (beside the database's own floor and
// PostGraphile), `tiles` (beside their own statements), `exports` (beside COPY) or `growth` (the map with ten times the rows); without one it is all. Seconds are those of one measurement, and
// `q1`, `q2` and so on choose questions of the map. Ratios travel between machines, figures do not.
using System.Globalization;
using InvestMap.Benchmarks;

var part = "all";
var seconds = 4.0;
var questions = new List<string>();
foreach (var word in args)
{
    if (word is "all" or "engine" or "map" or "tiles" or "exports" or "growth")
    {
        part = word;
    }
    else if (word is ['q', >= '0' and <= '9', ..])
    {
        questions.Add(word);
    }
    else if (!double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) || seconds <= 0)
    {
        Console.Error.WriteLine($"\"{word}\" is neither a part (all, engine, map, tiles, exports, growth) nor a question (q1 ...) nor a number of seconds.");
        return 2;
    }
}

if (part is "all" or "engine")
{
    EnginePart.Run(TimeSpan.FromSeconds(seconds));
    Console.WriteLine();
    await Caches.RunAsync();
    Console.WriteLine();
}

if (part is "all" or "map")
{
    await MapPart.RunAsync(TimeSpan.FromSeconds(seconds), questions);
    Console.WriteLine();
}

if (part is "all" or "tiles")
{
    await TilesPart.RunAsync(TimeSpan.FromSeconds(seconds));
    Console.WriteLine();
}

if (part is "all" or "exports")
{
    await ExportsPart.RunAsync();
    Console.WriteLine();
}

if (part is "all" or "growth")
{
    await GrowthPart.RunAsync(TimeSpan.FromSeconds(seconds), questions);
}

return 0;
