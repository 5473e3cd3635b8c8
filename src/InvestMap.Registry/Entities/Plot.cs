using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>A plot of land inside a park.</summary>
public class Plot : SourcedSubject
{
    /// <summary>The park it belongs to.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park it belongs to.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Whether it can be had.</summary>
    public PlotStatus Status { get; set; }

    /// <summary>Area in hectares, as stated.</summary>
    [Precision(12, 4)]
    public decimal AreaHa { get; set; }

    /// <summary>US dollars per square metre for the term of the park.</summary>
    [Precision(12, 2)]
    public decimal? RentUsdM2 { get; set; }

    /// <summary>Its outline, WGS 84.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>How well <see cref="Boundary"/> is known.</summary>
    public GeometryQuality? BoundaryQuality { get; set; }

    /// <summary>What spatial filters look at.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Geometry? Geom { get; private set; }

    /// <summary>The one point that counts on maps and in clusters.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Point? MapPoint { get; private set; }
}

/// <summary>Whether a plot can be had.</summary>
public enum PlotStatus
{
    /// <summary>Free.</summary>
    Available,

    /// <summary>Promised to somebody.</summary>
    Reserved,

    /// <summary>Leased.</summary>
    Leased,

    /// <summary>Not cleared or without infrastructure.</summary>
    NotReady,
}
