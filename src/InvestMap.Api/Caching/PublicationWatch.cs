using System.Globalization;
using InvestMap.Registry;
using Microsoft.Extensions.Options;
using Npgsql;

namespace InvestMap.Api;

/// <summary>The newest publication that this server knows of.</summary>
/// <param name="Publication">Its number.</param>
/// <param name="Generation">Another one when numbers begin again: the database was made anew, or restored.</param>
internal sealed record KnownPublication(long Publication, int Generation);

/// <summary>
/// Knows the newest publication: it listens for messages of <c>curation.publish</c>, and reads the number again every
/// second, should one have been missed. When it cannot, it knows nothing.
/// </summary>
internal sealed class PublicationWatch(InvestMapDataSources sources, IOptions<ResponseCacheOptions> options) : BackgroundService
{
    private readonly Lock _gate = new();
    private KnownPublication? _known;
    private long _epoch;
    private long _confirmed;
    private int _generation;

    /// <summary>What is known now; null when the database has been silent for too long.</summary>
    public KnownPublication? Now =>
        Environment.TickCount64 - Volatile.Read(ref _confirmed) <= 3 * options.Value.Poll.TotalMilliseconds ? Volatile.Read(ref _known) : null;

    /// <summary>How long ago the database confirmed the number; null where it never did.</summary>
    public TimeSpan? Age => Volatile.Read(ref _confirmed) is > 0 and var at ? TimeSpan.FromMilliseconds(Environment.TickCount64 - at) : null;

    /// <summary>Takes note of a publication that a message or a statement told of.</summary>
    public void Saw(long publication)
    {
        lock (_gate)
        {
            if (publication > _known?.Publication)
            {
                _known = _known with { Publication = publication };
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while ((options.Value.Bytes > 0 || options.Value.TileBytes > 0 || options.Value.PageBytes > 0) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (sources.Has(DatabaseRole.Reader))
                {
                    await ListenAsync(stoppingToken).ConfigureAwait(false);
                }
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or RefusalException or InvalidOperationException or OperationCanceledException)
            {
                // Not there, or gone; /health/ready says so.
            }

            Volatile.Write(ref _known, null);
            await Task.Delay(options.Value.Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = await sources.Pool(DatabaseRole.Reader, MapDatabase.Watch).OpenConnectionAsync(stopping).ConfigureAwait(false);
        connection.Notification += (_, message) =>
        {
            if (long.TryParse(message.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var publication))
            {
                Saw(publication);
            }
        };
        await using (var listen = new NpgsqlCommand("listen publication", connection))
        {
            await listen.ExecuteNonQueryAsync(stopping).ConfigureAwait(false);
        }

        // Reads after it began to listen, so that nothing comes between.
        while (true)
        {
            var (publication, epoch) = await ReadAsync(connection, stopping).ConfigureAwait(false);
            if (publication < Volatile.Read(ref _known)?.Publication)
            {
                // A statement may have told of a newer one while this was on its way; then it is there at the second look.
                (publication, epoch) = await ReadAsync(connection, stopping).ConfigureAwait(false);
            }

            Take(publication, epoch);
            await connection.WaitAsync(options.Value.Poll, stopping).ConfigureAwait(false);
        }
    }

    private static async Task<(long Publication, long Epoch)> ReadAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand("select publication, epoch from published.clock", connection);
        await using var reader = await command.ExecuteReaderAsync(stopping).ConfigureAwait(false);
        await reader.ReadAsync(stopping).ConfigureAwait(false);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private void Take(long publication, long epoch)
    {
        lock (_gate)
        {
            if (_epoch != epoch || publication < _known?.Publication)
            {
                _generation++;
                _known = null;
            }

            _epoch = epoch;
            if (_known is null || publication > _known.Publication)
            {
                _known = new KnownPublication(publication, _generation);
            }
        }

        Volatile.Write(ref _confirmed, Environment.TickCount64);
    }
}
