// Who plays in the demonstration layer. All of it is invented; each name says so ("mẫu", sample), and no place is that of a real object.

const tax = {
  incentives_vi: 'Miễn thuế thu nhập doanh nghiệp 2 năm, giảm 50% trong 4 năm tiếp theo; miễn tiền thuê đất 7 năm (minh họa)',
  incentives_en: 'Corporate income tax: 2 years exempt, then 4 years at half; land rent exempt for 7 years (illustration)',
};
const developer = (vi, en) => ({ developer_vi: `Công ty hạ tầng mẫu ${vi}`, developer_en: `Sample Infrastructure Company ${en}` });
const vn = (number) => number.toLocaleString('en-US').replaceAll(',', '.');

function utilities(kv, water, planned, built, telecom = ['Cáp quang; 5G của Nhà mạng mẫu A', 'Fibre; 5G of Sample Operator A']) {
  return {
    power_vi: `Lưới điện ${kv} kV đến hàng rào`, power_en: `${kv} kV grid at the fence`, power_kv: kv,
    water_vi: `Cấp nước sạch ${vn(water)} m³/ngày`, water_en: `Clean water ${water.toLocaleString('en-US')} m³/day`, water_m3_day: water,
    wastewater_vi: `Xử lý nước thải: quy hoạch ${vn(planned)} m³/ngày, đã xây dựng ${vn(built)} m³/ngày`,
    wastewater_en: `Wastewater: ${planned.toLocaleString('en-US')} m³/day planned, ${built.toLocaleString('en-US')} m³/day built`,
    wastewater_planned_m3_day: planned, wastewater_built_m3_day: built,
    power_kw_ha: kv >= 110 ? 250 : 140, water_m3_ha_day: 22,
    raw_water_vi: `Nước thô từ hồ mẫu, ${vn(water * 1.2)} m³/ngày`, raw_water_en: `Raw water from a sample lake, ${(water * 1.2).toLocaleString('en-US')} m³/day`,
    raw_water_m3_day: water * 1.2,
    drainage_vi: 'Nước mưa và nước thải chảy theo hai hệ thống riêng (minh họa)', drainage_en: 'Rain and waste water run in two separate systems (illustration)',
    solid_waste_vi: 'Thu gom hằng ngày, xử lý tại khu xử lý mẫu', solid_waste_en: 'Collected daily, treated at a sample plant',
    fire_prevention_vi: 'Trụ nước chữa cháy cách nhau 150 m; có đội chữa cháy mẫu', fire_prevention_en: 'Hydrants every 150 m; a sample fire brigade',
    ...(telecom ? { telecom_vi: telecom[0], telecom_en: telecom[1] } : {}),
  };
}

/** What the founding decision of a cluster says of its land; no real neighbour is named. */
const survey = { land: {
  border_north_vi: 'Đường mẫu số 1', border_north_en: 'Sample Road No. 1', border_east_vi: 'Kênh mẫu', border_east_en: 'A sample canal',
  border_south_vi: 'Đất nông nghiệp', border_south_en: 'Farm land', border_west_vi: 'Khu dân cư mẫu', border_west_en: 'A sample residential area',
  cadastral_sheets: '1, 2', cadastral_scale: 2000, cadastral_survey_year: 2015,
} };

