import { useTranslation } from 'react-i18next';
import { type OverlayName, overlayNames, type SubjectName } from '../state/view';
import { SymbolMark } from '../ui/SymbolMark';
import { insides, overlayColors, parkShapes, type Shape, type StatusGroup } from '../ui/symbol';

interface LegendProps {
  subject: SubjectName;
  demonstration: boolean;
  overlays: readonly OverlayName[];
  onOverlays: (overlays: OverlayName[]) => void;
  /** Open where there is room. */
  open: boolean;
}

export function Legend({ subject, demonstration, overlays, onOverlays, open }: LegendProps) {
  const { t } = useTranslation();
  const shape: Shape = subject === 'investmentProjects' ? 'circle' : 'square';
  return (
    <details className="legend" open={open}>
      <summary>{t('map.legend')}</summary>
      <ul>
        {(Object.keys(insides) as StatusGroup[])
          .filter((group) => group !== 'unknown' || subject === 'industrialParks')
          .map((group) => (
            <li key={group}>
              <SymbolMark shape={shape} group={group} synthetic={false} size={16} />
              {t(`legend.${group}`)}
            </li>
          ))}
        {demonstration && (
          <li className="legend-synthetic">
            <SymbolMark shape={shape} group="operating" synthetic size={16} />
            {t('legend.synthetic')}
          </li>
        )}
      </ul>
      {subject === 'industrialParks' && (
        <ul>
          {Object.entries(parkShapes).map(([kind, kindShape]) => (
            <li key={kind}>
              <SymbolMark shape={kindShape} group="prospective" synthetic={false} size={16} />
              {t(`enum.IndustrialParkKind.${kind}`)}
            </li>
          ))}
        </ul>
      )}
      <ul>
        <li>
          <span className="legend-cluster" aria-hidden="true">
            8
          </span>
          {t('legend.cluster')}
        </li>
        <li>
          <span className="legend-stack" aria-hidden="true">
            2
          </span>
          {t('legend.stack')}
        </li>
      </ul>
      <fieldset className="legend-overlays">
        <legend>{t('legend.also')}</legend>
        {overlayNames.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={overlays.includes(name)}
              onChange={({ target }) =>
                onOverlays(overlayNames.filter((each) => (each === name ? target.checked : overlays.includes(each))))
              }
            />
            <span className="legend-ring" style={{ borderColor: overlayColors[name] }} aria-hidden="true" />
            {t(`layer.${name}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
