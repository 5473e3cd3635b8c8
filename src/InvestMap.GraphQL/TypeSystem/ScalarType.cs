using System.Text.Json;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>A value that does not fit a type. The message says what was wrong, without the place.</summary>
public sealed class CoercionException(string message) : Exception(message);

/// <summary>
/// A scalar (specification 3.5). As it stands it lets every value through; derive from it to check and convert.
/// </summary>
public class ScalarType : NamedType
{
    /// <summary>Makes a scalar.</summary>
    public ScalarType(string name, string? description = null, string? specifiedByUrl = null)
        : base(name)
    {
        Description = description;
        SpecifiedByUrl = specifiedByUrl;
    }

    /// <summary>The address of its specification (<c>@specifiedBy</c>).</summary>
    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>Whether the specification defines it.</summary>
    public bool IsStandard { get; internal init; }

    /// <summary>Converts a JSON value of a variable (never null), or throws <see cref="CoercionException"/>.</summary>
    public virtual object? ParseValue(JsonElement json) => PlainValue.From(json);

    /// <summary>
    /// Converts a literal (never null, may hold variables inside lists and objects), or throws <see cref="CoercionException"/>.
    /// By default the literal becomes JSON and goes the way of <see cref="ParseValue"/>.
    /// </summary>
    public virtual object? ParseLiteral(ValueNode node, VariableValues? variables)
    {
        using var json = PlainValue.ToJson(node, variables);
        return ParseValue(json.RootElement.Clone());
    }

    /// <summary>Writes a resolver's value (never null), or throws <see cref="CoercionException"/>. Must write exactly one JSON value.</summary>
    public virtual void Write(object value, ResponseWriter writer) => writer.WriteAny(value);
}
