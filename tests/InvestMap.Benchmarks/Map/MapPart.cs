using System.Globalization;
using System.Text;
using InvestMap.TestKit;

namespace InvestMap.Benchmarks;

/// <summary>
/// What the map costs beside the database's own floor, in one run on one machine. Both ask for the same rows; the floor is
/// hand-written SQL whose rows are read and thrown away.
/// </summary>
internal static class MapPart
{
    private const int Connections = 32;
    private const int Runs = 3;

    /// <summary>Measures each question for this time a run.</summary>
    public static async Task RunAsync(TimeSpan time)
    {
        Console.WriteLine("Starting a database with the province's data ...");
        await using var database = await TestDatabase.CreateSeededAsync().ConfigureAwait(false);
        await using var server = await Server.StartAsync(database.Configuration).ConfigureAwait(false);
        var postmaster = await Questions.PostmasterAsync(database).ConfigureAwait(false);
        var questions = await Questions.OfAsync(database, server.Address).ConfigureAwait(false);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Connections} connections, median of {Runs} runs of {time.TotalSeconds} s after a warm-up; processor time for one answer in ms."));
        Console.WriteLine();
        Console.WriteLine("question                              | floor/s | server/s | ratio | database: floor   ours  ratio | server");
        Console.WriteLine("--------------------------------------+---------+----------+-------+-------------------------------+-------");

        foreach (var question in questions)
        {
            await using var floor = await Floor.OpenAsync(database, question, Connections).ConfigureAwait(false);
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = server.Address };

            async Task AskServer(int connection)
            {
                using var request = question.Request();
                using var response = await client.SendAsync(request).ConfigureAwait(false);
                var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                if (!response.IsSuccessStatusCode || body.AsSpan().IndexOf("\"errors\""u8) >= 0)
                {
                    throw new InvalidOperationException($"{question.Name}: {(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");
                }
            }

            await Load.RunAsync(Connections, time, postmaster, server.ProcessId, AskServer).ConfigureAwait(false);
            await Load.RunAsync(Connections, time / 4, postmaster, null, floor.AskAsync).ConfigureAwait(false);
            var theirs = await Load.MedianAsync(Runs, () => Load.RunAsync(Connections, time, postmaster, null, floor.AskAsync)).ConfigureAwait(false);
            var ours = await Load.MedianAsync(Runs, () => Load.RunAsync(Connections, time, postmaster, server.ProcessId, AskServer)).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{question.Name,-37} | {theirs.PerSecond,7:F0} | {ours.PerSecond,8:F0} | {ours.PerSecond / theirs.PerSecond,5:F2} | {theirs.DatabaseMilliseconds,15:F3} {ours.DatabaseMilliseconds,6:F3} {ours.DatabaseMilliseconds / theirs.DatabaseMilliseconds,6:F2} | {ours.ServerMilliseconds,6:F3}"));
        }
    }
}
