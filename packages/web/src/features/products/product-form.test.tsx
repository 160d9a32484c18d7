import type { ProductDetails } from '@cradle/contract';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerWith, Refusal, showPage } from '../../testing/show-page.tsx';
import { AddProduct } from './add-product.tsx';
import { EditProduct } from './edit-product.tsx';

const productId = '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a05';
const product: ProductDetails = {
  id: productId,
  name: 'Gateway',
  type: 'hardwareWithSoftware',
  description: '',
  identifiers: [{ kind: 'model', value: 'GW-1' }],
  coreFunctionality: 'Routes traffic',
  productClass: 'importantI',
  category: null,
  memberStates: ['DE'],
  firstPlacedOn: null,
  supportEndsOn: '2031-12-31',
  contacts: [],
  responsible: [],
  demo: false,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  findings: {
    affected: 0,
    undetermined: 0,
    exploited: 0,
    undecided: 0,
    decided: 0,
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
    unrated: 0,
  },
  openCases: [],
  openCandidates: 0,
  feedAges: [],
};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

it('names what is missing, leads to its field, and sends nothing', async () => {
  const asked = answerWith({});
  await showPage(<AddProduct onDone={vi.fn()} />, '/products', '/products');
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  await userEvent.click(screen.getByRole('link', { name: 'Name: This is needed.' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^Name/));
  expect(asked.filter((one) => one.key.startsWith('POST'))).toEqual([]);
});

it('adds a product and leaves no draft behind', async () => {
  const asked = answerWith({ 'POST /api/v1/products': product });
  const onDone = vi.fn();
  await showPage(<AddProduct onDone={onDone} />, '/products', '/products');
  await userEvent.type(await screen.findByLabelText(/^Name/), 'Gateway');
  expect(sessionStorage.length).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => {
    expect(onDone).toHaveBeenCalledWith(productId);
  });
  expect(asked.at(-1)?.body).toMatchObject({ name: 'Gateway', type: 'software' });
  expect(sessionStorage.length).toBe(0);
});

it('keeps what was typed when somebody else was faster, and says so', async () => {
  const asked = answerWith({ [`PUT /api/v1/products/${productId}`]: new Refusal(412, 'Changed.') });
  const onDone = vi.fn();
  await showPage(
    <EditProduct product={product} etag={'"1"'} onDone={onDone} />,
    '/products',
    '/products',
  );
  const name = await screen.findByLabelText(/^Name/);
  await userEvent.type(name, ' Pro');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Load newest state' }));
  expect(screen.getByLabelText(/^Name/)).toHaveProperty('value', 'Gateway Pro');
  expect(onDone).not.toHaveBeenCalled();
  const sent = asked.find((one) => one.key.startsWith('PUT'));
  expect(sent?.headers.get('if-match')).toBe('"1"');
  expect(sent?.body).toMatchObject({ identifiers: [{ kind: 'model', value: 'GW-1' }] });
});
