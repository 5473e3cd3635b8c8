import { useTranslation } from 'react-i18next';
import type { SubjectName } from '../state/view';
import { SymbolMark } from '../ui/SymbolMark';
import { insides, parkShapes, type Shape, type StatusGroup } from '../ui/symbol';
import { OverlayKeys, type OverlayKeysProps } from './OverlayKeys';

interface LegendProps extends OverlayKeysProps {
  subject: SubjectName;
  /** Open where there is room. */
  open: boolean;
}

export function Legend({ subject, open, demonstration, ...overlayKeys }: LegendProps) {
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
      <OverlayKeys {...overlayKeys} demonstration={demonstration} />
    </details>
  );
}
