// Shapes in metres around a centre, turned into longitude and latitude on the WGS 84 ellipsoid. Good to a few millimetres
// in a thousand metres, which is enough: every stated area is measured on the rounded corners that are written.
const a = 6378137, e2 = 0.00669437999014;
const radians = Math.PI / 180;

/** Metres of one degree of longitude and of latitude at a latitude. */
function degree(latitude) {
  const s = 1 - e2 * Math.sin(latitude * radians) ** 2;
  return [(a / Math.sqrt(s)) * Math.cos(latitude * radians) * radians, ((a * (1 - e2)) / s ** 1.5) * radians];
}

/** A place in a rectangle, in metres from its lower left corner, to longitude and latitude. The rectangle is turned around its centre. */
export function rectangle([lon, lat], width, height, turn) {
  const [east, north] = degree(lat);
  const [c, s] = [Math.cos(turn * radians), Math.sin(turn * radians)];
  return (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [Number((lon + (dx * c - dy * s) / east).toFixed(6)), Number((lat + (dx * s + dy * c) / north).toFixed(6))];
  };
}

/** Metres between two places that are not far apart. */
export function metres([lon1, lat1], [lon2, lat2]) {
  const [east, north] = degree((lat1 + lat2) / 2);
  return Math.hypot((lon1 - lon2) * east, (lat1 - lat2) * north);
}

/** The closed ring, counter-clockwise, of a part of a rectangle. */
export const ring = (frame, x1, y1, x2, y2) => [frame(x1, y1), frame(x2, y1), frame(x2, y2), frame(x1, y2), frame(x1, y1)];

/** Hectares of a small ring. */
export function areas(points) {
  const [east, north] = degree(points.reduce((sum, [, lat]) => sum + lat, 0) / points.length);
  const [lon0, lat0] = points[0];
  let twice = 0;
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = [(points[i - 1][0] - lon0) * east, (points[i - 1][1] - lat0) * north];
    const [x2, y2] = [(points[i][0] - lon0) * east, (points[i][1] - lat0) * north];
    twice += x1 * y2 - x2 * y1;
  }
  return Number((Math.abs(twice) / 20000).toFixed(4));
}

/** Well-known text of a multipolygon of rings without holes. */
export const wkt = (rings) => `MULTIPOLYGON(${rings.map((points) => `((${points.map((p) => p.join(' ')).join(',')}))`).join(',')})`;
