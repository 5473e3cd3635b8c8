using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>Sends what <c>/ogc</c> answers.</summary>
internal static class OgcAnswer
{
    /// <summary>JSON that leaves letters as they are.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = Problems.Plain.Encoder };

    /// <summary>Says of a document that it may change, and that it depends on what the client takes.</summary>
    public static void Cache(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
    }

    /// <summary>Sends a document, or the page of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="document">The document as bytes of JSON.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="page">Makes the page of it.</param>
    public static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> document, string type, Func<JsonObject, string> page) => OgcFormat.IsHtml(context.Request)
        ? BytesAsync(context, Encoding.UTF8.GetBytes(page(JsonNode.Parse(document.Span)!.AsObject())), "text/html; charset=utf-8")
        : BytesAsync(context, document, type);

    /// <summary>
    /// Says that features are asked again by their tag, as files are, also where a publication is named. False: nothing more is to be sent.
    /// </summary>
    public static bool Cache(HttpContext context, OgcRequest request, OgcPage page, DateOnly today)
    {
        var headers = context.Response.Headers;
        var depends = request.Query.DependsOnDay(request.Subject);
        Cache(context);
        headers["Content-Crs"] = $"<{request.Crs.Uri}>";

        // Weak, because the same tag stands on the answer packed and unpacked.
        var day = depends ? today.ToString("-yyyyMMdd", CultureInfo.InvariantCulture) : "";
        var format = OgcFormat.IsHtml(context.Request) ? "-html" : "";
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{page.Epoch:x}-{page.Publication}{day}-{SoftwareVersion.Short}{format}\""), isWeak: true);
        return !Conditional.IsKnown(context, tag);
    }

    private static Task BytesAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        // Features have the tag of what they were read from; other documents that of their bytes.
        if (context.Response.Headers.ETag.Count == 0 && Conditional.IsKnown(context, HttpAnswer.TagOf(bytes.Span)))
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = type;
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentSecurityPolicy = Stylesheet.Ogc.Policy;
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
