import { useCallback } from 'react';
import { germanCitation } from '../text/de/german-citation.ts';
import { useLanguage } from './text.ts';

/** How a citation, or several with semicolons between them, is written in the language in use. */
export function usePlaceText(): (cite: string) => string {
  const language = useLanguage();
  return useCallback(
    (cite) => (language === 'de' ? cite.split('; ').map(germanCitation).join('; ') : cite),
    [language],
  );
}
