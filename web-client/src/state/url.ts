import {
  type Camera,
  type Filter,
  firstView,
  type Language,
  overlayNames,
  type SubjectName,
  subjectNames,
  type View,
} from './view';

/** What the query of an address may name; anything else, as links from elsewhere carry it, says nothing of the view. */
export const parameters = ['layer', 'q', 'status', 'sector', 'kind', 'park', 'demonstration', 'also', 'open'] as const;

/**
 * A view as an address: the language is the path (`/` Vietnamese, `/en` English) and so is an open object
 * (`/p/{subject}/{slug}`, which the server answers with a page of its own), what is shown is the query, where the camera
 * stands is the fragment (`#map=zoom/latitude/longitude`).
 */
export function addressOf(view: View): string {
  const query = new URLSearchParams();
  if (view.subject !== firstView.subject && view.selection === null) {
    query.set('layer', view.subject);
  }
  const { search, status, sector, kind, park } = view.filter;
  if (search.trim() !== '') {
    query.set('q', search.trim());
  }
  for (const [name, values] of Object.entries({ status, sector, kind })) {
    if (values.length > 0) {
      query.set(name, [...values].sort().join('.'));
    }
  }
  if (park !== null) {
    query.set('park', park);
  }
  if (view.demonstration) {
    query.set('demonstration', '1');
  }
  if (view.overlays.length > 0) {
    query.set('also', overlayNames.filter((name) => view.overlays.includes(name)).join('.'));
  }
  const text = query.toString();
  return `${pathOf(view)}${text === '' ? '' : `?${text}`}${fragmentOf(view.camera)}`;
}

/** Where programs are told how to read the map; the server writes that page. */
export const developersOf = (language: Language) => (language === 'en' ? '/en/developers' : '/developers');

function pathOf({ language, subject, selection }: View): string {
  const prefix = language === 'en' ? '/en' : '';
  return selection === null ? prefix || '/' : `${prefix}/p/${subject}/${selection}`;
}

export function viewOf(address: { pathname: string; search: string; hash: string }): View {
  const query = new URLSearchParams(address.search);
  const given = (name: (typeof parameters)[number]) => query.get(name);
  const filter: Filter = {
    search: given('q') ?? '',
    status: codes(given('status')),
    sector: codes(given('sector')),
    kind: codes(given('kind')),
    park: slug(given('park')),
  };
  const page = /^(?:\/en)?\/p\/(\w+)\/([^/]+)\/?$/.exec(address.pathname);
  const subject = (page?.[1] ?? given('layer')) as SubjectName;
  return {
    language: /^\/en(\/|$)/.test(address.pathname) ? 'en' : 'vi',
    subject: subjectNames.includes(subject) ? subject : firstView.subject,
    filter,
    demonstration: given('demonstration') === '1',
    overlays: overlayNames.filter((name) => (given('also') ?? '').split('.').includes(name)),
    selection: slug(page?.[2] ?? given('open')),
    camera: cameraOf(address.hash),
  };
}

function fragmentOf(camera: Camera | null): string {
  return camera === null
    ? ''
    : `#map=${rounded(camera.zoom, 2)}/${rounded(camera.latitude, 5)}/${rounded(camera.longitude, 5)}`;
}

function cameraOf(hash: string): Camera | null {
  const match = /^#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(hash);
  const [zoom, latitude, longitude] = (match?.slice(1) ?? []).map(Number);
  return zoom !== undefined && latitude !== undefined && longitude !== undefined && isOnEarth(zoom, latitude, longitude)
    ? { zoom, latitude, longitude }
    : null;
}

function isOnEarth(zoom: number, latitude: number, longitude: number): boolean {
  return zoom <= 24 && Math.abs(latitude) < 86 && Math.abs(longitude) <= 180;
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** Enum values and section letters, joined by dots; anything else in the address is dropped. */
function codes(text: string | null): string[] {
  return (text ?? '').split('.').filter((code) => /^[A-Z][A-Z_]*$/.test(code));
}

function slug(text: string | null): string | null {
  return text !== null && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : null;
}