/** width, height in metres; turn in degrees; plots: how many in each of the two rows; unknown: fields left empty on purpose. */
export const parks = [
  { slug: 'mau-khu-dai-ngan', name_vi: 'Khu mẫu Đại Ngàn', name_en: 'Sample Zone Dai Ngan', kind: 'economic_zone', status: 'operating',
    centre: [105.62, 20.12], width: 4500, height: 3200, turn: 12, ...developer('Đại Ngàn', 'Dai Ngan'), utilities: utilities(110, 30000, 24000, 8000), ...tax },
  { slug: 'mau-khu-binh-minh', name_vi: 'Khu mẫu Bình Minh', name_en: 'Sample Park Binh Minh', kind: 'industrial_park', status: 'operating', parent: 'mau-khu-dai-ngan',
    centre: [105.617, 20.118], width: 1700, height: 950, turn: 12, plots: [6, 5], rent: 95, ...developer('Bình Minh', 'Binh Minh'), utilities: utilities(110, 12000, 9000, 6000), ...tax },
  { slug: 'mau-khu-hoa-sen', name_vi: 'Khu mẫu Hoa Sen', name_en: 'Sample Park Hoa Sen', kind: 'industrial_park', status: 'operating',
    centre: [105.6, 20.0], width: 1900, height: 1100, turn: -8, plots: [7, 6], rent: 110, ...developer('Hoa Sen', 'Hoa Sen'), utilities: utilities(110, 15000, 12000, 6000), ...tax },
  { slug: 'mau-khu-lua-vang', name_vi: 'Khu mẫu Lúa Vàng', name_en: 'Sample Park Lua Vang', kind: 'industrial_park', status: 'calling',
    centre: [105.53, 19.845], width: 1600, height: 1000, turn: 20, plots: [5, 5], rent: 78.5, ...developer('Lúa Vàng', 'Lua Vang'), utilities: utilities(22, 8000, 6000, 0), ...tax },
  { slug: 'mau-khu-trong-dong', name_vi: 'Khu mẫu Trống Đồng', name_en: 'Sample Park Trong Dong', kind: 'industrial_park', status: 'operating',
    centre: [105.98, 20.03], width: 1500, height: 900, turn: 35, plots: [5, 4], ...developer('Trống Đồng', 'Trong Dong'), utilities: utilities(110, 10000, 8000, 8000), ...tax, unknown: ['rent_usd_m2'] },
  { slug: 'mau-khu-tre-xanh', name_vi: 'Khu mẫu Tre Xanh', name_en: 'Sample Cluster Tre Xanh', kind: 'industrial_cluster', status: 'operating',
    centre: [105.72, 19.66], width: 820, height: 640, turn: 0, plots: [4, 4], rent: 55, ...developer('Tre Xanh', 'Tre Xanh'), utilities: utilities(22, 2500, 2000, 1000, null), unknown: ['telecom_vi', 'solid_waste_vi'],
    ...survey },
  { slug: 'mau-khu-sao-mai', name_vi: 'Khu mẫu Sao Mai', name_en: 'Sample Hi-tech Park Sao Mai', kind: 'hi_tech_park', status: 'calling',
    centre: [105.745, 20.04], width: 1200, height: 800, turn: -25, plots: [5, 4], rent: 130, ...developer('Sao Mai', 'Sao Mai'), utilities: utilities(110, 6000, 5000, 2500), ...tax },
  { slug: 'mau-khu-chim-lac', name_vi: 'Khu mẫu Chim Lạc', name_en: 'Sample Park Chim Lac', kind: 'industrial_park', status: 'planned',
    centre: [105.38, 20.04], width: 1800, height: 1200, turn: 5, plots: [6, 6], utilities: {}, unknown: ['free_land_ha', 'occupancy_percent', 'rent_usd_m2'] },
];

