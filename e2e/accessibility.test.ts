import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from './api-client.ts';
import { accessibilityProblems, launchBrowser, openPage } from './browser.ts';
import { type RunningCradle, startCradle } from './running-cradle.ts';

let server: RunningCradle;
let browser: Browser;
let pages: Readonly<Record<string, string>>;

const firstId = async (client: ApiClient, path: string, name = 'id'): Promise<string> => {
  const { items } = await client.json('GET', path);
  const first: unknown = Array.isArray(items) ? items[0] : undefined;
  return String(typeof first === 'object' && first !== null ? Reflect.get(first, name) : '');
};

beforeAll(async () => {
  server = await startCradle({ args: ['--demo'] });
  const client = new ApiClient(server.url);
  await client.setUp(server.ownerLink());
  const product = await firstId(client, '/api/v1/products');
  const answered = await firstId(client, '/api/v1/products?q=Keystone');
  const release = await firstId(client, `/api/v1/products/${product}/releases`);
  const sbom: unknown = Reflect.get(
    Object((await client.json('GET', `/api/v1/releases/${release}`))['sbom']),
    'id',
  );
  const theCase = await firstId(client, '/api/v1/cases');
  pages = {
    Now: '/',
    Products: '/products',
    product: `/products/${product}`,
    'releases of a product': `/products/${product}?tab=releases`,
    'components of a product': `/products/${product}?tab=components`,
    'findings of a product': `/products/${product}?tab=vulnerabilities`,
    'cases of a product': `/products/${product}?tab=cases`,
    'activity of a product': `/products/${product}?tab=activity`,
    'law of a product': `/products/${answered}?tab=law`,
    'guide about a product': `/products/${answered}/guide`,
    duties: '/duties',
    release: `/releases/${release}`,
    SBOM: `/sboms/${String(sbom)}`,
    Components: '/components?name=log4j',
    Vulnerabilities: '/vulnerabilities',
    Findings: '/findings',
    finding: `/findings/${await firstId(client, '/api/v1/findings', 'findingId')}`,
    candidate: `/candidates/${await firstId(client, '/api/v1/candidates')}`,
    Cases: '/cases',
    'Open case': '/cases/new',
    case: `/cases/${theCase}`,
    'sensitivity of a case': `/cases/${theCase}?tab=sensitivity`,
    'requests of a CSIRT': `/cases/${theCase}?tab=intermediate`,
    reminders: '/reminders',
    Feeds: '/feeds',
    'Audit log': '/audit',
    People: '/people',
    Settings: '/settings',
    guide: '/guide',
    mistakes: '/guide/mistakes',
    'result of the guide':
      '/guide#1.ty-s.re-n.dc-y.um-y.os-n.ca-y.ex-n.mm-y.on-y.wm-n.co-a12.ru-b2.ct-a.eh-n.hs-u.sc-n.po-20280101.ey-8.si-s',
    nothing: '/nowhere',
  };
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  server.cleanUp();
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@acme.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('a calm long sentence');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
}

describe.each([
  ['light', 1440],
  ['dark', 390],
] as const)('WCAG 2.2 AA, %s at %i px', (colorScheme, width) => {
  it('holds on every page, none of which scrolls sideways or fails', async () => {
    const { page, errors } = await openPage(browser, { colorScheme, width });
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const problems = (await accessibilityProblems(page)).map((problem) => `sign-in ${problem}`);
    await signIn(page);

    for (const [name, path] of Object.entries(pages)) {
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      problems.push(...(await accessibilityProblems(page)).map((problem) => `${name} ${problem}`));
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth + 1,
      );
      problems.push(...(sideways ? [`${name} scrolls sideways`] : []));
    }

    expect([...problems, ...errors]).toEqual([]);
  });
});

it('German says every page in German', async () => {
  const { page } = await openPage(browser);
  await signIn(page);
  await page.getByText('de', { exact: true }).click();

  await page.getByRole('heading', { level: 1, name: 'Jetzt' }).waitFor();
  await page.goto(`${server.url}/products`);
  await page.getByRole('heading', { level: 1, name: 'Produkte' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

it('the demonstration is marked on every page and leaves with one click', async () => {
  const { page } = await openPage(browser);
  await signIn(page);
  await page.getByText('Demonstration: the products marked').waitFor();
  await page.goto(`${server.url}/feeds`);
  await page.getByText('Demonstration: the products marked').waitFor();

  await page.getByRole('link', { name: 'Remove demonstration' }).click();
  await page.getByRole('button', { name: 'Remove demonstration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove demonstration' }).click();
  await page.getByRole('button', { name: 'Load demonstration' }).waitFor();

  await page.goto(`${server.url}/`);
  await page.getByText('There are no products yet').waitFor();
  expect(await page.getByText('Demonstration: the products marked').count()).toBe(0);
});
