// What belongs to the sample parks and projects and comes whole with them. Nothing here is drawn at random, so that what was there before stays.
import { metres } from './shapes.mjs';

const round = (number, digits) => Number(number.toFixed(digits));
const sum = (plots) => round(plots.reduce((total, plot) => total + plot.area_ha, 0), 4);
const distanceKinds = { seaport: 'seaport', expressway_interchange: 'expressway', railway_station: 'railway_station' };

/** Distances to the sample sites and to the centre of the park's zone. */
export function distances(park, zone, sites) {
  const places = sites.filter((site) => distanceKinds[site.kind])
    .map((site) => ({ place_kind: distanceKinds[site.kind], place_vi: site.name_vi, place_en: site.name_en, to: [site.lon, site.lat] }));
  if (zone) places.push({ place_kind: 'zone_centre', place_vi: `Trung tâm ${zone.name_vi}`, place_en: `Centre of ${zone.name_en}`, to: zone.centre });
  return places.map(({ to, ...place }) => ({ ...place, km: round(metres(park.centre, to) / 1000, 1) }));
}

/** The two rows of plots are the two phases; where the park hides its free land, its phases hide what is leased. */
export function phases(park, area, plots) {
  return ['-lo-a', '-lo-b'].map((row) => plots.filter((plot) => plot.slug.includes(row))).filter((line) => line.length > 0).map((line) => {
    const leased = line.filter((plot) => plot.status === 'leased');
    const told = park.status === 'operating' && !park.unknown?.includes('free_land_ha');
    return {
      area_ha: round(area / 2, 4), leasable_ha: sum(line),
      ...(told ? {
        leased_ha: sum(leased), leased_percent: round((100 * sum(leased)) / sum(line), 2), tenants: leased.length,
        registered_capital_vnd: leased.length * 180e9, registered_capital_usd: leased.length * 6.5e6,
      } : {}),
    };
  });
}

/** The industrial land is that of the plots; the rest is divided. */
export function landUses(area, land) {
  const rest = area - land;
  const lines = [['factory', land], ['office', rest * 0.08], ['road', rest * 0.42], ['green', rest * 0.38], ['technical_hub', rest * 0.12]];
  return lines.map(([kind, area_ha]) => ({ kind, area_ha: round(area_ha, 4), share_percent: round((100 * area_ha) / area, 2) }));
}

const lines = {
  economic_zone: [['calling', 'Logistics và cảng cạn', 'Logistics and inland ports'], ['calling', 'Công nghiệp chế biến, chế tạo', 'Manufacturing']],
  industrial_park: [['permitted', 'Điện tử, cơ khí chính xác', 'Electronics and precision mechanics'], ['permitted', 'Chế biến nông sản, thực phẩm', 'Food processing'],
    ['calling', 'Công nghiệp hỗ trợ', 'Supporting industries']],
  industrial_cluster: [['permitted', 'Sản xuất vật liệu xây dựng', 'Building materials'], ['permitted', 'May mặc, da giày', 'Garments and footwear']],
  hi_tech_park: [['permitted', 'Nghiên cứu, phát triển phần mềm', 'Software research and development'], ['calling', 'Trung tâm dữ liệu', 'Data centres']],
};
export const businessLines = (park) => lines[park.kind].map(([kind, vi, en]) => ({ kind, line_vi: `${vi} (minh họa)`, line_en: `${en} (illustration)` }));

/** Two plants, the first of which is built first. */
export function wastewaterPlants({ wastewater_planned_m3_day: planned, wastewater_built_m3_day: built }) {
  if (planned === undefined) return [];
  const first = planned / 2;
  return [{ planned_m3_day: first, built_m3_day: Math.min(first, built) }, { planned_m3_day: planned - first, built_m3_day: Math.max(0, built - first) }];
}

/** Quarter by quarter, for parks that are still to be built. */
export function schedule(park) {
  if (park.status !== 'calling' && park.kind !== 'industrial_cluster') return [];
  const year = park.status === 'calling' ? 2026 : 2021;
  const step = (from, until, description_vi, description_en) => ({
    starts_on: `${year + from[0]}-${from[1]}-01`, starts_on_precision: 'quarter', due_on: `${year + until[0]}-${until[1]}-01`, due_on_precision: 'quarter', description_vi, description_en,
  });
  return [
    step([0, '01'], [0, '04'], 'Giải phóng mặt bằng', 'Land clearance'),
    step([0, '07'], [1, '01'], 'San nền, làm đường nội bộ', 'Levelling and internal roads'),
    step([1, '04'], [1, '10'], 'Cấp điện, cấp nước, xử lý nước thải', 'Power, water and wastewater'),
    step([2, '01'], [2, '01'], 'Đưa vào hoạt động', 'Opening'),
  ];
}

const way = [
  ['policy_approved', '2020-05-20', 'day'], ['licensed', '2020-08-01', 'month'], ['groundbreaking', '2024-01-01', 'quarter'], ['operation', '2025-01-01', 'year'],
];
const steps = { approved_in_principle: 1, licensed: 2, under_construction: 3, delayed: 3, operating: 4 };

/** How far a project has come; one that calls for investors has opened bidding. */
export function events(project, act) {
  const told = project.status === 'calling' ? [['bidding_opened', '2025-11-01', 'month']] : way.slice(0, steps[project.status] ?? 0);
  const rows = told.map(([kind, happened_on, happened_on_precision]) => ({
    kind, happened_on, happened_on_precision, legal_act: kind === 'policy_approved' ? act : undefined,
  }));
  if (project.status === 'delayed') {
    rows.push({ kind: 'adjusted', note_vi: 'Giãn tiến độ 12 tháng (minh họa).', note_en: 'Schedule extended by 12 months (illustration).' });
  }
  return rows;
}
