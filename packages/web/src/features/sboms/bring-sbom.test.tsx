import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerWith, showPage } from '../../testing/show-page.tsx';
import { BringSbom } from './bring-sbom.tsx';

const releaseId = '0d1f6a3f-0b6f-4d0e-9f57-5a1c9a521a05';
const counts = { undecided: 3, decided: 0, critical: 1, high: 1, medium: 1, low: 0, unrated: 0 };
const taken = {
  productId: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a05',
  releaseId,
  sbom: { components: 42, unidentified: 2 },
  outcome: 'added',
  problems: [{ at: '/components/3/purl', severity: 'warning', message: 'Not a package URL.' }],
  findings: { affected: 3, undetermined: 1, exploited: 1, ...counts },
  diff: null,
  exploited: [{ vulnerability: 'CVE-2021-44228', component: 'log4j-core 2.14.1' }],
};

/** Puts an upload that is answered at once in place of `XMLHttpRequest`; returns where files were sent. */
function answerUploads(status: number, body: unknown): URL[] {
  const sent: URL[] = [];
  class Answered extends EventTarget {
    readonly upload = new EventTarget();
    readonly status = status;
    readonly responseText = JSON.stringify(body);
    readonly setRequestHeader = () => undefined;
    open(_method: string, address: string) {
      sent.push(new URL(address, 'http://cradle.test'));
    }
    send() {
      this.dispatchEvent(new Event('load'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Answered);
  return sent;
}

const sbomFile = (text: string) => new File([text], 'bom.json', { type: 'application/json' });
const named = JSON.stringify({ metadata: { component: { name: 'Gateway', version: '1.6.3' } } });

async function choose(file: File) {
  answerWith({});
  await showPage(<BringSbom />, '/', '/');
  await userEvent.upload(await screen.findByLabelText('Choose SBOM file'), file);
  return screen.findByLabelText(/^Product name/);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('takes product and version from the document and tells what was found', async () => {
  const sent = answerUploads(201, taken);
  expect(await choose(sbomFile(named))).toHaveProperty('value', 'Gateway');
  expect(screen.getByLabelText(/^Release version/)).toHaveProperty('value', '1.6.3');
  await userEvent.click(screen.getByRole('button', { name: 'Bring SBOM' }));
  expect(await screen.findByText(/42 components, 2 not identified/)).toBeTruthy();
  expect(Object.fromEntries(sent[0]?.searchParams ?? [])).toEqual({
    product: 'Gateway',
    release: '1.6.3',
    create: 'true',
    fileName: 'bom.json',
  });
  expect(screen.getByText(/CVE-2021-44228/)).toBeTruthy();
  expect(screen.getByText('/components/3/purl')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show release' }).getAttribute('href')).toBe(
    `/releases/${releaseId}`,
  );
});

it('asks for names where the file gives none, whatever it holds', async () => {
  expect(await choose(sbomFile('{"metadata": '))).toHaveProperty('value', '');
});

it('says what is wrong with a refused document, and keeps the names', async () => {
  answerUploads(422, {
    type: 'about:blank',
    title: 'Not an SBOM',
    status: 422,
    detail: 'The document could not be read.',
    issues: [{ at: '/bomFormat', message: 'Missing.' }],
  });
  await choose(sbomFile(named));
  await userEvent.click(screen.getByRole('button', { name: 'Bring SBOM' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The document could not be read.');
  expect(alert.textContent).toContain('/bomFormat: Missing.');
  expect(screen.getByLabelText(/^Product name/)).toHaveProperty('value', 'Gateway');
});
