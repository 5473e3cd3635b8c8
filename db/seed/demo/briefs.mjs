// What a complete project brief holds, for some of the fictitious projects; the others show what a map looks like without.
import { departments, list } from './policies.mjs';

const billion = 1e9;
const office = departments[0].slug;

/** By the project's slug: cells of its row, and the parts that come with it. */
export const briefs = {
  'mau-du-an-che-bien-lua-vang': {
    row: {
      department: office, registered_with: office,
      investment_form: 'investor_capital', listed_in: list, list_number: '7', list_group_vi: 'Công nghiệp chế biến', list_group_en: 'Processing industry',
      procedures_vi: 'Đấu thầu lựa chọn nhà đầu tư (minh họa)', procedures_en: 'Bidding to select the investor (illustration)',
      objective_vi: 'Chế biến gạo và nông sản xuất khẩu (minh họa)', objective_en: 'Processing of rice and farm produce for export (illustration)',
      scale_vi: '60.000 tấn/năm', scale_en: '60,000 tonnes a year', area_ha: 7.5,
      clearance_cost_vnd: 12.5 * billion, term_years: 50, build_months: 24,
      planning_vi: 'Phù hợp quy hoạch phân khu mẫu', planning_en: 'In line with the sample zoning plan', planning_scale: '1/2000',
      incentive_area: 'difficult', incentives_vi: 'Theo địa bàn (minh họa)', incentives_en: 'By the class of the area (illustration)',
      conditions_vi: 'Nhà đầu tư có vốn góp từ 20% (minh họa)', conditions_en: 'Equity of the investor of 20% or more (illustration)',
      workers: 350, average_salary_vnd: 7.8e6, labour_vi: 'Khoảng 9.000 lao động trong bán kính 10 km (minh họa)', labour_en: 'About 9,000 workers within 10 km (illustration)',
      power_demand_kw: 2500, water_demand_m3_day: 800,
      fence_transport_vi: 'Đường mẫu 4 làn xe', fence_transport_en: 'Sample road of 4 lanes',
      fence_power_vi: 'Lưới 22 kV', fence_power_en: '22 kV grid', fence_water_vi: 'Ống D300', fence_water_en: 'D300 main',
      site_vi: 'Phía nam Khu mẫu Lúa Vàng', site_en: 'South of Sample Park Lua Vang',
      border_north_vi: 'Đường mẫu số 1', border_north_en: 'Sample Road 1', border_east_vi: 'Kênh mẫu', border_east_en: 'Sample Canal',
      border_south_vi: 'Đất sản xuất nông nghiệp', border_south_en: 'Farmland', border_west_vi: 'Lô đất mẫu B2', border_west_en: 'Sample Plot B2',
    },
    project_land_use: [
      { kind: 'agricultural', use_vi: 'Đất trồng lúa', use_en: 'Rice fields', area_ha: 5.6 },
      { kind: 'non_agricultural', use_vi: 'Đất giao thông', use_en: 'Roads', area_ha: 1.1 },
      { kind: 'unused', use_vi: 'Đất chưa sử dụng', use_en: 'Unused land', area_ha: 0.8 },
    ],
    project_schedule_item: [
      { kind: 'stage', description_vi: 'Lựa chọn nhà đầu tư', description_en: 'Selection of the investor', due_on: '2026-04-01', due_on_precision: 'quarter' },
      { kind: 'stage', description_vi: 'Giải phóng mặt bằng', description_en: 'Site clearance', starts_on: '2026-07-01', starts_on_precision: 'month', due_on: '2026-12-01', due_on_precision: 'month', amount_vnd: 12.5 * billion },
      { kind: 'capital_contribution', description_vi: 'Góp đủ vốn của nhà đầu tư', description_en: "The investor's equity is paid in", due_on: '2027-01-01', due_on_precision: 'year', amount_vnd: 84 * billion },
      { kind: 'objective', description_vi: 'Đạt công suất thiết kế', description_en: 'Full capacity', due_on: '2029-01-01', due_on_precision: 'year' },
    ],
    investor_selection: [
      { method: 'bidding', notice_number: 'MAU-2025-01', notice_on: '2025-11-03', notice_on_precision: 'day', preliminary_cost_vnd: 420 * billion, compensation_vnd: 12.5 * billion,
        duration_vi: 'Thời hạn 50 năm; xây dựng 24 tháng', duration_en: 'Term of 50 years; 24 months to build' },
    ],
    project_distance: [
      { place_kind: 'expressway', place_vi: 'Nút giao cao tốc mẫu', place_en: 'Sample expressway interchange', km: 9.5 },
      { place_kind: 'seaport', place_vi: 'Cảng biển mẫu', place_en: 'Sample seaport', km: 46 },
      { place_kind: 'border_gate', place_vi: 'Cửa khẩu mẫu', place_en: 'Sample border gate', km: 118 },
    ],
    project_contact: [
      { audience: 'domestic', person: 'Cán bộ mẫu A', phone: '000 0000 001' },
      { audience: 'international', person: 'Cán bộ mẫu B', phone: '000 0000 002' },
    ],
  },
  'mau-du-an-trung-tam-du-lieu-sao-mai': {
    row: {
      department: office, registered_with: office, registration_code: 'MAU-0001', legal_form_version: '2020', legal_form: 'new_organisation',
      objective_vi: 'Lưu trữ và xử lý dữ liệu (minh họa)', objective_en: 'Storage and processing of data (illustration)',
      equity_vnd: 1500 * billion, mobilised_vnd: 3700 * billion, term_years: 50, build_months: 30,
      workers: 120, power_demand_kw: 40000, water_demand_m3_day: 1200,
    },
    investor_selection: [{ method: 'approval', approval_ground: 'in_park' }],
    project_schedule_item: [
      { kind: 'stage', description_vi: 'Giai đoạn 1: 20 MW', description_en: 'Phase 1: 20 MW', starts_on: '2026-01-01', starts_on_precision: 'quarter', due_on: '2027-04-01', due_on_precision: 'quarter' },
      { kind: 'stage', description_vi: 'Giai đoạn 2: 40 MW', description_en: 'Phase 2: 40 MW', due_on: '2028-07-01', due_on_precision: 'quarter' },
    ],
  },
};