/** By the sample seaport, so that a search for sites has something to weigh: two with 5G, three that lack nothing but 5G, one that hides its free land. */
export const parksByThePort = [
  { slug: 'mau-khu-hai-dang', name_vi: 'Khu mẫu Hải Đăng', name_en: 'Sample Park Hai Dang', kind: 'industrial_park', status: 'operating',
    centre: [105.955, 20.03], width: 1500, height: 1000, turn: 15, plots: [6, 6], rent: 105, ...developer('Hải Đăng', 'Hai Dang'), utilities: utilities(110, 14000, 10000, 7000), ...tax },
  { slug: 'mau-khu-canh-buom', name_vi: 'Khu mẫu Cánh Buồm', name_en: 'Sample Park Canh Buom', kind: 'industrial_park', status: 'calling',
    centre: [106.0, 20.045], width: 1300, height: 900, turn: -10, plots: [5, 5], rent: 88, ...developer('Cánh Buồm', 'Canh Buom'), utilities: utilities(22, 9000, 7000, 3500), ...tax },
  { slug: 'mau-khu-cat-vang', name_vi: 'Khu mẫu Cát Vàng', name_en: 'Sample Park Cat Vang', kind: 'industrial_park', status: 'calling',
    centre: [105.915, 19.995], width: 1400, height: 900, turn: 25, plots: [5, 5], rent: 72, ...developer('Cát Vàng', 'Cat Vang'), utilities: utilities(22, 7000, 5000, 2000), ...tax },
  { slug: 'mau-khu-song-biec', name_vi: 'Khu mẫu Sóng Biếc', name_en: 'Sample Park Song Biec', kind: 'industrial_park', status: 'calling',
    centre: [105.885, 19.972], width: 1250, height: 850, turn: -30, plots: [5, 4], rent: 69, ...developer('Sóng Biếc', 'Song Biec'), utilities: utilities(22, 6000, 4500, 0), ...tax },
  { slug: 'mau-khu-rung-thong', name_vi: 'Khu mẫu Rừng Thông', name_en: 'Sample Park Rung Thong', kind: 'industrial_park', status: 'calling',
    centre: [105.89, 20.012], width: 1350, height: 950, turn: 0, plots: [5, 5], rent: 64, ...developer('Rừng Thông', 'Rung Thong'), utilities: utilities(110, 8000, 6000, 3000), ...tax },
  { slug: 'mau-khu-dong-xanh', name_vi: 'Khu mẫu Đồng Xanh', name_en: 'Sample Park Dong Xanh', kind: 'industrial_park', status: 'operating',
    centre: [105.93, 20.045], width: 1100, height: 900, turn: 8, plots: [4, 4], rent: 92, ...developer('Đồng Xanh', 'Dong Xanh'), utilities: utilities(110, 7000, 5000, 5000), ...tax, unknown: ['free_land_ha', 'occupancy_percent'] },
];

const trillion = 1_000_000_000_000, million = 1_000_000;
const one = (n, share) => [`Nhà đầu tư mẫu ${n}`, `Sample Investor ${n}`, 'investor', share];

/** place: where in its park, as shares of width and height. */
export const projects = [
  { slug: 'mau-du-an-dien-tu-hoa-sen', name_vi: 'Dự án mẫu: Nhà máy điện tử Hoa Sen', name_en: 'Sample project: Hoa Sen electronics plant', sector: 'C', status: 'operating', investment_form: 'foreign',
    capital_usd: 120 * million, area_ha: 12.5, scale_vi: '8 triệu sản phẩm/năm', scale_en: '8 million units a year', industrial_park: 'mau-khu-hoa-sen', place: [0.2, 0.25], investors: [one('Phương Nam', 60), one('Phương Đông', 40)] },
  { slug: 'mau-du-an-det-may-hoa-sen', name_vi: 'Dự án mẫu: Nhà máy dệt may Hoa Sen', name_en: 'Sample project: Hoa Sen garment plant', sector: 'C', status: 'under_construction', investment_form: 'domestic',
    capital_vnd: 0.85 * trillion, area_ha: 9, industrial_park: 'mau-khu-hoa-sen', place: [0.65, 0.75], investors: [one('Sông Xanh', 100)] },
  { slug: 'mau-du-an-logistics-binh-minh', name_vi: 'Dự án mẫu: Trung tâm logistics Bình Minh', name_en: 'Sample project: Binh Minh logistics centre', sector: 'H', status: 'operating', investment_form: 'joint_venture',
    capital_vnd: 1.2 * trillion, capital_usd: 47.5 * million, area_ha: 15, industrial_park: 'mau-khu-binh-minh', place: [0.3, 0.7], investors: [one('Biển Xanh', 51), one('Phương Bắc', 49)] },
  { slug: 'mau-du-an-ha-tang-binh-minh', name_vi: 'Dự án mẫu: Hạ tầng Khu mẫu Bình Minh', name_en: 'Sample project: infrastructure of Sample Park Binh Minh', sector: 'M', status: 'operating', investment_form: 'domestic',
    capital_vnd: 1.65 * trillion, area_ha: 161.5, industrial_park: 'mau-khu-binh-minh', place: [0.5, 0.5], investors: [['Công ty hạ tầng mẫu Bình Minh', 'Sample Infrastructure Company Binh Minh', 'investor']] },
  { slug: 'mau-du-an-che-bien-lua-vang', name_vi: 'Dự án mẫu: Nhà máy chế biến nông sản Lúa Vàng', name_en: 'Sample project: Lua Vang food processing plant', sector: 'C', status: 'calling',
    capital_vnd: 0.42 * trillion, industrial_park: 'mau-khu-lua-vang', place: [0.5, 0.3], investors: [] },
  { slug: 'mau-du-an-dien-mat-troi-lua-vang', name_vi: 'Dự án mẫu: Điện mặt trời mái nhà Lúa Vàng', name_en: 'Sample project: Lua Vang rooftop solar', sector: 'D', status: 'approved_in_principle', investment_form: 'public_private_partnership',
    capital_usd: 18 * million, industrial_park: 'mau-khu-lua-vang', place: [0.8, 0.6], investors: [one('Mặt Trời', 100)] },
  { slug: 'mau-du-an-co-khi-trong-dong', name_vi: 'Dự án mẫu: Nhà máy cơ khí Trống Đồng', name_en: 'Sample project: Trong Dong mechanical plant', sector: 'C', status: 'delayed', investment_form: 'domestic',
    capital_vnd: 0.31 * trillion, area_ha: 6.2, industrial_park: 'mau-khu-trong-dong', place: [0.4, 0.4], investors: [one('Núi Cao', 100)] },
  { slug: 'mau-du-an-trung-tam-du-lieu-sao-mai', name_vi: 'Dự án mẫu: Trung tâm dữ liệu Sao Mai', name_en: 'Sample project: Sao Mai data centre', sector: 'K', status: 'licensed', investment_form: 'foreign',
    capital_usd: 210 * million, area_ha: 7.4, scale_vi: '40 MW', scale_en: '40 MW', industrial_park: 'mau-khu-sao-mai', place: [0.25, 0.7], investors: [one('Dữ Liệu', 100)] },
  { slug: 'mau-du-an-nghien-cuu-sao-mai', name_vi: 'Dự án mẫu: Viện nghiên cứu Sao Mai', name_en: 'Sample project: Sao Mai research institute', sector: 'N', status: 'proposed',
    industrial_park: 'mau-khu-sao-mai', place: [0.7, 0.25], investors: [['Nhà đầu tư mẫu Ứng Viên 1', 'Sample Candidate 1', 'candidate'], ['Nhà đầu tư mẫu Ứng Viên 2', 'Sample Candidate 2', 'candidate']] },
  { slug: 'mau-du-an-khong-ro-dia-diem', name_vi: 'Dự án mẫu: Nhà máy chưa rõ địa điểm', name_en: 'Sample project: plant without a known place', sector: 'C', status: 'licensed', capital_usd: 25 * million, investors: [one('Ẩn Danh')] },
];

