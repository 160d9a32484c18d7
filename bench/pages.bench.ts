import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { ApiClient } from '../e2e/api-client.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { startCradle } from '../e2e/running-cradle.ts';

/**
 * What a page costs somebody who opens it for the first time: JavaScript as it travels (compressed) until the page is quiet,
 * and the moment of the largest contentful paint. Each visit has a browser profile of its own with an empty cache.
 * Targets: less than 250 kB of JavaScript on first load, which is sign-in or the first page after it, and the largest
 * contentful paint of every page in less than 1.5 s.
 */
const VISITS = 5;
const FIRST_LOADS: readonly string[] = ['sign-in', 'now'];
const MOST_SCRIPT_KB = 250;
const LATEST_PAINT_MS = 1_500;

const Items = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

const server = await startCradle({ args: ['--demo'] });
const browser = await launchBrowser();
try {
  const client = new ApiClient(server.url);
  await client.setUp(server.ownerLink());
  const state = await signedIn(browser);
  for (const [name, path] of Object.entries(await pagesOf(client))) {
    const visits: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      visits.push(await visitOnce(await browser.newContext(name === 'sign-in' ? {} : state), path));
    }
    report(name, visits);
  }
} finally {
  await browser.close();
  await server.stop();
  server.cleanUp();
}

type Visit = { readonly scriptKb: number; readonly allKb: number; readonly paintMs: number };
type State = { readonly storageState: Awaited<ReturnType<BrowserContext['storageState']>> };

async function signedIn(opened: Browser): Promise<State> {
  const context = await opened.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('E-mail').fill('ada@acme.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('a calm long sentence');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Now' }).waitFor();
  const storageState = await context.storageState();
  await context.close();
  return { storageState };
}

/** The pages that decide the impression, with ids of the demonstration. */
async function pagesOf(client: ApiClient): Promise<Readonly<Record<string, string>>> {
  const first = async (path: string, id = 'id'): Promise<string> => {
    const { items } = Items.parse(await client.json('GET', path));
    return z.string().parse(items[0]?.[id]);
  };
  return {
    'sign-in': '/sign-in',
    now: '/',
    product: `/products/${await first('/api/v1/products')}`,
    findings: '/findings',
    finding: `/findings/${await first('/api/v1/findings', 'findingId')}`,
    case: `/cases/${await first('/api/v1/cases')}`,
  };
}

async function visitOnce(context: BrowserContext, path: string): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      document.documentElement.dataset['paint'] = String(last?.startTime ?? '');
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const sizes = transferred(page);
  await page.goto(`${server.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const paintMs = Number(
    await page.evaluate(() => document.documentElement.dataset['paint'] ?? ''),
  );
  const { scriptKb, allKb } = await sizes();
  await context.close();
  return { scriptKb, allKb, paintMs };
}

/** Counts bytes as they come over the line, headers left out. */
function transferred(page: Page): () => Promise<{ scriptKb: number; allKb: number }> {
  const counts: Promise<{ readonly script: boolean; readonly bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    counts.push(
      request.sizes().then(({ responseBodySize }) => ({
        script: request.resourceType() === 'script',
        bytes: responseBodySize,
      })),
    );
  });
  return async () => {
    const all = await Promise.all(counts);
    const sum = (list: readonly { readonly bytes: number }[]) =>
      list.reduce((total, { bytes }) => total + bytes, 0) / 1_000;
    return { scriptKb: sum(all.filter(({ script }) => script)), allKb: sum(all) };
  };
}

function report(name: string, visits: readonly Visit[]): void {
  const middle = (values: readonly number[]): number =>
    Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
  const script = middle(visits.map(({ scriptKb }) => scriptKb));
  const paint = middle(visits.map(({ paintMs }) => paintMs));
  const slowest = Math.round(Math.max(...visits.map(({ paintMs }) => paintMs)));
  const small = script < MOST_SCRIPT_KB || !FIRST_LOADS.includes(name);
  const holds = small && paint < LATEST_PAINT_MS ? 'holds' : 'MISSES THE TARGET';
  console.log(
    `${name.padEnd(10)} ${script} kB of JavaScript, ${middle(visits.map(({ allKb }) => allKb))} kB in all; ` +
      `largest contentful paint ${paint} ms (slowest of ${visits.length}: ${slowest} ms): ${holds}`,
  );
}
