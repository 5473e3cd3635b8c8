using ProjNet.CoordinateSystems;

namespace InvestMap.Spatial.VN2000;

/// <summary>The zones of VN-2000, Vietnam's national reference system, by EPSG code.</summary>
public static class Vn2000
{
    /// <summary>All zones: three degrees wide by meridian, then the two of six degrees for the whole country.</summary>
    /// <remarks>
    /// EPSG:6956 to 6959 are 5896 to 5899 with the axes as printed (northing first); a point has named axes here, so they are the same.
    /// EPSG:3405 has the meridian of 5897 and another scale: mixing the two up moves a place by some 650 m, still inside the province,
    /// which no check of a single point can see. A document says its zone; believe it, not a guess.
    /// </remarks>
    public static IReadOnlyList<Vn2000Zone> Zones { get; } =
    [
        new(5896, "102°00'", 102, 0.9999),
        new(9205, "103°00'", 103, 0.9999, "Điện Biên", "Lai Châu"),
        new(9206, "104°00'", 104, 0.9999, "Sơn La"),
        new(9207, "104°30'", 104.5, 0.9999, "Cà Mau", "Kiên Giang"),
        new(9208, "104°45'", 104.75, 0.9999, "An Giang", "Lào Cai", "Nghệ An", "Phú Thọ", "Yên Bái"),
        new(5897, "105°00'", 105, 0.9999, "Bạc Liêu", "Cần Thơ", "Đồng Tháp", "Hà Nam", "Hà Nội", "Hậu Giang", "Ninh Bình", "Thanh Hóa", "Vĩnh Phúc"),
        new(9209, "105°30'", 105.5, 0.9999, "Bắc Ninh", "Hà Giang", "Hà Tĩnh", "Hải Dương", "Hưng Yên", "Nam Định", "Sóc Trăng", "Tây Ninh", "Thái Bình", "Trà Vinh", "Vĩnh Long"),
        new(9210, "105°45'", 105.75, 0.9999, "Bến Tre", "Bình Dương", "Cao Bằng", "Hải Phòng", "Long An", "Thành phố Hồ Chí Minh", "Tiền Giang"),
        new(9211, "106°00'", 106, 0.9999, "Hòa Bình", "Quảng Bình", "Tuyên Quang"),
        new(9212, "106°15'", 106.25, 0.9999, "Bình Phước", "Quảng Trị"),
        new(9213, "106°30'", 106.5, 0.9999, "Bắc Kạn", "Thái Nguyên"),
        new(9214, "107°00'", 107, 0.9999, "Bắc Giang", "Thừa Thiên Huế"),
        new(9215, "107°15'", 107.25, 0.9999, "Lạng Sơn"),
        new(9216, "107°30'", 107.5, 0.9999, "Kon Tum"),
        new(5899, "107°45'", 107.75, 0.9999, "Bà Rịa - Vũng Tàu", "Đà Nẵng", "Đồng Nai", "Lâm Đồng", "Quảng Nam", "Quảng Ninh"),
        new(5898, "108°00'", 108, 0.9999, "Quảng Ngãi"),
        new(9217, "108°15'", 108.25, 0.9999, "Bình Định", "Khánh Hòa", "Ninh Thuận"),
        new(9218, "108°30'", 108.5, 0.9999, "Bình Thuận", "Đắk Lắk", "Đắk Nông", "Gia Lai", "Phú Yên"),
        new(3405, "105°00'", 105, 0.9996),
        new(3406, "111°00'", 111, 0.9996),
    ];

    /// <summary>The zone with an EPSG code.</summary>
    /// <exception cref="KeyNotFoundException">No zone of VN-2000 has this code; the message lists those that there are.</exception>
    public static Vn2000Zone ByEpsg(int epsg)
        => Find(epsg) ?? throw new KeyNotFoundException(
            $"EPSG:{epsg} is no zone of VN-2000. There are {string.Join(", ", Zones.Select(z => $"{z.Epsg} ({z.Meridian})"))}.");

    /// <summary>The zone with an EPSG code, or null.</summary>
    public static Vn2000Zone? Find(int epsg)
    {
        var eastingFirst = epsg is >= 6956 and <= 6959 ? epsg - 1060 : epsg;
        return Zones.FirstOrDefault(zone => zone.Epsg == eastingFirst);
    }

    /// <summary>
    /// The shift of the datum: metres, seconds of arc, parts per million. The rotations turn the position vector, as PROJ's
    /// <c>+towgs84</c> has them; EPSG prints them with the other sign, for the coordinate frame.
    /// </summary>
    internal static Wgs84ConversionInfo ToWgs84Parameters()
        => new(-191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278);
}
