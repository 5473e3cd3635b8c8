using InvestMap.Registry;
using InvestMap.Registry.Entities;
using NetTopologySuite.Geometries;

namespace InvestMap.Query.Tests;

/// <summary>A map that is published step by step, through <see cref="Publish"/> as the real one is.</summary>
public sealed class Timeline : World
{
    private readonly Dictionary<Guid, long> _since = [];

    /// <summary>The number of the last publication.</summary>
    public long Now { get; private set; }

    /// <summary>Publishes rows, new or changed, and the end of others.</summary>
    public async Task<long> PublishAsync(IEnumerable<PublishedRow> save, IEnumerable<PublishedRow>? end = null, LegalAct? act = null, Department? department = null)
    {
        var number = Now + 1;
        var draft = new ChangeSetDraft
        {
            TitleVi = $"Số {number}", TitleEn = $"Number {number}", Author = "an@example.vn", Approver = "binh@example.vn", LegalActUuid = act?.Uuid, DepartmentUuid = department?.Uuid,
        };
        foreach (var row in save)
        {
            if (_since.TryGetValue(row.Uuid, out var since))
            {
                draft.Update(row, since);
            }
            else
            {
                draft.Create(row);
            }

            _since[row.Uuid] = number;
        }

        foreach (var row in end ?? [])
        {
            draft.End(RowShape.Of(row).Table, row.Uuid, _since[row.Uuid]);
            _since.Remove(row.Uuid);
        }

        Now = await new Publish(Database.Sources.Publisher).ApplyAsync(draft);
        Assert.Equal(number, Now);
        return Now;
    }

    protected override Task FillAsync() => RunAsync(
        "insert into reference.vsic_section (version, section, name_vi, name_en) values ('2025', 'C', 'Chế biến', 'Manufacturing'), ('2025', 'D', 'Điện', 'Electricity') on conflict do nothing");

    public static SourceDocument Source(int n = 1) =>
        new() { Uuid = Key("f", n), ProvinceCode = "38", Slug = $"nguon-{n}", Kind = SourceKind.News, NameVi = $"Nguồn {n}" };

    public static IndustrialPark Park(int n, string name) => new()
    {
        Uuid = Key("c", n), ProvinceCode = "38", Slug = $"khu-{n}", NameVi = name, Kind = IndustrialParkKind.IndustrialPark, SourceUuid = Key("f", 1),
    };

    public static InvestmentProject Project(int n, string name, IndustrialPark? park = null) => new()
    {
        Uuid = Key("d", n), ProvinceCode = "38", Slug = $"du-an-{n}", NameVi = name, SectorVersion = "2025", Sector = "C", Status = InvestmentStatus.Operating,
        SourceUuid = Key("f", 1), IndustrialParkUuid = park?.Uuid,
    };

    public static ProjectInvestor Investor(int n, InvestmentProject project, string name, short ordinal = 1) => new()
    {
        Uuid = Key("e", n), ProvinceCode = "38", InvestmentProjectUuid = project.Uuid, Ordinal = ordinal, NameVi = name, Role = InvestorRole.Investor,
    };

    public static AdministrativeUnit Unit(int n, string name, string code, AdministrativeLevel level, AdministrativeUnitKind kind) => new()
    {
        Uuid = Key("a", n), ProvinceCode = "38", Slug = $"don-vi-{n}", NameVi = name, Code = code, Level = level, Kind = kind, SourceUuid = Key("f", 1),
    };

    public static LegalAct Act(int n) =>
        new() { Uuid = Key("b", n), ProvinceCode = "38", Slug = $"quyet-dinh-{n}", NameVi = $"Quyết định {n}", Kind = LegalActKind.Decision, SourceUuid = Key("f", 1) };

    public static Department Office(int n) =>
        new() { Uuid = Key("9", n), ProvinceCode = "38", Slug = $"so-{n}", NameVi = $"Sở {n}", Kind = DepartmentKind.Department, SourceUuid = Key("f", 1) };

    public static Point Place(double longitude, double latitude) => new(longitude, latitude) { SRID = 4326 };

    private static Guid Key(string letter, int n) => Guid.Parse($"00000000-0000-4000-8000-0000{letter}{n:0000000}");
}
