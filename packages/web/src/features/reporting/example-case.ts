import type {
  CandidateView,
  CaseDetails,
  ClockView,
  DraftField,
  DraftView,
} from '@cradle/contract';

export const IDS = {
  candidate: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a01',
  case: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a02',
  product: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a03',
  release: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a04',
  finding: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a05',
} as const;
export const PAULA = { id: 'paula', name: 'Paula' };

const release = {
  productId: IDS.product,
  productName: 'Gateway',
  releaseId: IDS.release,
  releaseVersion: '1.6.3',
  component: 'log4j-core 2.14.1',
  findingId: IDS.finding,
  supported: true,
  state: 'undecided',
};

/** Log4Shell in two supported releases and one past its support, as CISA lists it. */
export const candidate: CandidateView = {
  id: IDS.candidate,
  vulnerability: 'CVE-2021-44228',
  aliases: ['GHSA-jfh8-c2jp-5v3q'],
  summary: 'Remote code injection in Log4j',
  severity: { rating: 'critical', score: 10, vector: null, version: '3.1', source: 'GHSA' },
  exploited: [
    {
      source: 'cisa_kev',
      since: '2021-12-10',
      seenAt: '2026-11-20T08:00:00Z',
      by: null,
      note: null,
    },
  ],
  releases: [
    release,
    { ...release, releaseId: IDS.case, releaseVersion: '1.7.0' },
    { ...release, releaseId: IDS.candidate, releaseVersion: '0.9', supported: false },
  ],
  state: 'open',
  openedAt: '2026-11-20T08:00:00Z',
  assessmentStartedAt: null,
  answer: null,
  caseId: null,
  demo: false,
};

const clock: ClockView = {
  step: 'earlyWarning',
  cite: 'Art. 14(2)(a)',
  runsFrom: 'becameAware',
  startedAt: '2026-11-23T10:00:00Z',
  plainEnd: '2026-11-24T10:00:00Z',
  legalEnd: '2026-11-24T11:00:00Z',
  state: 'running',
  doneAt: null,
  inTime: null,
  rule: 'Within 24 hours.',
  timeZone: 'Europe/Berlin',
};

/** A case on it, twelve hours after becoming aware. */
export const reportingCase: CaseDetails = {
  id: IDS.case,
  kind: 'exploitedVulnerability',
  title: 'Log4Shell in Gateway',
  vulnerability: 'CVE-2021-44228',
  products: [{ id: IDS.product, name: 'Gateway' }],
  becameAwareAt: '2026-11-23T10:00:00Z',
  firstBecameAwareAt: '2026-11-23T10:00:00Z',
  state: 'open',
  clocks: [
    clock,
    {
      ...clock,
      step: 'notification',
      cite: 'Art. 14(2)(b)',
      plainEnd: '2026-11-26T10:00:00Z',
      legalEnd: '2026-11-26T11:00:00Z',
    },
    {
      ...clock,
      step: 'finalReport',
      cite: 'Art. 14(2)(c)',
      runsFrom: 'measureAvailable',
      startedAt: null,
      plainEnd: null,
      legalEnd: null,
      state: 'waiting',
    },
  ],
  openedAt: '2026-11-23T10:05:00Z',
  demo: false,
  awarenessReason: 'A customer sent logs that show it.',
  awarenessEvidence: '',
  decidedBy: PAULA,
  corrections: [],
  memberStates: ['DE'],
  timeZone: 'Europe/Berlin',
  summary: '',
  suspectedMalicious: null,
  occurredAt: null,
  measureAvailableAt: null,
  candidateId: IDS.candidate,
  releases: [release],
  versions: [],
  submissions: [],
  byReference: [],
  form: { schemaId: 'srp-form/2026-10-04', fetchedOn: '2026-10-04', isNewest: true },
  csirt: null,
  csirtBecause: [],
  closedAt: null,
  closeReason: null,
  log: [
    {
      at: '2026-11-23T10:05:00Z',
      actor: 'Paula',
      text: 'Case opened',
      kind: 'reportingCase.opened.v1',
    },
  ],
};

function draftField(part: Partial<DraftField> & { readonly key: string }): DraftField {
  return {
    no: '2',
    label: part.key,
    help: '',
    control: 'text',
    options: [],
    maxLength: 255,
    safeLength: 242,
    requirement: 'required',
    lawBasis: null,
    value: null,
    source: { kind: 'person', text: 'To be filled in' },
    before: null,
    workingText: null,
    ...part,
  };
}

/** A draft with a title that is known and a summary that is missing. */
export const draft: DraftView = {
  caseId: IDS.case,
  stage: 'earlyWarning',
  formSchema: 'srp-form/2026-10-04',
  formFetchedOn: '2026-10-04',
  workingLanguage: null,
  fields: [
    draftField({
      key: 'title',
      label: 'Title',
      value: 'Log4Shell in Gateway',
      source: { kind: 'case', text: 'Case' },
    }),
    draftField({
      key: 'summary',
      label: 'Summary',
      no: '3',
      control: 'longText',
      maxLength: 40,
      safeLength: 38,
    }),
    draftField({
      key: 'memberStates',
      label: 'Member States',
      no: '5',
      control: 'multiSelect',
      maxLength: null,
      safeLength: null,
      lawBasis: 'Art. 14(2)(a)',
      options: [
        { value: 'DE', label: 'Germany' },
        { value: 'FR', label: 'France' },
      ],
      value: ['DE'],
      source: { kind: 'case', text: 'Case' },
    }),
  ],
  check: {
    missing: [
      {
        key: 'summary',
        label: 'Summary',
        why: 'The form requires this; the law does not ask for it here.',
        cite: null,
        askedBy: 'form',
      },
    ],
    tooLong: [],
    warnings: [],
    ready: false,
  },
  version: 1,
  savedAt: null,
  savedBy: null,
};
