import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addressOf, developersOf } from '../state/url';
import type { ChangeView } from '../state/useView';
import type { Language, View } from '../state/view';

const languages: readonly Language[] = ['vi', 'en'];

export function Header({ view, change }: { view: View; change: ChangeView }) {
  const { t } = useTranslation();
  return (
    <header className="header">
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link to a place on the page, followed without touching the address */}
      <a
        className="skip"
        href="#list"
        onClick={(event) => {
          // The fragment of the address belongs to the map's camera.
          event.preventDefault();
          document.getElementById('list')?.focus();
        }}
      >
        {t('app.skipToList')}
      </a>
      <div className="brand">
        <BrandMark />
        <div>
          <h1>{t('app.name')}</h1>
          <p>{t('app.tagline')}</p>
        </div>
      </div>
      <div className="header-tools">
        <Switch
          className="demonstration-switch"
          label={t('demonstration.switch')}
          title={t('demonstration.hint')}
          checked={view.demonstration}
          onChange={(event) => {
            const demonstration = event.currentTarget.checked;
            change((current) => ({ ...current, demonstration }));
          }}
        />
        <nav className="languages" aria-label={t('language.label')}>
          {languages.map((language) => (
            <a
              key={language}
              href={addressOf({ ...view, language })}
              lang={language}
              hrefLang={language}
              aria-current={view.language === language ? 'true' : undefined}
              aria-label={t(`language.${language}`)}
              onClick={(event) => {
                if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
                  event.preventDefault();
                  change((current) => ({ ...current, language }));
                }
              }}
            >
              {language.toUpperCase()}
            </a>
          ))}
        </nav>
        <a className="developers" href={developersOf(view.language)}>
          {t('app.developers')}
        </a>
      </div>
    </header>
  );
}

/** A plot on a shore: the corner of the map that the product is about. */
function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="9" fill="currentColor" />
      <path d="M28 0c-4 8 3 12-2 20s2 12-3 20h8a9 9 0 0 0 9-9V9a9 9 0 0 0-9-9z" fill="#ffffff" fillOpacity=".2" />
      <path d="M9 13.5l6-3 6 3v13l-6-3-6 3z" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
      <circle cx="15" cy="18" r="2.6" fill="#f2b441" />
    </svg>
  );
}
