using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>
/// Files that the build packed as well as it can (<c>x.js.br</c>, <c>x.js.gz</c> beside <c>x.js</c>): packing them for each visitor
/// would cost more and give less. What has no packed twin is packed while it is sent, like every other answer.
/// </summary>
internal static class PackedFiles
{
    // In the order of preference where a client takes both alike.
    private static readonly (string Encoding, string Ending)[] Twins = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Turns a request for a file to the twin that the client takes; the files that follow must say so with <see cref="Describe"/>.</summary>
    public static void UsePackedFiles(this IApplicationBuilder app, IFileProvider files) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.Value is not { Length: > 1 } path || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return next(context);
        }

        if (EncodingOf(path) is not null)
        {
            // The twin by itself is no document: without its encoding it would be noise under a script's name.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (request.Headers.AcceptEncoding.Count > 0 && Best(request, path, files) is { } ending)
        {
            request.Path = path + ending;
        }

        return next(context);
    });

    /// <summary>Says how the file is packed, and that another client may get it otherwise. Each twin has an ETag of its own: its size and day differ.</summary>
    public static void Describe(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (EncodingOf(context.Request.Path.Value ?? "") is { } encoding)
        {
            headers.ContentEncoding = encoding;
        }
    }

    /// <summary>The types of the files, which their packed twins share.</summary>
    public static IContentTypeProvider Types(IContentTypeProvider types) => new TwinTypes(types);

    private static string? Best(HttpRequest request, string path, IFileProvider files)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Twins
            .Select(twin => (twin.Ending, Quality: Quality(accepted, twin.Encoding)))
            .Where(twin => twin.Quality > 0 && files.GetFileInfo(path + twin.Ending).Exists)
            .OrderByDescending(twin => twin.Quality)
            .Select(twin => twin.Ending)
            .FirstOrDefault();
    }

    // RFC 9110, section 12.5.3: a coding that is not named counts as `*` does, and without `*` it is not wanted.
    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        var named = accepted.FirstOrDefault(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(a => a.Value == "*");
        return named is null ? 0 : named.Quality ?? 1;
    }

    private static string? EncodingOf(string path) =>
        Twins.Where(twin => path.EndsWith(twin.Ending, StringComparison.OrdinalIgnoreCase)).Select(twin => twin.Encoding).FirstOrDefault();

    private sealed class TwinTypes(IContentTypeProvider types) : IContentTypeProvider
    {
        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            types.TryGetContentType(EncodingOf(subpath) is null ? subpath : subpath[..subpath.LastIndexOf('.')], out contentType);
    }
}
