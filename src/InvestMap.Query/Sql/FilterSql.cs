using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>
/// A filter as a condition. Conditions are two-valued as in C# and HotChocolate: where a value is unknown, a comparison
/// does not hold and its negation does, so a filter and its <c>not</c> together give every row. The one exception is the
/// negation of a spatial operator, which leaves out rows without a place (DECISIONS.md, 6).
/// </summary>
internal sealed class FilterSql(Catalogue catalogue, Aliases aliases, Moment? at)
{
    /// <summary>The most parts of one filter: people need a dozen, and each is a condition that the database plans.</summary>
    public const int MaxParts = 400;

    /// <summary>
    /// The most steps from an object to others. PostgreSQL weighs the orders in which it could join them before it reads a row,
    /// and with a hundred of them did so for fifteen seconds.
    /// </summary>
    public const int MaxSteps = 20;

    /// <summary>The column that the rows are ordered by, where its own order is that of its comparisons; null for none.</summary>
    public (Identifier Alias, Field Field)? Leading { get; init; }

    /// <summary>The day of which validity is asked where the filter names none.</summary>
    public required Func<Parameter> Day { get; init; }

    private int _parts;
    private int _steps;

    // Whether every row must meet what is being written, so that an index may find the rows by it.
    private bool _isConjunct = true;

    /// <summary>The condition on the rows of an alias; empty when the filter asks nothing.</summary>
    public Sql Condition(Subject subject, Identifier alias, InputObject filter, ArgumentPath place)
    {
        var conditions = new List<Sql>();
        foreach (var (field, value) in filter)
        {
            var here = place.Append(field.Name);
            Count(here);
            var condition = field.Tag switch
            {
                FilterWord word => Word(word, subject, alias, value, here),
                Relation relation => Many(relation, subject, alias, Object(value, field.Name, here), here),
                Field { Kind: FieldKind.Geometry } column when value is null => Sql.Of($"{alias}.{Names.Of(column)} is null"),
                Field { Kind: FieldKind.Geometry } column => SpatialSql.Condition(Sql.Of($"{alias}.{Names.Of(column)}"), Object(value, field.Name, here), here),
                Field { Target: not null } key => One(key, alias, value, here),
                Field { Validity: { } validity } state => Holds(state, validity, alias, Object(value, field.Name, here), here),
                Field column => Compare(column, Sql.Of($"{alias}.{Names.Of(column)}"), Leading == (alias, column), Object(value, field.Name, here), here),
                _ => throw new InvalidOperationException($"The filter field {field.Name} has no meaning."),
            };
            if (!condition.IsEmpty)
            {
                conditions.Add(condition);
            }
        }

        return conditions.Count == 0 ? Sql.Empty : Sql.All(conditions);
    }

    private Sql Part(Subject subject, Identifier alias, InputObject filter, ArgumentPath place, bool isConjunct)
    {
        var outside = _isConjunct;
        _isConjunct &= isConjunct;
        var condition = Condition(subject, alias, filter, place);
        _isConjunct = outside;
        return condition;
    }

    private Sql Word(FilterWord word, Subject subject, Identifier alias, object? value, ArgumentPath place)
    {
        if (value is null)
        {
            return Sql.Empty;
        }

        switch (word)
        {
            case FilterWord.And:
            case FilterWord.Or:
                var list = (object?[])value;
                var parts = new List<Sql>();
                for (var i = 0; i < list.Length; i++)
                {
                    var part = Part(subject, alias, (InputObject)list[i]!, place.Append(i), isConjunct: word == FilterWord.And);
                    parts.Add(part.IsEmpty ? Sql.Of($"true") : part);
                }

                return parts.Count == 0 ? Sql.Empty : word == FilterWord.And ? Sql.All(parts) : Sql.Any(parts);

            case FilterWord.Not:
                var inner = Part(subject, alias, (InputObject)value, place, isConjunct: false);
                return inner.IsEmpty ? Sql.Of($"false") : Sql.Of($"({inner}) is not true");

            case FilterWord.Search:
                return Search(alias, (string)value, place);

            case FilterWord.Bbox:
                return SpatialSql.Box(alias, subject, value, place);

            default:
                return CompareId(subject, alias, Object(value, "id", place), place);
        }
    }

    // Every word must occur, whatever its case and marks; the function that made the column folds it. Usually the pattern is made once
    // per statement, in a scalar subquery. PostgreSQL cannot look into that and always takes the index, which for a word that
    // most rows have is the long way (100 ms instead of 0.1); so a single word stands where its rows can be estimated. With several
    // words it would then make one plan for all values and each pattern anew for every row.
    private Sql Search(Identifier alias, string text, ArgumentPath place)
    {
        var words = Refusal.Placed(place, () => SearchWords.Of(text));
        var conditions = new List<Sql>();
        for (var i = 0; i < words.Count; i++)
        {
            var index = i;
            var word = new Parameter(place, raw => SearchWords.Of((string)raw!)[index]);
            if (words[i].Length < SearchWords.Indexed)
            {
                conditions.Add(Sql.Of($"strpos({alias}.folded, (select reference.fold({word}))) > 0"));
                continue;
            }

            conditions.Add(SearchWords.WrittenOut(words[i]) is null
                ? Like(word)
                : Sql.Of($"({Like(word)} or {Like(SearchSql.WrittenOut(place, i))})"));
        }

        return conditions.Count == 0 ? Sql.Empty : Sql.All(conditions);

        Sql Like(Parameter word) => words.Count == 1 && _isConjunct
            ? Sql.Of($"{alias}.folded like {SearchSql.Pattern(word)}")
            : Sql.Of($"{alias}.folded like (select {SearchSql.Pattern(word)})");
    }

