// `make bench`: what the map costs beside the database's own floor, in one run on one machine.
// Both ask for the same rows; the floor is hand-written SQL whose rows are read and thrown away. Ratios travel between
// machines, figures do not.
using System.Globalization;
using InvestMap.Benchmarks;
using InvestMap.TestKit;

var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 4;
const int connections = 32;
const int runs = 3;

Console.WriteLine("Starting a database with the province's data ...");
await using var database = await TestDatabase.CreateSeededAsync();
await using var server = await Server.StartAsync(database.Configuration);
var postmaster = await Questions.PostmasterAsync(database);
var questions = await Questions.OfAsync(database, server.Address);

Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{connections} connections, median of {runs} runs of {seconds} s after a warm-up; processor time for one answer in ms."));
Console.WriteLine();
Console.WriteLine("question                              | floor/s | server/s | ratio | database: floor   ours  ratio | server");
Console.WriteLine("--------------------------------------+---------+----------+-------+-------------------------------+-------");

foreach (var question in questions)
{
    var time = TimeSpan.FromSeconds(seconds);
    await using var floor = await Floor.OpenAsync(database, question, connections);
    using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = server.Address };

    async Task AskServer(int connection)
    {
        using var request = question.Request();
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || body.AsSpan().IndexOf("\"errors\""u8) >= 0)
        {
            throw new InvalidOperationException($"{question.Name}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        }
    }

    await Load.RunAsync(connections, time, postmaster, server.ProcessId, AskServer);
    await Load.RunAsync(connections, time / 4, postmaster, null, floor.AskAsync);
    var theirs = await Load.MedianAsync(runs, () => Load.RunAsync(connections, time, postmaster, null, floor.AskAsync));
    var ours = await Load.MedianAsync(runs, () => Load.RunAsync(connections, time, postmaster, server.ProcessId, AskServer));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{question.Name,-37} | {theirs.PerSecond,7:F0} | {ours.PerSecond,8:F0} | {ours.PerSecond / theirs.PerSecond,5:F2} | {theirs.DatabaseMilliseconds,15:F3} {ours.DatabaseMilliseconds,6:F3} {ours.DatabaseMilliseconds / theirs.DatabaseMilliseconds,6:F2} | {ours.ServerMilliseconds,6:F3}"));
}
