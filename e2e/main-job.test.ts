import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, launchBrowser, openPage, pdfText } from './browser.ts';
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

describe('the main job, as a person does it', () => {
  it('sets up the owner with the link of the terminal', async () => {
    await page.goto(server.ownerLink());
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Acme Devices');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@acme.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('a calm long sentence');
    await page.getByRole('button', { name: 'Create owner' }).click();

    await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
    await page.getByText('There are no products yet').waitFor();
  });

  it('drops a real SBOM and sees what is exploited', async () => {
    await dropFile(page, 'fixtures/demo/keycloak-10.0.2.cdx.json');
    await page.getByRole('textbox', { name: 'Product name' }).fill('Identity Server');
    await page.getByRole('textbox', { name: 'Release version' }).fill('10.0.2');
    await page.getByRole('button', { name: 'Bring SBOM' }).click();

    await page.getByText('1 exploited vulnerability').waitFor();
    await page.getByText('CVE-2022-22965').first().waitFor();
    await page.getByRole('link', { name: 'Show findings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    expect(await page.getByText('CVE-2021-44228').count()).toBe(0);
  });

  it('reads the candidate and opens a case; only then clocks run', async () => {
    await page.goto(`${server.url}/`);
    await page.getByText('No clock is running.').waitFor();
    await page.getByRole('link', { name: /^Decide: CVE-2022-22965/ }).click();
    await page.getByText('CISA listed CVE-2022-22965 as exploited').waitFor();
    await page.getByRole('link', { name: 'Open case' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open case' }).waitFor();
    await page
      .getByRole('textbox', { name: /Why are you reasonably certain/ })
      .fill('Two customers sent logs that show it.');
    await page.getByText('Early warning: due by').waitFor();
    await page.getByRole('button', { name: 'Open case' }).click();

    await page.getByText('On track').first().waitFor();
    await page
      .getByText(/23 h 5\d min/)
      .first()
      .waitFor();
    await page.getByText('Art. 14(2)(a)').first().waitFor();
  });

  it('completes the early warning; what is typed is saved and survives a reload', async () => {
    const summary = page.getByRole('textbox', { name: /^Summary/ });
    await summary.fill('Aktive Ausnutzung bestätigt – Zugriff über das Formular. Επιβεβαιώθηκε.');
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await page.reload();

    await summary.waitFor();
    await expect
      .poll(() => summary.inputValue(), { timeout: 20_000 })
      .toContain('Aktive Ausnutzung bestätigt');
  });

  it('freezes it and takes the PDF, the JSON and the sheet', async () => {
    await page.getByRole('button', { name: 'Freeze early warning' }).click();
    const anyway = page.getByRole('button', { name: 'Freeze as it is' });
    await anyway.or(page.getByText('Version 1, frozen')).first().waitFor();
    if (await anyway.isVisible()) {
      await anyway.click();
    }
    await page.getByText('Version 1, frozen').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF' }).click();
    const text = await pdfText(readFileSync(await (await download).path()));
    expect(text).toContain('CVE-2022-22965');
    expect(text).toContain('Aktive Ausnutzung bestätigt');
    expect(text).toContain('Επιβεβαιώθηκε');
    expect(text).toContain('Acme Devices');
    expect(text).toContain('Art. 14(2)(a)');
    await page.getByRole('button', { name: /^Copy: Summary/ }).waitFor();
  });

  it('records the submission and the clock stops', async () => {
    await page
      .getByRole('textbox', { name: /Reference of the platform/ })
      .fill('SRP-DE-V-2026-00000018');
    await page.getByRole('button', { name: 'Record submission' }).click();

    await page
      .getByText(/Done, .* early/)
      .first()
      .waitFor();
    await page.getByText('SRP-DE-V-2026-00000018').first().waitFor();
    expect(errors).toEqual([]);
  });

  it('goes on to the notification, which begins with what was said before', async () => {
    await page.getByText('72-hour notification', { exact: true }).last().click();
    const summary = page.getByRole('textbox', { name: /^Summary/ });
    await page.getByRole('button', { name: 'Freeze notification' }).waitFor();
    await expect
      .poll(() => summary.inputValue(), { timeout: 20_000 })
      .toContain('Aktive Ausnutzung bestätigt');
    await page
      .getByText(/As in the early warning/)
      .first()
      .waitFor();

    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('button', { name: 'Change facts' }).click();
    await page.getByLabel(/When did a measure become available/).fill('2026-10-01T10:00');
    await page.getByRole('button', { name: 'Save facts' }).click();
    const waiting = page.getByText('Not started', { exact: true });
    await expect.poll(() => waiting.count(), { timeout: 20_000 }).toBe(0);
    expect(errors).toEqual([]);
  });
});
