using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>The tables of one <c>select</c>: the subject's, and what it leads to by keys, joined when first asked for.</summary>
internal sealed class Joins
{
    private readonly Aliases _aliases;
    private readonly Catalogue _catalogue;
    private readonly Moment? _at;
    private readonly Dictionary<string, Identifier> _known = [];
    private readonly List<Sql> _clauses = [];

    /// <param name="aliases">Of the whole statement.</param>
    /// <param name="catalogue">Where keys lead.</param>
    /// <param name="at">The moment at which rows are read; null: now.</param>
    /// <param name="root">The rows that all else is joined to, as <see cref="Tables"/> spells them.</param>
    public Joins(Aliases aliases, Catalogue catalogue, Moment? at, Sql root)
    {
        _aliases = aliases;
        _catalogue = catalogue;
        _at = at;
        Root = aliases.Next();
        _clauses.Add(Sql.Of($"{root} {Root}"));
    }

    /// <summary>Alias of the object from which distances are measured that name no geometry.</summary>
    public Identifier? Origin { get; init; }

    /// <summary>Alias of what says how each unit was found in which an object lies.</summary>
    public Identifier? Found { get; init; }

    /// <summary>Of the whole statement.</summary>
    public Aliases Aliases => _aliases;

    /// <summary>The moment at which rows are read; null: now.</summary>
    public Moment? At => _at;

    /// <summary>Alias of the subject's own table.</summary>
    public Identifier Root { get; }

    /// <summary>Everything after <c>from</c>. Complete only when every column has been asked for.</summary>
    public Sql From => Sql.Join(Sql.Of($"\nleft join "), _clauses);

    /// <summary>Alias of the row at the end of a way.</summary>
    public Identifier Alias(RowPath path)
    {
        if (path.IsSelf)
        {
            return Root;
        }

        if (!_known.TryGetValue(path.Name, out var alias))
        {
            var from = Alias(path.Parent);
            var key = path.Steps[^1];
            var target = _catalogue.Target(key);
            alias = _aliases.Next();
            _known.Add(path.Name, alias);
            var value = Sql.Of($"{from}.{Names.Of(key)}");
            _clauses.Add(_at is null
                ? Sql.Of($"{Tables.Of(target, _at)} {alias} on {alias}.{Names.Of(target.KeyField)} = {value}")
                : Sql.Of($"lateral {Tables.Keyed(target, _at, Names.Of(target.KeyField), value)} {alias} on true"));
        }

        return alias;
    }

    /// <summary>A column, in its own table or in one beside it.</summary>
    public Sql Column(Column column)
    {
        var owner = Alias(column.Path);
        if (column.Measure is { } measure)
        {
            return DistanceSql.Metres(owner, measure, Origin);
        }

        if (column.Field == RowsSql.UnitMethod || column.Field == RowsSql.UnitIsCertain)
        {
            return Sql.Of($"{Found!.Value}.{Names.Of(column.Field)}");
        }

        if (column.Field.IsTargetStatus)
        {
            return ComparisonTables.Status(owner, column.Day!);
        }

        if (column.Field.Validity is { } validity)
        {
            return ValiditySql.On(owner, validity, column.Day!);
        }

        return column.Field.Lookup is { } lookup
            ? Sql.Of($"{Beside(column.Path, owner, lookup)}.{new Identifier(lookup.Column)}")
            : Sql.Of($"{owner}.{Names.Of(column.Field)}");
    }

    /// <summary>What is computed once for each row of the subject.</summary>
    public Identifier Beside(string name, Func<Identifier, Sql> statement)
    {
        if (!_known.TryGetValue(name, out var alias))
        {
            alias = _aliases.Next();
            _known.Add(name, alias);
            _clauses.Add(Sql.Of($"lateral (\n{statement(Root)}\n) {alias} on true"));
        }

        return alias;
    }

    private Identifier Beside(RowPath path, Identifier owner, Lookup lookup)
    {
        var name = $"{path.Name}/{lookup.Table}";
        if (!_known.TryGetValue(name, out var alias))
        {
            alias = _aliases.Next();
            _known.Add(name, alias);
            var on = Sql.Join(
                Sql.Of($" and "),
                lookup.On.Select(pair => Sql.Of($"{alias}.{new Identifier(pair.Theirs)} = {owner}.{new Identifier(pair.Ours)}")));
            _clauses.Add(Sql.Of($"{new Identifier(lookup.Schema)}.{new Identifier(lookup.Table)} {alias} on {on}"));
        }

        return alias;
    }
}
