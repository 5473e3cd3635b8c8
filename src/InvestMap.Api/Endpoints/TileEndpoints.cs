using System.Diagnostics;
using System.Globalization;
using InvestMap.Catalog;
using InvestMap.GraphQL.Response;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>/tiles/{layer}/{z}/{x}/{y}.mvt</c> and <c>/tiles/{layer}.json</c>.</summary>
internal static class TileEndpoints
{
    /// <summary>The longest filter in an address (DECISIONS.md, 21).</summary>
    private const int MaxWhere = 4 * 1024;

    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/tiles/{layer}/{z}/{x}/{y}.mvt", TileAsync);
        routes.MapRead("/tiles/{layer}.json", TileJsonAsync);
    }

    private static Task TileAsync(HttpContext context, string layer, string z, string x, string y, TilePipeline tiles) =>
        AnswerAsync(context, layer, tiles, async (subject, query) =>
        {
            if (Number(z) is not { } zoom || Number(x) is not { } column || Number(y) is not { } row || TileAddress.Of(zoom, column, row) is not { } address)
            {
                throw new HttpRefusalException(400, $"There is no tile {z}/{x}/{y}: z is 0 to {TileAddress.MaxZoom}, x and y are 0 to 2^z - 1.");
            }

            var tile = await tiles.TileAsync(subject, address, query, context.RequestAborted).ConfigureAwait(false);
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
            context.Response.ContentLength = tile.Bytes.Length;
            await context.Response.BodyWriter.WriteAsync(tile.Bytes, context.RequestAborted).ConfigureAwait(false);
        });

    private static Task TileJsonAsync(HttpContext context, string layer, TilePipeline tiles) =>
        AnswerAsync(context, layer, tiles, async (subject, query) =>
        {
            var totals = await tiles.TotalsAsync(subject, query, context.RequestAborted).ConfigureAwait(false);
            if (!Cache(context, subject, query, totals.Publication, totals.Epoch))
            {
                return;
            }

            await context.Response.WriteAsJsonAsync(TileJson.Of(context.Request, subject, totals), context.RequestAborted).ConfigureAwait(false);
        });

    private static async Task AnswerAsync(HttpContext context, string layer, TilePipeline tiles, Func<Subject, TileQuery, Task> answer)
    {
        PublicRead.AllowAnyOrigin(context);
        try
        {
            var subject = tiles.FindLayer(layer)
                ?? throw new HttpRefusalException(404, "There is no such layer. Layers have the names of the lists in GraphQL, such as investmentProjects.");
            await answer(subject, Read(context.Request.Query)).ConfigureAwait(false);
        }
        catch (HttpRefusalException e)
        {
            await Problems.SendAsync(context, e.Status, e.Message, null).ConfigureAwait(false);
        }
        catch (GraphQLException e)
        {
            var error = e.Errors[0];
            var status = error.Code switch
            {
                MapErrorCodes.DatabaseUnavailable or MapErrorCodes.DatabaseSchema => 503,
                MapErrorCodes.DatabaseTimeout => 504,
                MapErrorCodes.Publication => 404,
                MapErrorCodes.Busy => 429,
                _ => 400,
            };
            if (status == 429)
            {
                context.Response.Headers.RetryAfter = HttpAnswer.RetryAfter;
            }

            await Problems.SendAsync(context, status, error.Message, error.Code).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more; a map that is moved drops most of what it asked for.
        }
        catch (Exception e)
        {
            var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            LogMessages.UnexpectedTile(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("InvestMap.Tiles"), trace, e);
            await Problems.SendAsync(context, 500, $"Unexpected error; the operator finds it in the log as trace {trace}.", null).ConfigureAwait(false);
        }
    }

    // An address with the number of the publication that it shows never changes its answer, unless it names the epoch of another
    // database. False: nothing more is to be sent.
    private static bool Cache(HttpContext context, Subject subject, TileQuery query, long shown, long epoch)
    {
        var headers = context.Response.Headers;
        var depends = subject.HasValidity && query.On is null;
        var isOther = One(context.Request.Query, "epoch") is { } named && named != epoch.ToString(CultureInfo.InvariantCulture);
        headers.CacheControl = query.Publication is not null && !depends && !isOther ? "public, max-age=31536000, immutable" : "public, no-cache";
        var day = depends ? context.RequestServices.GetRequiredService<MapClock>().Today.ToString("-yyyyMMdd", CultureInfo.InvariantCulture) : "";

        // Weak, because the same tag stands on the answer packed and unpacked; caches keep the two apart, also those that only hear 304.
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{epoch:x}-{shown}{day}\""), isWeak: true);
        headers.ETag = tag.ToString();
        headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }

        return true;
    }

    private static TileQuery Read(IQueryCollection parameters)
    {
        var where = One(parameters, "where");
        if (where?.Length > MaxWhere)
        {
            throw new HttpRefusalException(414, $"`where` is longer than {MaxWhere} characters.");
        }

        return new TileQuery
        {
            Where = where,
            Demonstration = One(parameters, "demonstration") switch
            {
                null or "false" => false,
                "true" => true,
                _ => throw new HttpRefusalException(400, "`demonstration` is true or false."),
            },
            English = One(parameters, "lang") switch
            {
                null or "vi" => false,
                "en" => true,
                _ => throw new HttpRefusalException(400, "`lang` is vi or en."),
            },
            On = One(parameters, "on") switch
            {
                null => null,
                var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
                _ => throw new HttpRefusalException(400, "`on` is a day, such as 2025-07-01."),
            },
            Publication = One(parameters, "publication") switch
            {
                null => null,
                var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
                _ => throw new HttpRefusalException(400, "`publication` is a number."),
            },
        };
    }

    private static string? One(IQueryCollection parameters, string name) => parameters[name] switch
    {
        [] => null,
        [var value] => string.IsNullOrEmpty(value) ? null : value,
        _ => throw new HttpRefusalException(400, $"`{name}` is given more than once."),
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
