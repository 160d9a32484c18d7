import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { gateway } from '../../testing/example-product.ts';
import { answerWith, paula, showPage } from '../../testing/show-page.tsx';
import { ProductTabs, useProductTab } from './product-tabs.tsx';

const nothing = { items: [], nextCursor: null, total: { count: 0, atLeast: false } };
const answers = {
  'GET /api/v1/components': { ...nothing, undetermined: 0 },
  'GET /api/v1/findings': { ...nothing, feedAges: [] },
  'GET /api/v1/cases': nothing,
  'GET /api/v1/audit': nothing,
};

function Shown() {
  return <ProductTabs product={gateway} tab={useProductTab()} />;
}

async function show(at: string, permissions: readonly string[]) {
  const session = { ...paula, person: { ...paula.person, permissions } };
  const asked = answerWith({ ...answers, 'GET /api/v1/session': session });
  const router = await showPage(<Shown />, '/product', at);
  await screen.findByRole('tablist');
  return { asked, router };
}

const ALL = ['products.read', 'findings.read', 'cases.read', 'audit.read'];

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ['components', /No component in the current SBOMs of this product/],
  ['cases', 'No case names this product.'],
  ['activity', 'Nothing matches these filters.'],
])('the tab %s has an address and asks for this product only', async (tab, empty) => {
  const { asked } = await show(`/product?tab=${tab}`, ALL);
  expect(await screen.findByText(empty)).toBeTruthy();
  const path = tab === 'activity' ? 'audit' : tab;
  const lists = asked.filter(({ key }) => key === `GET /api/v1/${path}`);
  expect(lists.map(({ url }) => url.searchParams.get('productId'))).toEqual([gateway.id]);
});

it('shows nobody a tab that would be refused, whatever the address says', async () => {
  const { asked } = await show('/product?tab=activity', ['products.read', 'findings.read']);
  const names = screen.getAllByRole('tab').map((tab) => tab.textContent);
  expect(names).toEqual(['Overview', 'Law and duties', 'Releases', 'Components', 'Findings']);
  expect(screen.getByRole('tab', { name: 'Overview' }).getAttribute('aria-selected')).toBe('true');
  expect(asked.map(({ key }) => key)).not.toContain('GET /api/v1/audit');
});

it('stays in its tab when a filter changes, and leaves the filter behind in another tab', async () => {
  const { router } = await show('/product?tab=vulnerabilities', ALL);
  await userEvent.selectOptions(await screen.findByLabelText('State'), 'State: Undecided');
  expect(router.state.location.search).toEqual({ tab: 'vulnerabilities', state: 'undecided' });
  await userEvent.click(screen.getByRole('tab', { name: 'Cases' }));
  expect(router.state.location.search).toEqual({ tab: 'cases' });
});
