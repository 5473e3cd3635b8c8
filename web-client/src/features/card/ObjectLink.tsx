import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../state/url';
import { firstView, type Language, type SubjectName } from '../../state/view';
import type { OpenObject } from '../open';

interface ObjectLinkProps {
  subject: SubjectName;
  slug: string;
  open: OpenObject;
  children: ReactNode;
}

/** A link to another object: a plain press opens it here, any other way it opens as an address. */
export function ObjectLink({ subject, slug, open, children }: ObjectLinkProps) {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return (
    <a
      className="object-link"
      href={addressOf({ ...firstView, language, subject, selection: slug })}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
          event.preventDefault();
          open(subject, slug);
        }
      }}
    >
      {children}
    </a>
  );
}
