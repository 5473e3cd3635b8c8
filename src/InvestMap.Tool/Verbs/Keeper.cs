using InvestMap.Registry;

namespace InvestMap.Tool.Verbs;

/// <summary>Starts again what ended unasked: at once the first time, and then with growing pauses, without ever giving up.</summary>
/// <param name="progress">Is told about it.</param>
internal sealed class Keeper(Progress progress)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);

    /// <summary>Watches until cancelled.</summary>
    /// <param name="what">How messages call it.</param>
    /// <param name="ended">Gives a task that completes when what runs now has ended.</param>
    /// <param name="restart">Starts it again; throws when it cannot.</param>
    /// <param name="stop">Ends the watch.</param>
    public async Task KeepAsync(string what, Func<Task> ended, Func<Task> restart, CancellationToken stop)
    {
        var pause = TimeSpan.Zero;
        while (true)
        {
            var since = DateTime.UtcNow;
            await ended().WaitAsync(stop).ConfigureAwait(false);
            if (DateTime.UtcNow - since > Healthy)
            {
                pause = TimeSpan.Zero;
            }

            while (true)
            {
                progress.Say(pause == TimeSpan.Zero
                    ? $"{what} has ended unasked; starting it again"
                    : $"{what} is started again in {pause.TotalSeconds:0} s");
                await Task.Delay(pause, stop).ConfigureAwait(false);
                pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                try
                {
                    await restart().ConfigureAwait(false);
                    progress.Say($"{what} runs again; no data was lost");
                    break;
                }
                catch (RefusalException e)
                {
                    progress.Say(e.Message);
                }
            }
        }
    }
}
