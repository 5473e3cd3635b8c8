using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>A plan as an indented text: the root fields, then each statement with what its columns become.</summary>
internal sealed class PlanTree
{
    private readonly StringBuilder _text = new();

    /// <summary>The text of a plan.</summary>
    public static string Of(Plan plan)
    {
        var tree = new PlanTree();
        foreach (var root in plan.Roots)
        {
            tree.Line(0, Root(root));
        }

        for (var i = 0; i < plan.Statements.Length; i++)
        {
            tree.Line(0, $"statement {i + 1}: {Kind(plan.Statements[i].Reading)}");
            tree.Read(plan.Statements[i].Reading);
        }

        return tree._text.ToString();
    }

    private static string Root(RootPlan root)
    {
        var key = root.Selection.Key;
        return root switch
        {
            RootPlan.Connection list => $"{key}: a page of {list.Page.Size} rows{(list.Page.IsBackward ? " from the end" : "")}"
                + $"{From("rows", list.Statement)}{From("count", list.Count)}",
            RootPlan.Object one => $"{key}: one object{From("row", one.Statement)}",
            RootPlan.Nodes nodes => $"{key}: objects by id{string.Concat(nodes.Statements.Select(s => From(s.Key, s.Value)))}",
            _ => $"{key}: {Words(root.GetType().Name)}",
        };
    }

    private static string From(string what, int statement) =>
        statement < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {what} from statement {statement + 1}");

    private static string Kind(Reading reading) => reading switch
    {
        Reading.List list => $"rows of a list, of which {list.Limit} are shown{(list.Cursor.IsEmpty ? "" : ", with cursors")}",
        Reading.Single => "one row or none",
        Reading.Keyed => "rows found again by their key",
        Reading.Many => "rows found again by their parent's key, in column 1",
        Reading.Numbers => "one row of numbers",
        _ => Words(reading.GetType().Name),
    };

    private void Read(Reading reading)
    {
        switch (reading)
        {
            case Reading.List list:
                foreach (var sink in list.Sinks)
                {
                    Members(1, sink);
                }

                break;
            case Reading.Single one:
                Members(1, one.Members);
                break;
            case Reading.Keyed keyed:
                Members(1, keyed.Members);
                break;
            case Reading.Many many:
                Members(1, many.Members);
                break;
            case Reading.Numbers numbers:
                Members(1, numbers.Members);
                break;
        }
    }

    private void Members(int depth, ImmutableArray<Output> members)
    {
        foreach (var member in members)
        {
            var key = Encoding.UTF8.GetString(member.Key).Trim('"', ':');
            switch (member)
            {
                case FixedOutput fix:
                    Line(depth, $"{key}: always {Encoding.UTF8.GetString(fix.Json)}");
                    break;
                case ColumnOutput column:
                    Line(depth, $"{key}: column {column.Column}, {Words(column.Kind.ToString())}");
                    break;
                case IdOutput id:
                    Line(depth, $"{key}: id made of column {id.Column}");
                    break;
                case FirstTextOutput text:
                    Line(depth, $"{key}: column {text.First}, or else {text.Second}");
                    break;
                case LanguageOutput language:
                    Line(depth, $"{key}: English where column {language.English} is there");
                    break;
                case ObjectOutput one:
                    Line(depth, one.Presence < 0 ? $"{key}:" : $"{key}: where column {one.Presence} is there");
                    Members(depth + 1, one.Members);
                    break;
                case GroupOutput group:
                    Line(depth, $"{key}: where one of columns {string.Join(", ", group.Columns)} is there");
                    Members(depth + 1, group.Members);
                    break;
                case GeometryOutput geometry:
                    Line(depth, $"{key}: geometry in column {geometry.Column}");
                    break;
                case ManyOutput many:
                    Line(depth, $"{key}: from statement {many.Statement + 1}, by column {many.KeyColumn}");
                    break;
                case CursorOutput:
                    Line(depth, $"{key}: cursor");
                    break;
                default:
                    Line(depth, $"{key}: {Words(member.GetType().Name)}");
                    break;
            }
        }
    }

    // MultiPolygon becomes "multi polygon".
    private static string Words(string name) => Spelling.Snake(name).Replace('_', ' ').Trim();

    private void Line(int depth, string text) => _text.Append(' ', 2 * depth).Append(text).Append('\n');
}
