import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { lawOf, ROUTER } from '../../testing/example-law.ts';
import { gateway } from '../../testing/example-product.ts';
import {
  type Answers,
  answerWith,
  paula,
  Refusal,
  showPage,
  WithEtag,
} from '../../testing/show-page.tsx';
import { AnswerGuidePage } from './answer-guide-page.tsx';

const LAW = `/api/v1/products/${gateway.id}/law`;

const show = async (hash: string, answers: Answers = {}) => {
  const asked = answerWith({
    'GET /api/v1/session': paula,
    [`GET /api/v1/products/${gateway.id}`]: new WithEtag(gateway, '"1"'),
    [`GET ${LAW}`]: new WithEtag(lawOf(ROUTER), '"4"'),
    ...answers,
  });
  const at = `/products/${gateway.id}/guide${hash === '' ? '' : `#${hash}`}`;
  const router = await showPage(<AnswerGuidePage />, '/products/$productId/guide', at);
  await screen.findByRole('heading', { name: 'What saving changes' });
  return { asked, router };
};
const preview = () => within(screen.getByRole('region', { name: 'What saving changes' }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('changes nothing by the answers that are kept', async () => {
  await show(ROUTER);
  expect(preview().getByText(/Nothing yet/)).toBeTruthy();
});

it('says before saving what an answer changes, and saves over what was seen', async () => {
  const other = ROUTER.replace('co-a12', 'co-n').replace('.hs-n.sc-n', '').replace('ey-8', 'ey-12');
  const { asked, router } = await show(other, { [`PUT ${LAW}`]: lawOf(other) });
  expect(preview().getByText('Class: Important, class I → Default')).toBeTruthy();
  expect(preview().getByText(/^Conformity routes: .* → Internal control/)).toBeTruthy();
  expect(preview().getByText(/^Support period to: .*2036 → .*2040/)).toBeTruthy();
  await userEvent.click(preview().getByRole('button', { name: 'Save answers' }));
  await screen.findByText('elsewhere');
  expect(router.state.location.search).toEqual({ tab: 'law' });
  const put = asked.find(({ key }) => key === `PUT ${LAW}`);
  expect(put?.body).toEqual({ answers: other });
  expect(put?.headers.get('if-match')).toBe('"4"');
});

it('names duties that come and go, each with its place', async () => {
  const older =
    '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.co-n.ru-n.eh-n.po-20260115.sm-n.si-s';
  await show(older);
  const less = preview().getByText(/^\d+ duties less$/);
  await userEvent.click(less);
  expect(preview().getByText('Art. 13(2)')).toBeTruthy();
});

it('begins with what is known of the product, and says that these are the first answers', async () => {
  await show('', { [`GET ${LAW}`]: new WithEtag({ given: null, now: null }, '"0"') });
  expect(preview().getByText('These are the first answers for this product.')).toBeTruthy();
  const path = within(screen.getByRole('complementary'));
  expect(path.getByText('What is it?')).toBeTruthy();
});

it('keeps the answers when somebody else was faster', async () => {
  const { router } = await show(ROUTER.replace('ey-8', 'ey-9'), {
    [`PUT ${LAW}`]: new Refusal(412, 'stale'),
  });
  await userEvent.click(preview().getByRole('button', { name: 'Save answers' }));
  expect(await preview().findByRole('alert')).toBeTruthy();
  expect(router.state.location.hash).toContain('ey-9');
});
