import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { ApiClient } from '../e2e/api-client.ts';
import { startCradle } from '../e2e/running-cradle.ts';
import { findBrowser } from './find-browser.ts';

const FOLDER = fileURLToPath(new URL('../screenshots/', import.meta.url));
const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
const THEMES = ['light', 'dark'] as const;

/** Starts Cradle with the demonstration, signs in and takes each page in both themes and sizes. */
export async function main(args: readonly string[]): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const found = await findBrowser((line) => {
    console.log(line);
  });
  if (found === undefined) {
    console.error('cradle screenshots: no browser was found');
    return 3;
  }
  const server = await startCradle({ args: ['--demo'] });
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  try {
    const places = await placesOf(server.url, server.ownerLink(), browser);
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const theme of THEMES) {
        await takeAll(browser, { places, size, viewport, theme, only: args[0] });
      }
    }
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    server.cleanUp();
  }
}

/** The address of each page, with the ids of the demonstration. */
async function placesOf(url: string, ownerLink: string, browser: Browser) {
  const client = new ApiClient(url);
  await client.setUp(ownerLink);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill('ada@acme.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('a calm long sentence');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Now' }).waitFor();
  const state = await context.storageState();
  await context.close();
  const first = async (path: string, id = 'id') => {
    const { items } = await client.json('GET', path);
    const item: unknown = Array.isArray(items) ? items[0] : undefined;
    return String(typeof item === 'object' && item !== null ? Reflect.get(item, id) : '');
  };
  const product = await first('/api/v1/products?q=Bridgehead');
  const release = await first(`/api/v1/products/${product}/releases`);
  const details = await client.json('GET', `/api/v1/releases/${release}`);
  const sbom = String(Reflect.get(Object(details['sbom']), 'id'));
  const answered = await first('/api/v1/products?q=Keystone');
  const theCase = await first('/api/v1/cases');
  const pages = {
    now: '/',
    products: '/products',
    product: `/products/${product}`,
    'product-components': `/products/${product}?tab=components`,
    'product-cases': `/products/${product}?tab=cases`,
    'product-activity': `/products/${product}?tab=activity`,
    'product-law': `/products/${answered}?tab=law`,
    'product-guide': `/products/${answered}/guide#1.ty-s.re-n.dc-y.um-y.os-n.ca-y.ex-n.mm-y.on-y.wm-n.co-n.ru-n.eh-n.po-20280201.ey-5.si-s`,
    duties: '/duties',
    release: `/releases/${release}`,
    sbom: `/sboms/${sbom}`,
    components: '/components?name=log4j',
    vulnerabilities: '/vulnerabilities',
    findings: '/findings',
    finding: `/findings/${await first('/api/v1/findings', 'findingId')}`,
    candidate: `/candidates/${await first('/api/v1/candidates')}`,
    cases: '/cases',
    'open-case': '/cases/new',
    case: `/cases/${theCase}`,
    'case-sensitivity': `/cases/${theCase}?tab=sensitivity`,
    'case-intermediate': `/cases/${theCase}?tab=intermediate`,
    'case-log': `/cases/${theCase}?tab=log`,
    reminders: '/reminders',
    feeds: '/feeds',
    audit: '/audit',
    people: '/people',
    settings: '/settings',
    'sign-in': '/sign-in',
    guide: '/guide',
    mistakes: '/guide/mistakes',
    'guide-result':
      '/guide#1.ty-s.re-n.dc-y.um-y.os-n.ca-y.ex-n.mm-y.on-y.wm-n.co-a12.ru-b2.ct-a.eh-n.hs-u.sc-n.po-20280101.ey-8.si-s',
  };
  return { url, pages, state };
}

async function takeAll(
  browser: Browser,
  input: {
    readonly places: Awaited<ReturnType<typeof placesOf>>;
    readonly size: string;
    readonly viewport: { readonly width: number; readonly height: number };
    readonly theme: 'light' | 'dark';
    readonly only: string | undefined;
  },
): Promise<void> {
  const { places, size, viewport, theme } = input;
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    storageState: places.state,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`  page error: ${error.message}`);
  });
  for (const [name, path] of Object.entries(places.pages)) {
    if (input.only !== undefined && input.only !== name) {
      continue;
    }
    await page.goto(places.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth + 1,
    );
    if (wide) {
      console.error(`  ${name} (${size}) scrolls sideways`);
    }
    await page.screenshot({
      path: join(FOLDER, `${name}-${size}-${theme}.png`),
      fullPage: size === 'phone',
    });
  }
  await context.close();
  console.log(`${size} ${theme}: done`);
}
