import { type MapGeoJSONFeature, MapLibreMap, type MapMouseEvent, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Camera } from '../state/view';
import { greatestZoom, leastZoom, movingExtent, provinceExtent } from './extent';
import { coverageAt, type Hovered, plotOf, sumsOf } from './hovered';
import { imageOf, pixelRatio } from './images';
import { coverageLayer, drawnOverlays, extentLayer, overlayLayer, plotLayer } from './overlays';
import { type Cluster, type ClusteredName, type Drawn, stackFeatures, stacksOf } from './stacks';
import { clusterLayer, type Ground, objectLayer, type Scene, type Stacks, styleOf, tilesOf } from './style';

export interface MapListeners {
  /** One object was pressed. */
  pick: (slug: string) => void;
  /** Several objects lie where the map was pressed. */
  choose: (objects: Drawn[], x: number, y: number) => void;
  /** What lies under the pointer; pressed where it is shown because of a press. */
  hover: (what: Hovered | null, pressed?: boolean) => void;
  /** The camera came to rest; null when it shows the whole province. */
  camera: (camera: Camera | null) => void;
  /** Everything asked for is drawn: how many different objects can be seen, those in clusters too. */
  idle: (objects: number) => void;
  /** Tiles fail to load (true), or load again (false). */
  trouble: (failing: boolean) => void;
}

const fit = { padding: 24, animate: false } as const;
/** Fingers are wider than arrows. */
const reach = 7;
const tileRetry = 4_000;

