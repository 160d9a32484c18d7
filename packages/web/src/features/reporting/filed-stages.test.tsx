import type { CaseDetails, DifferencesView, IntermediateReportView } from '@cradle/contract';
import { NO_SENSITIVITY } from '@cradle/core/documents';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerWith, showPage, WithEtag } from '../../testing/show-page.tsx';
import { CasePage } from './case-page.tsx';
import { draft, IDS, PAULA, reportingCase } from './example-case.ts';
import { frozenReport } from './example-report.ts';

const path = `/api/v1/cases/${IDS.case}`;
const stage = `${path}/stages/earlyWarning`;
const BO = { id: 'bo', name: 'Bo' };

const version: CaseDetails['versions'][number] = {
  number: 1,
  stage: 'earlyWarning',
  frozenAt: '2026-11-23T12:00:00Z',
  frozenBy: BO,
  pdfSha256: 'a'.repeat(64),
  jsonSha256: 'b'.repeat(64),
  missing: 0,
  reviewState: 'notAsked',
  reviews: [],
};
const submission: CaseDetails['submissions'][number] = {
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
};
const differences: DifferencesView = {
  stage: 'earlyWarning',
  filedVersion: 1,
  differences: [
    {
      key: 'summary',
      no: '3',
      label: 'Summary',
      filed: 'One flaw.',
      now: null,
      source: { kind: 'case', text: 'Case' },
    },
  ],
  takesUpdates: true,
};
const report: IntermediateReportView = {
  id: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1b88',
  number: 1,
  askedAt: '2026-11-23T13:00:00Z',
  askedBy: 'CERT-Bund',
  wording: 'Does the mitigation work?',
  dueAt: null,
  state: 'asked',
  recordedBy: PAULA,
  recordedAt: '2026-11-23T13:01:00Z',
  answer: '',
  answerVersion: 1,
  versions: [],
  submission: null,
};

function server(part: Partial<CaseDetails>, more: Parameters<typeof answerWith>[0] = {}) {
  const held = { case: { ...reportingCase, ...part } };
  answerWith({
    [`GET ${path}`]: () => new WithEtag(held.case, '"1"'),
    [`GET ${path}/reminders`]: { sent: [], answers: [], clocks: [] },
    [`GET ${path}/case-files`]: { items: [] },
    [`GET ${stage}/draft`]: () => new WithEtag(draft, '"1"'),
    [`GET ${path}/stages/notification/draft`]: () =>
      new WithEtag({ ...draft, stage: 'notification' }, '"1"'),
    [`GET ${stage}/versions/1/report.json`]: frozenReport,
    [`GET ${stage}/differences`]: differences,
    ...more,
  });
  return held;
}

const show = (search = '') =>
  showPage(<CasePage />, '/cases/$caseId', `/cases/${IDS.case}${search}`);

beforeEach(() => {
  sessionStorage.clear();
});
afterEach(cleanup);

