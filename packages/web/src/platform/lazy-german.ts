import { useEffect, useState } from 'react';
import { useLanguage } from './text.ts';

/** Texts that say English sentences in German; `undefined` for what they do not know. */
export type German = { readonly germanOf: (english: string) => string | undefined };

/**
 * Makes a hook that gives German texts once they are there, and `null` before and for who reads no German: only who
 * needs them fetches them, once.
 */
export function lazyGerman(load: () => Promise<German>): () => German | null {
  let fetched: German | null = null;
  return function useGerman() {
    const isGerman = useLanguage() === 'de';
    const [german, setGerman] = useState(fetched);
    useEffect(() => {
      if (!isGerman || german !== null) {
        return undefined;
      }
      let isShown = true;
      load().then(
        (texts) => {
          fetched = texts;
          if (isShown) {
            setGerman(texts);
          }
        },
        () => undefined, // The sentences stay English and say so; another page asks again.
      );
      return () => {
        isShown = false;
      };
    }, [isGerman, german]);
    return isGerman ? german : null;
  };
}
