// Writes the demonstration layer: fictitious parks, plots, projects, coverage and enterprises, so that every function of
// the map can be tried before offices fill it. The same numbers come out of every run: `node db/seed/demo/generate.mjs`.
import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areas, rectangle, ring, wkt } from './shapes.mjs';
import { parks, parksByThePort, projects, sites, enterprises, operators } from './stories.mjs';
import { businessLines, distances, events, landUses, phases, schedule, wastewaterPlants } from './parts.mjs';
import { acts, advisers, measures, departments, products } from './policies.mjs';
import { briefs } from './briefs.mjs';

const out = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const source = 'mau-du-lieu-minh-hoa';
const day = { as_of: '2025-12-31', as_of_precision: 'day' };
const real = { province_code: '38', synthetic: true };

// Mulberry32: small, well known, and the same in every JavaScript engine.
let state = 20251231;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const round = (number, digits) => Number(number.toFixed(digits));

const tables = {};
const add = (table, row) => { (tables[table] ??= []).push({ ...real, ...row }); return row; };
const known = (subject, object, fields, more = {}) => {
  for (const field of fields) add('figure', { subject, object, field, ordinal: 0, state: 'known', comparator: '=', certainty: 'stated', source, ...day, ...more });
};
const unknown = (subject, object, field, state, note_vi, note_en) =>
  add('figure', { subject, object, field, ordinal: 0, state, comparator: '=', source, note_vi, note_en });

/** The rows of a table that belong to one object, in order. */
const addAll = (table, owner, rows) => rows.forEach((row, index) => add(table, { ...owner, ordinal: index + 1, ...row, source }));

add('source_document', {
  slug: source, kind: 'other', name_vi: 'Dữ liệu minh họa', name_en: 'Demonstration data',
  publisher: 'InvestMap', published_on: day.as_of,
});

for (const act of acts) makeAct(act);
for (const department of departments) makeDepartment(department);
for (const park of parks) makePark(park);
for (const measure of measures) makeMeasure(measure);
for (const product of products) makeProduct(product);
for (const project of projects) makeProject(project);
for (const site of sites) makeSite(site);
for (const operator of operators) { makeCoverage(operator); makeStations(operator); }
for (const enterprise of enterprises) makeEnterprise(enterprise);
for (const adviser of advisers) add('digital_actor', { ...adviser, source, ...day });
for (const [index, enterprise] of enterprises.entries()) makeAssessment(enterprise, index);
// What was added later takes its random numbers last, so that what was there before stays as it was.
for (const park of parksByThePort) makePark(park);
for (const operator of operators) makeAreas(operator, operator.mastsByThePort, operator.masts.length);
write();

function makePark(park) {
  const frame = rectangle(park.centre, park.width, park.height, park.turn);
  park.frame = frame;
  const boundary = ring(frame, 0, 0, park.width, park.height);
  const plots = park.plots ? makePlots(park, frame) : [];
  const sum = (rows) => round(rows.reduce((total, plot) => total + plot.area_ha, 0), 4);
  const leased = plots.filter((plot) => plot.status === 'leased');
  const land = plots.length ? sum(plots) : undefined;
  const secret = park.unknown ?? [];
  const row = {
    slug: park.slug, name_vi: park.name_vi, name_en: park.name_en, kind: park.kind, parent: park.parent,
    status: park.status, status_as_of: day.as_of, status_as_of_precision: 'day',
    developer_vi: park.developer_vi, developer_en: park.developer_en,
    area_ha: areas(boundary), industrial_land_ha: land,
    free_land_ha: plots.length ? sum(plots.filter((plot) => plot.status === 'available')) : undefined,
    occupancy_percent: plots.length ? round((100 * sum(leased)) / land, 2) : undefined,
    rent_usd_m2: park.rent,
    rent_term_vi: park.rent ? 'Trả một lần đến hết thời hạn thuê (năm 2070)' : undefined,
    rent_term_en: park.rent ? 'Paid once for the whole term (until 2070)' : undefined,
    department: departments[0].slug, legal_act: acts[0].slug,
    ...(park.status === 'planned' ? {} : facts(park, areas(boundary), land)),
    ...park.utilities, ...park.land, incentives_vi: park.incentives_vi, incentives_en: park.incentives_en,
    address_vi: 'Địa điểm minh họa, tỉnh Thanh Hóa', address_en: 'Fictitious place, Thanh Hóa Province',
    boundary_wkt: wkt([boundary]), boundary_quality: 'approximate', source, ...day,
  };
  for (const field of secret) { delete row[field]; delete row[field.replace(/_vi$/, '_en')]; }
  if (!row.rent_usd_m2) { delete row.rent_term_vi; delete row.rent_term_en; }
  add('industrial_park', row);
  const fields = ['status', 'area_ha', 'industrial_land_ha', 'free_land_ha', 'occupancy_percent', 'rent_usd_m2', 'power_vi', 'power_kv',
    'water_vi', 'water_m3_day', 'wastewater_vi', 'wastewater_planned_m3_day', 'wastewater_built_m3_day', 'telecom_vi', 'incentives_vi', 'developer_vi',
    'legal_act', 'functions_vi', 'progress_vi', 'operates_from_year', 'operates_until_year', 'building_density_percent', 'cleared_ha', 'expected_workers',
    'capital_vnd', 'equity_vnd', 'mobilised_vnd', 'power_kw_ha', 'water_m3_ha_day', 'raw_water_vi', 'raw_water_m3_day', 'drainage_vi', 'solid_waste_vi', 'fire_prevention_vi',
    ...(park.kind === 'industrial_cluster' ? Object.keys(park.land).filter((name) => !name.endsWith('_en')) : [])];
  known('industrial_park', park.slug, fields.filter((field) => row[field] !== undefined));
  known('industrial_park', park.slug, ['boundary'], { comparator: '~' });
  for (const field of fields.filter((name) => row[name] === undefined)) {
    unknown('industrial_park', park.slug, field, secret.includes(field) ? 'not_published' : 'not_found',
      'Cố ý để trống để minh họa số liệu chưa biết.', 'Left empty on purpose, to show what is unknown.');
  }
  makeParts(park, row.area_ha, land, plots);
}

