using InvestMap.Registry.Entities;
using InvestMap.Registry.Maturity;
using Npgsql;
using NpgsqlTypes;

namespace InvestMap.Registry;

/// <summary>
/// The only way into <c>published</c>. The seed, the tests and every change set come through here: one transaction that writes the
/// change set and has <c>curation.publish</c> apply it, all of it or nothing.
/// </summary>
public sealed class Publish
{
    // Whoever publishes waits for the one before from the first statement on, so what is read here still holds when it is applied.
    private const long TurnKey = 0x7075626C697368; // "publish"

    private readonly NpgsqlDataSource _publisher;
    private readonly TaxCodeKey? _key;

    /// <summary>Makes the way.</summary>
    /// <param name="publisher">
    /// Logs in as <c>investmap_publisher</c>. With <c>Include Error Detail</c> in its connection string refusals name the row and the value.
    /// </param>
    /// <param name="key">Hashes tax codes of persons; without it a change set that holds one is refused.</param>
    public Publish(NpgsqlDataSource publisher, TaxCodeKey? key = null) => (_publisher, _key) = (publisher, key);

    /// <summary>Publishes a change set. Ending an object ends its figures; a project's other currency is filled in.</summary>
    /// <returns>The number of the publication.</returns>
    /// <exception cref="PublishRefusedException">It does not fit what is published, or breaks a rule; nothing has happened.</exception>
    public async Task<long> ApplyAsync(ChangeSetDraft draft, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var connection = await _publisher.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            await ScalarAsync(connection, "select pg_advisory_xact_lock($1)", cancellation, TurnKey).ConfigureAwait(false);
            await DerivedCapital.FillAsync(connection, draft.Changes.Select(c => c.Row).OfType<InvestmentProject>(), cancellation).ConfigureAwait(false);
            RefuseFaults(draft, _key);

            var changes = draft.Changes
                .Concat(await EndsOfFiguresAsync(connection, draft, cancellation).ConfigureAwait(false))
                .Concat(await MaturityCounts.ChangesAsync(connection, draft, cancellation).ConfigureAwait(false));
            var changeSet = await InsertAsync(connection, draft, cancellation).ConfigureAwait(false);
            await CopyAsync(connection, changeSet, changes, cancellation).ConfigureAwait(false);
            var number = (long)(await ScalarAsync(connection, "select curation.publish($1, $2)", cancellation, changeSet, draft.Approver).ConfigureAwait(false))!;
            await EnterpriseIdentity.StoreAsync(connection, draft.Changes, _key, cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return number;
        }
        catch (PostgresException e)
        {
            // The transaction is gone by now; what the explanation reads is what is published.
            var refusals = await new Explanation(connection, draft).OfAsync(e, cancellation).ConfigureAwait(false);
            if (refusals.Count == 0)
            {
                throw;
            }

            throw new PublishRefusedException(refusals, e);
        }
    }

