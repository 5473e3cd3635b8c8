using InvestMap.Registry.Entities;
using Npgsql;

namespace InvestMap.Registry;

/// <summary>Keeps the hashes of persons' tax codes beside the enterprises of a change set, in its transaction.</summary>
internal static class EnterpriseIdentity
{
    /// <summary>Refuses what cannot be kept: a person's code without a key to hash it by.</summary>
    public static IEnumerable<PublishRefusal> Faults(IEnumerable<DraftChange> changes, TaxCodeKey? key) =>
        from change in changes
        where key is null && change.Row is DigitalEnterprise { PersonTaxCode: not null }
        select new PublishRefusal("IM007", change.Subject, change.ObjectUuid, "tax_code",
            $"{Explanation.Name(change)}: its tax code is a person's and is kept as a keyed hash only, but no key is configured: set {TaxCodeKey.Variable}, or leave the code out.");

    /// <summary>Stores hashes of new codes; forgets those of enterprises that ended or now have a public code.</summary>
    /// <exception cref="PublishRefusedException">A code is known from another enterprise.</exception>
    public static async Task StoreAsync(NpgsqlConnection connection, IEnumerable<DraftChange> changes, TaxCodeKey? key, CancellationToken cancellation)
    {
        var refusals = new List<PublishRefusal>();
        foreach (var change in changes.Where(c => c.Subject == "digital_enterprise"))
        {
            if (change.Row is null or DigitalEnterprise { TaxCode: not null })
            {
                await RunAsync(connection, "delete from curation.enterprise_identity where digital_enterprise_uuid = $1", cancellation, change.ObjectUuid).ConfigureAwait(false);
            }
            else if (change.Row is DigitalEnterprise { PersonTaxCode: { } digits })
            {
                var stored = await RunAsync(
                    connection,
                    """
                    insert into curation.enterprise_identity (digital_enterprise_uuid, tax_code_hash)
                    select $1, $2 where not exists (
                      select from curation.enterprise_identity where tax_code_hash = $2 and digital_enterprise_uuid <> $1)
                    on conflict (digital_enterprise_uuid) do update set tax_code_hash = excluded.tax_code_hash
                    """,
                    cancellation,
                    change.ObjectUuid,
                    key!.Hash(digits)).ConfigureAwait(false);
                if (stored == 0)
                {
                    refusals.Add(new PublishRefusal("IM008", change.Subject, change.ObjectUuid, "tax_code",
                        $"{Explanation.Name(change)}: another enterprise has the same tax code: change that one instead of making a second."));
                }
            }
        }

        if (refusals.Count > 0)
        {
            throw new PublishRefusedException(refusals);
        }
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
