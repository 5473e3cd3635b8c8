using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Tests.Validation;

public sealed class RuleTests
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder().Sdl("""
        directive @tag(name: String!) repeatable on FIELD
        interface Node { id: ID! }
        type Dog implements Node { id: ID! name(upper: Boolean): String! age: Int owner: Person }
        type Cat implements Node { id: ID! name: String lives: Int! }
        type Person { id: ID! pets: [Pet!] }
        union Pet = Dog | Cat
        enum Size { SMALL LARGE }
        input Filter { size: Size min: Int! = 0 must: Int! }
        input Pick @oneOf { id: ID name: String }
        type Query { dog(id: ID!): Dog pet: Pet node: Node dogs(where: Filter, pick: Pick, sizes: [Size!]): [Dog!] }
        type Mutation { rename(name: String!): Dog }
        type Subscription { barked: Dog meowed: Cat }
        """).Build();

    [Theory]
    [InlineData("{ pet { ... on Dog { name } ... on Cat { name2: name lives } __typename } node { id } }")]
    [InlineData("query Q($id: ID!, $w: Filter) { dog(id: $id) { ...F } dogs(where: $w, pick: { id: $id }) { id } } fragment F on Dog { name(upper: true) @tag(name: \"a\") @tag(name: \"b\") }")]
    [InlineData("subscription { barked { name } }")]
    [InlineData("{ dogs(where: { must: 1, size: SMALL }, sizes: LARGE) { id } }")]
    public void Valid_documents_pass(string document) => Assert.Empty(Validate(document));

    [Theory]
    [InlineData("type T { a: Int } { pet { __typename } }", "ExecutableDefinitionsRule")]
    [InlineData("query A { pet { __typename } } query A { pet { __typename } }", "UniqueOperationNamesRule")]
    [InlineData("{ pet { __typename } } query A { pet { __typename } }", "LoneAnonymousOperationRule")]
    [InlineData("subscription { barked { id } meowed { id } }", "SingleFieldSubscriptionsRule")]
    [InlineData("{ pet { ... on Dgo { name } } }", "KnownTypeNamesRule")]
    [InlineData("{ dog(id: 1) { ... on Size { x } } }", "FragmentsOnCompositeTypesRule")]
    [InlineData("query ($d: Dog) { dogs(sizes: $d) { id } }", "VariablesAreInputTypesRule")]
    [InlineData("{ dog(id: 1) }", "ScalarLeafsRule")]
    [InlineData("{ dog(id: 1) { nmae } }", "FieldsOnCorrectTypeRule")]
    [InlineData("{ pet { ...F } } fragment F on Dog { id } fragment F on Dog { id }", "UniqueFragmentNamesRule")]
    [InlineData("{ pet { ...G } }", "KnownFragmentNamesRule")]
    [InlineData("{ pet { __typename } } fragment F on Dog { id }", "NoUnusedFragmentsRule")]
    [InlineData("{ dog(id: 1) { ... on Cat { id } } }", "PossibleFragmentSpreadsRule")]
    [InlineData("{ pet { ...F } } fragment F on Dog { owner { pets { ...G } } } fragment G on Dog { ...F }", "NoFragmentCyclesRule")]
    [InlineData("query ($a: ID!, $a: ID!) { dog(id: $a) { id } }", "UniqueVariableNamesRule")]
    [InlineData("{ dog(id: $a) { id } }", "NoUndefinedVariablesRule")]
    [InlineData("query ($a: ID) { pet { __typename } }", "NoUnusedVariablesRule")]
    [InlineData("{ pet @nope { __typename } }", "KnownDirectivesRule")]
    [InlineData("{ pet @skip(if: true) @skip(if: true) { __typename } }", "UniqueDirectivesPerLocationRule")]
    [InlineData("{ dog(id: 1, nope: 2) { id } }", "KnownArgumentNamesRule")]
    [InlineData("{ dog(id: 1, id: 2) { id } }", "UniqueArgumentNamesRule")]
    [InlineData("{ dogs(sizes: [HUGE]) { id } }", "ValuesOfCorrectTypeRule")]
    [InlineData("{ dogs(where: { size: SMALL }) { id } }", "ValuesOfCorrectTypeRule")]
    [InlineData("{ dogs(pick: { id: 1, name: \"a\" }) { id } }", "ValuesOfCorrectTypeRule")]
    [InlineData("{ dog { id } }", "ProvidedRequiredArgumentsRule")]
    [InlineData("query ($a: String) { dog(id: $a) { id } }", "VariablesInAllowedPositionRule")]
    [InlineData("{ pet { ... on Dog { name } ... on Cat { name } } }", "OverlappingFieldsCanBeMergedRule")]
    [InlineData("{ dog(id: 1) { a: name a: age } }", "OverlappingFieldsCanBeMergedRule")]
    [InlineData("{ dogs(where: { must: 1, must: 2 }) { id } }", "UniqueInputFieldNamesRule")]
    public void Each_rule_finds_what_it_is_for(string document, string rule)
    {
        var errors = Validate(document);
        Assert.Contains(errors, e => e.Rule == rule && !e.Locations.IsEmpty && e.Code == ErrorCodes.Validation);
    }

    [Theory]
    [InlineData("{ d: dog(id: 1) { n: nmae } }", "d/n")]
    [InlineData("{ dog(id: 1) { name(nope: 2) } }", "dog/name")]
    [InlineData("{ dogs(where: { must: 1, size: HUGE }) { id } }", "dogs")]
    [InlineData("{ node { ... on Dog { owner @nope { id } } } }", "node/owner")]
    [InlineData("{ dog(id: 1) { a: name a: age } }", "dog/a")]
    [InlineData("{ pet { ...G } }", "pet")]
    [InlineData("{ ...G }", null)]
    [InlineData("query ($a: String) { dog(id: $a) { id } }", "dog")]
    [InlineData("query ($a: ID) { pet { __typename } }", null)]
    [InlineData("query A { pet { __typename } } query A { pet { __typename } }", null)]
    [InlineData("{ pet { ...F } } fragment F on Dog { owner { p: pets { ...G } } } fragment G on Dog { nmae }", "pet/owner/p/nmae")]
    [InlineData("{ a: pet { ...F } b: pet { ...F } } fragment F on Dog { nmae }", null)]
    [InlineData("{ pet { __typename } } fragment F on Dog { nmae ...F }", null)]
    public void An_error_of_a_field_has_the_path_that_the_field_would_have(string document, string? path)
    {
        var errors = Validate(document);
        Assert.NotEmpty(errors);
        Assert.Contains(path, errors.Select(e => e.Path?.ToString()));
        Assert.All(errors, e => Assert.True(e.Path is null || e.Path.ToString() == path, e.ToString()));
    }

    [Fact]
    public void A_misspelt_name_is_told_with_the_right_one()
    {
        Assert.Contains("Did you mean \"name\"?", Assert.Single(Validate("{ dog(id: 1) { nmae } }")).Message, StringComparison.Ordinal);
        Assert.Contains("inline fragment on \"Dog\"", Assert.Single(Validate("{ node { age } }")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ dog(id: 1) { favouriteColour } }", "There are \"id\", \"name\", \"age\" and \"owner\".")]
    [InlineData("{ pet { favouriteColour } }", "in inline fragments. There are \"Dog\" and \"Cat\".")]
    [InlineData("{ dog(id: 1, favouriteColour: 2) { id } }", "There is only \"id\".")]
    [InlineData("{ dog(id: 1) { age(favouriteColour: 2) } }", "There is none.")]
    [InlineData("{ dogs(where: { must: 1, favouriteColour: 2 }) { id } }", "There are \"size\", \"min\" and \"must\".")]
    [InlineData("{ dogs(sizes: [GIGANTIC]) { id } }", "There are \"SMALL\" and \"LARGE\".")]
    [InlineData("{ dogs(sizes: [5]) { id } }", "There are \"SMALL\" and \"LARGE\".")]
    [InlineData("{ pet { ... on FavouriteColour { id } } }", "and 15 more.")]
    [InlineData("{ pet { ...FavouriteColour } }", "There is none.")]
    [InlineData("{ pet @favouriteColour { __typename } }", "\"skip\"")]
    [InlineData("{ pet @skp(if: true) { __typename } }", "Did you mean \"skip\"?")]
    public void A_name_that_resembles_none_is_told_with_those_that_there_are(string document, string hint) =>
        Assert.Contains(Validate(document), e => e.Message.EndsWith(hint, StringComparison.Ordinal) || (hint[0] == '"' && e.Message.Contains(hint, StringComparison.Ordinal)));

    [Fact]
    public void Errors_are_capped()
    {
        var errors = Validate("{ dog(id: 1) { " + string.Concat(Enumerable.Range(0, 500).Select(i => $"x{i} ")) + "} }");
        Assert.Equal(101, errors.Length);
        Assert.Equal(ErrorCodes.TooManyErrors, errors[^1].Code);
    }

    [Fact]
    public void Introspection_can_be_closed()
    {
        var document = Parser.Parse("{ __schema { types { name } } __typename }");
        Assert.Empty(DocumentValidator.Validate(Schema, document, new ValidationOptions(new EngineLimits())));
        Assert.NotEmpty(DocumentValidator.Validate(Schema, document, new ValidationOptions(new EngineLimits(), Introspection: false)));
    }

    private static ImmutableArray<GraphQLError> Validate(string document) =>
        DocumentValidator.Validate(Schema, Parser.Parse(document), new ValidationOptions(new EngineLimits()));
}
