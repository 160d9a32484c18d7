import { cite as citation, formatCitation } from '../citation.ts';
import type { Mark } from '../reason.ts';
import type { LegalState } from './provision.ts';

/**
 * A text that binds no operator today: guidance, a draft, a proposal, or an act that the Regulation foresees and that
 * was not found.
 */
export type OtherText = {
  readonly name: string;
  readonly state: Exclude<LegalState, 'adopted'>;
  /** The provision that it rests on or would touch; `null` where that is not known. */
  readonly cite: string | null;
  /** In our own words. */
  readonly says: string;
  readonly mark: Mark;
};

/** What was known by 6 October 2026. That an act was not found does not prove that there is none. */
export const OTHER_TEXTS: readonly OtherText[] = [
  text('Guidance C(2026) 5252', 'guidance', 'Art. 26', {
    says: 'Of 27 July 2026, on scope, open source, modification, support period, core functionality, risk and reporting.',
    mark: 'guidance',
  }),
  text('Commission FAQ, version 1.4', 'guidance', null, {
    says: 'Of 4 September 2026; it goes on changing.',
    mark: 'guidance',
  }),
  notFound('Mandatory certification of critical products', 'Art. 8(1)'),
  notFound('Change of Annex III', 'Art. 7(3)'),
  notFound('Change of Annex IV', 'Art. 8(2)'),
  notFound('Minimum support periods', 'Art. 13(8)'),
  notFound('Format of the SBOM', 'Art. 13(24)'),
  notFound('Format and procedure of reports', 'Art. 14(10)'),
  notFound('Attestation programme for open source', 'Art. 25'),
  notFound('Common specifications', 'Art. 27(2)'),
  notFound('Schemes that can replace the third party', 'Art. 27(9)', {
    says: 'An act on EUCC is planned for the end of 2026.',
  }),
  notFound('Additions to the declaration', 'Art. 28(5)'),
  notFound('Labels and pictograms', 'Art. 30(6)'),
  notFound('Additions to the technical documentation', 'Art. 31(5)'),
  notFound('Simplified form of the technical documentation', 'Art. 33(5)'),
  notFound('Guidance of authorities on support periods', 'Art. 52(16)'),
  text('Amendment of standardisation request M/606', 'draft', 'Art. 27(1)', {
    says: 'Of July 2026; would give the standardisation bodies more time.',
    mark: 'unverified',
  }),
  text('Digital Omnibus COM(2025) 837', 'proposal', 'Art. 14(3)', {
    says: 'A notification of an incident could count for NIS 2; national entry points for reports. No change to the deadlines seen.',
    mark: 'unverified',
  }),
  text('Cybersecurity Act 2 COM(2026) 11 and COM(2026) 13', 'proposal', null, {
    says: 'Would replace the law on ENISA and certification, and change NIS 2.',
    mark: 'unverified',
  }),
  text('Public Procurement Act COM(2026) 590', 'proposal', null, {
    says: 'Said to propose a change of the Regulation; its content was not read.',
    mark: 'unverified',
  }),
  text('European Product Act', 'unknown', null, {
    says: 'Not tabled as far as known.',
    mark: 'unverified',
  }),
];

type Said = Pick<OtherText, 'says' | 'mark'>;

function text(
  name: string,
  state: OtherText['state'],
  place: string | null,
  { says, mark }: Said,
): OtherText {
  return {
    name,
    state,
    cite: place === null ? null : formatCitation(citation(place)),
    says,
    mark,
  };
}

function notFound(
  name: string,
  place: string,
  { says }: { readonly says?: string } = {},
): OtherText {
  return text(name, 'unknown', place, {
    says: ['Foreseen; no act was found.', ...(says === undefined ? [] : [says])].join(' '),
    mark: 'unverified',
  });
}
