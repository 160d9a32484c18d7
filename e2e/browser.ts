import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../tools/find-browser.ts';

/** A real browser, headless. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser(() => undefined);
  if (found === undefined) {
    throw new Error('no browser was found: name one with CRADLE_TEST_BROWSER');
  }
  return chromium.launch({ executablePath: found.path, args: [...found.args] });
}

/** A page of somebody in Berlin; errors of scripts fail the test that asks for them. */
export async function openPage(
  browser: Browser,
  options: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
): Promise<{ readonly page: Page; readonly errors: string[] }> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: options.width ?? 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(20_000);
  return { page, errors };
}

/** What axe finds against WCAG 2.2 AA, as lines that name rule and place. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
    ),
  );
}

/** Drops a file of the fixtures on the place that takes SBOMs, as a mouse would. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const text = readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
  const transfer = await page.evaluateHandle(
    ({ content, name }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([content], name, { type: 'application/json' }));
      return dropped;
    },
    { content: text, name: path.split('/').at(-1) ?? 'sbom.json' },
  );
  await page.getByText('Drop an SBOM here').dispatchEvent('drop', { dataTransfer: transfer });
}

/** The text of a PDF, page after page. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await loading.destroy();
  return pages.join('\n').replaceAll(/\s+/g, ' ');
}
