using System.Globalization;
using InvestMap.Spatial.VN2000;
using NetTopologySuite.Geometries;
using Npgsql;

namespace InvestMap.Spatial.Tests.VN2000;

public sealed class Vn2000Tests(PostGis postgis)
{
    // Thanh Hóa, roughly.
    private static readonly Envelope Province = new(104.37, 106.1, 19.2, 20.7);

    // Two millimetres, in degrees of latitude; along a parallel it is a little less.
    private const double TwoMillimetres = 0.002 / 111_320;

    [Theory]
    [InlineData(2190000, 580000, 105.765433162, 19.797318843)]
    [InlineData(2200000, 500000, 105.001870583, 19.889299878)]
    [InlineData(2137500, 583000, 105.791746422, 19.322930519)]
    public void The_reference_points_of_EPSG_5897_are_met_within_2_mm(double northing, double easting, double longitude, double latitude)
    {
        var zone = Vn2000.ByEpsg(5897);
        var place = zone.ToWgs84(new Vn2000Point(northing, easting));
        Assert.Equal(longitude, place.Longitude, TwoMillimetres);
        Assert.Equal(latitude, place.Latitude, TwoMillimetres);
        var back = zone.FromWgs84(new Wgs84Point(longitude, latitude));
        Assert.Equal(northing, back.Northing, 0.002);
        Assert.Equal(easting, back.Easting, 0.002);
    }

