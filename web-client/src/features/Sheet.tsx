import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconList, IconMap } from '../ui/icons';

export type SheetSize = 'map' | 'both' | 'list';

interface SheetProps {
  size: SheetSize;
  onSize: (size: SheetSize) => void;
  map: ReactNode;
  /** A card lies over the list. */
  open: boolean;
  children: ReactNode;
}

/** On a phone, map above and list below share the height; the thumb gives all of it to either. */
export function Sheet({ size, onSize, map, open, children }: SheetProps) {
  const { t } = useTranslation();
  const choice = (value: SheetSize, label: string, icon: ReactNode) => (
    <button type="button" aria-pressed={size === value} onClick={() => onSize(size === value ? 'both' : value)}>
      {icon}
      {label}
    </button>
  );
  return (
    <>
      <div className="sheet-map">{map}</div>
      <div className={`sheet${open ? ' sheet-open' : ''}`}>{children}</div>
      <nav className="sheet-switch" aria-label={t('map.showBoth')}>
        {choice('map', t('map.showMap'), <IconMap />)}
        {choice('list', t('map.showList'), <IconList />)}
      </nav>
    </>
  );
}
