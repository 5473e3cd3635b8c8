import { useTranslation } from 'react-i18next';
import type { SubjectName } from '../../state/view';
import { formatNumber } from '../../ui/format';
import type { ObjectList } from './useObjectList';

/** Says how many objects match, and how many of them the map cannot show. Spoken when it changes. */
export function CountLine({ subject, objects }: { subject: SubjectName; objects: ObjectList }) {
  const { t, i18n } = useTranslation();
  const say = (key: string, count: number) => t(key, { count, shown: formatNumber(count, i18n.language) });
  const parts = objects.empty
    ? []
    : [
        say(`count.${subject}`, objects.count),
        ...(objects.unplaced > 0 ? [say('count.unplaced', objects.unplaced)] : []),
        ...(objects.synthetic > 0 ? [say('count.synthetic', objects.synthetic)] : []),
      ];
  return (
    <p
      className="count-line"
      role="status"
      aria-live="polite"
      data-count={objects.empty ? undefined : objects.count}
      data-unplaced={objects.empty ? undefined : objects.unplaced}
      data-synthetic={objects.empty ? undefined : objects.synthetic}
    >
      {parts.length > 0 && (
        <>
          <strong>{parts[0]}</strong>
          {parts.slice(1).map((part) => `, ${part}`)}
        </>
      )}
    </p>
  );
}
