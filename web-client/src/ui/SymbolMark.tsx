import { useId } from 'react';
import { groupColors, hatching, insides, outlines, paper, type SymbolParts, syntheticColor } from './symbol';

/** The mark of an object, drawn as the map draws it. Decoration: the words beside it say the same. */
export function SymbolMark({ shape, group, synthetic, size = 20 }: SymbolParts & { size?: number }) {
  const id = useId();
  const inside = insides[group];
  const color = synthetic ? syntheticColor : groupColors[group];
  const ground = inside.filled && !synthetic ? color : paper;
  const edge = { stroke: color, strokeWidth: 2.2, strokeLinejoin: 'round' } as const;
  if (!synthetic && inside.mark === null) {
    return (
      <svg className="symbol" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <path d={outlines[shape]} fill={ground} {...edge} />
      </svg>
    );
  }
  return (
    <svg className="symbol" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <clipPath id={id}>
        <path d={outlines[shape]} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <path d="M0 0h24v24H0z" fill={ground} />
        {synthetic ? (
          <path d={hatching} stroke={color} strokeWidth="2" />
        ) : (
          inside.mark && (
            <path
              d={inside.mark}
              fill={inside.markColor === 'own' ? color : paper}
              fillOpacity={group === 'unknown' ? 0.28 : 1}
            />
          )
        )}
      </g>
      <path d={outlines[shape]} fill="none" {...edge} />
    </svg>
  );
}
