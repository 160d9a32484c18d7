import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { type RunningCradle, startCradle } from './running-cradle.ts';

let server: RunningCradle;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startCradle();
  browser = await launchBrowser();
  ({ page, errors } = await openPage(browser));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  server.cleanUp();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const choose = (name: RegExp) => page.getByRole('button', { name }).click();

/** What the guide asks about a router, with the answers of its maker. */
const ANSWERS: readonly (readonly [asks: RegExp, answer: RegExp])[] = [
  [/What is it/, /^A device with software/],
  [/only over a network/, /^No$/],
  [/meant to be connected/, /^Yes$/],
  [/in the European Union/, /^Yes$/],
  [/commercial activity/, /^Yes$/],
  [/special purpose/, /^None of these$/],
  [/develop or make/, /^Yes$/],
  [/your name or trademark/, /^Yes$/],
  [/written mandate/, /^No$/],
  [/core functionality/, /^Routers, modems/],
  [/comes closest/, /^No other comes close/],
  [/health record/, /^No$/],
  [/harmonised standards/, /^Not at all$/],
  [/certification scheme/, /^No$/],
];

describe('from the guide to who owes what when', () => {
  it('a stranger answers the guide, and nothing answered leaves the browser', async () => {
    const sent: string[] = [];
    page.on('request', (request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    await page.goto(`${server.url}/guide`);
    for (const [asks, answer] of ANSWERS) {
      await heading(asks);
      await choose(answer);
    }
    await heading(/placed on the market/);
    await page.getByLabel('Day', { exact: true }).fill('2028-02-01');
    await choose(/^Next$/);
    await heading(/how many years/);
    await page.getByLabel('Years', { exact: true }).fill('8');
    await choose(/^Next$/);
    await choose(/^Small/);

    await page.getByText('Important, class I', { exact: true }).first().waitFor();
    const answers = new URL(page.url()).hash.slice(1);
    expect(answers).toMatch(/^1\.ty-d\..*\.po-20280201\.ey-8\.si-s$/);
    expect(sent.filter((line) => line.includes('ty-d') || line.startsWith('POST'))).toEqual([]);
  });

  it('the owner makes a product of the same answers', async () => {
    const link = page.url();
    await page.goto(server.ownerLink());
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Acme Devices');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@acme.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('a calm long sentence');
    await choose(/^Create owner$/);
    await heading('Now');

    await page.goto(link);
    await page.getByLabel('Name of the product').fill('Gateway');
    await choose(/^Make this a product$/);
    await heading('Gateway');
    await heading('What it is in law');
    await page.getByText('1 Feb 2036').first().waitFor();
  });

  it('says how far a duty is, and finds it in the list of all products and in the log', async () => {
    await page.getByRole('button', { name: /^Assess the cybersecurity risks/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('State').selectOption('In work');
    await dialog.getByLabel('Planned for').fill('2027-05-03');
    await dialog.getByLabel('Evidence').fill('RA-7');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await heading('Duties');
    await choose(/May 2027.*1 duty/);
    const row = page.getByRole('row').filter({ hasText: 'Assess the cybersecurity risks' });
    await row.getByText('3 May 2027').waitFor();
    // The filter goes by the address, which the list follows a moment later.
    await expect.poll(() => page.getByRole('row').count(), { timeout: 20_000 }).toBe(2);

    await page.goto(`${server.url}/audit`);
    await page.getByText('Duty of a product changed').waitFor();
    await page.getByText('Product assessed under the law').waitFor();
  });

  it('gives a calendar that names the day of placing', async () => {
    await page.goto(`${server.url}/duties`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Calendar/ }).click(),
    ]);
    const calendar = await readFile(await download.path(), 'utf8');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20280201');
    expect(calendar.replaceAll('\r\n ', '')).toMatch(/SUMMARY:Gateway: \d+ duties due/);
  });

  it('shows what another answer would change before it is saved, and keeps the old class with a release', async () => {
    await page.goto(`${server.url}/products`);
    await page.getByRole('link', { name: 'Gateway' }).click();
    await page.getByRole('tab', { name: 'Releases' }).click();
    await choose(/^Add release$/);
    await page.getByRole('dialog').getByLabel('Version').fill('1.0');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await heading('Gateway 1.0');
    await choose(/^Publish release$/);
    await page.getByRole('dialog').getByRole('button', { name: 'Publish release' }).click();
    await heading('In law, when it was published');
    const release = page.url();

    await page.getByRole('link', { name: 'Gateway' }).click();
    await page.getByRole('tab', { name: 'Law and duties' }).click();
    await page.getByRole('link', { name: 'Change answers' }).click();
    await heading('The law for Gateway');
    await page.getByRole('button', { name: /^Change: .*core functionality/ }).click();
    await choose(/^None of these/);
    await page.getByText('Class: Important, class I → Default').waitFor();
    await choose(/^Save answers$/);
    await heading('What it is in law');
    await page.getByText('Default', { exact: true }).waitFor();

    await page.goto(release);
    await page.getByText('Important, class I', { exact: true }).first().waitFor();
    expect(errors).toEqual([]);
  });
});
