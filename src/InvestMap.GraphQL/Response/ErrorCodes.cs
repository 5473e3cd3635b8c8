namespace InvestMap.GraphQL.Response;

/// <summary>The stable codes of the engine, grouped by phase: 1xx parse, 2xx validate and prepare, 9xx ours.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "GQL100";

    /// <summary>The request has no document.</summary>
    public const string NoDocument = "GQL101";

    /// <summary>The document has more bytes than allowed.</summary>
    public const string DocumentTooLarge = "GQL110";

    /// <summary>The document has more tokens than allowed.</summary>
    public const string TooManyTokens = "GQL111";

    /// <summary>The document nests deeper than allowed.</summary>
    public const string TooDeep = "GQL112";

    /// <summary>A rule of validation is broken.</summary>
    public const string Validation = "GQL200";

    /// <summary>No operation of that name, or none named where there are several.</summary>
    public const string UnknownOperation = "GQL201";

    /// <summary>A variable has no valid value.</summary>
    public const string Variable = "GQL202";

    /// <summary>An operation that the transport or the schema does not offer.</summary>
    public const string OperationNotOffered = "GQL203";

    /// <summary>Validation stopped: too many errors.</summary>
    public const string TooManyErrors = "GQL204";

    /// <summary>An operation selects deeper than allowed.</summary>
    public const string OperationTooDeep = "GQL210";

    /// <summary>An operation selects more fields than allowed.</summary>
    public const string TooManyFields = "GQL211";

    /// <summary>An operation has more aliases than allowed.</summary>
    public const string TooManyAliases = "GQL212";

    /// <summary>One place has more directives than allowed.</summary>
    public const string TooManyDirectives = "GQL213";

    /// <summary>An operation visits fragments more often than allowed.</summary>
    public const string TooManyFragmentVisits = "GQL214";

    /// <summary>Comparing fields that merge takes more steps than allowed.</summary>
    public const string TooManyComparisons = "GQL215";

    /// <summary>An operation costs more than allowed.</summary>
    public const string TooCostly = "GQL216";

    /// <summary>The document has more definitions than allowed.</summary>
    public const string TooManyDefinitions = "GQL217";

    /// <summary>A resolver refused: an error of the field's own.</summary>
    public const string Field = "GQL250";

    /// <summary>A field that is never null had no value.</summary>
    public const string NullInNonNull = "GQL251";

    /// <summary>A resolver gave a value that does not fit the field's type.</summary>
    public const string Serialization = "GQL252";

    /// <summary>An argument has no valid value.</summary>
    public const string Argument = "GQL253";

    /// <summary>Our own fault. The message tells nothing more.</summary>
    public const string Unexpected = "GQL900";

    /// <summary>The operation took longer than allowed.</summary>
    public const string Timeout = "GQL901";

    /// <summary>The response is larger than allowed.</summary>
    public const string ResponseTooLarge = "GQL902";

    /// <summary>The client went away.</summary>
    public const string Cancelled = "GQL903";
}
