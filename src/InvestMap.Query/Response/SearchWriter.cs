using System.Globalization;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>Takes the best of what a search found of each subject.</summary>
internal static class SearchWriter
{
    private static readonly CompareInfo Names = CultureInfo.GetCultureInfo("vi").CompareInfo;

    public static void Write(RootPlan.Search plan, Answer answer, ResponseWriter writer)
    {
        var hits = plan.Statements.SelectMany(i => ((Result.Found)answer.Results[i]!).Rows).ToList();
        hits.Sort(Compare);
        writer.StartList();
        foreach (var hit in hits.Take(plan.First))
        {
            writer.WriteRaw(answer[hit.Row]);
        }

        writer.EndList();
    }

    // The order of each statement, told again across them.
    private static int Compare(Hit a, Hit b)
    {
        var order = a.Class.CompareTo(b.Class);
        order = order != 0 ? order : b.Similarity.CompareTo(a.Similarity);
        order = order != 0 ? order : (a.Metres ?? double.PositiveInfinity).CompareTo(b.Metres ?? double.PositiveInfinity);
        order = order != 0 ? order : Names.Compare(a.Name, b.Name);
        return order != 0 ? order : a.Key.CompareTo(b.Key);
    }
}
