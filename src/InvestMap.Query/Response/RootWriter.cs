using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Puts a root field together from what the statements brought.</summary>
internal static class RootWriter
{
    public static bool Write(RootPlan root, OwnedSelection selection, Answer answer, ResponseWriter writer)
    {
        switch (root)
        {
            case RootPlan.Connection connection:
                Connection(connection, answer, writer);
                return true;
            case RootPlan.Object one:
                return Row(((Result.Single)answer.Results[one.Statement]!).Row, answer, writer);
            case RootPlan.Sites sites:
                SiteWriter.Write(sites, (Result.Sites)answer.Results[sites.Statement]!, answer, writer);
                return true;
            case RootPlan.Search search:
                SearchWriter.Write(search, answer, writer);
                return true;
            case RootPlan.Nodes nodes:
                Nodes(nodes, selection, answer, writer);
                return true;
            default:
                throw new InvalidOperationException($"{root.GetType().Name} cannot be written.");
        }
    }

    private static bool Row(Piece? row, Answer answer, ResponseWriter writer)
    {
        if (row is not { } piece)
        {
            return false;
        }

        writer.WriteRaw(answer[piece]);
        return true;
    }

    private static void Nodes(RootPlan.Nodes nodes, OwnedSelection selection, Answer answer, ResponseWriter writer)
    {
        writer.StartList();
        foreach (var text in selection.Arguments.Get<object?[]>("ids")!)
        {
            var id = NodeId.Parse(Catalogue.Map, (string)text!);
            var rows = ((Result.Keyed)answer.Results[nodes.Statements[id.Subject.Name]]!).Rows;
            if (rows.TryGetValue(id.Key, out var piece))
            {
                writer.WriteRaw(answer[piece]);
            }
            else
            {
                writer.WriteNull();
            }
        }

        writer.EndList();
    }

    private static void Connection(RootPlan.Connection plan, Answer answer, ResponseWriter writer)
    {
        var list = plan.Statement < 0 ? null : (Result.List)answer.Results[plan.Statement]!;
        writer.StartObject();
        foreach (var (field, sink) in plan.Fields)
        {
            writer.Key(field);
            switch (field.Field.Tag)
            {
                case ConnectionField.Nodes or ConnectionField.Edges:
                    Rows(list!, sink, plan.Page.IsBackward, answer, writer);
                    break;
                case ConnectionField.TotalCount:
                    writer.Write(((Result.Number)answer.Results[plan.Count]!).Value);
                    break;
                case ConnectionField.PageInfo:
                    PageInfo(field, plan.Page, list!, writer);
                    break;
                default:
                    writer.Write(plan.Selection.Field.Type.Named.Name);
                    break;
            }
        }

        writer.EndObject();
    }

    // The last rows of a list come from the database last row first.
    private static void Rows(Result.List list, int sink, bool isBackward, Answer answer, ResponseWriter writer)
    {
        var rows = list.Rows[sink];
        writer.StartList();
        if (list.Rows.Length == 1 && !isBackward && rows.Count > 0)
        {
            // Nothing but commas lies between them: they are a list already.
            writer.WriteRaw(answer[new Piece(rows[0].Start, rows[^1].Start + rows[^1].Length - rows[0].Start)]);
            writer.EndList();
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            writer.WriteRaw(answer[rows[isBackward ? rows.Count - 1 - i : i]]);
        }

        writer.EndList();
    }

    private static void PageInfo(FieldSelection selection, Page page, Result.List list, ResponseWriter writer)
    {
        var type = (ObjectType)selection.Field.Type.Named;
        writer.StartObject();
        foreach (var field in selection.Children!.FieldsFor(type))
        {
            writer.Key(field);
            switch (field.Field.Tag)
            {
                // The row of a cursor lies beyond the page, also where the page comes from the other end.
                case ConnectionField.HasNextPage:
                    writer.Write(page.HasBefore || (!page.IsBackward && list.HasMore));
                    break;
                case ConnectionField.HasPreviousPage:
                    writer.Write(page.HasAfter || (page.IsBackward && list.HasMore));
                    break;
                case ConnectionField.StartCursor:
                    writer.Write(page.IsBackward ? list.Last : list.First);
                    break;
                case ConnectionField.EndCursor:
                    writer.Write(page.IsBackward ? list.First : list.Last);
                    break;
                default:
                    writer.Write(type.Name);
                    break;
            }
        }

        writer.EndObject();
    }
}
