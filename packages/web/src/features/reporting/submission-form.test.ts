import { MAX_RECEIPT_BYTES } from '@cradle/contract';
import { describe, expect, it } from 'vitest';
import { localFieldOf } from './local-moment.ts';
import {
  base64Of,
  isPassedOver,
  isStrangeReference,
  problemsOf,
  type SubmissionForm,
} from './submission-form.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const form = (part: Partial<SubmissionForm>): SubmissionForm => ({
  versionNumber: 1,
  submittedAt: localFieldOf('2026-11-24T11:00:00Z'),
  submittedBy: 'Paula',
  reference: '',
  confirmReference: false,
  receipt: null,
  note: '',
  reviewOverride: '',
  ...part,
});

it.each([
  ['SRP-GR-V-2026-00000018', 'exploitedVulnerability', false],
  ['SRP-DE-I-2026-00000123', 'severeIncident', false],
  ['SRP-DE-I-2026-00000123', 'exploitedVulnerability', true],
  ['SRP-DE-V-2026-123', 'exploitedVulnerability', true],
  ['', 'exploitedVulnerability', false],
] as const)('%s for %s is strange: %s', (text, kind, expected) => {
  expect(isStrangeReference(text, kind)).toBe(expected);
});

describe('problemsOf', () => {
  const huge = { size: MAX_RECEIPT_BYTES + 1 } as File;
  it.each([
    ['a plain submission', {}, []],
    ['a moment to come', { submittedAt: localFieldOf('2026-11-24T12:01:00Z') }, ['futureMoment']],
    ['no moment', { submittedAt: '' }, ['unreadableMoment']],
    ['a strange reference', { reference: 'ABC' }, ['referenceNotConfirmed']],
    ['a strange reference, confirmed', { reference: 'ABC', confirmReference: true }, []],
    ['a receipt over the limit', { receipt: huge }, ['receiptTooBig']],
  ] as const)('%s', (_, part, problems) => {
    const of = { kind: 'exploitedVulnerability', isPassedOver: false } as const;
    expect(problemsOf(form(part), of, now)).toEqual(problems);
  });

  it.each([
    ['', ['overrideMissing']],
    ['Nobody else awake', []],
  ] as const)('a review passed over with the reason "%s"', (reviewOverride, problems) => {
    const of = { kind: 'exploitedVulnerability', isPassedOver: true } as const;
    expect(problemsOf(form({ reviewOverride }), of, now)).toEqual(problems);
  });
});

it.each([
  ['waiting', true],
  ['changesWanted', true],
  ['approved', false],
  ['notAsked', false],
] as const)('a review that is %s is passed over: %s', (reviewState, passedOver) => {
  expect(isPassedOver([{ number: 2, reviewState }], 2)).toBe(passedOver);
  expect(isPassedOver([{ number: 2, reviewState }], 1)).toBe(false);
});

it('writes a receipt as base64, byte for byte, beyond one chunk', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
  const text = await base64Of(new Blob([bytes]));
  expect(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))).toEqual(bytes);
});
