using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Puts the answer of a search for sites together.</summary>
internal static class SiteWriter
{
    public static void Write(RootPlan.Sites plan, Result.Sites result, Answer answer, ResponseWriter writer)
    {
        var type = (ObjectType)plan.Selection.Field.Type.Named;
        writer.StartObject();
        foreach (var field in plan.Selection.Children!.FieldsFor(type))
        {
            writer.Key(field);
            switch (field.Field.Tag)
            {
                case SiteField.Candidates:
                    writer.Write(result.Counts[0]);
                    break;
                case SiteField.Matched:
                    writer.Write(result.Counts[1]);
                    break;
                case SiteField.Failed:
                    writer.Write(result.Counts[2]);
                    break;
                case SiteField.Unknown:
                    writer.Write(result.Counts[3]);
                    break;
                case SiteField.Criteria:
                    List(result.Heads.GetRange(plan.Places[field], plan.Criteria), answer, writer);
                    break;
                case SiteField.Sites:
                    List(result.Rows[plan.Places[field]][0], answer, writer);
                    break;
                case SiteField.FailsOnly or SiteField.UnknownOn:
                    Groups(plan, field, result, answer, writer);
                    break;
                default:
                    writer.Write(type.Name);
                    break;
            }
        }

        writer.EndObject();
    }

    private static void Groups(RootPlan.Sites plan, FieldSelection groups, Result.Sites result, Answer answer, ResponseWriter writer)
    {
        var type = (ObjectType)groups.Field.Type.Named;
        writer.StartList();
        foreach (var (criterion, failsOnly, unknownOn) in result.Limits)
        {
            var count = groups.Field.Tag is SiteField.FailsOnly ? failsOnly : unknownOn;
            if (count == 0)
            {
                continue;
            }

            writer.StartObject();
            foreach (var field in groups.Children!.FieldsFor(type))
            {
                writer.Key(field);
                switch (field.Field.Tag)
                {
                    case SiteField.Criterion:
                        writer.WriteRaw(answer[result.Heads[plan.Places[field] + criterion]]);
                        break;
                    case SiteField.Count:
                        writer.Write(count);
                        break;
                    case SiteField.IndustrialParks:
                        List(result.Rows[plan.Places[field]][criterion], answer, writer);
                        break;
                    default:
                        writer.Write(type.Name);
                        break;
                }
            }

            writer.EndObject();
        }

        writer.EndList();
    }

    private static void List(List<Piece> pieces, Answer answer, ResponseWriter writer)
    {
        writer.StartList();
        foreach (var piece in pieces)
        {
            writer.WriteRaw(answer[piece]);
        }

        writer.EndList();
    }
}
