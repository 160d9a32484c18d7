import { useMemo } from 'react';
import { addEnglishTexts, useDayText, useLocale, useSay } from '../../platform/text.ts';
import { guide } from '../../text/en/guide.ts';
import type { Words } from './guide-report.ts';

// Whatever speaks as the guide does comes by this module, so that the first page need not fetch these texts.
addEnglishTexts(guide);

/** How the guide speaks in the language in use. The sentences of the rules are in English only, as core says them. */
export function useWords(): Words {
  const say = useSay();
  const day = useDayText();
  const locale = useLocale();
  return useMemo(() => ({ say, day, law: (sentence: string) => sentence }), [say, locale]);
}