    // Null asks for rows that lead nowhere.
    private Sql One(Field key, Identifier alias, object? value, ArgumentPath place)
    {
        if (value is null)
        {
            return Sql.Of($"{alias}.{Names.Of(key)} is null");
        }

        Step(place);
        var target = catalogue.Target(key);
        var other = aliases.Next();
        var condition = Part(target, other, (InputObject)value, place, isConjunct: false);
        var theirs = Those(target, other, Names.Of(target.KeyField), Sql.Of($"{alias}.{Names.Of(key)}"));
        return Sql.Of($"exists ({theirs}{And(condition)})");
    }

    private Sql Many(Relation relation, Subject subject, Identifier alias, InputObject words, ArgumentPath place)
    {
        var conditions = new List<Sql>();
        foreach (var (field, value) in words)
        {
            var here = place.Append(field.Name);
            Step(here);
            var target = catalogue.Target(relation);
            var other = aliases.Next();
            var theirs = Those(target, other, new Identifier(relation.Column), Sql.Of($"{alias}.{Names.Of(subject.KeyField)}"));
            if (field.Tag is CollectionWord.Any)
            {
                conditions.Add(Boolean(value, field.Name, here) ? Sql.Of($"exists ({theirs})") : Sql.Of($"not exists ({theirs})"));
                continue;
            }

            var condition = Condition(target, other, Object(value, field.Name, here), here);
            conditions.Add(field.Tag switch
            {
                CollectionWord.Some => Sql.Of($"exists ({theirs}{And(condition)})"),
                CollectionWord.None => Sql.Of($"not exists ({theirs}{And(condition)})"),
                _ when condition.IsEmpty => Sql.Of($"true"),
                _ => Sql.Of($"not exists ({theirs} and ({condition}) is not true)"),
            });
        }

        return conditions.Count == 0 ? Sql.Empty : Sql.All(conditions);
    }

    private Sql Those(Subject target, Identifier other, Identifier column, Sql value) =>
        Sql.Of($"select from {Tables.Keyed(target, at, column, value)} {other} where {other}.{column} = {value}");

    private static Sql CompareId(Subject subject, Identifier alias, InputObject operations, ArgumentPath place)
    {
        var column = Sql.Of($"{alias}.{Names.Of(subject.KeyField)}");
        return Sql.All(
            [.. from entry in operations
                select ComparisonSql.Of(
                    (Comparison)entry.Field.Tag!, column, entry.Value, place.Append(entry.Field.Name), isNullable: false, raw => NodeId.KeyOf(subject, (string)raw!))]);
    }

    private Sql Holds(Field field, Validity validity, Identifier alias, InputObject operations, ArgumentPath place)
    {
        Parameter? day = null;
        foreach (var (operation, value) in operations)
        {
            if (operation.Tag is ValidityWord.On)
            {
                var here = place.Append(operation.Name);
                day = value is null ? throw Refusal.Of(MapErrorCodes.Filter, "`on: null` is no day. Leave `on` out for today.", here) : new Parameter(here);
            }
        }

        return Compare(field, ValiditySql.On(alias, validity, day ?? Day()), leads: false, operations, place);
    }

    private Sql Compare(Field field, Sql column, bool leads, InputObject operations, ArgumentPath place)
    {
        var conditions = new List<Sql>();
        foreach (var (operation, value) in operations)
        {
            var here = place.Append(operation.Name);
            Count(here);
            if (operation.Tag is not Comparison comparison)
            {
                continue;
            }

            if (comparison is Comparison.And or Comparison.Or)
            {
                var parts = ((object?[]?)value ?? []).Select((part, i) => Compare(field, column, leads, (InputObject)part!, here.Append(i))).ToList();
                if (parts.Count > 0)
                {
                    conditions.Add(comparison == Comparison.And ? Sql.All(parts) : Sql.Any(parts));
                }

                continue;
            }

            conditions.Add(ComparisonSql.Of(comparison, Compared(comparison, field, column), value, here, !field.IsRequired, null, _isConjunct && leads));
        }

        return conditions.Count == 0 ? Sql.Of($"true") : Sql.All(conditions);
    }

    // A pattern is one of text; what comes after what is what lists say.
    private static Sql Compared(Comparison comparison, Field field, Sql column) => comparison switch
    {
        Comparison.Like or Comparison.Nlike when field.Kind == FieldKind.Uuid => Sql.Of($"{column}::text"),
        >= Comparison.Gt => OrderSql.Collated(field, column),
        _ => column,
    };

    private void Count(ArgumentPath place)
    {
        if (++_parts > MaxParts)
        {
            throw Refusal.Of(MapErrorCodes.FilterTooLarge, $"The filter has more than {MaxParts} parts. Use `in` for lists of values.", place);
        }
    }

    private void Step(ArgumentPath place)
    {
        if (++_steps > MaxSteps)
        {
            throw Refusal.Of(MapErrorCodes.FilterTooLarge, $"The filter leads from one object to others more than {MaxSteps} times. Ask several conditions of the same object inside one step.", place);
        }
    }

    private static Sql And(Sql condition) => condition.IsEmpty ? condition : Sql.Of($" and {condition}");

    private static bool Boolean(object? value, string name, ArgumentPath place) => value as bool? ?? throw Null(name, place);

    private static InputObject Object(object? value, string name, ArgumentPath place) => value as InputObject ?? throw Null(name, place);

    private static GraphQL.Response.GraphQLException Null(string name, ArgumentPath place) => Refusal.Of(
        MapErrorCodes.Filter,
        $"The filter field `{name}` is null, which asks nothing. Leave it out, or compare with null: `{{ eq: null }}`.",
        place);
}
