import { useTranslation } from 'react-i18next';
import type { SourcePartsFragment } from '../../api/operations';
import { IconOut } from '../../ui/icons';

interface SourceLinkProps {
  source: SourcePartsFragment;
  /** Under a figure the publisher is enough; the title is told to screen readers and on hover. */
  short?: boolean;
}

export function SourceLink({ source, short = false }: SourceLinkProps) {
  const { t } = useTranslation();
  const text = short ? (source.publisher ?? source.name) : source.name;
  if (source.url === null) {
    return <span className="source">{text}</span>;
  }
  return (
    <a
      className="source"
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      title={source.name}
      aria-label={`${t('card.openSource', { name: source.name })} (${t('card.newWindow')})`}
    >
      {text}
      {'\u00a0'}
      <IconOut />
    </a>
  );
}
