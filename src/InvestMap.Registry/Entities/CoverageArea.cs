using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>A place that a survey found covered. Always an outline.</summary>
public class CoverageArea : PublishedRow
{
    /// <summary>The survey.</summary>
    public Guid CoverageSurveyUuid { get; set; }

    /// <summary>The survey.</summary>
    public CoverageSurvey? CoverageSurvey { get; set; }

    /// <summary>Its outline, WGS 84.</summary>
    public required MultiPolygon Boundary { get; set; }

    /// <summary>How well <see cref="Boundary"/> is known.</summary>
    public GeometryQuality BoundaryQuality { get; set; }

    /// <summary>What spatial filters look at.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Geometry? Geom { get; private set; }

    /// <summary>The one point that counts on maps and in clusters.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Point? MapPoint { get; private set; }
}
