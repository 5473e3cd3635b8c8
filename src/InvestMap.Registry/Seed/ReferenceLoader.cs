using System.Globalization;
using System.Text;
using InvestMap.Registry.Entities;
using Npgsql;

namespace InvestMap.Registry.Seed;

/// <summary>
/// The vocabularies of <c>reference</c>, from <c>db/seed/reference</c>. They have no publications; the owner writes them, and only rows
/// that are new or different.
/// </summary>
internal sealed class ReferenceLoader
{
    private readonly List<(CsvRecord Record, VsicSection Row)> _sections = [];
    private readonly List<(CsvRecord Record, ExchangeRate Row)> _rates = [];

    /// <summary>The sections that projects may name.</summary>
    public IEnumerable<VsicSection> Sections => _sections.Select(s => s.Row);

    private readonly List<(CsvRecord Record, LegalInvestmentForm Row)> _forms = [];

    /// <summary>The forms of investment that projects may name.</summary>
    public IEnumerable<LegalInvestmentForm> Forms => _forms.Select(f => f.Row);

    private readonly List<(CsvRecord Record, MaturityScheme Row)> _schemes = [];

    /// <summary>Reads the files that are there.</summary>
    public static ReferenceLoader Read(string root, List<SeedProblem> problems)
    {
        var loader = new ReferenceLoader();
        var folder = Path.Combine(root, "reference");
        if (!Directory.Exists(folder))
        {
            return loader;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var file = CsvTable.Read(root, path, problems);
            switch (Path.GetFileNameWithoutExtension(path))
            {
                case "vsic_section":
                    loader.TakeSections(file, problems);
                    break;
                case "legal_investment_form":
                    loader.TakeForms(file, problems);
                    break;
                case "exchange_rate":
                    loader.TakeRates(file, problems);
                    break;
                case "maturity_scheme":
                    loader.TakeSchemes(file, problems);
                    break;
                default:
                    problems.Add(new SeedProblem(file.Name, 0, null, null, "there is no vocabulary of that name; they are exchange_rate, legal_investment_form, maturity_scheme, vsic_section."));
                    break;
            }
        }

        return loader;
    }