/** The one owner of the map. It is told scenes and tells what happened; it keeps no state of the page. */
export class ProvinceMap {
  readonly #map: MapLibreMap;
  readonly #listeners: MapListeners;
  readonly #ground: Ground;
  #scene: Scene;
  #stacks: Stacks | null = null;
  #atProvince: boolean;
  #failing = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, scene: Scene, ground: Ground, camera: Camera | null, listeners: MapListeners) {
    setWorkerUrl(new URL(workerUrl, ground.origin).href);
    this.#scene = scene;
    this.#ground = ground;
    this.#listeners = listeners;
    this.#atProvince = camera === null;
    this.#map = new MapLibreMap({
      container,
      style: styleOf(scene, ground),
      // Tests have the style checked; here it would be read through at each change.
      validateStyle: false,
      ...(camera === null
        ? { bounds: provinceExtent, fitBoundsOptions: fit }
        : { center: [camera.longitude, camera.latitude], zoom: camera.zoom }),
      maxBounds: movingExtent,
      minZoom: leastZoom,
      maxZoom: greatestZoom,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: duration() / 4,
      cooperativeGestures: false,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.getCanvas().tabIndex = -1;
    this.#map.setMissingStyleImageResolver((name) => this.#addImage(name));
    this.#map.on('idle', () => this.#onIdle());
    this.#map.on('moveend', () => this.#onMoveEnd());
    this.#map.on('resize', () => this.#atProvince && this.#map.fitBounds(provinceExtent, fit));
    this.#map.on('movestart', (event) => {
      this.#listeners.hover(null);
      if ('originalEvent' in event && event.originalEvent) {
        this.#atProvince = false;
      }
    });
    this.#map.on('click', (event) => this.#onClick(event));
    this.#map.on('mousemove', (event) => this.#onMove(event));
    this.#map.on('mouseout', () => this.#listeners.hover(null));
    this.#map.on('error', (event) => this.#onError(event as unknown as { sourceId?: string }));
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#draw();
  }

  /** Moves only if the point cannot be seen, or lies under what covers the map's right side; a map that shows nothing yet, at once. */
  reveal([longitude = 0, latitude = 0]: number[], coveredRight: number): void {
    const { x, y } = this.#map.project([longitude, latitude]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const [side, end] = [32, 56];
    // Beside the card there is room for the object's outline and name too.
    const right = coveredRight > 0 ? coveredRight + 140 : side;
    const seen = x > side && y > end && x < clientWidth - right && y < clientHeight - end;
    if (!seen) {
      this.#atProvince = false;
      this.#map.easeTo({
        center: [longitude, latitude],
        zoom: Math.max(this.#map.getZoom(), 9),
        offset: [-coveredRight / 2, 0],
        duration: this.#map.style?._loaded ? duration() : 0,
      });
    }
  }

  moveTo(camera: Camera): void {
    this.#atProvince = false;
    this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
  }

  showProvince(): void {
    this.#atProvince = true;
    this.#map.fitBounds(provinceExtent, { ...fit, animate: true, duration: duration() });
  }

  zoomBy(steps: number): void {
    this.#atProvince = false;
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: duration() / 2 });
  }

  remove(): void {
    clearTimeout(this.#retry);
    this.#map.remove();
  }

  #draw(): void {
    if (this.#map.style?._loaded) {
      this.#setStyle(this.#scene);
    } else {
      this.#map.once('style.load', () => this.#draw());
    }
  }

  #setStyle(scene: Scene): void {
    this.#map.setStyle(styleOf(scene, this.#ground, this.#stacks), { diff: true, validate: false });
  }

  #addImage(name: string): void {
    const image = imageOf(name);
    if (image !== null && !this.#map.hasImage(name)) {
      this.#map.addImage(name, image, { pixelRatio });
    }
  }

  #drawn(box?: [[number, number], [number, number]], layer = objectLayer): Drawn[] {
    if (!this.#map.getLayer(layer)) {
      return [];
    }
    const found = new Map<string, Drawn>();
    for (const feature of this.#map.queryRenderedFeatures(box, { layers: [layer] })) {
      const object = this.#read(feature);
      if (object !== null && !found.has(object.uuid)) {
        found.set(object.uuid, object);
      }
    }
    return [...found.values()];
  }

  /** A cluster lies in one tile alone, so each comes once. */
  #clusters(point?: [number, number], subject: ClusteredName = this.#scene.subject): Cluster[] {
    const layer = subject === this.#scene.subject ? clusterLayer : `${subject}-clusters`;
    if (!this.#map.getLayer(layer)) {
      return [];
    }
    return this.#map.queryRenderedFeatures(point, { layers: [layer] }).flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') {
        return [];
      }
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const { x, y } = this.#map.project([longitude, latitude]);
      return {
        subject,
        count: Number(properties.count),
        sums: sumsOf(subject, properties),
        synthetic: Boolean(properties.synthetic),
        x,
        y,
        longitude,
        latitude,
      };
    });
  }

  /** What lies at a point, the subject's own first: it is drawn above the rest. */
  #clusterAt(point: [number, number]): Cluster | undefined {
    const subjects = [this.#scene.subject, ...drawnOverlays(this.#scene)];
    return subjects.flatMap((subject) => this.#clusters(point, subject))[0];
  }

  /** What stands or lies there beside the subject: single objects, then plots, then what surveys say of the coverage. */
  #besideAt({ x, y }: { x: number; y: number }, room: number, isPressed = false): Hovered | null {
    const box: [[number, number], [number, number]] = [
      [x - room, y - room],
      [x + room, y + room],
    ];
    const drawn = drawnOverlays(this.#scene);
    for (const name of drawn.filter((each) => each !== 'coverageAreas' && each !== 'plots')) {
      const [object] = this.#drawn(box, overlayLayer(name));
      if (object) {
        return { kind: 'object', x: object.x, y: object.y, object };
      }
    }
    const plots = [overlayLayer('plots'), `${overlayLayer('plots')}-alone`].flatMap((layer) => this.#at(box, layer));
    const [plot] = [...plots, ...this.#at([x, y], plotLayer)];
    if (plot) {
      return { kind: 'plot', x, y, plot: plotOf(plot) };
    }
    if (!drawn.includes('coverageAreas')) {
      return null;
    }
    const coverage = coverageAt(this.#at([x, y], extentLayer), this.#at([x, y], coverageLayer));
    // A pointer that passes is told where there is a network; a press asks, and is told what is unknown too.
    return isPressed || coverage.covered.length > 0 ? { kind: 'coverage', x, y, coverage } : null;
  }

  #at(place: [number, number] | [[number, number], [number, number]], layer: string): Record<string, unknown>[] {
    return this.#map.getLayer(layer)
      ? this.#map.queryRenderedFeatures(place, { layers: [layer] }).map(({ properties }) => properties)
      : [];
  }

  #comeNearer({ longitude, latitude }: Cluster): void {
    this.#atProvince = false;
    this.#listeners.choose([], 0, 0);
    this.#listeners.hover(null);
    this.#map.easeTo({
      center: [longitude, latitude],
      zoom: Math.min(Math.floor(this.#map.getZoom()) + 2, greatestZoom),
      duration: duration(),
    });
  }

  #read({ geometry, properties }: MapGeoJSONFeature): Drawn | null {
    if (geometry.type !== 'Point') {
      return null;
    }
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const { x, y } = this.#map.project([longitude, latitude]);
    return {
      uuid: String(properties.uuid),
      slug: String(properties.slug),
      name: String(properties.name),
      synthetic: Boolean(properties.synthetic),
      status: properties.status ?? null,
      kind: properties.kind ?? null,
      x,
      y,
      longitude,
      latitude,
    };
  }

  #onIdle(): void {
    const drawn = this.#drawn();
    const features = stackFeatures(stacksOf(drawn));
    const stacks = features.features.length === 0 ? null : { of: tilesOf(this.#scene, this.#ground.origin), features };
    if (JSON.stringify(stacks) !== JSON.stringify(this.#stacks)) {
      this.#stacks = stacks;
      this.#draw();
      return;
    }
    this.#listeners.idle(this.#clusters().reduce((sum, { count }) => sum + count, drawn.length));
  }

  #onMoveEnd(): void {
    const { lng, lat } = this.#map.getCenter();
    this.#listeners.camera(this.#atProvince ? null : { longitude: lng, latitude: lat, zoom: this.#map.getZoom() });
  }

  #onClick({ point }: MapMouseEvent): void {
    const cluster = this.#clusterAt([point.x, point.y]);
    if (cluster) {
      this.#comeNearer(cluster);
      return;
    }
    const objects = this.#drawn([
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ]);
    const [only] = objects;
    if (objects.length > 1) {
      objects.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
      this.#listeners.choose(objects, point.x, point.y);
    } else if (only) {
      this.#listeners.pick(only.slug);
    } else {
      // What stands beside the subject has no card here; a press shows what a pointer sees.
      this.#listeners.choose([], point.x, point.y);
      this.#listeners.hover(this.#besideAt(point, reach, true), true);
    }
  }

  #onMove({ point }: MapMouseEvent): void {
    const [object] = this.#drawn([
      [point.x - 2, point.y - 2],
      [point.x + 2, point.y + 2],
    ]);
    const cluster = this.#clusterAt([point.x, point.y]);
    this.#map.getCanvas().style.cursor = (cluster ?? object) ? 'pointer' : '';
    if (cluster) {
      this.#listeners.hover({ kind: 'cluster', x: cluster.x, y: cluster.y, cluster });
    } else if (object) {
      this.#listeners.hover({ kind: 'object', x: object.x, y: object.y, object });
    } else {
      this.#listeners.hover(this.#besideAt(point, 2));
    }
  }

  /** Tiles that failed are asked for again until they come: the database may only be away for a moment. */
  #onError(event: { sourceId?: string }): void {
    if (event.sourceId === undefined || this.#map.getSource(event.sourceId)?.type !== 'vector') {
      return;
    }
    this.#setFailing(true);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#failing = false;
      // The library never asks again for a tile that failed (a reload of it waits for ever), but for those of a
      // source that is new: what is drawn of tiles leaves the style and comes back.
      this.#setStyle({ ...this.#scene, publication: null });
      this.#draw();
      this.#map.once('idle', () => !this.#failing && this.#listeners.trouble(false));
    }, tileRetry);
  }

  #setFailing(failing: boolean): void {
    if (this.#failing !== failing) {
      this.#failing = failing;
      this.#listeners.trouble(failing);
    }
  }
}

function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500;
}
