import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type Answers, answerWith, paula, Refusal, showPage } from '../../testing/show-page.tsx';
import { GuidePage } from './guide-page.tsx';

const NOBODY = { ...paula, person: null };
const DEVICE = '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n';
const ROUTER = `${DEVICE}.co-a12.ru-b2.ct-a.eh-n.hs-n.sc-n.po-20280101.ey-8.si-s`;

const show = async (hash = '', answers: Answers = { 'GET /api/v1/session': NOBODY }) => {
  const asked = answerWith(answers);
  const router = await showPage(<GuidePage />, '/guide', hash === '' ? '/guide' : `/guide#${hash}`);
  await screen.findByRole('heading', { level: 1 });
  return { asked, router };
};
const question = async (text: RegExp) => screen.findByRole('heading', { level: 2, name: text });
const choose = async (text: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: text }));
};
const path = () => within(screen.getByRole('complementary'));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('leads from the first question to the whole answer, and keeps it in the address', async () => {
  const { router, asked } = await show();
  await question(/What is it/);
  await choose(/^A device with software/);
  await question(/only over a network/);
  await choose(/^No$/);
  for (const [asks, answer] of [
    [/meant to be connected/, /^Yes$/],
    [/in the European Union/, /^Yes$/],
    [/commercial activity/, /^Yes$/],
    [/special purpose/, /^None of these$/],
    [/develop or make/, /^Yes$/],
    [/your name or trademark/, /^Yes$/],
    [/written mandate/, /^No$/],
    [/core functionality/, /^Routers, modems/],
    [/comes closest/, /^Firewalls/],
    [/fail its purpose/, /^Routers, modems/],
    [/health record/, /^No$/],
    [/harmonised standards/, /^Not at all$/],
    [/certification scheme/, /^No$/],
  ] as const) {
    await question(asks);
    await choose(answer);
  }
  await question(/placed on the market/);
  await userEvent.type(screen.getByLabelText('Day'), '2028-01-01');
  await choose(/^Next$/);
  await question(/how many years/);
  await userEvent.type(screen.getByLabelText('Years'), '8');
  await choose(/^Next$/);
  await question(/How large/);
  await choose(/^Small/);

  expect(await screen.findByText('No more questions.')).toBeTruthy();
  expect(router.state.location.hash).toBe(ROUTER);
  for (const verdict of [
    'The Regulation applies',
    'Manufacturer',
    'Important, class I',
    '2 routes are open',
  ]) {
    expect(screen.getByText(verdict)).toBeTruthy();
  }
  expect(screen.getByText(/Firewalls.* \(Important, class II\)/, { selector: 'dd' })).toBeTruthy();
  expect(screen.getAllByText('Art. 13(8)').length).toBeGreaterThan(0);
  expect(asked.map(({ key }) => key)).toEqual(['GET /api/v1/session']);
  expect(screen.queryByLabelText('Name of the product')).toBeNull();
});

it('keeps later answers when an early one changes, asks again what rests on it, and says so', async () => {
  await show(ROUTER);
  await userEvent.click(path().getByRole('button', { name: /^Change: What is its core/ }));
  await question(/core functionality/);
  await choose(/^Virtual private network/);
  await question(/comes closest/);
  expect(screen.getByRole('status').textContent).toMatch(/later answers are asked again/);
  expect(screen.getByText(/Before, you answered: Firewalls/)).toBeTruthy();
  expect(path().getByRole('button', { name: /^Change: Is it, or will it be.* Yes$/ })).toBeTruthy();
});

it('says that it cannot tell, and which facts would settle it', async () => {
  await show(ROUTER.replace('dc-y', 'dc-u').replace('po-20280101.ey-8', 'po-u'));
  const scope = within(await screen.findByRole('region', { name: 'Scope' }));
  expect(scope.getByText('Cannot be told')).toBeTruthy();
  expect(screen.queryByText('The Regulation does not apply')).toBeNull();
  await userEvent.click(scope.getByRole('button', { name: /meant to be connected/ }));
  await choose(/^No$/);
  expect(await screen.findByText('The Regulation does not apply')).toBeTruthy();
  expect(
    screen.getByText(/answers no longer matter/, { selector: '[role=status] p' }),
  ).toBeTruthy();
});

it('says where an address cannot be read, and begins anew', async () => {
  await show('1.ty-d.zz-9');
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
  await question(/What is it/);
  await choose(/^Software/);
  await question(/only over a network/);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('refuses a day that is none, and keeps what was typed', async () => {
  await show(`${DEVICE}.co-n.ru-n.eh-n.po-20280101`);
  await question(/how many years/);
  await userEvent.type(screen.getByLabelText('Years'), '0');
  await choose(/^Next$/);
  expect(screen.getByText(/from 1 to 99/)).toBeTruthy();
});

it('names other law that can apply beside it once the answer is whole', async () => {
  await show(DEVICE);
  expect(screen.queryByText('Other law that can apply beside it')).toBeNull();
  cleanup();
  await show(ROUTER);
  expect(screen.getByText('Other law that can apply beside it')).toBeTruthy();
  expect(screen.getByText(/Machinery Regulation/)).toBeTruthy();
});

it('makes a product of it for who may write products', async () => {
  const person = { ...paula.person, permissions: ['products.read', 'products.write'] };
  const { asked, router } = await show(ROUTER, {
    'GET /api/v1/session': { ...paula, person },
    'POST /api/v1/products': { id: 'new-product' },
    'PUT /api/v1/products/new-product/law': {},
  });
  await userEvent.type(await screen.findByLabelText(/Name of the product/), 'Gateway');
  await userEvent.click(screen.getByRole('button', { name: 'Make this a product' }));
  await screen.findByText('elsewhere');
  expect(router.state.location.pathname).toBe('/products/new-product');
  expect(router.state.location.search).toEqual({ tab: 'law' });
  const kept = asked.find(({ key }) => key.startsWith('PUT'));
  expect(kept?.body).toEqual({ answers: ROUTER });
  expect(kept?.headers.get('if-match')).toBe('"0"');
  expect(asked.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    name: 'Gateway',
    type: 'hardwareWithSoftware',
    productClass: 'importantI',
    category: 'III.I.12',
    firstPlacedOn: '2028-01-01',
    supportEndsOn: '2036-01-01',
  });
});

it('leads to where answers are saved when they could not be kept with the product', async () => {
  const person = { ...paula.person, permissions: ['products.read', 'products.write'] };
  const { router } = await show(ROUTER, {
    'GET /api/v1/session': { ...paula, person },
    'POST /api/v1/products': { id: 'new-product' },
    'PUT /api/v1/products/new-product/law': new Refusal(503, 'not now'),
  });
  await userEvent.type(await screen.findByLabelText(/Name of the product/), 'Gateway');
  await userEvent.click(screen.getByRole('button', { name: 'Make this a product' }));
  await screen.findByText('elsewhere');
  expect(router.state.location.pathname).toBe('/products/new-product/guide');
  expect(router.state.location.hash).toBe(ROUTER);
});
