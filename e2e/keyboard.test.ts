import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { type RunningCradle, startCradle } from './running-cradle.ts';

let server: RunningCradle;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startCradle();
  browser = await launchBrowser();
  ({ page } = await openPage(browser));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  server.cleanUp();
});

/** Tabs until the element has the focus, as somebody without a mouse does; fails when it cannot be reached. */
async function tabTo(target: Locator, most = 120): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let step = 0; step < most; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by keyboard: ${target.toString()}`);
}

async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target);
  await page.keyboard.press(key);
}

it('does the main job by keyboard alone', async () => {
  await page.goto(server.ownerLink());
  await type(page.getByRole('textbox', { name: 'Organisation' }), 'Acme Devices');
  await type(page.getByRole('textbox', { name: 'Your name' }), 'Ada Example');
  await type(page.getByRole('textbox', { name: 'E-mail' }), 'ada@acme.example');
  await type(page.getByRole('textbox', { name: 'Password' }), 'a calm long sentence');
  await press(page.getByRole('button', { name: 'Create owner' }));
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();

  const choose = page.getByLabel('Choose SBOM file');
  await tabTo(choose);
  await choose.setInputFiles(
    fileURLToPath(new URL('../fixtures/demo/keycloak-10.0.2.cdx.json', import.meta.url)),
  );
  await type(page.getByRole('textbox', { name: 'Product name' }), 'Identity Server');
  await press(page.getByRole('button', { name: 'Bring SBOM' }));
  await page.getByText('1 exploited vulnerability').waitFor();

  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
  });
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
  await press(page.getByRole('link', { name: /^Decide: CVE-2022-22965/ }));
  await press(page.getByRole('link', { name: 'Open case' }));
  await type(
    page.getByRole('textbox', { name: /Why are you reasonably certain/ }),
    'Two customers sent logs that show it.',
  );
  await press(page.getByRole('button', { name: 'Open case' }));
  await page.getByText('On track').first().waitFor();

  await type(page.getByRole('textbox', { name: /^Summary/ }), 'Exploited in two installations.');
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await press(page.getByRole('button', { name: 'Freeze early warning' }));
  const anyway = page.getByRole('button', { name: 'Freeze as it is' });
  const frozen = page.getByText('Version 1, frozen');
  await anyway.or(frozen).first().waitFor();
  if (await anyway.isVisible()) {
    await press(anyway);
  }
  await frozen.waitFor();
  await type(
    page.getByRole('textbox', { name: /Reference of the platform/ }),
    'SRP-DE-V-2026-00000018',
  );
  await press(page.getByRole('button', { name: 'Record submission' }));

  await page
    .getByText(/Done, .* early/)
    .first()
    .waitFor();
});

it('finds pages and products by the palette, and shows its shortcuts', async () => {
  await page.goto(`${server.url}/`);
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
  // The palette comes a moment after the page, so that the page need not wait for it.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByPlaceholder('Search or go to').waitFor();
  await page.keyboard.type('Identity');
  await page.locator('[data-action]', { hasText: 'Identity Server' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Identity Server' }).waitFor();

  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Ctrl or Cmd + K').waitFor();
  expect(await page.getByRole('dialog').count()).toBeGreaterThan(0);
});
