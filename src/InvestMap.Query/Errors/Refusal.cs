using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>What a request asked that cannot be: the code, the place and what would be right. Made before any SQL.</summary>
internal static class Refusal
{
    public static GraphQLException Of(string code, string message, FieldSelection? selection = null) =>
        new(new GraphQLError(message, code, selection?.Locations ?? default, selection?.Path)) { RefuseRequest = true };

    /// <summary>A refusal of an argument as a whole.</summary>
    public static GraphQLException Of(string code, string message, FieldSelection selection, string argument) => In(Of(code, message), selection, argument);

    /// <summary>A refusal of a value inside an argument.</summary>
    public static GraphQLException Of(string code, string message, ArgumentPath place) => new RefusedValue(new GraphQLError(message, code), place);

    /// <summary>The same refusal with the value that it speaks of; the innermost that is known stays.</summary>
    public static GraphQLException At(GraphQLException refusal, ArgumentPath place) =>
        refusal is RefusedValue || !refusal.Errors[0].Locations.IsEmpty ? refusal : new RefusedValue(refusal.Errors[0], place);

    /// <summary>Reads a value; what it is refused for speaks of the place that it stands at.</summary>
    public static T Placed<T>(ArgumentPath place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (GraphQLException e)
        {
            throw At(e, place);
        }
    }

    /// <summary>
    /// The same refusal at its place in the document and at its field's in the response. <c>extensions.argument</c> names the value, such as
    /// <c>where.or[1].geom.distance.lte</c>, which a variable may hold.
    /// </summary>
    /// <param name="refusal">What was refused.</param>
    /// <param name="selection">Whose arguments these are.</param>
    /// <param name="argument">The argument, where the refusal does not say more itself.</param>
    public static GraphQLException In(GraphQLException refusal, FieldSelection selection, string? argument = null)
    {
        var error = refusal.Errors[0];
        if (!error.Locations.IsEmpty)
        {
            return error.Path is null ? new GraphQLException(error.At(selection.Path, error.Locations)) { RefuseRequest = true } : refusal;
        }

        var name = refusal is RefusedValue value ? argument + value.Place : argument;
        var extensions = name is null ? null : new Dictionary<string, object?> { ["argument"] = name };
        return new GraphQLException(new GraphQLError(error.Message, error.Code, selection.Locations, selection.Path, extensions)) { RefuseRequest = true };
    }
}

/// <summary>A refusal that knows the value, and not yet where its argument stands.</summary>
internal sealed class RefusedValue : GraphQLException
{
    public RefusedValue(GraphQLError error, ArgumentPath place)
        : base(error)
    {
        RefuseRequest = true;
        Place = place;
    }

    /// <summary>The value.</summary>
    public ArgumentPath Place { get; }
}
