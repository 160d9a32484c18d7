import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unpackCaseFile } from '@cradle/core/case-file';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiClient } from './api-client.ts';
import { launchBrowser, openPage } from './browser.ts';
import { cradle, type RunningCradle, startCradle } from './running-cradle.ts';

let server: RunningCradle;
let browser: Browser;
let folder = '';
let zip: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cradle-case-file-'));
  server = await startCradle({ args: ['--demo'] });
  browser = await launchBrowser();
  const client = new ApiClient(server.url);
  await client.setUp(server.ownerLink());
  const { items: cases } = await client.json('GET', '/api/v1/cases');
  const caseId = String(Reflect.get(Object(Array.isArray(cases) ? cases[0] : {}), 'id'));
  const draft = await client.call('GET', `/api/v1/cases/${caseId}/stages/earlyWarning/draft`);
  await client.json('POST', `/api/v1/cases/${caseId}/stages/earlyWarning/versions`, {
    body: { confirmMissing: true },
    headers: { 'if-match': draft.headers.get('etag') ?? '' },
  });
  const { items } = await client.json('POST', `/api/v1/cases/${caseId}/case-files`);
  const made = String(Reflect.get(Object(Array.isArray(items) ? items[0] : {}), 'id'));
  const reply = await client.call('GET', `/api/v1/case-files/${made}`);
  zip = Buffer.from(await reply.arrayBuffer());
  writeFileSync(join(folder, 'case.zip'), zip);
  const files = unpackCaseFile(zip);
  for (const page of ['index.html', 'verify.html', 'timeline.svg']) {
    writeFileSync(join(folder, page), (files.ok ? files.value.get(page) : undefined) ?? '');
  }
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  server.cleanUp();
  rmSync(folder, { recursive: true });
});

/** The verifier as it came out of the ZIP, opened from the disk, with a file chosen. */
async function verified(bytes: Buffer): Promise<string> {
  const { page } = await openPage(browser);
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
  await page
    .locator('input')
    .setInputFiles({ name: 'case.zip', mimeType: 'application/zip', buffer: bytes });
  const status = page.getByRole('status');
  await expect
    .poll(() => status.textContent(), { timeout: 30_000 })
    .toMatch(/^(Whole|Not whole|This cannot)/);
  const text = `${(await status.textContent()) ?? ''} ${(await page.locator('li').allTextContents()).join('; ')}`;
  await page.context().close();
  return text;
}

/** The same ZIP with one word in a stored file exchanged for one of the same length. */
const forged = (from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

it('verifies offline in a browser, and on the command line', async () => {
  expect(await verified(zip)).toMatch(/^Whole: \d+ files .* Root hash [0-9a-f]{64}/);
  const { code, out } = await cradle(['audit', 'verify', join(folder, 'case.zip')]);
  expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true, problems: [] }]);
});

it('shows a forged report and a forged log, in both', async () => {
  const bytes = forged('earlyWarning', 'earlyWarnink');
  expect(await verified(bytes)).toMatch(/^Not whole: \d+ problems?\./);
  writeFileSync(join(folder, 'forged.zip'), bytes);
  const { code } = await cradle(['audit', 'verify', join(folder, 'forged.zip')]);
  expect(code).toBeGreaterThan(0);

  const log = forged('reportingCase.opened.v1', 'reportingCase.opined.v1');
  expect(await verified(log)).toContain('its content was changed');
  expect(await verified(Buffer.from('PK nothing'))).toContain('this is no ZIP');
});

it('has a first page that opens without a network and without a script', async () => {
  const { page, errors } = await openPage(browser);
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('reports/earlyWarning-v1.pdf').waitFor();
  await expect
    .poll(() => page.locator('img').evaluate((image) => image.getBoundingClientRect().height))
    .toBeGreaterThan(100);
  expect(errors).toEqual([]);
});
