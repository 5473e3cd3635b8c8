import { useTranslation } from 'react-i18next';

/** Stands on every fictitious object, wherever it is shown, on paper too. */
export function SyntheticBadge() {
  const { t } = useTranslation();
  return <span className="synthetic-badge">{t('demonstration.badge')}</span>;
}
