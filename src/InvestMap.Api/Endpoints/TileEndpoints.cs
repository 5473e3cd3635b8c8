using System.Globalization;
using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>/tiles/{layer}/{z}/{x}/{y}.mvt</c> and <c>/tiles/{layer}.json</c>.</summary>
internal static class TileEndpoints
{
    // What TileJSON adds to the address of tiles, so that it never changes its answer.
    private static readonly string[] OfTiles = [.. MapParameters.Common, "epoch", SoftwareVersion.Parameter];

    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/tiles/{layer}/{z}/{x}/{y}.mvt", TileAsync);
        routes.MapRead("/tiles/{layer}.json", TileJsonAsync);
        routes.MapRead("/tiles/{**rest}", (HttpContext context) => MapProblems.AnswerAsync(context, static () => throw new HttpRefusalException(
            404, "There is nothing here. A tile is /tiles/{layer}/{z}/{x}/{y}.mvt, what a layer holds is /tiles/{layer}.json, and a style for maps is /tiles/style.json.")));
    }

    private static Task TileAsync(HttpContext context, string layer, string z, string x, string y, TilePipeline tiles, TileCache cache) =>
        AnswerAsync(context, layer, OfTiles, tiles, async (subject, query) =>
        {
            if (Number(z) is not { } zoom || Number(x) is not { } column || Number(y) is not { } row || TileAddress.Of(zoom, column, row) is not { } address)
            {
                throw new HttpRefusalException(400, $"There is no tile {z}/{x}/{y}: z is 0 to {TileAddress.MaxZoom}, x and y are 0 to 2^z - 1.");
            }

            var tile = await cache.TileAsync(context, subject, address, query).ConfigureAwait(false);
            context.RequestServices.GetRequiredService<MapCounts>().Tile(subject);
            if (!Cache(context, subject, query, tile.Publication, tile.Epoch))
            {
                return;
            }

            if (tile.Bytes.Length == 0)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            context.Response.ContentType = MediaTypes.Tile;
            if (tile.Encoding is not null)
            {
                context.Response.Headers.ContentEncoding = tile.Encoding;
            }

            context.Response.ContentLength = tile.Bytes.Length;
            await context.Response.BodyWriter.WriteAsync(tile.Bytes, context.RequestAborted).ConfigureAwait(false);
        });

    private static Task TileJsonAsync(HttpContext context, string layer, TilePipeline tiles, TileCache cache) =>
        AnswerAsync(context, layer, MapParameters.Common, tiles, async (subject, query) =>
        {
            var totals = await cache.TotalsAsync(context, subject, query).ConfigureAwait(false);
            if (!Cache(context, subject, query, totals.Publication, totals.Epoch))
            {
                return;
            }

            await context.Response.WriteAsJsonAsync(TileJson.Of(context.Request, subject, totals), context.RequestAborted).ConfigureAwait(false);
        });

    private static Task AnswerAsync(HttpContext context, string layer, IReadOnlyList<string> parameters, TilePipeline tiles, Func<Subject, MapQuery, Task> answer) =>
        MapProblems.AnswerAsync(context, () =>
        {
            var subject = tiles.FindLayer(layer)
                ?? throw new HttpRefusalException(404, "There is no such layer. Layers have the names of the lists in GraphQL, such as investmentProjects.");
            MapParameters.RefuseOthers(context.Request.Query, parameters);
            return answer(subject, context.RequestServices.GetRequiredService<MapParameters>().Read(context.Request.Query));
        });

    // An address with publication, epoch and software, as TileJSON makes it, never changes its answer. One that lacks any of them,
    // or names another, may: an epoch ends, and other software may draw the same rows otherwise. False: nothing more is to be sent.
    private static bool Cache(HttpContext context, Subject subject, MapQuery query, long shown, long epoch)
    {
        var headers = context.Response.Headers;
        var depends = query.DependsOnDay(subject);
        var namesAll = query.Publication is not null
            && MapParameters.One(context.Request.Query, "epoch") == epoch.ToString(CultureInfo.InvariantCulture)
            && MapParameters.One(context.Request.Query, SoftwareVersion.Parameter) == SoftwareVersion.Short;
        headers.CacheControl = namesAll && !depends ? "public, max-age=31536000, immutable" : "public, no-cache";
        var day = depends ? context.RequestServices.GetRequiredService<MapClock>().Today.ToString("-yyyyMMdd", CultureInfo.InvariantCulture) : "";

        // Weak, because the same tag stands on the answer packed and unpacked; caches keep the two apart, also those that only hear 304.
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{epoch:x}-{shown}{day}-{SoftwareVersion.Short}\""), isWeak: true);
        headers.Vary = HeaderNames.AcceptEncoding;
        return !Conditional.IsKnown(context, tag);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
