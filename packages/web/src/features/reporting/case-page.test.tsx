import type { CaseDetails, DraftView } from '@cradle/contract';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWith, Refusal, showPage, WithEtag } from '../../testing/show-page.tsx';
import { CasePage } from './case-page.tsx';
import { draft, IDS, PAULA, reportingCase } from './example-case.ts';
import { frozenReport } from './example-report.ts';

const path = `/api/v1/cases/${IDS.case}`;
const stage = `${path}/stages/earlyWarning`;

/** A server that holds one case and its draft, and refuses a save with an old tag. */
function server(start: Partial<CaseDetails> = {}) {
  const held = { case: { ...reportingCase, ...start }, draft, saves: 0 };
  const tag = () => `"${held.draft.version}"`;
  const write = (values: Record<string, unknown>, by = PAULA) => {
    const next: DraftView = {
      ...held.draft,
      version: held.draft.version + 1,
      savedAt: new Date().toISOString(),
      savedBy: by,
      fields: held.draft.fields.map((field) =>
        field.key in values
          ? {
              ...field,
              value: values[field.key] as string,
              source: { kind: 'person', text: 'Typed by a person' },
            }
          : field,
      ),
      check: { ...held.draft.check, missing: 'summary' in values ? [] : held.draft.check.missing },
    };
    held.draft = next;
  };
  const asked = answerWith({
    [`GET ${path}`]: () => new WithEtag(held.case, '"case 1"'),
    [`GET ${path}/reminders`]: { sent: [], answers: [], clocks: [] },
    [`GET ${path}/case-files`]: { items: [] },
    [`PATCH ${path}`]: () => held.case,
    [`GET ${stage}/draft`]: () => new WithEtag(held.draft, tag()),
    [`PUT ${stage}/draft`]: ({
      body,
      headers,
    }: {
      body: { values: Record<string, unknown> };
      headers: Headers;
    }) => {
      held.saves += 1;
      if (headers.get('if-match') !== tag()) {
        return new Refusal(412, 'The draft was changed in between.');
      }
      write(body.values);
      return new WithEtag(held.draft, tag());
    },
    [`POST ${stage}/versions`]: () => {
      held.case = { ...held.case, versions: [version] };
      return held.case;
    },
    [`GET ${stage}/versions/1/report.json`]: frozenReport,
    [`POST ${stage}/submissions`]: () => held.case,
  });
  return { held, asked, write };
}

const version: CaseDetails['versions'][number] = {
  number: 1,
  stage: 'earlyWarning',
  frozenAt: '2026-11-23T12:00:00Z',
  frozenBy: PAULA,
  pdfSha256: 'a'.repeat(64),
  jsonSha256: 'b'.repeat(64),
  missing: 1,
  reviewState: 'notAsked',
  reviews: [],
};
const show = (tab = '') => showPage(<CasePage />, '/cases/$caseId', `/cases/${IDS.case}${tab}`);

beforeEach(() => {
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('saves as typed and says when it did', async () => {
  const { held } = server();
  await show();
  await userEvent.type(await screen.findByLabelText('Summary'), 'Seen at noon');
  expect(screen.getByText('Not saved yet')).toBeTruthy();
  expect(await screen.findByText(/^Saved/, {}, { timeout: 5000 })).toBeTruthy();
  expect(held.draft.fields.find(({ key }) => key === 'summary')?.value).toBe('Seen at noon');
  expect(screen.getByText('Nothing is missing.')).toBeTruthy();
});

it('counts the characters, warns at the margin and says how many are too many', async () => {
  server();
  await show();
  const field = await screen.findByLabelText('Summary');
  fireEvent.change(field, { target: { value: 'x'.repeat(38) } });
  expect(screen.getByText('38 of 40 characters')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'x'.repeat(39) } });
  expect(screen.getByText(/39 of 40 characters: within 5 % of the limit/)).toBeTruthy();
  fireEvent.change(field, { target: { value: 'x'.repeat(43) } });
  expect(screen.getByText('43 of 40 characters: 3 too many')).toBeTruthy();
});

it('lists what is missing by who asks, and leads to the field', async () => {
  server();
  await show();
  const missing = within(await screen.findByRole('region', { name: 'What is missing' }));
  expect(missing.getByText('Asked by the platform’s form')).toBeTruthy();
  expect(missing.queryByText('Asked by law')).toBeNull();
  await userEvent.click(missing.getByRole('link', { name: 'Summary' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Summary'));
});

it('asks whose text stays when somebody else saved the same field, and loses neither', async () => {
  const { held, write } = server();
  await show();
  const field = await screen.findByLabelText('Summary');
  write({ summary: 'Theirs' }, { id: 'otto', name: 'Otto' });
  await userEvent.type(field, 'Mine');
  const dialog = within(await screen.findByRole('dialog', {}, { timeout: 5000 }));
  expect(dialog.getByText(/saved by Otto/)).toBeTruthy();
  expect(dialog.getByText('Theirs', { exact: false, selector: 'dd' })).toBeTruthy();
  expect(sessionStorage.getItem(`cradle.draft.${IDS.case}.earlyWarning`)).toContain('Mine');
  await userEvent.click(dialog.getByRole('button', { name: 'Keep my text' }));
  await vi.waitFor(() => {
    expect(held.draft.fields.find(({ key }) => key === 'summary')?.value).toBe('Mine');
  });
});

it('keeps the text when saving fails, and says so', async () => {
  server();
  await show();
  const field = await screen.findByLabelText('Summary');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await userEvent.type(field, 'Not lost');
  expect(
    await screen.findByText(/Your text is kept on this device/, {}, { timeout: 5000 }),
  ).toBeTruthy();
  expect(sessionStorage.getItem(`cradle.draft.${IDS.case}.earlyWarning`)).toContain('Not lost');
});

it('freezes with fields missing only after saying which', async () => {
  const { asked } = server();
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Freeze early warning' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/^Summary:/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Freeze as it is' }));
  expect(await screen.findByRole('heading', { name: 'Version 1, frozen' })).toBeTruthy();
  expect(asked.find(({ key }) => key === `POST ${stage}/versions`)).toMatchObject({
    body: { confirmMissing: true },
  });
});

