import { useEffect, useMemo, useState } from 'react';
import { usePlaceText } from './place-text.ts';
import { useLanguage } from './text.ts';

/** What the German texts of the law offer, see `text/de/law/german-law.ts`. */
type German = { readonly germanOf: (english: string) => string | undefined };

/** Sentences and places of the law in the reader's language. */
export type LawText = {
  /** A sentence of the rules, by the English that they say it in. One that has no German stays English. */
  readonly law: (sentence: string) => string;
  /** The language of what `law` gives, where that is not the language of the page. */
  readonly lawLang: (sentence: string) => 'en' | undefined;
  /** A citation, or several with semicolons between them, as one writes it in the language of the page. */
  readonly place: (cite: string) => string;
};

/** Kept once fetched: only who reads German, on a page that speaks of the law, fetches it. */
let fetched: German | null = null;

function useGerman(): German | null {
  const isGerman = useLanguage() === 'de';
  const [german, setGerman] = useState(fetched);
  useEffect(() => {
    if (!isGerman || german !== null) {
      return undefined;
    }
    let isShown = true;
    import('../text/de/law/german-law.ts').then(
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
}

/** How the law is said in the language in use. Until the German is there, sentences are English and marked as such. */
export function useLawText(): LawText {
  const german = useGerman();
  const isEnglish = useLanguage() === 'en';
  const place = usePlaceText();
  return useMemo(
    () => ({
      law: (sentence) => german?.germanOf(sentence) ?? sentence,
      lawLang: (sentence) =>
        isEnglish || german?.germanOf(sentence) !== undefined ? undefined : 'en',
      place,
    }),
    [german, isEnglish, place],
  );
}

/** A sentence of the rules on a page, marked where it is not in the page's language. */
export function LawSentence({
  says,
  text: { law, lawLang },
}: {
  readonly says: string;
  readonly text: LawText;
}) {
  const lang = lawLang(says);
  return lang === undefined ? law(says) : <span lang={lang}>{law(says)}</span>;
}

/** Where something is written: the place in the law, and a further text that it rests on. */
export function LawPlace({
  cite,
  source = null,
  text,
}: {
  readonly cite: string;
  readonly source?: string | null;
  readonly text: LawText;
}) {
  return (
    <cite>
      {text.place(cite)}
      {source !== null && (
        <>
          ; <LawSentence says={source} text={text} />
        </>
      )}
    </cite>
  );
}
