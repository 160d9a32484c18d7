import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type Answers, answerWith, Refusal, showPage } from '../../testing/show-page.tsx';
import { ComponentsPage } from './components-page.tsx';

const page = (items: readonly unknown[], undetermined = 0) => ({
  items,
  nextCursor: null,
  total: { count: items.length, atLeast: false },
  undetermined,
});
const log4j = {
  id: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a05',
  type: 'library',
  group: 'org.apache.logging.log4j',
  name: 'log4j-core',
  version: '2.14.1',
  purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
  licences: ['Apache-2.0'],
  identified: true,
  releases: [{ releaseId: 'r', productName: 'Gateway', version: '1.6.3' }],
  releaseCount: 3,
  vulnerabilities: 4,
  exploited: 1,
};
const show = async (at: string, answers: Answers) => {
  const asked = answerWith(answers);
  return { asked, router: await showPage(<ComponentsPage />, '/components', at) };
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('asks where a component is used below a version, and says what it cannot tell', async () => {
  const { asked, router } = await show('/components', {
    'GET /api/v1/components': page([log4j], 2),
  });
  await userEvent.type(await screen.findByLabelText('Component name'), 'log4j-core');
  await userEvent.type(screen.getByLabelText('Below version'), '2.10');
  await userEvent.click(screen.getByRole('button', { name: 'Find components' }));
  expect(await screen.findByText('1 component matches.')).toBeTruthy();
  expect(screen.getByText(/cannot tell whether 2 more components are below 2.10/)).toBeTruthy();
  expect(router.state.location.search).toEqual({ name: 'log4j-core', below: '2.10' });
  expect(asked.at(-1)?.url.searchParams.get('below')).toBe('2.10');
  expect(screen.getByRole('link', { name: 'Gateway 1.6.3' })).toBeTruthy();
  expect(screen.getByText('and 2 more')).toBeTruthy();
});

it('marks what could not be identified', async () => {
  await show('/components', {
    'GET /api/v1/components': page([{ ...log4j, identified: false, purl: null }]),
  });
  expect(await screen.findByText('Not identified', { selector: 'span' })).toBeTruthy();
});

it('tells nothing at all from nothing that matches', async () => {
  await show('/components', { 'GET /api/v1/components': page([]) });
  expect(await screen.findByText(/No components yet/)).toBeTruthy();
  cleanup();
  await show('/components?name=nothing', { 'GET /api/v1/components': page([]) });
  expect(await screen.findByText('No component matches this question.')).toBeTruthy();
});

it('says what failed', async () => {
  await show('/components', {
    'GET /api/v1/components': new Refusal(500, 'The database is away.'),
  });
  expect(await screen.findByText(/The database is away/)).toBeTruthy();
});