    public static TheoryData<int> Codes() => [.. Vn2000.Zones.Select(z => z.Epsg)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_zone_agrees_with_PROJ_within_2_mm_there_and_back(int epsg)
    {
        var zone = Vn2000.ByEpsg(epsg);
        var proj = string.Create(CultureInfo.InvariantCulture, $"+proj=tmerc +lat_0=0 +lon_0={zone.CentralMeridian} +k={zone.Scale} +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs");
        await using var command = postgis.DataSource.CreateCommand("select ST_Transform(p, $1, '+proj=longlat +datum=WGS84 +no_defs') from unnest($2) with ordinality as t(p, n) order by n");
        Point[] grid = [.. from e in new[] { 350_000.0, 500_000, 620_000 } from n in new[] { 950_000.0, 1_700_000, 2_190_000, 2_590_000 } select new Point(e, n)];
        command.Parameters.Add(new NpgsqlParameter { Value = proj });
        command.Parameters.Add(new NpgsqlParameter { Value = grid });
        await using var rows = await command.ExecuteReaderAsync();
        foreach (var point in grid)
        {
            Assert.True(await rows.ReadAsync());
            var expected = rows.GetFieldValue<Point>(0);
            var place = zone.ToWgs84(new Vn2000Point(point.Y, point.X));
            Assert.Equal(expected.X, place.Longitude, TwoMillimetres);
            Assert.Equal(expected.Y, place.Latitude, TwoMillimetres);
            var back = zone.FromWgs84(place);
            Assert.Equal(point.Y, back.Northing, 0.00001);
            Assert.Equal(point.X, back.Easting, 0.00001);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Meridian_and_scale_are_those_of_the_EPSG_register(int epsg)
    {
        var zone = Vn2000.ByEpsg(epsg);
        await using var command = postgis.DataSource.CreateCommand("select ST_Transform(p, 'EPSG:4756', $1), ST_Transform(p, '+proj=longlat +ellps=WGS84', $2) from unnest($3) p");
        command.Parameters.Add(new NpgsqlParameter { Value = $"EPSG:{epsg}" });
        command.Parameters.Add(new NpgsqlParameter { Value = string.Create(CultureInfo.InvariantCulture, $"+proj=tmerc +lat_0=0 +lon_0={zone.CentralMeridian} +k={zone.Scale} +x_0=500000 +ellps=WGS84") });
        command.Parameters.Add(new NpgsqlParameter { Value = new Point[] { new(zone.CentralMeridian, 20), new(zone.CentralMeridian + 1.2, 12) } });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            Assert.True(rows.GetFieldValue<Point>(0).EqualsExact(rows.GetFieldValue<Point>(1), 0.0001), $"{rows.GetFieldValue<Point>(0)} is not {rows.GetFieldValue<Point>(1)}");
        }

        Assert.Equal(zone.CentralMeridian, double.Parse(zone.Meridian[..3], CultureInfo.InvariantCulture) + (double.Parse(zone.Meridian[4..6], CultureInfo.InvariantCulture) / 60));
    }

    [Fact]
    public void Codes_with_the_axes_as_printed_are_the_same_zones_and_unknown_ones_are_told()
    {
        Assert.Same(Vn2000.ByEpsg(5897), Vn2000.ByEpsg(6957));
        Assert.Same(Vn2000.ByEpsg(5899), Vn2000.ByEpsg(6959));
        Assert.Null(Vn2000.Find(4326));
        Assert.Contains("5897 (105°00')", Assert.Throws<KeyNotFoundException>(() => Vn2000.ByEpsg(32648)).Message, StringComparison.Ordinal);
        Assert.Contains("Thanh Hóa", Vn2000.ByEpsg(5897).Provinces);
        Assert.All(Vn2000.Zones.SelectMany(z => z.Provinces), name => Assert.True(name.IsNormalized(System.Text.NormalizationForm.FormC)));
    }

    [Fact]
    public void Geometries_are_converted_whole_and_the_original_stays()
    {
        var zone = Vn2000.ByEpsg(5897);
        var plot = new Polygon(new LinearRing([new(580000, 2190000), new(580100, 2190000), new(580100, 2190100), new(580000, 2190000)])) { SRID = 5897 };
        var place = Assert.IsType<Polygon>(zone.ToWgs84(plot));
        Assert.Equal(4326, place.SRID);
        Assert.Equal(105.765433162, place.Coordinates[0].X, TwoMillimetres);
        Assert.Equal(19.797318843, place.Coordinates[0].Y, TwoMillimetres);
        Assert.Equal(580000, plot.Coordinate.X);
        var back = zone.FromWgs84(place);
        Assert.Equal(5897, back.SRID);
        Assert.True(plot.EqualsExact(back, 0.002), $"{plot} is not {back}");
        Assert.Throws<ArgumentException>(() => Vn2000.ByEpsg(9208).ToWgs84(plot));
        Assert.Throws<ArgumentException>(() => zone.FromWgs84(plot));
    }

    [Fact]
    public void Numbers_that_cannot_be_metres_are_refused()
    {
        var zone = Vn2000.ByEpsg(5897);
        foreach (var bad in new[] { double.NaN, double.PositiveInfinity, -1, 1e9 })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => zone.ToWgs84(new Vn2000Point(bad, 500_000)));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => zone.ToWgs84(new Vn2000Point(2_000_000, double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => zone.FromWgs84(new Wgs84Point(19.8, 105.7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => zone.FromWgs84(new Wgs84Point(double.NaN, 19.8)));
    }

    [Theory]
    [InlineData(5897, 2190000, 580000, Vn2000Finding.Plausible, 5897)]
    [InlineData(5897, 580000, 2190000, Vn2000Finding.SwappedAxes, 5897)]
    [InlineData(5897, 2190000, 48580000, Vn2000Finding.ZonePrefix, 5897)]
    [InlineData(5897, 2190000, 18580000, Vn2000Finding.ZonePrefix, 5897)]
    [InlineData(5897, 19.8, 105.7, Vn2000Finding.Degrees, null)]
    [InlineData(5897, 2190000, 680000, Vn2000Finding.WrongZone, 9206)]
    [InlineData(9217, 2190000, 580000, Vn2000Finding.WrongZone, 5897)]
    [InlineData(5897, 1200000, 580000, Vn2000Finding.OutsideArea, null)]
    [InlineData(5897, 5000000, 580000, Vn2000Finding.OutsideVietnam, null)]
    [InlineData(5897, double.NaN, 580000, Vn2000Finding.OutsideVietnam, null)]
    [InlineData(5897, -2190000, 580000, Vn2000Finding.OutsideVietnam, null)]
    public void Usual_mistakes_are_found_and_explained(int epsg, double northing, double easting, Vn2000Finding finding, int? firstZone)
    {
        var verdict = Vn2000Check.Examine(Vn2000.ByEpsg(epsg), new Vn2000Point(northing, easting), Province);
        Assert.Equal(finding, verdict.Finding);
        Assert.Equal(firstZone, verdict.Zones is [var first, ..] ? first.Epsg : null);
        Assert.EndsWith(".", verdict.Message, StringComparison.Ordinal);
        if (verdict.Suggested is { } suggested)
        {
            var place = verdict.Zones[0].ToWgs84(suggested);
            Assert.True(Province.Contains(place.Longitude, place.Latitude));
        }
    }

    [Fact]
    public void A_wrong_zone_is_explained_with_the_distance_and_the_meridians()
    {
        // A corner printed for Sơn La's meridian, read in Thanh Hóa's.
        var corner = Vn2000.ByEpsg(9206).FromWgs84(new Wgs84Point(105.5, 19.8));
        var verdict = Vn2000Check.Examine(Vn2000.ByEpsg(5897), corner, Province);
        Assert.Equal(Vn2000Finding.WrongZone, verdict.Finding);
        Assert.InRange(verdict.Kilometres!.Value, 40, 45);
        Assert.Contains(verdict.Zones, z => z.Epsg == 9206);
        Assert.Contains("104°00'", verdict.Message, StringComparison.Ordinal);
    }
}
