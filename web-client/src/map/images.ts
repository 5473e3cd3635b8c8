import { groupColors, hatching, insides, outlines, paper, symbolParts, syntheticColor } from '../ui/symbol';

const size = 24;
/** Symbols are drawn at twice their size, so that they stay sharp on phones. */
export const pixelRatio = 2;

/** Draws the image that a style names; null for a name that is none of ours. */
export function imageOf(name: string): ImageData | null {
  if (name === 'hatching') {
    return drawn(16, (context) => {
      context.strokeStyle = syntheticColor;
      context.lineWidth = 1.6;
      context.stroke(new Path2D('M-4 4L4 -4M0 16L16 0M12 20L20 12'));
    });
  }
  const parts = symbolParts(name);
  if (parts === null) {
    return null;
  }
  const outline = new Path2D(outlines[parts.shape]);
  const inside = insides[parts.group];
  const color = parts.synthetic ? syntheticColor : groupColors[parts.group];
  return drawn(size, (context) => {
    context.lineJoin = 'round';
    context.strokeStyle = paper;
    context.lineWidth = 5;
    context.stroke(outline);
    context.save();
    context.clip(outline);
    context.fillStyle = inside.filled && !parts.synthetic ? color : paper;
    context.fillRect(0, 0, size, size);
    if (parts.synthetic) {
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.stroke(new Path2D(hatching));
    } else if (inside.mark !== null) {
      context.fillStyle = inside.markColor === 'own' ? color : paper;
      context.globalAlpha = parts.group === 'unknown' ? 0.28 : 1;
      context.fill(new Path2D(inside.mark));
    }
    context.restore();
    context.strokeStyle = color;
    context.lineWidth = 2.2;
    context.stroke(outline);
  });
}

function drawn(side: number, draw: (context: CanvasRenderingContext2D) => void): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = side * pixelRatio;
  canvas.height = side * pixelRatio;
  // It is read back at once: drawn by the graphics card, each image would make the page wait for the card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    return null;
  }
  context.scale(pixelRatio, pixelRatio);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
