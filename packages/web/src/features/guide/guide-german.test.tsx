import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWith, paula, showPage } from '../../testing/show-page.tsx';
import { GuidePage } from './guide-page.tsx';

const ROUTER =
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.co-a12.ru-b2.ct-a.eh-n.hs-n.sc-n.po-20280101.ey-8.si-s';

const show = async (hash: string) => {
  answerWith({ 'GET /api/v1/session': { ...paula, person: null } });
  await showPage(<GuidePage />, '/guide', `/guide#${hash}`);
};

beforeEach(() => {
  localStorage.setItem('cradle.language', 'de');
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('asks, answers and gives its reasons in German', async () => {
  await show('1.ty-d');
  await screen.findByRole('heading', { level: 2, name: /^Erreichen Nutzer es nur über ein Netz/ });
  const why = screen.getByText(/eigenständige Software als Dienst/);
  expect(why.textContent).toMatch(/Art\. 3 Nr\. 2; Erwägungsgrund 12/);
  await userEvent.click(screen.getByRole('button', { name: 'Nein' }));
  await screen.findByRole('heading', { level: 2, name: /^Soll es mit einem Gerät oder Netz/ });
  expect(
    screen.getByRole('button', { name: /^Ändern: Was ist es\? Ein Gerät mit Software/ }),
  ).toBeTruthy();
});

it('finds categories by their German words', async () => {
  await show('1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n');
  await screen.findByRole('heading', { level: 2, name: 'Was ist seine Kernfunktion?' });
  await userEvent.type(screen.getByLabelText('Kategorien durchsuchen'), 'Türschlösser');
  expect(
    screen.getByRole('button', { name: /^Smart-Home-Produkte mit Sicherheitsfunktionen/ }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Betriebssysteme/ })).toBeNull();
});

it('leaves no sentence of the whole answer in English, and cites the German way', async () => {
  await show(ROUTER);
  const duties = within(await screen.findByRole('region', { name: 'Pflichten' }));
  await duties.findByText('Eine aktiv ausgenutzte Schwachstelle im Produkt melden.', {
    exact: false,
  });
  expect(document.querySelectorAll('main [lang="en"]')).toHaveLength(0);
  const cites = [...document.querySelectorAll('cite')].map(({ textContent }) => textContent);
  expect(cites).toContain('Anhang I Teil II Nummer 1');
  expect(cites).toContain('Art. 13 Abs. 8');
  expect(cites.filter((cite) => /Annex|Recital|^Art\. \d+\(/.test(cite))).toEqual([]);
});