    /// <summary>
    /// Keeps the hashes of persons' tax codes that were learned of enterprises whose rows stay as they are. Nothing that the map says
    /// changes by it, so it makes no publication.
    /// </summary>
    /// <exception cref="PublishRefusedException">There is no key, or another enterprise has the same code; nothing has happened.</exception>
    public async Task IdentifyAsync(IEnumerable<DigitalEnterprise> enterprises, CancellationToken cancellation = default)
    {
        DraftChange[] known = [.. enterprises.Where(e => e.PersonTaxCode is not null)
            .Select(e => new DraftChange(ChangeAction.Update, RowShape.Of(e).Table, e.Uuid, e.SincePublication, e))];
        if (known.Length == 0)
        {
            return;
        }

        if (EnterpriseIdentity.Faults(known, _key).ToList() is { Count: > 0 } faults)
        {
            throw new PublishRefusedException(faults);
        }

        await using var connection = await _publisher.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await ScalarAsync(connection, "select pg_advisory_xact_lock($1)", cancellation, TurnKey).ConfigureAwait(false);
        await EnterpriseIdentity.StoreAsync(connection, known, _key, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static void RefuseFaults(ChangeSetDraft draft, TaxCodeKey? key)
    {
        var refusals = new List<PublishRefusal>(EnterpriseIdentity.Faults(draft.Changes, key).Concat(MaturityCounts.Faults(draft)));
        if (PersonNumber.In($"{draft.TitleVi}\n{draft.TitleEn}"))
        {
            refusals.Add(new PublishRefusal("23514", null, null, "title", "The title of the change set holds a number of 12 digits, which may be a person's; leave it out."));
        }

        foreach (var change in draft.Changes)
        {
            if (change.Row is not { } row)
            {
                continue;
            }

            refusals.AddRange(RowCheck.Faults(row).Select(f => new PublishRefusal(
                f.Code, change.Subject, change.ObjectUuid, f.Column, $"{Explanation.Name(change)}: {f.Column}{(f.Value is null ? "" : $" '{f.Value}'")} {f.Sentence}.")));
            if (change.Action == ChangeAction.Create && row.Synthetic != draft.Synthetic)
            {
                refusals.Add(new PublishRefusal("23514", change.Subject, change.ObjectUuid, "synthetic", draft.Synthetic
                    ? $"{Explanation.Name(change)}: a row of the demonstration layer says synthetic = true."
                    : $"{Explanation.Name(change)}: a synthetic row is created in a change set of the demonstration layer only."));
            }
        }

        if (refusals.Count > 0)
        {
            throw new PublishRefusedException(refusals);
        }
    }

    private static async Task<IReadOnlyList<DraftChange>> EndsOfFiguresAsync(NpgsqlConnection connection, ChangeSetDraft draft, CancellationToken cancellation)
    {
        var ended = draft.Changes.Where(c => c.Action == ChangeAction.End && c.Subject != "figure").Select(c => c.ObjectUuid).ToArray();
        if (ended.Length == 0)
        {
            return [];
        }

        var named = draft.Changes.Where(c => c.Subject == "figure").Select(c => c.ObjectUuid).ToHashSet();
        var ends = new List<DraftChange>();
        await using var command = new NpgsqlCommand("select uuid, since_publication from published.figure where object_uuid = any ($1) order by uuid", connection)
        {
            Parameters = { new() { Value = ended } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (!named.Contains(reader.GetGuid(0)))
            {
                ends.Add(new DraftChange(ChangeAction.End, "figure", reader.GetGuid(0), reader.GetInt64(1), null));
            }
        }

        return ends;
    }

    private static async Task<Guid> InsertAsync(NpgsqlConnection connection, ChangeSetDraft draft, CancellationToken cancellation) =>
        (Guid)(await ScalarAsync(
            connection,
            "insert into curation.change_set (title_vi, title_en, author, synthetic, legal_act_uuid, department_uuid) values ($1, $2, $3, $4, $5::uuid, $6::uuid) returning uuid",
            cancellation,
            draft.TitleVi,
            draft.TitleEn,
            draft.Author,
            draft.Synthetic,
            (object?)draft.LegalActUuid ?? DBNull.Value,
            (object?)draft.DepartmentUuid ?? DBNull.Value).ConfigureAwait(false))!;

    private static async Task CopyAsync(NpgsqlConnection connection, Guid changeSet, IEnumerable<DraftChange> changes, CancellationToken cancellation)
    {
        var copy = await connection.BeginBinaryImportAsync(
            "copy curation.change (change_set_uuid, ordinal, action, subject, object_uuid, base_publication, content) from stdin (format binary)",
            cancellation).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            var ordinal = 0;
            foreach (var change in changes)
            {
                await copy.StartRowAsync(cancellation).ConfigureAwait(false);
                await copy.WriteAsync(changeSet, NpgsqlDbType.Uuid, cancellation).ConfigureAwait(false);
                await copy.WriteAsync(++ordinal, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
                await copy.WriteAsync(TextEnum.Word(change.Action), NpgsqlDbType.Text, cancellation).ConfigureAwait(false);
                await copy.WriteAsync(change.Subject, NpgsqlDbType.Text, cancellation).ConfigureAwait(false);
                await copy.WriteAsync(change.ObjectUuid, NpgsqlDbType.Uuid, cancellation).ConfigureAwait(false);
                await copy.WriteAsync(change.BasePublication, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
                await copy.WriteAsync(change.Row is null ? null : RowContent.Of(change.Row), NpgsqlDbType.Jsonb, cancellation).ConfigureAwait(false);
            }

            await copy.CompleteAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        // Waiting for one's turn and a large publication both take as long as they take; the caller's token ends either.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
    }
}
