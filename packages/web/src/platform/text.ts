import i18next, { type TFunction } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { caseFile } from '../text/en/case-file.ts';
import type { deciding } from '../text/en/deciding.ts';
import type { duties } from '../text/en/duties.ts';
import type { guide } from '../text/en/guide.ts';
import { english } from '../text/en/index.ts';
import type { reminders } from '../text/en/reminders.ts';
import type { reportSheet } from '../text/en/report-sheet.ts';
import type { stages } from '../text/en/stages.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : K;
/** Every text there is, by key; plural forms under one key. */
export type TextKey = WithoutPlural<
  | keyof typeof english
  | keyof typeof guide
  | keyof typeof duties
  | keyof typeof reportSheet
  | keyof typeof stages
  | keyof typeof reminders
  | keyof typeof caseFile
  | keyof typeof deciding
>;
/** What is filled into a text. `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>;
/** Says a text in the language chosen. */
export type Say = (key: TextKey, values?: TextValues) => string;

const STORED = 'cradle.language';

/** English texts of parts that are loaded later, see {@link addEnglishTexts}. */
const later: Record<string, string> = {};

/**
 * Adds the English texts of a part that is loaded when somebody goes there, so that the first page need not fetch
 * them. Called by the part's own module. (German is fetched whole, and only by those who read it.)
 */
export function addEnglishTexts(texts: Readonly<Record<string, string>>): void {
  Object.assign(later, texts);
  if (i18next.isInitialized) {
    i18next.addResourceBundle('en', 'translation', texts, true);
  }
}

/** Sets up texts before the first page: the language chosen before, else the browser's, else English. */
export async function setUpText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: { ...english, ...later } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  await setLanguage(chosenLanguage());
}

function chosenLanguage(): Language {
  const wanted = localStorage.getItem(STORED) ?? navigator.language.slice(0, 2);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** Changes the language, loading its texts, and remembers it on this device. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === 'de' && !i18next.hasResourceBundle('de', 'translation')) {
    const { german } = await import('../text/de/index.ts');
    i18next.addResourceBundle('de', 'translation', german);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
}

/** The language in use. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? 'en';
}

/** How dates and numbers are written in the language in use; English as in Europe, day before month. */
export function useLocale(): string {
  return useLanguage() === 'en' ? 'en-GB' : 'de-DE';
}

/** Texts in the language chosen; the component shows itself again when that changes. */
export function useSay(): Say {
  const { t, i18n } = useTranslation();
  const translate: TFunction = t;
  return useCallback<Say>(
    (key, values) => translate(key, { ...values }),
    [translate, i18n.language],
  );
}

/** A day (`YYYY-MM-DD` or an instant) in the reader's way of writing it. */
export function useDayText(): (iso: string) => string {
  const locale = useLocale();
  return (iso) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      ...(iso.length === 10 ? { timeZone: 'UTC' } : {}),
    }).format(new Date(iso));
}

/** A number in the reader's way of writing it, which is the language's and not the browser's. */
export function useNumberText(): (value: number) => string {
  const locale = useLocale();
  return (value) => value.toLocaleString(locale);
}

/** The name of a Member State by its code (`GR` for Greece, as on the reporting platform). */
export function useMemberStateName(): (code: string) => string {
  const language = useLanguage();
  return (code) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
