namespace InvestMap.Catalog.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_relation_leads_to_a_key_of_its_target()
    {
        foreach (var subject in Catalogue.Map.Subjects)
        {
            foreach (var relation in subject.Relations.Where(r => r.ChosenBy is null))
            {
                Assert.Equal(subject.Name, Catalogue.Map.Target(relation)[relation.Column].Target);
            }
        }
    }

    [Fact]
    public void Every_column_that_a_relation_group_or_layer_names_exists()
    {
        foreach (var subject in Catalogue.Map.Subjects)
        {
            Assert.All(subject.Relations, r => Assert.All(r.NaturalOrder, c => Assert.NotNull(Catalogue.Map.Target(r).Find(c))));
            Assert.All(subject.Groups.SelectMany(g => g.Fields), f => Assert.NotNull(subject.Find(f.Column)));
            Assert.All(subject.Layer?.Sums ?? [], c => Assert.True(subject.Find(c)!.Totals.HasFlag(Totals.Sum), $"{c} has no sum."));
            foreach (var (_, path) in subject.Layer is { } layer ? layer.Properties.Concat(layer.Details) : [])
            {
                var steps = path.Split('.');
                var owner = steps.Length == 1 ? subject : Catalogue.Map.Target(subject[steps[0]]);
                Assert.NotNull(owner.Find(steps[^1]));
            }
        }
    }

    [Theory]
    [InlineData("rent_usd_m2", "rentUsdM2")]
    [InlineData("status_as_of_precision", "statusAsOfPrecision")]
    [InlineData("wastewater_planned_m3_day", "wastewaterPlannedM3Day")]
    public void A_column_is_spelled_in_camel_case_and_back(string column, string field)
    {
        Assert.Equal(field, Spelling.Camel(column));
        Assert.Equal(column, Spelling.Snake(field));
    }

    [Fact]
    public void Every_column_is_found_again_from_its_field() =>
        Assert.All(Catalogue.Map.Subjects.SelectMany(s => s.Fields), f => Assert.Equal(f.Column, Spelling.Snake(f.Name)));

    [Fact]
    public void Every_stored_word_is_found() =>
        Assert.All(Vocabularies.All, v => Assert.All(v.Words, w => Assert.Same(w, v.FindStored(w.Stored))));
}
