// `make bench BENCH="<part> <seconds>"`: the part is `engine` (beside graphql-js) or `map` (beside the database's own floor),
// without one it is both; seconds are those of one measurement. Ratios travel between machines, figures do not.
using System.Globalization;
using InvestMap.Benchmarks;

var part = "all";
var seconds = 4.0;
foreach (var word in args)
{
    if (word is "all" or "engine" or "map")
    {
        part = word;
    }
    else if (!double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) || seconds <= 0)
    {
        Console.Error.WriteLine($"\"{word}\" is neither a part (all, engine, map) nor a number of seconds.");
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
    await MapPart.RunAsync(TimeSpan.FromSeconds(seconds));
}

return 0;
