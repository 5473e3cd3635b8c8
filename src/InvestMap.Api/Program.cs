using InvestMap.Api;
using InvestMap.Api.Security;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UsePort(builder.Configuration);

builder.Services.AddMapDatabase();
builder.Services.AddMapParameters();
builder.Services.AddExports();
builder.Services.AddOgc();
builder.Services.AddDevelopers();
builder.Services.AddGraphQLServer().AddMapSchema().AddAuthorization();
builder.Services.AddWebClient();
builder.Services.AddPages();
builder.Services.AddCatalog();
builder.Services.AddSignIn(builder.Configuration);
builder.Services.AddMetricsText();
builder.Services.AddCompression();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseAddressLimit();
app.UseProblems();
app.UseWebSockets();
app.UseSignIn();
app.UseWebClient();

app.MapGraphQL();
app.MapFilters();
app.MapTiles();
app.MapOgc();
app.MapStyle();
app.MapExports();
app.MapDevelopers();
app.MapHealth();
app.MapMetrics();
app.MapCatalog();
app.MapSitemap();
app.MapPages();

app.Run();

/// <summary>The server's entry, for tests that host it.</summary>
public partial class Program;
