import { useMemo } from 'react';
import { useLawText } from '../../platform/law-text.tsx';
import { addEnglishTexts, useDayText, useLocale, useSay } from '../../platform/text.ts';
import { guide } from '../../text/en/guide.ts';
import type { Words } from './guide-report.ts';

// Whatever speaks as the guide does comes by this module, so that the first page need not fetch these texts.
addEnglishTexts(guide);

/** How the guide speaks in the language in use. */
export function useWords(): Words {
  const say = useSay();
  const day = useDayText();
  const locale = useLocale();
  const law = useLawText();
  return useMemo(() => ({ say, day, ...law }), [say, locale, law]);
}
