using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.Registry.Entities;
using Npgsql;

namespace InvestMap.Registry;

/// <summary>Why the database refused a change set, in sentences. Reads what is published now, after the transaction was undone.</summary>
internal sealed partial class Explanation(NpgsqlConnection connection, ChangeSetDraft draft)
{
    private readonly Dictionary<(string, Guid), DraftChange> _changes =
        draft.Changes.GroupBy(c => (c.Subject, c.ObjectUuid)).ToDictionary(g => g.Key, g => g.First());

    /// <summary>What a person would call the object of a change: its table and slug.</summary>
    public static string Name(DraftChange change) =>
        $"{change.Subject} {((change.Row as Subject)?.Slug is { } slug && !PersonNumber.In(slug) ? slug : change.ObjectUuid.ToString())}";

    /// <summary>The reasons; none if the fault is not a refusal but a failure.</summary>
    public async Task<IReadOnlyList<PublishRefusal>> OfAsync(PostgresException fault, CancellationToken cancellation) => fault.SqlState switch
    {
        "IM001" or "IM002" => [new PublishRefusal(fault.SqlState, null, null, null, fault.MessageText)],
        "IM003" => await MisfitsAsync(fault, cancellation).ConfigureAwait(false),
        "IM004" => Slugs(fault),
        "IM005" => Figures(fault),
        "IM006" => Sides(fault),
        "IM009" => Named(fault),
        PostgresErrorCodes.UniqueViolation => [Unique(fault)],
        PostgresErrorCodes.ForeignKeyViolation => [await ReferenceAsync(fault, cancellation).ConfigureAwait(false)],
        PostgresErrorCodes.CheckViolation => [await CheckAsync(fault, cancellation).ConfigureAwait(false)],
        PostgresErrorCodes.NotNullViolation => [OfRow(fault, fault.ColumnName, $"{fault.ColumnName} is empty and must not be")],
        PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.InvalidParameterValue => [OfRow(fault, fault.ColumnName, fault.MessageText)],
        _ => [],
    };

    private async Task<IReadOnlyList<PublishRefusal>> MisfitsAsync(PostgresException fault, CancellationToken cancellation)
    {
        var refusals = new List<PublishRefusal>();
        foreach (var misfit in Details(fault))
        {
            var change = Find(misfit);
            if (change is null)
            {
                continue;
            }

            long? current = misfit.GetProperty("current") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
            refusals.Add((change.Action, current) switch
            {
                (ChangeAction.Create, not null) => Refusal(fault, change, null, $"exists already, since publication {current}: change it with an update based on {current}."),
                (_, null) => Refusal(fault, change, null, "is not published, never was or has ended: create it instead, under a key of its own."),
                _ => await StaleAsync(fault, change, current!.Value, cancellation).ConfigureAwait(false),
            });
        }

        return refusals.Count > 0 ? refusals : [new PublishRefusal(fault.SqlState, null, null, null, $"{fault.MessageText} Read the current rows and make the changes again.")];
    }

    private async Task<PublishRefusal> StaleAsync(PostgresException fault, DraftChange change, long current, CancellationToken cancellation)
    {
        var conflicts = await ConflictsAsync(change, cancellation).ConfigureAwait(false);
        var told = string.Join("; ", conflicts.Select(c => c.Collides
            ? $"{c.Field} was {Shown(c.Base)}, is now {Shown(c.Current)}, and you want {Shown(c.Proposed)}"
            : $"{c.Field} was {Shown(c.Base)} and is now {Shown(c.Current)}"));
        var sentence = $"was changed by publication {current} after the version of publication {change.BasePublication} that this change is based on"
            + (told.Length > 0 ? $": {told}." : ".") + $" Look at the current version and base the change on {current}.";
        return Refusal(fault, change, conflicts.Count > 0 ? string.Join(", ", conflicts.Select(c => c.Field)) : null, sentence) with { Conflicts = conflicts };
    }

