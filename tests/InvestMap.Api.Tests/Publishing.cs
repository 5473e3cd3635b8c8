using InvestMap.Registry;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InvestMap.Api.Tests;

/// <summary>What tests do that publish while a server runs, and see what it keeps.</summary>
internal static class Publishing
{
    /// <summary>Publishes changes as two persons of staff do.</summary>
    /// <returns>The number of the publication.</returns>
    public static async Task<long> PublishAsync(this TestDatabase database, Action<ChangeSetDraft> fill)
    {
        var draft = new ChangeSetDraft { TitleVi = "Thử", TitleEn = "Trial", Author = "an@example.vn", Approver = "binh@example.vn" };
        fill(draft);
        return await new Publish(database.Sources.Publisher).ApplyAsync(draft);
    }

    /// <summary>Waits until a server knows of a publication.</summary>
    public static async Task UntilAsync(this WebApplicationFactory<Program> server, Func<KnownPublication?, bool> isSo)
    {
        var watch = server.Services.GetRequiredService<PublicationWatch>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isSo(watch.Now))
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Whether an answer came from what the server keeps.</summary>
    public static bool IsKept(this HttpResponseMessage answer) => answer.Headers.TryGetValues("Server-Timing", out var phases) && phases.Contains("cache");
}