describe("the second person's review", () => {
  it('is given by somebody who did not freeze the version', async () => {
    const bodies: unknown[] = [];
    server(
      { versions: [{ ...version, reviewState: 'waiting' }] },
      {
        [`POST ${stage}/versions/1/reviews`]: ({ body }: { body: unknown }) => {
          bodies.push(body);
          return { ...reportingCase, versions: [{ ...version, reviewState: 'approved' }] };
        },
      },
    );
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for changes' }));
    await screen.findByText('Say what should change.');
    expect(bodies).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    await waitFor(() => {
      expect(bodies).toEqual([{ verdict: 'approved', comment: '' }]);
    });
  });

  it('is not offered to whoever froze it, and filing without it asks for the reason', async () => {
    const bodies: unknown[] = [];
    server(
      { versions: [{ ...version, frozenBy: PAULA, reviewState: 'waiting' }] },
      {
        [`POST ${stage}/submissions`]: ({ body }: { body: unknown }) => {
          bodies.push(body);
          return reportingCase;
        },
      },
    );
    await show();
    await screen.findByText('You froze this version. Somebody else reviews it.');
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Record submission' }));
    await screen.findByText('Give the reason, or let a second person approve it.');
    await userEvent.type(
      screen.getByRole('textbox', { name: /without a second person/ }),
      'All asleep',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record submission' }));
    await waitFor(() => {
      expect(bodies).toMatchObject([{ reviewOverride: 'All asleep' }]);
    });
  });
});

describe('after filing', () => {
  const filed = { versions: [version], submissions: [submission] };

  it('the reference is added once the platform gave it', async () => {
    const bodies: unknown[] = [];
    server(filed, {
      [`POST /api/v1/submissions/${submission.id}/confirmation`]: ({ body }: { body: unknown }) => {
        bodies.push(body);
        return { ...reportingCase, ...filed };
      },
    });
    await show('?stage=earlyWarning');
    await userEvent.click(await screen.findByText('Add what the platform answered'));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText('Give the reference, a receipt or a note.');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reference of the platform/ }),
      'SRP-DE-V-2026-00000018',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => {
      expect(bodies).toMatchObject([{ reference: 'SRP-DE-V-2026-00000018', receipt: null }]);
    });
  });

  it('what is known now and was not filed is shown, and leads to the draft', async () => {
    server(filed);
    await show('?stage=earlyWarning');
    const table = await screen.findByRole('region', { name: 'Fields that differ' });
    within(table).getByText('One flaw.');
    within(table).getByText('empty');
    await userEvent.click(screen.getByRole('button', { name: 'Bring the report up to date' }));
    await screen.findByRole('button', { name: 'Freeze early warning again' });
  });

  it('says what the platform’s own counter shows where that is not the law', async () => {
    server(filed);
    await show('?stage=earlyWarning');
    await userEvent.click(await screen.findByText('What the platform’s own counter shows'));
    // The early warning was filed at 12:30: 48 hours later is before the end of the 72 hours from becoming aware.
    expect(screen.getByText(/72-hour notification:/).textContent).toMatch(
      /25 Nov 2026, 12:30 UTC It counts 48 hours from the early warning: earlier/,
    );
    screen.getByText(/Final report: It shows no counter/);
  });

  it('the next stage can point at it instead of being filed', async () => {
    const bodies: unknown[] = [];
    const held = server(filed, {
      [`POST ${path}/stages/notification/by-reference`]: ({ body }: { body: unknown }) => {
        bodies.push(body);
        held.case = {
          ...reportingCase,
          ...filed,
          byReference: [
            {
              stage: 'notification',
              submissionId: submission.id,
              reason: 'It said all.',
              by: PAULA,
              at: '2026-11-23T13:00:00Z',
            },
          ],
        };
        return held.case;
      },
    });
    await show();
    await userEvent.click(await screen.findByText('Was all of this already reported?'));
    await userEvent.type(
      screen.getByRole('textbox', { name: /Why does it say all/ }),
      'It said all.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close this stage by reference' }));
    await screen.findByRole('heading', { name: 'Closed by reference' });
    expect(bodies).toEqual([{ submissionId: submission.id, reason: 'It said all.' }]);
  });
});

describe('a draft', () => {
  it('says that something is not known yet at one click, and takes a working text beside it', async () => {
    const bodies: unknown[] = [];
    const [title, summary] = draft.fields;
    const asked = {
      ...draft,
      fields: [
        title,
        { ...summary, control: 'longText' as const, requirement: 'required' as const },
      ],
    };
    server(
      {},
      {
        [`GET ${stage}/draft`]: () => new WithEtag(asked, '"1"'),
        [`PUT ${stage}/draft`]: ({ body }: { body: unknown }) => {
          bodies.push(body);
          return new WithEtag({ ...asked, version: 2 }, '"2"');
        },
      },
    );
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Say “not known yet”' }));
    expect(screen.getByRole('textbox', { name: /^Summary/ })).toHaveProperty(
      'value',
      'Not known yet.',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Working language beside English' }),
      'de',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Working text (German)' }),
      'Noch nicht bekannt.',
    );
    await waitFor(
      () => {
        expect(bodies.at(-1)).toMatchObject({
          working: { language: 'de', texts: { summary: 'Noch nicht bekannt.' } },
        });
      },
      { timeout: 5000 },
    );
  });

  it('of an older form says so and shows what moving would change', async () => {
    const moved: unknown[] = [];
    server(
      { form: { schemaId: 'srp-form/2026-09-10', fetchedOn: '2026-09-10', isNewest: false } },
      {
        [`GET ${path}/forms`]: {
          forms: [
            {
              schemaId: 'srp-form/2026-10-04',
              fetchedOn: '2026-10-04',
              confidence: 'a copy',
              isCurrent: false,
              isNewest: true,
              changes: [{ key: 'prerequisites', label: 'Conditions', change: 'added' }],
            },
          ],
        },
        [`POST ${path}/form`]: ({ body }: { body: unknown }) => {
          moved.push(body);
          return reportingCase;
        },
      },
    );
    await show();
    await screen.findByText(/keeps the form of 10 Sept? 2026/);
    await userEvent.click(screen.getByRole('button', { name: 'Compare and move' }));
    await screen.findByText(/: new$/);
    await userEvent.click(screen.getByRole('button', { name: /Move to the form of/ }));
    await waitFor(() => {
      expect(moved).toEqual([{ schemaId: 'srp-form/2026-10-04' }]);
    });
  });
});

