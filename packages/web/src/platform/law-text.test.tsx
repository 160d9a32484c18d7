import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerWith, showPage } from '../testing/show-page.tsx';
import { LawPlace, LawSentence, useLawText } from './law-text.tsx';

function Page() {
  const text = useLawText();
  return (
    <>
      <p>
        <LawSentence says="Act with due care." text={text} />
      </p>
      <p>
        <LawSentence says="A sentence of a later version." text={text} />
      </p>
      <LawPlace cite="Art. 13(15); Annex II, point (3)" source="Recital 12" text={text} />
    </>
  );
}

const show = async (language: string) => {
  localStorage.setItem('cradle.language', language);
  answerWith({});
  await showPage(<Page />, '/', '/');
};

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('a sentence of the law', () => {
  it('is in English for who reads English, and marked as nothing else', async () => {
    await show('en');
    expect(await screen.findByText('Act with due care.')).toBeTruthy();
    expect(document.querySelector('[lang]:not(html)')).toBeNull();
    expect(document.querySelector('cite')?.textContent).toBe(
      'Art. 13(15); Annex II, point (3); Recital 12',
    );
  });

  it('is in German for who reads German; without German it stays English and says so', async () => {
    await show('de');
    expect(await screen.findByText('Mit der gebotenen Sorgfalt handeln.')).toBeTruthy();
    expect(screen.getByText('A sentence of a later version.').lang).toBe('en');
    expect(document.querySelector('cite')?.textContent).toBe(
      'Art. 13 Abs. 15; Anhang II Nummer 3; Erwägungsgrund 12',
    );
  });
});
