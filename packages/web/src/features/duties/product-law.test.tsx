import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { lawOf, ROUTER, riskAssessment } from '../../testing/example-law.ts';
import { gateway } from '../../testing/example-product.ts';
import {
  type Answers,
  answerWith,
  paula,
  Refusal,
  showPage,
  WithEtag,
} from '../../testing/show-page.tsx';
import { ProductLaw } from './product-law.tsx';

const LAW = `GET /api/v1/products/${gateway.id}/law`;
const CHANGE = `PUT /api/v1/products/${gateway.id}/duties/manufacturer/riskAssessment`;
const WRITER = {
  ...paula,
  person: { ...paula.person, permissions: ['products.read', 'products.write', 'people.read'] },
};
const DUTIES = {
  items: [riskAssessment],
  nextCursor: null,
  total: { count: 1, atLeast: false },
};

const show = async (answers: Answers, product = gateway) => {
  const asked = answerWith({
    'GET /api/v1/session': WRITER,
    'GET /api/v1/duties': DUTIES,
    'GET /api/v1/people': { items: [], nextCursor: null, total: { count: 0, atLeast: false } },
    ...answers,
  });
  const router = await showPage(<ProductLaw product={product} />, '/product', '/product');
  await screen.findByRole('heading', { name: 'What it is in law' });
  return { asked, router };
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says what to do while nobody has answered', async () => {
  const { router } = await show({ [LAW]: new WithEtag({ given: null, now: null }, '"0"') });
  expect(
    await screen.findByText(/Nobody has answered the guide for this product yet/),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Answer the guide' }));
  expect(router.state.location.pathname).toBe(`/products/${gateway.id}/guide`);
});

it('offers answering to nobody who may not write', async () => {
  await show({
    'GET /api/v1/session': paula,
    [LAW]: new WithEtag({ given: null, now: null }, '"0"'),
  });
  expect(screen.queryByRole('link', { name: 'Answer the guide' })).toBeNull();
});

it('says scope, role, class, routes and dates in words, with reasons and who answered', async () => {
  const { router } = await show(
    { [LAW]: new WithEtag(lawOf(ROUTER), '"1"') },
    { ...gateway, productClass: 'importantI', category: 'III.I.12' },
  );
  expect(screen.getByText('The Regulation applies')).toBeTruthy();
  expect(screen.getByText(/^Important, class I$/)).toBeTruthy();
  expect(screen.getByText(/modules B and C.*module H/)).toBeTruthy();
  expect(screen.getByText('1 Feb 2036')).toBeTruthy();
  expect(screen.getByText(/Answered by Carla/)).toBeTruthy();
  expect(screen.getAllByText(/^Art\. /).length).toBeGreaterThan(3);
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(screen.getByRole('link', { name: 'Change answers' }));
  expect(router.state.location.hash).toBe(ROUTER);
});

it('says that the facts of the product say otherwise', async () => {
  await show(
    { [LAW]: new WithEtag(lawOf(ROUTER), '"1"') },
    { ...gateway, productClass: 'default', category: null },
  );
  expect(screen.getByText(/facts say otherwise: Default/)).toBeTruthy();
});

it('says what the rules conclude otherwise than when answers were given', async () => {
  const law = lawOf(ROUTER);
  const given = law.given === null ? null : { ...law.given };
  const then = given === null ? null : { ...given.conclusions, productClass: 'default' };
  await show({
    [LAW]: new WithEtag(
      { ...law, given: given === null || then === null ? null : { ...given, conclusions: then } },
      '"1"',
    ),
  });
  expect(screen.getByText('Class: Default → Important, class I')).toBeTruthy();
});

it('keeps what somebody says of a duty, and asks why it does not apply', async () => {
  const { asked } = await show({
    [LAW]: new WithEtag(lawOf(ROUTER), '"1"'),
    [CHANGE]: { ...riskAssessment, state: 'notApplicable', etag: '"1"' },
  });
  await userEvent.click(await screen.findByRole('button', { name: /Assess the cybersecurity/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('State'), 'Not applicable');
  const why = dialog.getByLabelText(/Why it does not apply/);
  expect((why as HTMLTextAreaElement).required).toBe(true);
  await userEvent.type(why, 'no risk');
  await userEvent.type(dialog.getByLabelText('Planned for'), '2027-05-01');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  const put = asked.find(({ key }) => key === CHANGE);
  expect(put?.headers.get('if-match')).toBe('"0"');
  expect(put?.body).toEqual({
    state: 'notApplicable',
    reason: 'no risk',
    evidence: '',
    plannedOn: '2027-05-01',
    responsible: null,
  });
});

it('loses nothing typed when somebody else was faster, and saves over the newest then', async () => {
  let etag = '"0"';
  const { asked } = await show({
    [LAW]: new WithEtag(lawOf(ROUTER), '"1"'),
    'GET /api/v1/duties': () => ({ ...DUTIES, items: [{ ...riskAssessment, etag }] }),
    [CHANGE]: ({ headers }: { headers: Headers }) =>
      headers.get('if-match') === '"7"' ? riskAssessment : new Refusal(412, 'stale'),
  });
  await userEvent.click(await screen.findByRole('button', { name: /Assess the cybersecurity/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Evidence'), 'RA-7');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await dialog.findByRole('alert');
  etag = '"7"';
  await userEvent.click(within(dialog.getByRole('alert')).getByRole('button'));
  await vi.waitFor(() => {
    expect(dialog.queryByRole('alert')).toBeNull();
  });
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => {
    const puts = asked.filter(({ key }) => key === CHANGE);
    expect(puts.map(({ headers }) => headers.get('if-match'))).toEqual(['"0"', '"7"']);
    expect(puts.at(-1)?.body).toMatchObject({ evidence: 'RA-7' });
  });
});