    /// <summary>Writes what is new or different.</summary>
    /// <returns>How many rows that were.</returns>
    public async Task<int> WriteAsync(NpgsqlDataSource owner, CancellationToken cancellation)
    {
        await using var batch = owner.CreateBatch();
        foreach (var (_, section) in _sections)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("""
                insert into reference.vsic_section as s (version, section, name_vi, name_en, unofficial) values ($1, $2, $3, $4, $5)
                on conflict (version, section) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, unofficial = excluded.unofficial
                where (s.name_vi, s.name_en, s.unofficial) is distinct from (excluded.name_vi, excluded.name_en, excluded.unofficial)
                """)
            {
                Parameters = { Value(section.Version), Value(section.Section), Value(section.NameVi), Value(section.NameEn), Value(section.Unofficial) },
            });
        }

        foreach (var (_, form) in _forms)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("""
                insert into reference.legal_investment_form as f (version, form, name_vi, name_en, unofficial) values ($1, $2, $3, $4, $5)
                on conflict (version, form) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, unofficial = excluded.unofficial
                where (f.name_vi, f.name_en, f.unofficial) is distinct from (excluded.name_vi, excluded.name_en, excluded.unofficial)
                """)
            {
                Parameters = { Value(form.Version), Value(TextEnum.Word(form.Form)), Value(form.NameVi), Value(form.NameEn), Value(form.Unofficial) },
            });
        }

        foreach (var (_, rate) in _rates)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("""
                insert into reference.exchange_rate as r (currency, day, vnd, source_name, source_url) values ($1, $2, $3, $4, $5)
                on conflict (currency, day) do update set vnd = excluded.vnd, source_name = excluded.source_name, source_url = excluded.source_url
                where (r.vnd, r.source_name, r.source_url) is distinct from (excluded.vnd, excluded.source_name, excluded.source_url)
                """)
            {
                Parameters = { Value(rate.Currency), Value(rate.Day), Value(rate.Vnd), Value(rate.SourceName), Value(rate.SourceUrl) },
            });
        }

        foreach (var (_, scheme) in _schemes)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("""
                insert into reference.maturity_scheme as s (key, name_vi, name_en, legal_act_slug, valid_from, valid_to) values ($1, $2, $3, $4, $5::date, $6::date)
                on conflict (key) do update set (name_vi, name_en, legal_act_slug, valid_from, valid_to)
                  = (excluded.name_vi, excluded.name_en, excluded.legal_act_slug, excluded.valid_from, excluded.valid_to)
                where (s.name_vi, s.name_en, s.legal_act_slug, s.valid_from, s.valid_to)
                  is distinct from (excluded.name_vi, excluded.name_en, excluded.legal_act_slug, excluded.valid_from, excluded.valid_to)
                """)
            {
                Parameters = { Value(scheme.Key), Value(scheme.NameVi), Value(scheme.NameEn), Value(scheme.LegalActSlug), Value(scheme.ValidFrom), Value(scheme.ValidTo) },
            });
        }

        // One batch is one transaction.
        return batch.BatchCommands.Count == 0 ? 0 : Math.Max(0, await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false));
    }

    private static NpgsqlParameter Value(object? value) => new() { Value = value ?? DBNull.Value };

    private void TakeSections(CsvTable file, List<SeedProblem> problems)
    {
        foreach (var record in file.Records)
        {
            CheckFlag(record, problems);
            if (Complete(record, problems, "version", "section", "name_vi", "name_en"))
            {
                _sections.Add((record, new VsicSection
                {
                    Version = record["version"]!,
                    Section = record["section"]!,
                    NameVi = record["name_vi"]!,
                    NameEn = record["name_en"]!,
                    Unofficial = record["unofficial"] == "true",
                }));
            }
        }

        Once(_sections.Select(s => (s.Record, $"{s.Row.Version} {s.Row.Section}")), problems);
    }

    private void TakeForms(CsvTable file, List<SeedProblem> problems)
    {
        foreach (var record in file.Records)
        {
            CheckFlag(record, problems);
            if (!Complete(record, problems, "version", "form", "name_vi", "name_en"))
            {
                continue;
            }

            var words = TextEnum.Words(typeof(LegalForm));
            if (words.FirstOrDefault(w => w.Key == record["form"]).Value is not LegalForm form)
            {
                problems.Add(record.Problem("form", $"is not one of {string.Join(", ", words.Select(w => w.Key))}."));
                continue;
            }

            _forms.Add((record, new LegalInvestmentForm
            {
                Version = record["version"]!,
                Form = form,
                NameVi = record["name_vi"]!,
                NameEn = record["name_en"]!,
                Unofficial = record["unofficial"] == "true",
            }));
        }

        Once(_forms.Select(f => (f.Record, $"{f.Row.Version} {TextEnum.Word(f.Row.Form)}")), problems);
    }

    private static void CheckFlag(CsvRecord record, List<SeedProblem> problems)
    {
        if (record["unofficial"] is not (null or "true" or "false"))
        {
            problems.Add(record.Problem("unofficial", "is neither 'true' nor 'false'."));
        }
    }

    private void TakeSchemes(CsvTable file, List<SeedProblem> problems)
    {
        foreach (var record in file.Records)
        {
            var before = problems.Count;
            var (from, to) = (Day(record, "valid_from", problems), Day(record, "valid_to", problems));
            if (Complete(record, problems, "key", "name_vi", "name_en") && problems.Count == before)
            {
                _schemes.Add((record, new MaturityScheme
                {
                    Key = record["key"]!,
                    NameVi = record["name_vi"]!,
                    NameEn = record["name_en"]!,
                    LegalActSlug = record["legal_act_slug"],
                    ValidFrom = from,
                    ValidTo = to,
                }));
            }
        }

        Once(_schemes.Select(s => (s.Record, s.Row.Key)), problems);
    }

    private static DateOnly? Day(CsvRecord record, string column, List<SeedProblem> problems)
    {
        if (record[column] is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(record.Problem(column, "is not a day; write it as 2025-07-01."));
        return null;
    }

    private void TakeRates(CsvTable file, List<SeedProblem> problems)
    {
        foreach (var record in file.Records)
        {
            if (!Complete(record, problems, "currency", "day", "vnd", "source_name"))
            {
                continue;
            }

            var dayIsRight = DateOnly.TryParseExact(record["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            var rateIsRight = decimal.TryParse(record["vnd"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var vnd) && vnd > 0;
            if (!dayIsRight)
            {
                problems.Add(record.Problem("day", "is not a day; write it as 2025-07-01."));
            }

            if (!rateIsRight)
            {
                problems.Add(record.Problem("vnd", "is not an amount of đồng above 0; write it as 26123.5."));
            }

            if (dayIsRight && rateIsRight)
            {
                _rates.Add((record, new ExchangeRate
                {
                    Currency = record["currency"]!,
                    Day = day,
                    Vnd = vnd,
                    SourceName = record["source_name"]!,
                    SourceUrl = record["source_url"],
                }));
            }
        }

        Once(_rates.Select(r => (r.Record, $"{r.Row.Currency} {r.Row.Day:yyyy-MM-dd}")), problems);
    }

    private static bool Complete(CsvRecord record, List<SeedProblem> problems, params string[] columns)
    {
        var before = problems.Count;
        foreach (var column in columns)
        {
            if (record[column] is not { } text)
            {
                problems.Add(record.Problem(column, "is empty and must not be."));
            }
            else if (!text.IsNormalized(NormalizationForm.FormC) || text.Trim() != text)
            {
                problems.Add(record.Problem(column, "is not in Unicode form NFC, or begins or ends with a blank."));
            }
        }

        return problems.Count == before;
    }

    private static void Once(IEnumerable<(CsvRecord Record, string Key)> rows, List<SeedProblem> problems) =>
        problems.AddRange(rows.GroupBy(r => r.Key).SelectMany(g => g.Skip(1))
            .Select(r => r.Record.Problem(null, $"{r.Key} stands in this file already; each row once.")));
}
