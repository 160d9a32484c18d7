import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWith, showPage, WithEtag } from '../../testing/show-page.tsx';
import { CasePage } from './case-page.tsx';
import { draft, IDS, reportingCase } from './example-case.ts';

const path = `/api/v1/cases/${IDS.case}`;

beforeEach(() => {
  localStorage.setItem('cradle.language', 'de');
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const show = async (tab: string) => {
  answerWith({
    [`GET ${path}`]: () =>
      new WithEtag(
        {
          ...reportingCase,
          csirt: {
            memberState: 'DE',
            name: 'BSI / CERT-Bund',
            url: 'https://www.bsi.bund.de',
            platform: 'https://portal.cra-srp.enisa.europa.eu',
            mail: [],
            checkedOn: '2026-09-10',
            unverified: null,
            because: ['The contact is not verified. (Art. 14(7); unverified)'],
          },
        },
        '"case 1"',
      ),
    [`GET ${path}/stages/earlyWarning/draft`]: () => new WithEtag(draft, '"1"'),
  });
  await showPage(<CasePage />, '/cases/$caseId', `/cases/${IDS.case}?tab=${tab}`);
};

it('keeps the labels of the platform, which is in English, and explains them in German', async () => {
  await show('earlyWarning');
  const title = await screen.findByLabelText('Title');
  await screen.findByText('Titel.', { exact: false });
  expect(document.querySelector(`label[for="${title.id}"] [lang="en"]`)?.textContent).toBe('Title');
  expect(
    screen.getByText('Das Formular verlangt dies; das Gesetz verlangt es hier nicht.'),
  ).toBeTruthy();
  expect(screen.getByText(/vom Gesetz verlangt, Art\. 14 Abs\. 2 Buchst\. a/)).toBeTruthy();
});

it('says in German why a CSIRT is the one that receives reports', async () => {
  await show('facts');
  expect(
    await screen.findByText('Der Kontakt ist nicht geprüft. (Art. 14 Abs. 7; Nicht geprüft)', {
      exact: false,
    }),
  ).toBeTruthy();
});
