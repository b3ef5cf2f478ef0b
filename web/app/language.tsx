import i18next from 'i18next';
import { Direction } from 'radix-ui';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { ar } from '../words/ar.ts';
import { en } from '../words/en.ts';

export type Language = 'ar' | 'en';
export type Dir = 'rtl' | 'ltr';
const remembered = 'isnad.language';

const isLanguage = (value: string | null | undefined): value is Language => value === 'ar' || value === 'en';

/** The language chosen before, else the first of the browser's that we speak, else Arabic. */
export function firstLanguage(chosen: string | null, browser: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  for (const tag of browser) {
    const subtag = tag.slice(0, 2).toLowerCase();
    if (isLanguage(subtag)) return subtag;
  }
  return 'ar';
}

function recall(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null; // a browser that keeps nothing still reads
  }
}

const start = firstLanguage(recall(), navigator.languages);

i18next.use(initReactI18next).init({
  lng: start,
  fallbackLng: 'en',
  resources: { ar: { translation: ar }, en: { translation: en } },
  interpolation: { escapeValue: false }, // React escapes
});

type LanguageChoice = { language: Language; dir: Dir; choose: (language: Language) => void };
const LanguageContext = createContext<LanguageChoice>({ language: start, dir: 'rtl', choose: () => {} });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(start);
  const dir: Dir = language === 'ar' ? 'rtl' : 'ltr';
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = dir;
  }, [language, dir]);
  const choice = useMemo(
    () => ({
      language,
      dir,
      choose: (next: Language) => {
        try {
          localStorage.setItem(remembered, next);
          // so that the server writes the page in it
          // biome-ignore lint/suspicious/noDocumentCookie: the other way is not to be had in every browser
          document.cookie = `isnad-language=${next}; path=/; max-age=31536000; samesite=strict`;
        } catch {
          // a browser that keeps nothing still switches
        }
        void i18next.changeLanguage(next);
        setLanguage(next);
      },
    }),
    [language, dir],
  );
  return (
    <I18nextProvider i18n={i18next}>
      <LanguageContext.Provider value={choice}>
        <Direction.Provider dir={dir}>{children}</Direction.Provider>
      </LanguageContext.Provider>
    </I18nextProvider>
  );
}