it('offers each field of the frozen version to copy, with moments in UTC', async () => {
  server({ versions: [version] });
  await show();
  expect(await screen.findByText('2026-11-23 10:00 UTC')).toBeTruthy();
  expect(screen.getByRole('button', { name: /Copy.*Title/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Download PDF of version 1' }).getAttribute('href')).toBe(
    `${stage}/versions/1/report.pdf`,
  );
});

it('asks about a reference that looks strange, and sends it once confirmed', async () => {
  const { asked } = server({ versions: [version] });
  await show();
  const button = await screen.findByRole('button', { name: 'Record submission' });
  await userEvent.type(screen.getByLabelText(/Reference of the platform/), 'ABC-1');
  expect(screen.getByText(/does not look like a reference of the platform/)).toBeTruthy();
  await userEvent.click(button);
  expect(screen.getByText(/Check the reference and confirm it/)).toBeTruthy();
  expect(asked.some(({ key }) => key === `POST ${stage}/submissions`)).toBe(false);
  await userEvent.click(screen.getByRole('checkbox', { name: /as the platform shows it/ }));
  await userEvent.click(button);
  await vi.waitFor(() => {
    expect(asked.find(({ key }) => key === `POST ${stage}/submissions`)?.body).toMatchObject({
      versionNumber: 1,
      reference: 'ABC-1',
      confirmReference: true,
      submittedBy: 'Paula',
    });
  });
});

it('shows the first value beside a corrected moment', async () => {
  server({
    becameAwareAt: '2026-11-23T08:00:00Z',
    firstBecameAwareAt: '2026-11-23T10:00:00Z',
    corrections: [
      {
        becameAwareAt: '2026-11-23T08:00:00Z',
        reason: 'The mail came at 8',
        by: PAULA,
        at: '2026-11-23T11:00:00Z',
      },
    ],
  });
  await show('?tab=facts');
  expect(await screen.findByText(/First recorded/)).toBeTruthy();
  expect(screen.getByText(/The mail came at 8/)).toBeTruthy();
});

it('changes the facts of a case with the tag that was read', async () => {
  const { asked } = server();
  await show('?tab=facts');
  await userEvent.click(await screen.findByRole('button', { name: 'Change facts' }));
  const summary = await screen.findByLabelText('Summary');
  await userEvent.type(summary, 'Exploited through the web console');
  await userEvent.click(screen.getByRole('button', { name: 'Save facts' }));
  await vi.waitFor(() => {
    const sent = asked.find(({ key }) => key === `PATCH ${path}`);
    expect(sent?.headers.get('if-match')).toBe('"case 1"');
    expect(sent?.body).toMatchObject({
      summary: 'Exploited through the web console',
      memberStates: ['DE'],
    });
  });
});

it('begins a later stage with what was typed before, and has an address for it', async () => {
  const { asked } = server();
  const notification = {
    ...draft,
    stage: 'notification' as const,
    fields: draft.fields.map((field) => ({
      ...field,
      source: { kind: 'case', text: 'As in the early warning' },
    })),
  };
  const inner = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
    address.includes('/stages/notification/draft')
      ? Promise.resolve(
          new Response(JSON.stringify(notification), {
            headers: { 'content-type': 'application/json', etag: '"0"' },
          }),
        )
      : inner(address, init),
  );
  const router = await showPage(<CasePage />, '/cases/$caseId', `/cases/${IDS.case}`);
  await screen.findByRole('button', { name: 'Freeze early warning' });
  await userEvent.click(screen.getByRole('radio', { name: '72-hour notification' }));
  await screen.findByRole('button', { name: 'Freeze notification' });
  expect(router.state.location.search).toMatchObject({ stage: 'notification' });
  expect(screen.getAllByText(/As in the early warning/).length).toBeGreaterThan(0);
  expect(asked.some(({ key }) => key.endsWith('/stages/earlyWarning/draft'))).toBe(true);
});

it('shows the first stage that was not submitted', async () => {
  server({
    submissions: [
      {
        id: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1b77',
        stage: 'earlyWarning',
        versionNumber: 1,
        submittedAt: '2026-11-23T12:30:00Z',
        submittedBy: PAULA,
        recordedAt: '2026-11-23T12:31:00Z',
        recordedBy: PAULA,
        reference: null,
        referenceMatches: null,
        receipt: null,
        note: '',
        reviewOverride: null,
      },
    ],
  });
  await showPage(<CasePage />, '/cases/$caseId', `/cases/${IDS.case}`);
  const chosen = await screen.findByRole('radio', { name: '72-hour notification' });
  expect((chosen as HTMLInputElement).checked).toBe(true);
});

it('records when a measure became available, from which the final report runs', async () => {
  const { asked } = server();
  await showPage(<CasePage />, '/cases/$caseId', `/cases/${IDS.case}?tab=facts`);
  await userEvent.click(await screen.findByRole('button', { name: 'Change facts' }));
  fireEvent.change(await screen.findByLabelText(/When did a measure become available/), {
    target: { value: '2026-11-23T13:00' },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Save facts' }));
  await vi.waitFor(() => {
    const patch = asked.find(({ key }) => key === `PATCH ${path}`);
    expect(patch?.body).toMatchObject({
      measureAvailableAt: expect.stringMatching(/^2026-11-23T1\d:00/) as unknown,
    });
  });
});
