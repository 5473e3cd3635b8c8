using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary><c>/catalog.jsonld</c>: what data there is, in the words of DCAT 3, for portals of open data that harvest it.</summary>
internal static class CatalogEndpoint
{
    public static void AddCatalog(this IServiceCollection services)
    {
        services.AddSingleton<CatalogueFacts>();
        services.AddSingleton<CatalogueFiles>();
    }

    public static void MapCatalog(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/catalog.jsonld", (HttpContext context, DocumentCache documents) => MapProblems.AnswerAsync(context, async () =>
        {
            var origin = PageAddresses.Origin(context);
            var document = await documents.AnswerAsync(context, "catalogue " + origin, () => MakeAsync(context, origin)).ConfigureAwait(false);
            await Conditional.SendAsync(context, MediaTypes.JsonLd, document!).ConfigureAwait(false);
        }));

    private static async Task<MadeDocument?> MakeAsync(HttpContext context, string origin)
    {
        var (services, cancellation) = (context.RequestServices, context.RequestAborted);
        var options = services.GetRequiredService<IOptions<OpenDataOptions>>().Value;
        var facts = services.GetRequiredService<CatalogueFacts>();
        var formats = services.GetRequiredService<ExportFormats>();
        var known = await facts.AskAsync(cancellation).ConfigureAwait(false);

        // All of it speaks of one publication, and of one day where rows depend on it.
        var day = services.GetRequiredService<MapClock>().Today;
        var publication = known.Stamp.Publication;
        var tiles = services.GetRequiredService<TileCache>();
        var totals = new Dictionary<Subject, LayerTotals>();
        foreach (var subject in facts.Subjects.Where(s => s.Layer is not null))
        {
            totals[subject] = await tiles.TotalsAsync(context, subject, new MapQuery { Publication = publication, On = subject.HasValidity ? day : null }).ConfigureAwait(false);
        }

        ExportFile[] files =
        [
            .. facts.Subjects.Select(s => new ExportFile(s, new MapQuery { Publication = publication, On = s.HasValidity ? day : null }, options.Licence)),
        ];
        var epoch = totals.Values.Select(t => t.Epoch).FirstOrDefault();
        var manifests = await services.GetRequiredService<CatalogueFiles>().OfAsync((publication, epoch, day), files, options.ChecksumWait, cancellation).ConfigureAwait(false);
        var catalogue = new DataCatalogue(origin, options, known, formats).Write(files, totals, manifests);
        return new MadeDocument(catalogue, manifests.Count == files.Length ? known.Stamp with { Day = day } : null);
    }
}
