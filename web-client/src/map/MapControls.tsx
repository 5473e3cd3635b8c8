import { useTranslation } from 'react-i18next';
import { IconHome, IconMinus, IconPlus } from '../ui/icons';

interface MapControlsProps {
  onZoom: (steps: number) => void;
  onProvince: () => void;
}

export function MapControls({ onZoom, onProvince }: MapControlsProps) {
  const { t } = useTranslation();
  return (
    <div className="map-controls">
      <button type="button" onClick={() => onZoom(1)} aria-label={t('map.zoomIn')} title={t('map.zoomIn')}>
        <IconPlus />
      </button>
      <button type="button" onClick={() => onZoom(-1)} aria-label={t('map.zoomOut')} title={t('map.zoomOut')}>
        <IconMinus />
      </button>
      <button type="button" onClick={onProvince} aria-label={t('map.reset')} title={t('map.reset')}>
        <IconHome />
      </button>
    </div>
  );
}
