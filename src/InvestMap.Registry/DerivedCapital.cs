using InvestMap.Registry.Entities;
using Npgsql;

namespace InvestMap.Registry;

/// <summary>
/// Where a source states a project's capital in one currency, the other is filled at publication from <c>reference.exchange_rate</c>:
/// the rate of the day of which the row speaks, or the last one before it. No rate, no amount.
/// </summary>
internal static class DerivedCapital
{
    private const string RatesOfDays = """
        select asked.day, rate.vnd, rate.day
        from unnest($1) asked (day)
        cross join lateral (
          select vnd, day from reference.exchange_rate
          where currency = 'USD' and day <= asked.day
          order by day desc limit 1) rate
        """;

    public static async Task FillAsync(NpgsqlConnection connection, IEnumerable<InvestmentProject> projects, CancellationToken cancellation)
    {
        var open = new List<InvestmentProject>();
        foreach (var project in projects)
        {
            Clear(project);
            if (project.AsOf is not null && project.CapitalVnd is null != project.CapitalUsd is null)
            {
                open.Add(project);
            }
        }

        if (open.Count == 0)
        {
            return;
        }

        var byDay = open.ToLookup(p => p.AsOf!.Value);
        await using var command = new NpgsqlCommand(RatesOfDays, connection) { Parameters = { new() { Value = byDay.Select(g => g.Key).ToArray() } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (var project in byDay[reader.GetFieldValue<DateOnly>(0)])
            {
                Convert(project, reader.GetDecimal(1), reader.GetFieldValue<DateOnly>(2));
            }
        }
    }

    /// <summary>Leaves what the source states.</summary>
    public static void Clear(InvestmentProject project)
    {
        project.CapitalVnd = project.CapitalVndConverted ? null : project.CapitalVnd;
        project.CapitalUsd = project.CapitalUsdConverted ? null : project.CapitalUsd;
        project.CapitalVndConverted = project.CapitalUsdConverted = false;
        project.CapitalRate = null;
        project.CapitalRateOn = null;
    }

    private static void Convert(InvestmentProject project, decimal rate, DateOnly rateOn)
    {
        if (project.CapitalVnd is { } vnd)
        {
            project.CapitalUsd = Math.Round(vnd / rate, 2, MidpointRounding.AwayFromZero);
            project.CapitalUsdConverted = true;
        }
        else
        {
            project.CapitalVnd = Math.Round(project.CapitalUsd!.Value * rate, 2, MidpointRounding.AwayFromZero);
            project.CapitalVndConverted = true;
        }

        project.CapitalRate = rate;
        project.CapitalRateOn = rateOn;
    }
}
