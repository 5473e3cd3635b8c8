namespace InvestMap.Api.Tests.Transports;

public sealed class AuditTests
{
    [Fact]
    public async Task The_running_server_passes_all_audits_of_graphql_over_http()
    {
        // No audit asks for data, so none needs a database.
        await using var server = MapServer.Start([]);
        server.UseKestrel(0);
        server.StartServer();
        await NodeScript.RunAsync("audits.mjs", new Uri(server.ClientOptions.BaseAddress, "/graphql").ToString());
    }
}
