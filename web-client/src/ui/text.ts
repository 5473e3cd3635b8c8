import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/view';

/** Both files stand at the root of the repository: the server's pages and mails read them too. */
const files: Record<Language, () => Promise<{ default: object }>> = {
  vi: () => import('../../../text/vi.json'),
  en: () => import('../../../text/en.json'),
};

/** Loads a language's words and puts them in use. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      resources: { [language]: { translation: (await files[language]()).default } },
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
    return;
  }
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await files[language]()).default);
  }
  await i18next.changeLanguage(language);
}
