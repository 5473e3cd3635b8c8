using System.Globalization;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>
/// Reads <c>publication</c> and <c>asOf</c> of a root field. Only the database knows which publications there are, so a
/// small statement of the same batch says what became of the question, and a wrong one is refused when it is read.
/// </summary>
internal static class TimePass
{
    /// <summary>The moment that a root field asks for; null: now.</summary>
    public static Moment? Read(Planner planner, FieldSelection selection)
    {
        var arguments = planner.Arguments(selection);
        var (number, time) = (arguments.Get<object>(TimeArguments.Publication), arguments.Get<object>(TimeArguments.AsOf));
        if (number is null && time is null)
        {
            return null;
        }

        if (number is not null && time is not null)
        {
            throw Refusal.Of(
                MapErrorCodes.Arguments, $"`{TimeArguments.Publication}` and `{TimeArguments.AsOf}` exclude each other: a publication has a number, or is found by time.", selection);
        }

        var value = new Parameter(planner.Place(selection, number is null ? TimeArguments.AsOf : TimeArguments.Publication), SqlValue.Of);
        var moment = number is null ? Moment.AsOf(value) : new Moment(Sql.Of($"{value}"));
        planner.Add(moment.Check, new Reading.Check(selection));
        return moment;
    }

    /// <summary>Refuses a publication that is not there.</summary>
    /// <param name="selection">The root field that asked.</param>
    /// <param name="current">The current publication.</param>
    /// <param name="asked">The one asked for; null: there was none at the time asked for.</param>
    /// <param name="first">When the first one was published; null: there is none.</param>
    public static GraphQLException? Refused(FieldSelection? selection, long current, long? asked, DateTime? first)
    {
        if (asked >= 1 && asked <= current)
        {
            return null;
        }

        if (asked is { } number)
        {
            return Of(
                MapErrorCodes.Publication,
                current == 0 ? "Nothing has been published yet." : string.Create(CultureInfo.InvariantCulture, $"There is no publication {number}: they are numbered from 1 to {current}, without gaps."),
                TimeArguments.Publication);
        }

        return Of(
            MapErrorCodes.Time,
            first is null ? "Nothing has been published yet." : string.Create(CultureInfo.InvariantCulture, $"The map said nothing then: its first publication is of {first:yyyy-MM-ddTHH:mm:ss.FFFFFFZ}."),
            TimeArguments.AsOf);

        GraphQLException Of(string code, string message, string argument) =>
            selection is null ? Refusal.Of(code, message) : Refusal.Of(code, message, selection, argument);
    }
}
