using System.Text.RegularExpressions;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>Whoever builds on the schema finds there what each thing means, and each quantity says its unit.</summary>
public sealed partial class DescriptionTests
{
    [Fact]
    public void Everything_has_a_description()
    {
        var silent = Members().Where(m => string.IsNullOrWhiteSpace(m.Description)).Select(m => m.Coordinate);
        Assert.True(!silent.Any(), "Without description:\n" + string.Join('\n', silent));
    }

    [Fact]
    public void A_description_is_a_sentence()
    {
        var broken = Members().Where(m => m.Description is { } text && !Sentence().IsMatch(text)).Select(m => $"{m.Coordinate}: {m.Description}");
        Assert.True(!broken.Any(), "No sentence:\n" + string.Join('\n', broken));
    }

    [Fact]
    public void A_quantity_says_its_unit()
    {
        var bare = Members()
            .Where(m => m.Type?.Named.Name is "Decimal" or "Float" && !m.Coordinate.Contains("OperationFilterInput.", StringComparison.Ordinal))
            .Where(m => !Unit().IsMatch(m.Description ?? ""))
            .Select(m => $"{m.Coordinate}: {m.Description}");
        Assert.True(!bare.Any(), "Without unit:\n" + string.Join('\n', bare));
    }

    [Fact]
    public void The_committed_contract_says_it_all_and_can_be_read_again()
    {
        var file = File.ReadAllText(Path.Combine(Folders.Tests, "..", "..", "src", "InvestMap.Api", "schema.graphql"));
        Assert.True(file == SchemaPrinter.Print(Contract.Schema), "src/InvestMap.Api/schema.graphql is stale: run `make bless` and look at the difference.");
        Assert.Equal(file, SchemaPrinter.Print(new SchemaBuilder().Sdl(file).Build()));
        Assert.All(Members().Where(m => !m.Coordinate.StartsWith('@')), m => Assert.Contains(m.Description!.Split('\n')[0], file, StringComparison.Ordinal));
    }

    /// <summary>GeoJSON's inputs describe the scalar Geometry for people; any other input type is one that some argument takes.</summary>
    [Fact]
    public void No_input_type_is_there_for_nothing()
    {
        var used = new HashSet<NamedType>();
        var next = new Queue<NamedType>(Contract.Types.OfType<FieldedType>().SelectMany(t => t.Fields).SelectMany(f => f.Arguments).Select(a => a.Type.Named));
        while (next.TryDequeue(out var type))
        {
            if (used.Add(type) && type is InputObjectType input)
            {
                input.Fields.ToList().ForEach(f => next.Enqueue(f.Type.Named));
            }
        }

        Assert.Empty(Contract.Types.OfType<InputObjectType>().Where(t => !used.Contains(t) && !t.Name.StartsWith("GeoJSON", StringComparison.Ordinal)).Select(t => t.Name));
    }

    /// <summary>Every member of the schema under its coordinate (specification 3.3.9).</summary>
    private static IEnumerable<Member> Members()
    {
        foreach (var type in Contract.Types)
        {
            yield return new(type.Name, type.Description, null);
            foreach (var field in (type as FieldedType)?.Fields ?? [])
            {
                yield return new($"{type.Name}.{field.Name}", field.Description, field.Type);
                foreach (var argument in field.Arguments)
                {
                    yield return new($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description, argument.Type);
                }
            }

            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                yield return new($"{type.Name}.{field.Name}", field.Description, field.Type);
            }

            foreach (var value in (type as EnumType)?.Values ?? [])
            {
                yield return new($"{type.Name}.{value.Name}", value.Description, null);
            }
        }

        foreach (var directive in Contract.Schema.Directives)
        {
            yield return new($"@{directive.Name}", directive.Description, null);
            foreach (var argument in directive.Arguments)
            {
                yield return new($"@{directive.Name}({argument.Name}:)", argument.Description, argument.Type);
            }
        }
    }

    [GeneratedRegex("""^[\p{Lu}\d`"].*[.!?]$""", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bunit|\b(square )?metres\b|\bdegrees\b|\bpercent\b|\bkm\b|\bshare\b|\bScore\b|\bweight\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    private sealed record Member(string Coordinate, string? Description, GraphQLType? Type);
}
