import type { Camera } from '../src/state/view';
import type { Visitor } from './visitor';

type Point = [x: number, y: number];

/** Where a place stands on the screen while the map is looked at from a camera. */
export async function onScreen(visitor: Visitor, [longitude, latitude]: number[], camera: Camera): Promise<Point> {
  const pane = await visitor.page.locator('.map-canvas').boundingBox();
  const world = 512 * 2 ** camera.zoom;
  const across = (degrees: number) => (degrees / 360) * world;
  const down = (degrees: number) => (-Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI)) * world;
  return [
    (pane?.x ?? 0) + (pane?.width ?? 0) / 2 + across(longitude ?? 0) - across(camera.longitude),
    (pane?.y ?? 0) + (pane?.height ?? 0) / 2 + down(latitude ?? 0) - down(camera.latitude),
  ];
}

/** Of each point of the screen the colour, of those named, that it comes nearest to. */
export async function nearestColors(visitor: Visitor, points: Point[], colors: readonly string[]): Promise<string[]> {
  const png = (await visitor.page.screenshot()).toString('base64');
  // A page without a policy reads the picture.
  const reader = await visitor.context.newPage();
  try {
    return await reader.evaluate(
      async ({ png, points, colors }) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        canvas?.drawImage(picture, 0, 0);
        const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
        return points.map(([x, y]) => {
          const seen = [...(canvas?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [])];
          const distance = (color: string) => Math.hypot(...parts(color).map((part, at) => part - (seen[at] ?? 0)));
          return [...colors].sort((a, b) => distance(a) - distance(b))[0] ?? '';
        });
      },
      { png, points, colors: [...colors] },
    );
  } finally {
    await reader.close();
  }
}

/** Points of a ring around another, one for each of 24 directions. */
export function ringAround([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 24 }, (_, step) => {
    const angle = (2 * Math.PI * step) / 24;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
