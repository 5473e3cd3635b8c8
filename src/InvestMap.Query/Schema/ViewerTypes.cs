using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The root field <c>me</c>. It is answered from the request itself, without the database.</summary>
internal static class ViewerTypes
{
    public static void Add(SchemaBuilder schema) => schema.Object("Viewer", t => t
        .Description("A person who has signed in, as their token names them.")
        .Field("name", "String", f => f.Resolve(static c => c.ParentAs<Person>()!.Name).Description("Their name; null where the token has none."))
        .Field("roles", "[String!]!", f => f.Resolve(static c => c.ParentAs<Person>()!.Roles).Description("Their roles, as the provider spells them."))
        .Field("departments", "[String!]!", f => f.Resolve(static c => c.ParentAs<Person>()!.Departments).Description("Their departments, as the provider spells them; none where it names none.")));

    public static void AddRoot(FieldedTypeBuilder query) => query.Field("me", "Viewer", f => f
        .Resolve(static c => c.Request.Get<Viewer>()?.Person)
        .Description("Who asks; null for somebody who has not signed in, and for a token that does not hold."));
}