const site = (slug, kind, name_vi, name_en, lon, lat, status, description_vi, description_en) => ({ slug, kind, name_vi, name_en, lon, lat, status, description_vi, description_en });

export const sites = [
  site('mau-cang-bien', 'seaport', 'Cảng biển mẫu', 'Sample seaport', 106.0, 19.95, 'planned', 'Bến cho tàu 50.000 tấn (minh họa)', 'Berths for ships of 50,000 tonnes (illustration)'),
  site('mau-nut-giao-cao-toc', 'expressway_interchange', 'Nút giao cao tốc mẫu', 'Sample expressway interchange', 105.69, 19.995, 'operating'),
  site('mau-ga-duong-sat', 'railway_station', 'Ga đường sắt mẫu', 'Sample railway station', 105.79, 20.02, 'operating'),
  site('mau-tram-bien-ap', 'substation', 'Trạm biến áp 110 kV mẫu', 'Sample 110 kV substation', 105.585, 20.012, 'operating', '2 × 63 MVA (minh họa)', '2 × 63 MVA (illustration)'),
  site('mau-nha-may-nuoc', 'water_plant', 'Nhà máy nước sạch mẫu', 'Sample water plant', 105.565, 20.03, 'operating', '30.000 m³/ngày (minh họa)', '30,000 m³/day (illustration)'),
  site('mau-nha-may-nuoc-thai', 'wastewater_plant', 'Nhà máy xử lý nước thải mẫu', 'Sample wastewater plant', 105.612, 19.989, 'under_construction', '12.000 m³/ngày (minh họa)', '12,000 m³/day (illustration)'),
];