/** What is stated of every sample park that is more than planned. */
function facts(park, area, land) {
  const capital = Math.round(area * 9.5) * 1e9;
  const cleared = park.status === 'operating' ? area : round(area * 0.6, 4);
  return {
    functions_vi: park.kind === 'hi_tech_park' ? 'Nghiên cứu, đào tạo và sản xuất công nghệ cao (minh họa)' : 'Sản xuất đa ngành, gắn với dịch vụ (minh họa)',
    functions_en: park.kind === 'hi_tech_park' ? 'Research, training and hi-tech production (illustration)' : 'Production of many sectors, with services (illustration)',
    progress_vi: park.status === 'operating' ? 'Đã hoàn thành đường nội bộ, cấp điện, cấp nước (minh họa)' : 'Đang giải phóng mặt bằng và san nền (minh họa)',
    progress_en: park.status === 'operating' ? 'Internal roads, power and water completed (illustration)' : 'Land being cleared and levelled (illustration)',
    operates_from_year: 2020, operates_until_year: 2070, building_density_percent: 60, cleared_ha: cleared,
    expected_workers: Math.round((land ?? area / 2) / 10) * 1000, capital_vnd: capital, equity_vnd: capital * 0.2, mobilised_vnd: capital * 0.8,
  };
}

function makeParts(park, area, land, plots) {
  const owner = { industrial_park: park.slug };
  addAll('park_distance', owner, distances(park, parks.find((one) => one.slug === park.parent), sites));
  addAll('park_phase', owner, phases(park, area, plots));
  const told = {
    land_uses: ['park_land_use', land ? landUses(area, land) : []],
    business_lines: ['park_business_line', park.status === 'planned' ? [] : businessLines(park)],
    wastewater_plants: ['park_wastewater_plant', wastewaterPlants(park.utilities)],
    schedule: ['park_schedule_step', schedule(park)],
  };
  for (const [field, [table, rows]] of Object.entries(told)) {
    addAll(table, owner, rows);
    if (rows.length) known('industrial_park', park.slug, [field]);
    else unknown('industrial_park', park.slug, field, 'not_found');
  }
}

/** Two rows of plots on both sides of a road, a green belt around them, narrow streets between them. */
function makePlots(park, frame) {
  const belt = 30, road = 40, street = 16;
  const depth = (park.height - 2 * belt - road) / 2;
  const made = [];
  for (const [line, letter] of ['A', 'B'].entries()) {
    const shares = Array.from({ length: park.plots[line] }, () => 0.7 + random() * 0.6);
    const usable = park.width - 2 * belt - street * (shares.length - 1);
    const total = shares.reduce((sum, share) => sum + share, 0);
    let x = belt;
    const y = belt + line * (depth + road);
    for (const [index, share] of shares.entries()) {
      const width = (usable * share) / total;
      const corner = ring(frame, x, y, x + width, y + depth);
      x += width + street;
      const name = `${letter}${index + 1}`;
      const slug = `${park.slug}-lo-${name.toLowerCase()}`;
      const plot = {
        slug, name_vi: `Lô ${name} - ${park.name_vi}`, name_en: `Plot ${name}, ${park.name_en}`, industrial_park: park.slug,
        status: park.status === 'operating' ? pick(['available', 'available', 'leased', 'leased', 'leased', 'reserved'])
          : park.status === 'calling' ? pick(['available', 'available', 'available', 'reserved', 'not_ready']) : 'not_ready',
        area_ha: areas(corner), rent_usd_m2: park.rent && random() < 0.85 ? round(park.rent * (0.95 + random() * 0.15), 2) : undefined,
        boundary_wkt: wkt([corner]), boundary_quality: 'approximate', source, ...day,
      };
      made.push(add('plot', plot));
      known('plot', slug, ['status', 'area_ha', 'boundary']);
      if (plot.rent_usd_m2) known('plot', slug, ['rent_usd_m2']);
      else unknown('plot', slug, 'rent_usd_m2', 'not_published');
    }
  }
  return made;
}

