import { useMemo } from 'react';
import { useDayText, useLocale, useSay } from '../../platform/text.ts';
import type { Words } from './guide-report.ts';

/** How the guide speaks in the language in use. The sentences of the rules are in English only, as core says them. */
export function useWords(): Words {
  const say = useSay();
  const day = useDayText();
  const locale = useLocale();
  return useMemo(() => ({ say, day, law: (sentence: string) => sentence }), [say, locale]);
}