describe('what the CSIRT asks', () => {
  it('is recorded in its words', async () => {
    const bodies: unknown[] = [];
    server(
      {},
      {
        [`GET ${path}/intermediate-reports`]: { items: [] },
        [`POST ${path}/intermediate-reports`]: ({ body }: { body: unknown }) => {
          bodies.push(body);
          return { items: [report] };
        },
      },
    );
    await show('?tab=intermediate');
    await screen.findByText(/has not asked for anything/);
    await userEvent.type(screen.getByRole('textbox', { name: /Who asked/ }), 'CERT-Bund');
    await userEvent.click(screen.getByRole('button', { name: 'Record a request' }));
    await screen.findByText('Write down what they asked.');
    await userEvent.type(
      screen.getByRole('textbox', { name: /in their own words/ }),
      'Does the mitigation work?',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record a request' }));
    await screen.findByRole('heading', { name: /Request 1/ });
    expect(bodies).toMatchObject([{ askedBy: 'CERT-Bund', dueAt: null }]);
  });

  it('is answered, frozen and sent', async () => {
    const answered = { ...report, answer: 'It works.', answerVersion: 2 };
    const frozen = {
      ...answered,
      versions: [
        { number: 1, frozenAt: '2026-11-23T14:00:00Z', frozenBy: PAULA, pdfSha256: 'c'.repeat(64) },
      ],
    };
    const bodies: unknown[] = [];
    server(
      {},
      {
        [`GET ${path}/intermediate-reports`]: { items: [report] },
        [`PUT /api/v1/intermediate-reports/${report.id}/answer`]: { items: [answered] },
        [`POST /api/v1/intermediate-reports/${report.id}/versions`]: { items: [frozen] },
        [`POST /api/v1/intermediate-reports/${report.id}/submission`]: ({
          body,
        }: {
          body: unknown;
        }) => {
          bodies.push(body);
          return { items: [{ ...frozen, state: 'done' }] };
        },
      },
    );
    await show('?tab=intermediate');
    await userEvent.type(await screen.findByRole('textbox', { name: /Your answer/ }), 'It works.');
    await userEvent.click(screen.getByRole('button', { name: 'Save answer' }));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Freeze answer' })).toHaveProperty(
        'disabled',
        false,
      );
    });
    await userEvent.click(screen.getByRole('button', { name: 'Freeze answer' }));
    await screen.findByRole('link', { name: 'Download PDF of version 1' });
    await userEvent.click(screen.getByText('Record that it was sent', { selector: 'summary' }));
    await userEvent.type(screen.getByRole('textbox', { name: /By which way/ }), 'mail');
    await userEvent.click(screen.getByRole('button', { name: 'Record that it was sent' }));
    await waitFor(() => {
      expect(bodies).toMatchObject([{ versionNumber: 1, channel: 'mail' }]);
    });
  });
});

describe('sensitivity', () => {
  const view = {
    answers: NO_SENSITIVITY,
    grounds: [],
    claims: [],
    because: [{ cite: 'Art. 16(2)', says: 'The CSIRT decides.', mark: 'law', source: null }],
    savedAt: null,
    savedBy: null,
  };

  it('is saved as answered', async () => {
    const bodies: unknown[] = [];
    server(
      {},
      {
        [`GET ${path}/sensitivity`]: () => new WithEtag(view, '"0"'),
        [`PUT ${path}/sensitivity`]: ({ body }: { body: unknown }) => {
          bodies.push(body);
          return new WithEtag({ ...view, savedAt: '2026-11-23T14:00:00Z', savedBy: PAULA }, '"1"');
        },
      },
    );
    await show('?tab=sensitivity');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: /Traffic Light/ }),
      'TLP:AMBER',
    );
    const ground = screen.getByRole('radiogroup', { name: /enough to build an exploit/ });
    await userEvent.click(within(ground).getByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save and fill the drafts' }));
    await screen.findByText(/Fields that nobody typed over follow/);
    expect(bodies).toMatchObject([{ tlp: 'TLP:AMBER', grounds: { enoughForAnExploit: 'yes' } }]);
  });

  it('knows no exceptional circumstances of an incident (Art. 16(2))', async () => {
    server(
      { kind: 'severeIncident' },
      { [`GET ${path}/sensitivity`]: () => new WithEtag(view, '"0"') },
    );
    await show('?tab=sensitivity');
    await screen.findByText(/They cannot be claimed here/);
    expect(screen.queryByRole('combobox', { name: /exceptional circumstances/ })).toBeNull();
  });
});
