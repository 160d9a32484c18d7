import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { answerWith, Refusal, showPage } from '../../testing/show-page.tsx';
import { CaseFiles } from './case-files.tsx';

const path = '/api/v1/cases/c1/case-files';
const file = {
  id: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1b99',
  madeAt: '2026-11-24T10:00:00Z',
  madeBy: { id: 'ada', name: 'Ada' },
  size: 1_234_567,
  files: 12,
  sha256: 'a'.repeat(64),
  rootHash: 'b'.repeat(64),
};

afterEach(cleanup);

it('makes a case file and offers it with its root hash', async () => {
  answerWith({ [`GET ${path}`]: { items: [] }, [`POST ${path}`]: { items: [file] } });
  await showPage(<CaseFiles caseId="c1" />, '/', '/');
  await screen.findByText('None was made yet.');
  await userEvent.click(screen.getByRole('button', { name: 'Make case file' }));
  const link = await screen.findByRole('link', { name: 'Download case file' });
  expect(link.getAttribute('href')).toBe(`/api/v1/case-files/${file.id}`);
  screen.getByText(/12 files, 1,235 kB, by Ada/);
  screen.getByText('b'.repeat(64));
});

it('says why none could be made', async () => {
  answerWith({
    [`GET ${path}`]: { items: [] },
    [`POST ${path}`]: new Refusal(413, 'All files of this case together are larger than 512 MiB.'),
  });
  await showPage(<CaseFiles caseId="c1" />, '/', '/');
  await userEvent.click(await screen.findByRole('button', { name: 'Make case file' }));
  await screen.findByText(/larger than 512 MiB/);
});
