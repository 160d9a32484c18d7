import type { FindingDetails } from '@cradle/contract';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type Answers, answerWith, paula, showPage } from '../../testing/show-page.tsx';
import { FindingPage } from './finding-page.tsx';

const ID = '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a05';
const path = `/api/v1/findings/${ID}`;
const decision: FindingDetails['decisions'][number] = {
  id: 'd1',
  productId: 'p',
  productName: 'Gateway',
  releaseId: 'r1',
  releaseVersion: '1.6.3',
  decision: 'notAffected',
  justification: 'component_not_present',
  reason: 'Removed at build',
  endsOn: null,
  decidedBy: { id: 'otto', name: 'Otto' },
  decidedAt: '2026-11-20T10:00:00Z',
  state: 'inForce',
  revoked: null,
};
const release: FindingDetails['releases'][number] = {
  productId: 'p',
  productName: 'Gateway',
  releaseId: 'r1',
  releaseVersion: '1.6.3',
  sbomId: 's',
  supported: true,
  state: 'undecided',
  decision: null,
  inherited: false,
  direct: false,
  paths: [['gateway', 'web-kit 3', 'log4j-core 2.14.1']],
};
const finding: FindingDetails = {
  findingId: ID,
  vulnerability: 'CVE-2021-44228',
  aliases: [],
  summary: '',
  details: '',
  publishedAt: null,
  modifiedAt: null,
  references: [{ type: 'WEB', url: 'javascript:alert(1)' }],
  component: {
    id: 'c',
    name: 'log4j-core',
    group: null,
    version: '2.14.1',
    purl: null,
    type: 'library',
  },
  verdict: 'affected',
  because: ['2.14.1 is below 2.17.1'],
  records: [{ id: 'GHSA-1', source: 'GHSA', modified: null, sha256: 'a'.repeat(64) }],
  severity: { rating: 'critical', score: 10, vector: null, version: null, source: null },
  epss: null,
  exploited: [],
  euvdId: null,
  fixedIn: ['2.17.1'],
  releases: [release],
  decisions: [],
  candidateId: null,
  caseIds: [],
  feedAges: [],
};
const show = async (answers: Answers) => {
  const asked = answerWith(answers);
  await showPage(<FindingPage />, '/findings/$findingId', `/findings/${ID}`);
  return asked;
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says the verdict with its reason, the evidence and the way in', async () => {
  await show({ [`GET ${path}`]: finding });
  expect(
    await screen.findByText(
      'log4j-core 2.14.1 is affected by CVE-2021-44228: 2.14.1 is below 2.17.1',
    ),
  ).toBeTruthy();
  const chain = within(screen.getByRole('list', { name: 'Path 1' }));
  expect(chain.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'gateway',
    'web-kit 3',
    'log4j-core 2.14.1',
  ]);
  expect(screen.getByRole('link', { name: /record of GHSA/ }).getAttribute('href')).toBe(
    `/api/v1/records/${'a'.repeat(64)}`,
  );
  expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
});

it('has words of its own for what it cannot tell', async () => {
  await show({ [`GET ${path}`]: { ...finding, verdict: 'undetermined', because: [] } });
  expect(
    await screen.findByText(
      'We cannot tell whether log4j-core 2.14.1 is affected by CVE-2021-44228.',
    ),
  ).toBeTruthy();
});

it('asks why not affected, in plain words, and records the decision', async () => {
  const asked = await show({
    [`GET ${path}`]: finding,
    [`POST ${path}/decisions`]: { ...finding, decisions: [decision] },
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Not affected' }));
  const button = screen.getByRole('button', { name: 'Record decision' });
  await userEvent.click(button);
  expect(screen.getByText('Choose why it is not affected.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'The component is not in the product' }));
  await userEvent.type(screen.getByLabelText(/^Reason/), 'Removed at build');
  await userEvent.click(button);
  await vi.waitFor(() => {
    expect(asked.find(({ key }) => key === `POST ${path}/decisions`)?.body).toEqual({
      releaseId: 'r1',
      decision: 'notAffected',
      justification: 'component_not_present',
      reason: 'Removed at build',
      endsOn: null,
    });
  });
});

it('shows an inherited decision, and revokes it from a release on', async () => {
  const inherited = {
    ...release,
    releaseId: 'r2',
    releaseVersion: '1.7.0',
    state: 'notAffected' as const,
    decision,
    inherited: true,
  };
  const asked = await show({
    [`GET ${path}`]: { ...finding, releases: [release, inherited], decisions: [decision] },
    'POST /api/v1/decisions/d1/revoke': finding,
  });
  expect(await screen.findByText('inherited from 1.6.3')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Revoke decision' }));
  await userEvent.selectOptions(screen.getByLabelText('From which release on'), 'r2');
  await userEvent.type(screen.getByLabelText('Why'), 'It is back');
  await userEvent.click(screen.getByRole('button', { name: 'Revoke from this release on' }));
  await vi.waitFor(() => {
    expect(asked.find(({ key }) => key.endsWith('/revoke'))?.body).toEqual({
      releaseId: 'r2',
      reason: 'It is back',
    });
  });
});

it('takes a word that it is exploited, and says that no clock starts', async () => {
  const asked = await show({
    [`GET ${path}`]: finding,
    [`POST ${path}/exploitation`]: { ...finding, candidateId: ID },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Report exploitation' }));
  expect(screen.getByText(/No clock starts/)).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /^Evidence/ }), 'Customer logs');
  await userEvent.click(screen.getByRole('button', { name: 'Record your word' }));
  await vi.waitFor(() => {
    expect(asked.find(({ key }) => key.endsWith('/exploitation'))?.body).toEqual({
      since: null,
      evidence: 'Customer logs',
    });
  });
});

it('offers no decision to whom may only read', async () => {
  await show({
    [`GET ${path}`]: finding,
    'GET /api/v1/session': {
      ...paula,
      person: { ...paula.person, role: 'viewer', permissions: ['findings.read'] },
    },
  });
  expect(await screen.findByText(/may read findings but not decide/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record decision' })).toBeNull();
});
