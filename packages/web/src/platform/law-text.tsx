import { useMemo } from 'react';
import { lazyGerman } from './lazy-german.ts';
import { usePlaceText } from './place-text.ts';
import { useLanguage } from './text.ts';

/** Sentences and places of the law in the reader's language. */
export type LawText = {
  /** A sentence of the rules, by the English that they say it in. One that has no German stays English. */
  readonly law: (sentence: string) => string;
  /** The language of what `law` gives, where that is not the language of the page. */
  readonly lawLang: (sentence: string) => 'en' | undefined;
  /** A citation, or several with semicolons between them, as one writes it in the language of the page. */
  readonly place: (cite: string) => string;
};

const useGermanLaw = lazyGerman(() => import('../text/de/law/german-law.ts'));
const useGermanForm = lazyGerman(() => import('../text/de/form/german-form.ts'));

/** How the law is said in the language in use. Until the German is there, sentences are English and marked as such. */
export function useLawText(): LawText {
  return useTextOf(useGermanLaw());
}

/** The same for what is said about the form of the reporting platform: its labels, help, and what is missing. */
export function useFormText(): LawText {
  return useTextOf(useGermanForm());
}

function useTextOf(german: ReturnType<typeof useGermanLaw>): LawText {
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
