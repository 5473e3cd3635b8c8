import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndustrialParkKind, InvestmentStatus } from '../api/operations';
import type { SubjectName } from '../state/view';
import { SymbolMark } from '../ui/SymbolMark';
import { SyntheticBadge } from '../ui/SyntheticBadge';
import { groupOf, parkShapes } from '../ui/symbol';
import type { Drawn } from './stacks';

export interface Choice {
  objects: Drawn[];
  x: number;
  y: number;
}

interface MapChooserProps {
  choice: Choice;
  subject: SubjectName;
  onPick: (slug: string) => void;
  onClose: () => void;
}

/** Objects that share a place hide one another: a press there offers them by name. */
export function MapChooser({ choice, subject, onPick, onClose }: MapChooserProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new choice takes the focus again
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [choice]);

  return (
    <div
      ref={box}
      className="map-chooser"
      role="dialog"
      aria-label={t('map.choose', { count: choice.objects.length })}
      style={{
        left: `clamp(8px, ${choice.x - 150}px, calc(100% - 308px))`,
        ...(choice.y < 260 ? { top: choice.y + 14 } : { bottom: `calc(100% - ${choice.y - 14}px)` }),
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p>{t('map.choose', { count: choice.objects.length })}</p>
      <ul>
        {choice.objects.map((object) => (
          <li key={object.uuid}>
            <button type="button" onClick={() => onPick(object.slug)}>
              <SymbolMark
                shape={
                  subject === 'investmentProjects'
                    ? 'circle'
                    : (parkShapes[object.kind as IndustrialParkKind] ?? 'square')
                }
                group={groupOf(object.status as InvestmentStatus)}
                synthetic={object.synthetic}
                size={16}
              />
              <span>{object.name}</span>
              {object.synthetic && <SyntheticBadge />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
