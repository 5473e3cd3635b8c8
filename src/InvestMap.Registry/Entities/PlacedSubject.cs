using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>A subject with an address and, where a source tells, a place.</summary>
public abstract class PlacedSubject : SourcedSubject
{
    /// <summary>Address as the source states it, in Vietnamese.</summary>
    public string? AddressVi { get; set; }

    /// <summary>Address in English.</summary>
    public string? AddressEn { get; set; }

    /// <summary>The unit of its stated address; null where no source tells.</summary>
    public Guid? AdministrativeUnitUuid { get; set; }

    /// <summary>The unit of its stated address.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>How the unit was found.</summary>
    public UnitMethod? UnitMethod { get; set; }

    /// <summary>How sure the unit is.</summary>
    public UnitCertainty? UnitCertainty { get; set; }

    /// <summary>Its point, longitude and latitude in degrees, WGS 84.</summary>
    public Point? Location { get; set; }

    /// <summary>How well <see cref="Location"/> is known.</summary>
    public GeometryQuality? LocationQuality { get; set; }

    /// <summary>The outline if it has one, else the point: what spatial filters look at.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Geometry? Geom { get; private set; }

    /// <summary>The one point that counts on maps and in clusters.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Point? MapPoint { get; private set; }
}
