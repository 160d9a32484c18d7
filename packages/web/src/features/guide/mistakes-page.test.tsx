import { COMMON_MISTAKES } from '@cradle/core/law';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerWith, paula, showPage } from '../../testing/show-page.tsx';
import { MistakesPage } from './mistakes-page.tsx';

const show = async () => {
  answerWith({ 'GET /api/v1/session': { ...paula, person: null } });
  await showPage(<MistakesPage />, '/guide/mistakes', '/guide/mistakes');
  await screen.findByRole('heading', { level: 1 });
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says of each mistake what the law says instead, where, how firmly, and what follows', async () => {
  await show();
  const articles = screen.getAllByRole('article');
  expect(articles).toHaveLength(COMMON_MISTAKES.length);
  const one = COMMON_MISTAKES.find(({ id }) => id === 'finalReportFromAwareness');
  const article = document.getElementById('finalReportFromAwareness');
  expect(one).toBeDefined();
  const shown = within(article ?? document.body);
  for (const text of [one?.said, one?.law, one?.consequence, one?.cite]) {
    expect(shown.getByText(text ?? 'missing')).toBeTruthy();
  }
  expect(shown.getByText('Law')).toBeTruthy();
});

it('finds by word and by provision, and says when nothing matches', async () => {
  await show();
  const search = screen.getByRole('searchbox');
  await userEvent.type(search, 'art. 13(9)');
  expect(screen.getAllByRole('article').length).toBeLessThan(5);
  await userEvent.clear(search);
  await userEvent.type(search, 'zebra');
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Nothing here matches.');
});
