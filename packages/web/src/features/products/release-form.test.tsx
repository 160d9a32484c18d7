import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firmware, gateway } from '../../testing/example-product.ts';
import {
  type Answers,
  answerWith,
  paula,
  Refusal,
  showPage,
  WithEtag,
} from '../../testing/show-page.tsx';
import { AddRelease } from './add-release.tsx';
import { EditRelease } from './edit-release.tsx';

const address = `/api/v1/releases/${firmware.id}`;
const writer = {
  ...paula,
  person: { ...paula.person, permissions: ['products.read', 'releases.write'] },
};
const HASH = 'Ab'.repeat(48);

async function showEdit(more: Answers = {}, release = firmware) {
  const asked = answerWith({ 'GET /api/v1/session': writer, ...more });
  const onDone = vi.fn();
  const form = <EditRelease release={release} etag={'"1"'} onDone={onDone} />;
  await showPage(form, '/releases', '/releases');
  await screen.findByLabelText('Support ends');
  return { asked, onDone };
}

const press = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe('adding a release', () => {
  it('takes artefacts with their hashes, by the length of each algorithm', async () => {
    const asked = answerWith({
      'GET /api/v1/session': writer,
      [`POST /api/v1/products/${gateway.id}/releases`]: firmware,
    });
    const router = await showPage(<AddRelease productId={gateway.id} />, '/products', '/products');
    await press('Add release');
    await userEvent.type(await screen.findByLabelText(/^Version/), '1.0');
    await press('Add artefact');
    expect(document.activeElement).toBe(screen.getByLabelText(/^File name/));
    await userEvent.type(screen.getByLabelText(/^File name/), 'firmware.bin');
    await userEvent.type(screen.getByLabelText(/^Hash/), HASH);
    await userEvent.tab();
    expect(screen.getByText('SHA-256 has 64 digits; there are 96.')).toBeTruthy();
    await press('Save');
    expect(
      screen.getByRole('link', {
        name: 'Artefact 1, hash: SHA-256 has 64 digits; there are 96.',
      }),
    ).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Algorithm'), 'SHA-384');
    await press('Save');
    await vi.waitFor(() => {
      expect(router.state.location.pathname).toBe(`/releases/${firmware.id}`);
    });
    expect(asked.filter((one) => one.key.startsWith('POST')).map(({ body }) => body)).toEqual([
      {
        version: '1.0',
        releasedOn: null,
        supportEndsOn: null,
        artefacts: [{ name: 'firmware.bin', algorithm: 'SHA-384', hash: HASH }],
      },
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  it('is not offered to whom may not', async () => {
    answerWith({});
    await showPage(<AddRelease productId={gateway.id} />, '/products', '/products');
    expect(screen.queryByRole('button', { name: 'Add release' })).toBeNull();
  });
});

describe('changing a release', () => {
  it('sends everything with the ETag that was read', async () => {
    const { asked, onDone } = await showEdit({ [`PUT ${address}`]: firmware });
    await userEvent.clear(screen.getByLabelText(/^Version/));
    await userEvent.type(screen.getByLabelText(/^Version/), '1.0.1');
    await press('Remove artefact 1');
    await press('Save');
    await vi.waitFor(() => {
      expect(onDone).toHaveBeenCalled();
    });
    const sent = asked.find((one) => one.key.startsWith('PUT'));
    expect(sent?.headers.get('if-match')).toBe('"1"');
    expect(sent?.body).toEqual({
      version: '1.0.1',
      releasedOn: '2026-11-02',
      supportEndsOn: null,
      artefacts: [],
    });
  });

  it('says that a version is taken, and keeps it as typed', async () => {
    await showEdit({
      [`PUT ${address}`]: new Refusal(409, 'The product has a release 2 already.'),
    });
    await userEvent.clear(screen.getByLabelText(/^Version/));
    await userEvent.type(screen.getByLabelText(/^Version/), '2');
    await press('Save');
    expect(await screen.findByText(/has a release 2 already/)).toBeTruthy();
    cleanup();
    await showEdit();
    expect(screen.getByLabelText(/^Version/)).toHaveProperty('value', '2');
  });

  it('of a published one asks for the end of support only, and says why', async () => {
    const published = {
      ...firmware,
      state: 'published' as const,
      publishedAt: '2026-11-03T08:00:00Z',
    };
    const { asked, onDone } = await showEdit({ [`PUT ${address}`]: published }, published);
    expect(screen.getByText(/never change/)).toBeTruthy();
    expect(screen.queryByLabelText(/^Version/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add artefact' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy: SHA-256 of firmware.bin' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Support ends'), '2030-01-31');
    await press('Save');
    await vi.waitFor(() => {
      expect(onDone).toHaveBeenCalled();
    });
    expect(asked.find((one) => one.key.startsWith('PUT'))?.body).toEqual({
      version: '1.0',
      releasedOn: '2026-11-02',
      supportEndsOn: '2030-01-31',
      artefacts: firmware.artefacts,
    });
  });

  it('published by somebody else meanwhile, keeps only what can still change', async () => {
    const published = {
      ...firmware,
      state: 'published',
      publishedAt: '2026-11-03T08:00:00Z',
    };
    let puts = 0;
    const { asked } = await showEdit({
      [`PUT ${address}`]: () => ((puts += 1) === 1 ? new Refusal(412, 'Changed.') : published),
      [`GET ${address}`]: new WithEtag(published, '"2"'),
    });
    await userEvent.type(screen.getByLabelText(/^Version/), '-rc');
    await userEvent.type(screen.getByLabelText('Support ends'), '2030-01-31');
    await press('Save');
    await press('Load newest state');
    expect(await screen.findByText(/never change/)).toBeTruthy();
    await press('Save');
    await vi.waitFor(() => {
      expect(puts).toBe(2);
    });
    expect(asked.filter((one) => one.key.startsWith('PUT'))[1]?.body).toMatchObject({
      version: '1.0',
      supportEndsOn: '2030-01-31',
    });
  });
});