function makeProject(project) {
  const park = parks.find((one) => one.slug === project.industrial_park);
  const { row: brief = {}, ...parts } = briefs[project.slug] ?? {};
  const { investors, place, ...row } = { ...project, ...brief };
  if (park && place) [row.lon, row.lat] = park.frame(park.width * place[0], park.height * place[1]);
  if (row.lon) row.location_quality = 'approximate';
  add('investment_project', {
    sector_version: '2025', status_as_of: day.as_of, status_as_of_precision: 'day',
    address_vi: park ? park.name_vi : 'Địa điểm minh họa, tỉnh Thanh Hóa', address_en: park ? park.name_en : 'Fictitious place, Thanh Hóa Province',
    ...row, source, ...day,
  });
  for (const [index, [name_vi, name_en, role, share_percent]] of investors.entries()) {
    add('project_investor', { investment_project: row.slug, ordinal: index + 1, name_vi, name_en, role, share_percent });
  }
  addAll('project_event', { investment_project: row.slug }, events(row, acts[0].slug));
  for (const [table, rows] of Object.entries(parts)) addAll(table, { investment_project: row.slug }, rows);
  known('investment_project', row.slug, ['status', 'sector', ...Object.keys(brief).filter((field) => !/_en$|^area_ha$/.test(field))]);
  for (const field of ['capital_vnd', 'capital_usd', 'area_ha', 'location']) {
    const value = field === 'location' ? row.lon : row[field];
    if (value === undefined) unknown('investment_project', row.slug, field, 'not_published');
    else known('investment_project', row.slug, [field]);
  }
  if (investors.length) known('investment_project', row.slug, ['investors']);
  else unknown('investment_project', row.slug, 'investors', 'not_applicable', 'Chưa chọn nhà đầu tư.', 'No investor chosen yet.');
}

function makeSite(site) {
  add('infrastructure_site', {
    ...site, address_vi: 'Địa điểm minh họa, tỉnh Thanh Hóa', address_en: 'Fictitious place, Thanh Hóa Province',
    location_quality: 'approximate', source, ...day,
  });
  known('infrastructure_site', site.slug, ['status', 'location']);
}

function slugOf(operator, survey) {
  return `mau-5g-${operator.key}-${survey.environment === 'outdoor' ? 'ngoai-troi' : 'trong-nha'}`;
}

/** Outdoor coverage reaches further than indoor; outside the extent nothing is known. */
function makeCoverage(operator) {
  for (const survey of operator.surveys) {
    const slug = slugOf(operator, survey);
    const where = survey.environment === 'outdoor' ? ['ngoài trời', 'outdoor'] : ['trong nhà', 'indoor'];
    const [west, south, east, north] = operator.extent;
    add('coverage_survey', {
      slug, name_vi: `${operator.name}: vùng phủ 5G ${where[0]}, tháng ${survey.month}/2025`,
      name_en: `${operator.name_en}: 5G ${where[1]} coverage, ${survey.month}/2025`, operator: operator.name, technology: '5g',
      environment: survey.environment, status: survey.status, surveyed_on: `2025-${survey.month}-15`, valid_from: `2025-${survey.month}-15`,
      extent_wkt: wkt([[[west, south], [east, south], [east, north], [west, north], [west, south]]]), source,
    });
  }
  makeAreas(operator, operator.masts, 0);
}

/** What an operator counts itself: its stations, and the people whom they reach. */
function makeStations(operator) {
  const stations = operator.masts.length + operator.mastsByThePort.length;
  const place = { place_vi: 'Vùng khảo sát mẫu', place_en: 'Sample survey area' };
  const count = { operator: operator.name, technology: '5g', comparator: '=', ...place, ...day, source };
  const slug = `mau-5g-${operator.key}`;
  add('coverage_observation', { slug: `${slug}-so-tram`, ...count, status: 'in_service', measure: 'base_stations', value: stations, unit: 'count' });
  add('coverage_observation', { slug: `${slug}-so-tram-ke-hoach`, ...count, status: 'planned', measure: 'base_stations', value: 2 * stations, unit: 'count' });
  add('coverage_observation', { slug: `${slug}-ty-le-dan-so`, ...count, status: 'in_service', measure: 'population_share', environment: 'outdoor', value: 8 * stations, unit: 'percent' });
}