/** masts: longitude, latitude, reach outdoors in metres. mastsByThePort: the same, drawn after all else. */
export const operators = [
  { key: 'a', name: 'Nhà mạng mẫu A', name_en: 'Sample Operator A', extent: [105.45, 19.75, 106.05, 20.2],
    masts: [[105.606, 20.006, 1150], [105.63, 20.126, 1900], [105.538, 19.839, 950], [105.742, 20.038, 1100], [105.68, 19.93, 2600], [105.6, 19.9, 2200]],
    mastsByThePort: [[105.955, 20.03, 1250], [105.93, 20.045, 900], [105.985, 20.033, 800]],
    surveys: [{ environment: 'outdoor', status: 'in_service', month: '09' }, { environment: 'indoor', status: 'in_service', month: '10' }] },
  { key: 'b', name: 'Nhà mạng mẫu B', name_en: 'Sample Operator B', extent: [105.55, 19.6, 106.02, 20.08],
    masts: [[105.608, 19.996, 1300], [105.975, 20.028, 850], [105.722, 19.662, 430], [105.75, 20.045, 800], [105.8, 19.97, 2300]],
    mastsByThePort: [[106.0, 20.045, 720], [105.915, 19.995, 500], [105.895, 20.012, 650]],
    surveys: [{ environment: 'outdoor', status: 'in_service', month: '08' }, { environment: 'indoor', status: 'pilot', month: '11' }] },
];

const kinds = {
  telecom: ['Dịch vụ viễn thông (minh họa)', 'Telecom services (illustration)'],
  software: ['Phát triển phần mềm (minh họa)', 'Software development (illustration)'],
  digital_adopter: ['Ứng dụng nền tảng số trong sản xuất (minh họa)', 'Digital platforms in production (illustration)'],
  electronics: ['Sản xuất linh kiện điện tử (minh họa)', 'Electronic components (illustration)'],
  digital_services: ['Dịch vụ số và thương mại điện tử (minh họa)', 'Digital services and e-commerce (illustration)'],
};
const enterprise = (n, word, en, kind, lon, lat) => ({
  slug: `mau-doanh-nghiep-so-${String(n).padStart(2, '0')}`, name_vi: `Doanh nghiệp số mẫu ${word}`, name_en: `Sample Digital Enterprise ${en}`, kind,
  activity_vi: kinds[kind][0], activity_en: kinds[kind][1], lon, lat,
  tax_code: String(n).padStart(10, '0'), size_class: n % 5 === 0 ? 'large' : 'sme', vsic_version: '2025', vsic_code: divisions[kind],
  review_state: n % 4 === 0 ? 'unreviewed' : n % 7 === 0 ? 'disputed' : 'reviewed',
});
// No real tax code begins with so many zeros.
const divisions = { telecom: '61', software: '62', digital_adopter: '10', electronics: '26', digital_services: '63' };

export const enterprises = [
  enterprise(1, 'An Bình', 'An Binh', 'telecom', 105.62, 19.96), enterprise(2, 'Bảo Minh', 'Bao Minh', 'software', 105.74, 20.037),
  enterprise(3, 'Cát Tường', 'Cat Tuong', 'digital_adopter', 105.53, 19.86), enterprise(4, 'Đại Phong', 'Dai Phong', 'electronics', 105.598, 20.002),
  enterprise(5, 'Gia Hưng', 'Gia Hung', 'digital_services', 105.7, 19.7), enterprise(6, 'Hải Âu', 'Hai Au', 'software', 105.96, 20.01),
  enterprise(7, 'Khánh An', 'Khanh An', 'digital_services', 105.64, 20.1), enterprise(8, 'Lam Điền', 'Lam Dien', 'software', 105.56, 19.93),
  enterprise(9, 'Minh Đức', 'Minh Duc', 'electronics', 105.752, 20.044), enterprise(10, 'Ngọc Bảo', 'Ngoc Bao', 'digital_adopter', 105.56, 19.76),
  enterprise(11, 'Phú Cường', 'Phu Cuong', 'telecom'), enterprise(12, 'Quang Huy', 'Quang Huy', 'digital_services'),
  enterprise(13, 'Nam Châm', 'Nam Cham', 'electronics', 105.945, 20.015), enterprise(14, 'Vi Mạch', 'Vi Mach', 'electronics', 105.9, 19.985),
];
