using InvestMap.Catalog.Subjects;

namespace InvestMap.Catalog;

/// <summary>Everything that exists on the map. A name that comes from outside is looked up here, and only the spelling found here goes on.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Subject> _byName;
    private readonly Dictionary<string, Subject> _byPlural;

    /// <summary>Makes a catalogue of subjects.</summary>
    public Catalogue(IReadOnlyList<Subject> subjects)
    {
        Subjects = subjects;
        _byName = subjects.ToDictionary(s => s.Name, StringComparer.Ordinal);
        _byPlural = subjects.Where(s => s.Plural is not null).ToDictionary(s => s.Plural!, StringComparer.Ordinal);
    }

    /// <summary>The map's own catalogue. The order of its subjects is the order of the schema.</summary>
    public static Catalogue Map { get; } = new(
    [
        InvestmentProjects.Subject, IndustrialParks.Subject, Plots.Subject, AdministrativeUnits.Subject, InfrastructureSites.Subject,
        DigitalEnterprises.Subject, DigitalActors.Subject, CoverageAreas.Subject, CoverageSurveys.Subject, CoverageObservations.Subject,
        Indicators.Subject, DigitalMaturityCounts.Subject, LegalActs.Subject, SupportMeasures.Subject, Departments.Subject, OcopProducts.Subject, Publications.Subject,
        ProjectInvestors.Subject, SupportMeasures.Area, Parts.ParkDistance, Parts.ParkPhase, Parts.ParkLandUse, Parts.ParkBusinessLine,
        Parts.ParkWastewaterPlant, Parts.ParkScheduleStep, Parts.ProjectEvent,
        ProjectParts.ScheduleItem, ProjectParts.Selection, ProjectParts.LandUse, ProjectParts.Distance, IndicatorObservations.Subject, IndicatorComparisons.Subject,
        IndicatorComparisons.Actual, AdministrativeSuccessions.Subject, SourceDocuments.Subject, Figures.Subject,
    ]);

    /// <summary>All subjects.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The subject of a type name, such as <c>Plot</c>.</summary>
    public Subject this[string name] => _byName[name];

    /// <summary>The subject of a type name, or null.</summary>
    public Subject? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The subject of a list, layer or export, such as <c>plots</c>; null when there is none.</summary>
    public Subject? FindPlural(string plural) => _byPlural.GetValueOrDefault(plural);

    /// <summary>The subject that a key leads to.</summary>
    public Subject Target(Field key) => this[key.Target ?? throw new ArgumentException($"{key.Column} leads nowhere.", nameof(key))];

    /// <summary>The subject of the many of a relation.</summary>
    public Subject Target(Relation relation) => this[relation.Target];
}
