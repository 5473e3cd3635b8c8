using System.Buffers;
using System.Text.Json;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>Features as they were read.</summary>
/// <param name="Json">The features as JSON: an array of them, or one alone.</param>
/// <param name="Returned">How many they are.</param>
/// <param name="Next">The key after which there are more; null: there are none.</param>
internal sealed record OgcPage(ReadOnlyMemory<byte> Json, int Returned, Guid? Next)
{
    /// <summary>The publication that they are of.</summary>
    public required long Publication { get; init; }

    /// <summary>The epoch of the database.</summary>
    public required long Epoch { get; init; }

    /// <summary>When the publication was.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How many there are in all.</summary>
    public long Matched { get; init; }
}

/// <summary>Reads features by the road that exports take.</summary>
internal sealed class OgcFeatures(ExportPipeline rows, TileCache totals)
{
    // A statement is planned and prepared for each number of rows, so there are few numbers.
    private static readonly int[] Steps = [11, 51, 101, 251, 501, 1001];

    /// <summary>A page.</summary>
    public async ValueTask<OgcPage> PageAsync(HttpContext context, OgcRequest request)
    {
        var cancellation = context.RequestAborted;

        // Kept with the totals of layers, so that the pages of one reading are not counted again.
        var all = await totals.TotalsAsync(context, request.Subject, request.Query with { English = false }).ConfigureAwait(false);

        // What was counted is read, also when something is published in between.
        var query = request.Query with { Publication = all.Publication };
        var limit = Math.Max(Steps.FirstOrDefault(s => s > request.Limit), request.Limit + 1);
        OgcPage page = null!;
        await rows.ReadAsync(
            request.Subject,
            query,
            new RowPart { Limit = limit, After = request.After },
            async (stream, token) => page = await ReadAsync(stream, request, token).ConfigureAwait(false),
            cancellation).ConfigureAwait(false);
        return page with { Matched = all.Count };
    }

    /// <summary>One feature; null when there is none.</summary>
    public async ValueTask<OgcPage?> FindAsync(OgcRequest request, Guid key, Action<Utf8JsonWriter> addMembers, CancellationToken cancellation)
    {
        OgcPage? page = null;
        await rows.ReadAsync(
            request.Subject,
            request.Query,
            new RowPart { Limit = 1, Key = (request.Subject.Key, key) },
            async (stream, token) =>
            {
                page = null;
                while (await stream.ReadAsync(token).ConfigureAwait(false))
                {
                    var bytes = new ArrayBufferWriter<byte>();
                    await using var json = new Utf8JsonWriter(bytes, Problems.Plain);
                    new FeatureWriter(stream, request.Crs.FromWgs84, request.Crs.Decimals).Write(json, addMembers);
                    await json.FlushAsync(token).ConfigureAwait(false);
                    page = Page(stream, bytes, 1, null);
                }
            },
            cancellation).ConfigureAwait(false);
        return page;
    }

    private static async ValueTask<OgcPage> ReadAsync(RowStream stream, OgcRequest request, CancellationToken cancellation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(bytes, Problems.Plain);
        var features = new FeatureWriter(stream, request.Crs.FromWgs84, request.Crs.Decimals);
        var (count, last, hasMore) = (0, Guid.Empty, false);
        json.WriteStartArray();

        // All rows are read: the connection is shared with others.
        while (await stream.ReadAsync(cancellation).ConfigureAwait(false))
        {
            hasMore = count == request.Limit;
            if (!hasMore)
            {
                features.Write(json);
                (count, last) = (count + 1, stream.Uuid(0));
            }
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellation).ConfigureAwait(false);
        return Page(stream, bytes, count, hasMore ? last : null);
    }

    private static OgcPage Page(RowStream stream, ArrayBufferWriter<byte> bytes, int count, Guid? next) => new(bytes.WrittenMemory, count, next)
    {
        Publication = stream.Publication,
        Epoch = stream.Epoch,
        PublishedAt = stream.PublishedAt,
    };
}
