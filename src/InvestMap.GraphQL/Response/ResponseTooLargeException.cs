namespace InvestMap.GraphQL.Response;

/// <summary>The response outgrew its limit: the whole operation is refused.</summary>
internal sealed class ResponseTooLargeException(int limit) : GraphQLException(
    new GraphQLError($"The response has more than {limit} bytes. Ask for less, page by page.", ErrorCodes.ResponseTooLarge));
