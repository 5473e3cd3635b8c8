namespace InvestMap.Spatial.VN2000;

/// <summary>
/// A place in VN-2000, in metres. Vietnamese documents print X for the northing and Y for the easting, the other way round than
/// software does; hence the names, and no X and Y here.
/// </summary>
/// <param name="Northing">Printed as X. Between 900,000 and 2,600,000 in Vietnam.</param>
/// <param name="Easting">Printed as Y. 500,000 on the central meridian.</param>
public readonly record struct Vn2000Point(double Northing, double Easting);

/// <summary>A place in WGS 84, in degrees.</summary>
/// <param name="Longitude">East of Greenwich.</param>
/// <param name="Latitude">North of the equator.</param>
public readonly record struct Wgs84Point(double Longitude, double Latitude);
