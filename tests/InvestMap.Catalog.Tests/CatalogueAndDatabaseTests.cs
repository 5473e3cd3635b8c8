using System.Text.RegularExpressions;

namespace InvestMap.Catalog.Tests;

public sealed partial class CatalogueAndDatabaseTests(DatabaseColumns columns) : IClassFixture<DatabaseColumns>
{
    /// <summary>The tables that no role of the public reads, so that the catalogue has nothing to say of them.</summary>
    private static readonly string[] Hidden = ["digital_assessment", "project_contact"];

    // What is derived has no table; what it is made of has.
    private static IEnumerable<Subject> Stored => Catalogue.Map.Subjects.Where(s => s.Derived is null);

    public static TheoryData<string> Subjects => [.. Stored.Select(s => s.Name)];

    [Fact]
    public void Every_table_of_published_but_the_clock_is_a_subject() =>
        Assert.Equal(
            columns.All.Where(c => c.Schema == "published" && c.Table != "clock" && !Hidden.Contains(c.Table)).Select(c => c.Table).Distinct().Order(),
            Stored.Select(s => s.Table).Order());

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Subject_and_table_have_the_same_columns(string name)
    {
        var subject = Catalogue.Map[name];
        Assert.Equal(
            columns.All.Where(c => c.Schema == "published" && c.Table == subject.Table).Select(c => c.Name).Order(),
            subject.Fields.Where(f => f.IsStored).Select(f => f.Column).Order());
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Field_and_column_have_the_same_type(string name)
    {
        var subject = Catalogue.Map[name];
        foreach (var (field, column) in Pairs(subject, "published"))
        {
            Assert.True(TypeOf(field.Kind) == Precision().Replace(column.Type, ""), $"{subject}.{field.Column}: {field.Kind} is not {column.Type}");
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_field_is_required_exactly_where_published_and_history_say_not_null(string name)
    {
        var subject = Catalogue.Map[name];
        foreach (var (field, column) in Pairs(subject, "published"))
        {
            var former = columns.All.SingleOrDefault(c => c.Schema == "history" && c.Table == subject.Table && c.Name == field.Column);
            Assert.Equal(subject.HasHistory, former is not null);
            var notNull = column.NotNull && (former?.NotNull ?? true);
            Assert.True(field.IsRequired == notNull, $"{subject}.{field.Column}: required is {field.IsRequired}, not null is {notNull}");
        }
    }

    [Fact]
    public void A_lookup_reads_a_column_that_exists()
    {
        foreach (var lookup in Catalogue.Map.Subjects.SelectMany(s => s.Fields).Select(f => f.Lookup).OfType<Lookup>())
        {
            foreach (var wanted in lookup.On.Select(on => on.Theirs).Append(lookup.Column))
            {
                Assert.Contains(columns.All, c => (c.Schema, c.Table, c.Name) == (lookup.Schema, lookup.Table, wanted));
            }
        }
    }

    [Fact]
    public async Task Every_foreign_key_is_a_key_of_the_catalogue_and_the_other_way_round()
    {
        await using var command = columns.Database.Admin.CreateCommand(
            """
            select child.relname || '.' || a.attname || ' -> ' || parent.relname
            from pg_constraint k
            join pg_class child on child.oid = k.conrelid
            join pg_class parent on parent.oid = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and child.relname <> all ($1) and k.connamespace = 'published'::regnamespace and parent.relnamespace = 'published'::regnamespace
            """);
        command.Parameters.Add(new() { Value = Hidden });
        var stored = await Texts(command);
        var described =
            from subject in Stored
            from field in subject.Fields
            where field.Target is not null
            select $"{subject.Table}.{field.Column} -> {Catalogue.Map.Target(field).Table}";
        Assert.Equal(stored.Order(), described.Order());
    }

    [Fact]
    public async Task Every_vocabulary_has_the_words_of_each_check_constraint_that_it_stands_for()
    {
        await using var command = columns.Database.Admin.CreateCommand(
            """
            select c.relname || '.' || a.attname || ': ' || pg_get_constraintdef(k.oid)
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid and c.relnamespace = 'published'::regnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
            where k.contype = 'c' and array_length(k.conkey, 1) = 1
            union all
            select c.relname || '.' || a.attname || ': ' || pg_get_constraintdef(k.oid)
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'published'::regnamespace
            join pg_constraint k on k.contypid = a.atttypid and not a.attisdropped
            """);
        var checks = (await Texts(command))
            .Where(text => text.Contains("ARRAY[", StringComparison.Ordinal) && !Hidden.Any(table => text.StartsWith(table + ".", StringComparison.Ordinal)))
            .ToDictionary(text => text[..text.IndexOf(':', StringComparison.Ordinal)], text => Quoted().Matches(text).Select(m => m.Groups[1].Value).ToList());

        var described = new HashSet<string>();
        foreach (var subject in Stored)
        {
            foreach (var field in subject.Fields.Where(f => f.Kind == FieldKind.Word && f.IsStored))
            {
                var column = $"{subject.Table}.{field.Column}";
                Assert.True(checks.TryGetValue(column, out var words), $"{column} has a vocabulary and no check constraint");
                var known = field.Vocabulary!.Words.Select(w => w.Stored).ToList();
                Assert.True(words.All(known.Contains), $"{column}: {field.Vocabulary.Name} lacks {string.Join(", ", words.Except(known))}");
                described.Add(column);
            }
        }

        // What is checked against a list of words and is no vocabulary would reach people unexplained.
        Assert.Empty(checks.Keys.Except(described));
        foreach (var vocabulary in Vocabularies.All.Where(v => Stored.Any(s => s.Fields.Any(f => f.Vocabulary == v && f.IsStored))))
        {
            var used = checks.Where(c => described.Contains(c.Key) && Stored.Any(
                    s => s.Fields.Any(f => f.Vocabulary == vocabulary && $"{s.Table}.{f.Column}" == c.Key)))
                .SelectMany(c => c.Value).Distinct();
            Assert.Equal(used.Order(), vocabulary.Words.Select(w => w.Stored).Order());
        }
    }

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Uuid => "uuid",
        FieldKind.Text or FieldKind.Code or FieldKind.Url or FieldKind.FieldName or FieldKind.Word => "text",
        FieldKind.Boolean => "boolean",
        FieldKind.Short => "smallint",
        FieldKind.Int => "integer",
        FieldKind.Long => "bigint",
        FieldKind.Decimal => "numeric",
        FieldKind.Date => "date",
        FieldKind.Timestamp => "timestamp with time zone",
        FieldKind.Point => "geometry(Point,4326)",
        FieldKind.MultiPolygon => "geometry(MultiPolygon,4326)",
        FieldKind.Geometry => "geometry(Geometry,4326)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static async Task<List<string>> Texts(Npgsql.NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private IEnumerable<(Field Field, DatabaseColumns.Column Column)> Pairs(Subject subject, string schema) =>
        from field in subject.Fields
        where field.IsStored
        select (field, columns.All.Single(c => c.Schema == schema && c.Table == subject.Table && c.Name == field.Column));

    [GeneratedRegex(@"(?<=^numeric)\(\d+,\d+\)")]
    private static partial Regex Precision();

    [GeneratedRegex("'([^']*)'::text")]
    private static partial Regex Quoted();
}