    private async Task<IReadOnlyList<FieldConflict>> ConflictsAsync(DraftChange change, CancellationToken cancellation)
    {
        var columns = RowShape.Find(change.Subject)!.Columns.Select(c => c.Name).ToArray();
        var sql = $"""
            select c.key, b.value, c.value, w.value
            from published.{change.Subject} p
            cross join jsonb_each_text(to_jsonb(p)) c
            join history.{change.Subject} h on h.uuid = p.uuid and h.since_publication = $2
            join lateral jsonb_each_text(to_jsonb(h)) b on b.key = c.key
            left join jsonb_each_text(to_jsonb(jsonb_populate_record(null::published.{change.Subject}, $3))) w on w.key = c.key
            where p.uuid = $1 and c.key = any ($4) and b.value is distinct from c.value
            order by array_position($4, c.key)
            """;
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new() { Value = change.ObjectUuid },
                new() { Value = change.BasePublication },
                new() { Value = change.Row is null ? DBNull.Value : RowContent.Of(change.Row), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb },
                new() { Value = columns },
            },
        };
        var conflicts = new List<FieldConflict>();
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            string? At(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
            conflicts.Add(new FieldConflict(reader.GetString(0), At(1), At(2), At(3)));
        }

        return conflicts;
    }

    private PublishRefusal[] Slugs(PostgresException fault)
    {
        PublishRefusal[] refusals = [.. Details(fault).Select(Find).OfType<DraftChange>().Select(c => Refusal(
            fault, c, "slug", "has a slug that belongs to another object, which had it before; a slug is kept for ever, so choose another, for example with a number at its end."))];
        return refusals.Length > 0 ? refusals : [new PublishRefusal(fault.SqlState, null, null, "slug", $"{fault.MessageText} Choose another; a slug is kept for ever.")];
    }

    private static PublishRefusal[] Figures(PostgresException fault)
    {
        PublishRefusal[] refusals = [.. Details(fault).Select(problem =>
        {
            var field = problem.GetProperty("field").GetString()!;
            var ended = problem.GetProperty("ended").GetBoolean();
            return new PublishRefusal(fault.SqlState, "figure", problem.GetProperty("uuid").GetGuid(), ended ? "object_uuid" : "synthetic", ended
                ? $"figure of {field}: its object {problem.GetProperty("object").GetGuid()} is not published; create the object, or end the figure."
                : $"figure of {field}: it is synthetic exactly where its object is.");
        })];
        return refusals.Length > 0 ? refusals : [new PublishRefusal(fault.SqlState, "figure", null, null, fault.MessageText)];
    }

    private PublishRefusal[] Sides(PostgresException fault)
    {
        var refusals = new List<PublishRefusal>();
        foreach (var problem in Details(fault))
        {
            if (Find(problem) is not { } change)
            {
                continue;
            }

            var field = problem.GetProperty("field").GetString()!;
            refusals.Add(Refusal(fault, change, field, field == "synthetic"
                ? "changes sides: an object is of the demonstration layer from its creation to its end, or never."
                : $"leads by {field} from the demonstration layer to a real object or the other way; both must be of one side."));
        }

        return refusals.Count > 0 ? [.. refusals] : [new PublishRefusal(fault.SqlState, null, null, "synthetic", fault.MessageText)];
    }

    private static PublishRefusal[] Named(PostgresException fault)
    {
        PublishRefusal[] refusals = [.. Details(fault).Select(problem =>
        {
            var (field, uuid) = (problem.GetProperty("field").GetString()!, problem.GetProperty("uuid").GetGuid());
            return new PublishRefusal(
                fault.SqlState, null, null, field, $"The change set names {field} {uuid}, which is not published, or is of the demonstration layer: create it in the same change set, or leave it out.");
        })];
        return refusals.Length > 0 ? refusals : [new PublishRefusal(fault.SqlState, null, null, null, fault.MessageText)];
    }

    private PublishRefusal Unique(PostgresException fault)
    {
        var (columns, values) = Key(fault);
        if (fault.TableName == "change")
        {
            return new PublishRefusal(fault.SqlState, null, null, null, $"The change set changes one object twice ({values ?? "see the detail"}): make one change of the two.");
        }

        // The key names the offender when it is in the draft; a slug always is.
        var row = draft.Changes.LastOrDefault(c => c.Subject == fault.TableName && c.Row is not null && columns is not null && HasKey(c.Row, columns, values));
        var sentence = $"{columns ?? fault.ConstraintName} = {values ?? "this value"} is taken by another row of {fault.TableName}: choose another, or update that row.";
        return new PublishRefusal(fault.SqlState, fault.TableName, row?.ObjectUuid, columns, row is null ? sentence : $"{Name(row)}: {sentence}");
    }

    private static bool HasKey(PublishedRow row, string columns, string? values) =>
        values == string.Join(", ", columns.Split(", ").Select(name => RowShape.Of(row).Columns.FirstOrDefault(c => c.Name == name)?.Stored(row)));

    private async Task<PublishRefusal> ReferenceAsync(PostgresException fault, CancellationToken cancellation)
    {
        var (columns, values) = Key(fault);
        if (fault.Detail is { } detail && StillReferenced().IsMatch(detail) && Guid.TryParse(values, out var gone))
        {
            var subject = Referenced().Match(fault.MessageText).Groups[1].Value;
            var (name, referrers) = await ReferrersAsync(subject, gone, fault, cancellation).ConfigureAwait(false);
            return new PublishRefusal(fault.SqlState, subject, gone, null,
                $"{subject} {name} cannot end, because {fault.TableName} still refers to it ({referrers}): end those first, or point them elsewhere, in the same change set.");
        }

        var row = draft.Changes.FirstOrDefault(c => c.Subject == fault.TableName && c.Row is not null && columns is not null && HasKey(c.Row, columns, values));
        var sentence = $"{columns ?? fault.ConstraintName} points to {values ?? "a row"}, which is not published: create it in the same change set, or leave the field empty.";
        return new PublishRefusal(fault.SqlState, fault.TableName, row?.ObjectUuid, columns, row is null ? sentence : $"{Name(row)}: {sentence}");
    }

    private async Task<(string Name, string Referrers)> ReferrersAsync(string subject, Guid uuid, PostgresException fault, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(fault, cancellation).ConfigureAwait(false);
        if (RowShape.Find(subject) is null || RowShape.Find(fault.TableName!) is null || columns is not [var column])
        {
            return (uuid.ToString(), "see the detail");
        }

        // Both are names of ours, looked up above.
        var sql = $"""
            select (select coalesce(to_jsonb(p) ->> 'slug', p.uuid::text) from published.{subject} p where p.uuid = $1),
                   count(*), string_agg(r.name, ', ' order by r.n) filter (where r.n <= 3)
            from (select q.name, row_number() over (order by q.name) as n
                  from (select coalesce(to_jsonb(t) ->> 'slug', t.uuid::text) as name from published.{fault.TableName} t where t.{column} = $1) q) r
            """;
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = uuid } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        var count = reader.GetInt64(1);
        return (reader.IsDBNull(0) ? uuid.ToString() : reader.GetString(0), count == 0 ? "in this change set" : reader.GetString(2) + (count > 3 ? $" and {count - 3} more" : ""));
    }

    private async Task<PublishRefusal> CheckAsync(PostgresException fault, CancellationToken cancellation)
    {
        if (fault.TableName == "change_set")
        {
            return new PublishRefusal(fault.SqlState, null, null, "approver", draft.Author == draft.Approver
                ? $"{draft.Author} wrote the change set and cannot approve it: ask somebody else."
                : "The change set needs a title in both languages, an author and an approver.");
        }

        if (fault.DataTypeName is { } domain)
        {
            return new PublishRefusal(fault.SqlState, null, null, null, $"A value does not fit {domain} ({fault.ConstraintName}).");
        }

        var columns = await ColumnsAsync(fault, cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand("select pg_get_constraintdef(oid, true) from pg_constraint where conname = $1 and conrelid = $2::text::regclass", connection)
        {
            Parameters = { new() { Value = fault.ConstraintName! }, new() { Value = $"{fault.SchemaName}.{fault.TableName}" } },
        };
        var rule = await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) as string;
        return OfRow(fault, string.Join(", ", columns), $"{string.Join(", ", columns)} must satisfy {rule ?? fault.ConstraintName}");
    }

    private async Task<IReadOnlyList<string>> ColumnsAsync(PostgresException fault, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select coalesce(array_agg(a.attname::text order by k.n), '{}')
            from pg_constraint c cross join unnest(c.conkey) with ordinality k (number, n)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
            where c.conname = $1 and c.conrelid = $2::text::regclass
            """,
            connection)
        {
            Parameters = { new() { Value = fault.ConstraintName! }, new() { Value = $"{fault.SchemaName}.{fault.TableName}" } },
        };
        return (string[])(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    // "Failing row contains (uuid, ...": the key is the first column of every table.
    private PublishRefusal OfRow(PostgresException fault, string? field, string sentence)
    {
        var change = fault.TableName is { } table && fault.Detail is { } detail && Guid.TryParse(FailingRow().Match(detail).Groups[1].Value, out var uuid)
            ? _changes.GetValueOrDefault((table, uuid))
            : null;
        return new PublishRefusal(fault.SqlState, fault.TableName, change?.ObjectUuid, field, $"{(change is null ? fault.TableName ?? "A row" : Name(change))}: {sentence}.");
    }

    private static PublishRefusal Refusal(PostgresException fault, DraftChange change, string? field, string sentence) =>
        new(fault.SqlState, change.Subject, change.ObjectUuid, field, $"{Name(change)} {sentence}");

    private DraftChange? Find(JsonElement problem) =>
        _changes.GetValueOrDefault((problem.GetProperty("subject").GetString()!, problem.GetProperty("uuid").GetGuid()));

    // Without `Include Error Detail` the detail says that it was left out, which is no JSON.
    private static JsonElement[] Details(PostgresException fault) =>
        fault.Detail?.StartsWith('[') == true ? [.. JsonDocument.Parse(fault.Detail).RootElement.EnumerateArray()] : [];

    private static (string? Columns, string? Values) Key(PostgresException fault)
    {
        var match = KeyDetail().Match(fault.Detail ?? "");
        return match.Success ? (match.Groups[1].Value, match.Groups[2].Value) : (null, null);
    }

    private static string Shown(string? value) => value is null ? "empty" : value.Length > 60 ? value[..60] + "…" : value;

    [GeneratedRegex(@"^Key \((.+?)\)=\((.*)\) ")]
    private static partial Regex KeyDetail();

    [GeneratedRegex("is still referenced from table")]
    private static partial Regex StillReferenced();

    [GeneratedRegex("on table \"([a-z_]+)\" violates")]
    private static partial Regex Referenced();

    [GeneratedRegex(@"^Failing row contains \(([0-9a-f-]{36})")]
    private static partial Regex FailingRow();
}
