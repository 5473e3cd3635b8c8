using InvestMap.Registry;
using InvestMap.Registry.Migrations;

namespace InvestMap.Tool.Tests.Migrations;

public sealed class PrerequisitesTests
{
    [Theory]
    [InlineData("15.0", null, "3.3.0")]
    [InlineData("15.18 (Debian 15.18-0+deb12u1)", "3.3.2", "3.3.2")]
    [InlineData("17beta1", "3.5.0", "3.5.0")]
    public void A_server_that_is_new_enough_is_taken(string postgres, string? installed, string? available) =>
        Prerequisites.Check(postgres, installed, available);

    [Theory]
    [InlineData("14.9 (Debian)", "3.3.2", "3.3.2", "PostgreSQL 14.9", "upgrade the server")]
    [InlineData("15.4", null, null, "PostGIS is missing", "apt-get install postgresql-15-postgis-3")]
    [InlineData("16.1", null, "3.2.9", "PostGIS 3.2.9", "apt-get install postgresql-16-postgis-3")]
    [InlineData("15.4", "3.2.0", "3.3.2", "The database has PostGIS 3.2.0", "postgis_extensions_upgrade()")]
    public void A_server_that_is_too_old_is_refused_with_the_mend(string postgres, string? installed, string? available, string wrong, string mend)
    {
        var refusal = Assert.Throws<RefusalException>(() => Prerequisites.Check(postgres, installed, available));
        Assert.Contains(wrong, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(mend, refusal.Message, StringComparison.Ordinal);
    }
}