/** What each survey of an operator found covered around some masts. */
function makeAreas(operator, masts, before) {
  for (const survey of operator.surveys) {
    for (const [index, [lon, lat, radius]] of masts.entries()) {
      const reach = radius * (survey.environment === 'outdoor' ? 1 : 0.62);
      const frame = rectangle([lon, lat], 0, 0, 0);
      const outline = Array.from({ length: 24 }, (_, step) => {
        const angle = (2 * Math.PI * step) / 24;
        const length = reach * (0.85 + 0.3 * random());
        return frame(length * Math.cos(angle), length * Math.sin(angle));
      });
      add('coverage_area', { coverage_survey: slugOf(operator, survey), ordinal: before + index + 1, boundary_wkt: wkt([[...outline, outline[0]]]), boundary_quality: 'approximate' });
    }
  }
}

function makeEnterprise(enterprise) {
  const row = { ...enterprise, source, ...day };
  if (row.review_state !== 'unreviewed') row.reviewed_on = day.as_of;
  if (row.lon) row.location_quality = 'place_centroid';
  add('digital_enterprise', { ...row, address_vi: 'Địa chỉ minh họa, tỉnh Thanh Hóa', address_en: 'Fictitious address, Thanh Hóa Province' });
  known('digital_enterprise', row.slug, ['tax_code', 'size_class', 'vsic_code']);
  if (row.lon) known('digital_enterprise', row.slug, ['location']);
  else unknown('digital_enterprise', row.slug, 'location', 'not_found');
}

function makeAct(act) {
  add('legal_act', { ...act, source });
  known('legal_act', act.slug, ['number', 'signed_on', 'effective_from']);
}

function makeDepartment(department) {
  add('department', { ...department, source, ...day });
  known('department', department.slug, ['responsibility_vi', 'address_vi', 'phone', 'email']);
}

function makeMeasure({ places = [], ...measure }) {
  add('support_measure', { ...measure, source });
  known('support_measure', measure.slug, ['kind', 'eligible_vi', 'conditions_vi', 'valid_from', 'area']);
  for (const field of ['amount_vnd', 'rate_percent']) {
    if (measure[field] === undefined) unknown('support_measure', measure.slug, field, 'not_applicable');
    else known('support_measure', measure.slug, [field]);
  }
  for (const [index, industrial_park] of places.entries()) {
    add('support_measure_area', { support_measure: measure.slug, ordinal: index + 1, industrial_park });
  }
}

function makeProduct(product) {
  const row = { ...product, source, ...day };
  if (row.lon) row.location_quality = 'place_centroid';
  add('ocop_product', { ...row, address_vi: 'Địa chỉ minh họa, tỉnh Thanh Hóa', address_en: 'Fictitious address, Thanh Hóa Province' });
  known('ocop_product', row.slug, ['product_group', 'stars', 'recognised_on']);
  if (row.lon) known('ocop_product', row.slug, ['location']);
  else unknown('ocop_product', row.slug, 'location', 'not_found');
}

/** Two levels of five and more, and one of a single enterprise, so that one number is shown and the others are hidden. */
function makeAssessment(enterprise, index) {
  const level = index === 0 ? 1 : index < 7 ? 2 : 3;
  const scores = Object.fromEntries(['customer', 'strategy', 'technology', 'operations', 'culture', 'data']
    .map((pillar, place) => [`${pillar}_score`, 10 * level + ((index + place) % 5)]));
  const supported = index % 3 === 0;
  add('digital_assessment', {
    digital_enterprise: enterprise.slug, scheme: 'dbi-2023', assessed_on: '2025-06-30', level, ...scores,
    assessed_by: supported ? 'consultant' : 'self', adviser: supported ? advisers[0].slug : undefined,
    support_measure: supported ? 'mau-ho-tro-nen-tang-so' : undefined, support_amount_vnd: supported ? 20000000 : undefined, source,
  });
}

function write() {
  mkdirSync(out, { recursive: true });
  const cell = (value) => {
    const text = value === undefined || value === null ? '' : String(value).normalize('NFC');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  for (const [table, rows] of Object.entries(tables)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => rows.some((row) => row[name] !== undefined));
    const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((line) => line.map(cell).join(','));
    writeFileSync(join(out, `${table}.csv`), `${lines.join('\n')}\n`);
  }
}
