using System.Globalization;
using System.Text;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// What in the values of variables decides the SQL: which fields of a filter are given, how many words a search has, the
/// size of a page, which values of a cursor are null. Requests of the same shape share a plan.
/// </summary>
internal static class Shape
{
    /// <summary>The selections of an operation whose arguments hold variables.</summary>
    public static IReadOnlyList<FieldSelection> Variable(IEnumerable<FieldSelection> roots)
    {
        var found = new List<FieldSelection>();
        foreach (var root in roots)
        {
            Collect(root, found);
        }

        return found;
    }

    /// <summary>The shape of some selections' arguments; empty where nothing varies.</summary>
    public static string Of(Catalogue catalogue, IReadOnlyList<FieldSelection> selections, VariableValues variables)
    {
        if (selections.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var selection in selections)
        {
            text.Append(selection.Id).Append('(');
            foreach (var (definition, value) in Arguments(selection, variables).Present())
            {
                text.Append(definition.Name).Append(':');
                try
                {
                    Argument(text, catalogue, definition, value);
                }
                catch (GraphQLException e)
                {
                    throw Refusal.In(e, selection, definition.Name);
                }

                text.Append(' ');
            }

            text.Append(')');
        }

        return text.ToString();
    }

    /// <summary>The shape of a filter.</summary>
    public static string Of(InputObject? where)
    {
        var text = new StringBuilder();
        Filter(text, where, isLiteral: false);
        return text.ToString();
    }

    /// <summary>The shape of an order.</summary>
    public static string Of(object?[] order)
    {
        var text = new StringBuilder();
        Filter(text, order, isLiteral: true);
        return text.ToString();
    }

    private static void Collect(FieldSelection selection, List<FieldSelection> found)
    {
        if (selection.HasVariables)
        {
            found.Add(selection);
        }

        if (selection.Children is { } children)
        {
            foreach (var type in children.PossibleTypes)
            {
                foreach (var child in children.FieldsFor(type))
                {
                    Collect(child, found);
                }
            }
        }
    }

    private static ArgumentValues Arguments(FieldSelection selection, VariableValues variables)
    {
        try
        {
            return selection.GetArguments(variables);
        }
        catch (GraphQLException e)
        {
            throw Refusal.In(e, selection);
        }
    }

    private static void Argument(StringBuilder text, Catalogue catalogue, InputValueDefinition definition, object? value)
    {
        switch (definition.Name)
        {
            case var _ when value is null:
                text.Append('n');
                break;
            case "text":
                text.Append(SearchWords.Shape((string)value));
                break;
            case "near":
                text.Append('?');
                break;
            case "where" or "input":
                Filter(text, value, isLiteral: false);
                break;
            case "after" or "before":
                foreach (var part in Cursor.Parse((string)value).Values)
                {
                    text.Append(part is null ? 'n' : '?');
                }

                break;
            case "id" when definition.Type.IsNonNull:
                text.Append(NodeId.Parse(catalogue, (string)value).Subject);
                break;
            case "ids":
                text.AppendJoin(',', ((object?[])value).Select(id => NodeId.Parse(catalogue, (string)id!).Subject.Name).Distinct());
                break;
            case "id" or "uuid" or "slug" or "number" or "on" or "fields" or "metres" or "operator" or TimeArguments.Publication or TimeArguments.AsOf:
                text.Append('?');
                break;
            default:
                Filter(text, value, isLiteral: true);
                break;
        }
    }

    private static void Filter(StringBuilder text, object? value, bool isLiteral)
    {
        switch (value)
        {
            case null:
                text.Append('n');
                break;
            case NetTopologySuite.Geometries.Geometry:
                text.Append('?');
                break;
            case InputObject input:
                text.Append('{');
                foreach (var (field, item) in input)
                {
                    text.Append(field.Name).Append(':');
                    if (field.Tag is FilterWord.Search && item is string search)
                    {
                        text.Append(SearchWords.Shape(search));
                    }
                    else if (field.Tag is FilterWord.Bbox && item is not null)
                    {
                        text.Append(SpatialSql.IsWide(item) ? 'w' : 'n');
                    }
                    else
                    {
                        Filter(text, item, isLiteral || field.Tag is CollectionWord.Any or PlanWord);
                    }

                    text.Append(' ');
                }

                text.Append('}');
                break;
            case object?[] list when !isLiteral && list.All(item => item is not InputObject):
                text.Append('[').Append(list.Any(item => item is not null) ? "?" : "").Append(list.Contains(null) ? "n" : "").Append(']');
                break;
            case object?[] list:
                text.Append('[');
                foreach (var item in list)
                {
                    Filter(text, item, isLiteral);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            default:
                text.Append(isLiteral ? Convert.ToString(value, CultureInfo.InvariantCulture) : "?");
                break;
        }
    }
}
