import { answersOfAddress, pathOf } from '@cradle/core/law/guide';
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import type { Say } from '../../platform/text.ts';
import { guide } from '../../text/en/guide.ts';
import { english } from '../../text/en/index.ts';
import { guideMarkdown } from './guide-markdown.ts';
import { reportOf, type Words } from './guide-report.ts';

const ADDRESS =
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.co-a12.ru-b2.ct-a.eh-n.hs-u.sc-n.po-20280101.ey-8.si-s';

async function englishWords(): Promise<Words> {
  const texts = createInstance();
  await texts.init({
    lng: 'en',
    resources: { en: { translation: { ...english, ...guide } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  const say: Say = (key, values) => texts.t(key, { ...values });
  return {
    say,
    law: (sentence) => sentence,
    lawLang: () => undefined,
    place: (cite) => cite,
    day: (iso) => iso,
  };
}

it('the document is the one in the file beside this test', async () => {
  const words = await englishWords();
  const path = pathOf(answersOfAddress(ADDRESS) ?? {});
  const today = '2026-11-24';
  const text = guideMarkdown(reportOf(path, today, words), path, words, {
    link: `https://cradle.example/guide#${ADDRESS}`,
    today,
  });
  await expect(text).toMatchFileSnapshot('guide-markdown.golden.md');
});
