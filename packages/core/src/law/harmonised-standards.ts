import type { LegalState } from './corpus/provision.ts';
import { type Mark, marked, type Reason } from './reason.ts';

/** A standard that was asked for under request M/606, as far as it has come. */
export type HarmonisedStandard = {
  /** Name of the draft, or of the committee where it has no number yet. */
  readonly name: string;
  readonly covers: string;
  /** Categories of Annexes III and IV that it is about; none for the horizontal ones. */
  readonly categories: readonly string[];
  /**
   * Where its reference was published in the Official Journal under this Regulation. While it is `null` it gives no
   * presumption of conformity (Art. 27(1)), however far the draft is.
   */
  readonly reference: { readonly journal: string; readonly on: string } | null;
  readonly state: LegalState;
  /** What else is known of how far it is, or of parts beside it; `null` where nothing. */
  readonly stage: string | null;
  readonly mark: Mark;
};

/** The day up to which the sources of this list were read. */
export const STANDARDS_CHECKED_ON = '2026-10-06';

function draft(
  name: string,
  covers: string,
  categories: readonly string[] = [],
  stage: string | null = null,
): HarmonisedStandard {
  return { name, covers, categories, reference: null, state: 'draft', stage, mark: 'unverified' };
}

const OF_ENQUIRY =
  'Public enquiry opened on 13 August 2026; approval procedures ending from mid-September to mid-November 2026.';
const WITH_OT = `${OF_ENQUIRY} A profile for operational technology is drafted beside it (IEC 62443, prEN 50770 series).`;

/** A draft of ETSI for one category; the enquiry is known for the series as a whole. */
function etsi(number: number, covers: string, category: string, stage = OF_ENQUIRY) {
  return draft(`EN 304 ${number}`, covers, [category], stage);
}

/** The drafts known. None is cited in the Official Journal under this Regulation. */
export const HARMONISED_STANDARDS: readonly HarmonisedStandard[] = [
  draft(
    'EN 40000-1-1',
    'Vocabulary',
    [],
    'Formal vote passed; ratification planned for 2 November 2026.',
  ),
  draft(
    'EN 40000-1-2',
    'Principles, risk management, life cycle',
    [],
    'Final draft; ratification planned for 2 November 2026; no citation expected.',
  ),
  draft(
    'EN 40000-1-3',
    'Handling of vulnerabilities (Annex I, Part II)',
    [],
    'Under approval; citation expected.',
  ),
  draft(
    'EN 40000-1-4',
    'Generic security requirements (Annex I, Part I, point (2))',
    [],
    'In development for 2027; built on EN 18031.',
  ),
  draft('TR 40000-1-5', 'Threats and objectives'),
  draft('CEN/TC 224', 'Identity management and access control', ['III.I.1']),
  etsi(617, 'Browsers', 'III.I.2'),
  etsi(618, 'Password managers', 'III.I.3'),
  etsi(619, 'Software against malware', 'III.I.4'),
  etsi(620, 'Virtual private networks', 'III.I.5', WITH_OT),
  etsi(621, 'Network management', 'III.I.6', WITH_OT),
  etsi(622, 'Security information and event management', 'III.I.7', WITH_OT),
  etsi(623, 'Boot managers', 'III.I.8'),
  etsi(624, 'Public key infrastructure', 'III.I.9'),
  etsi(625, 'Network interfaces', 'III.I.10', WITH_OT),
  etsi(626, 'Operating systems', 'III.I.11'),
  etsi(627, 'Routers, modems and switches', 'III.I.12', WITH_OT),
  draft('EN 50765', 'Microprocessors and microcontrollers', ['III.I.13', 'III.I.14']),
  draft('EN 50767', 'Integrated circuits and gate arrays', ['III.I.15']),
  etsi(631, 'Virtual assistants', 'III.I.16'),
  etsi(632, 'Smart home products', 'III.I.17'),
  etsi(633, 'Connected toys', 'III.I.18'),
  etsi(634, 'Wearables', 'III.I.19'),
  etsi(635, 'Hypervisors and container runtimes', 'III.II.1'),
  etsi(636, 'Firewalls, detection and prevention of intrusion', 'III.II.2', WITH_OT),
  draft('EN 50766', 'Tamper-resistant microprocessors and microcontrollers', [
    'III.II.3',
    'III.II.4',
  ]),
  draft('CEN/TC 224', 'Devices with security boxes', ['IV.1']),
  draft('prEN 40000-x', 'Smart meter gateways and other devices for advanced security', ['IV.2']),
  draft('EN 50764', 'Smartcards and secure elements: platform', ['IV.3']),
  draft('prEN 18330', 'Smartcards and secure elements: application', ['IV.3']),
];

/** A standard of another act that is often taken for one of this one. */
export type StandardOfOtherLaw = {
  readonly name: string;
  /** The act under which it is cited. */
  readonly of: string;
  readonly citedBy: string;
  /** ISO date. */
  readonly citedOn: string;
  /** Where it gives no presumption even there. */
  readonly restrictions: readonly string[];
};

/** EN 18031 is cited for radio equipment only, with restrictions, and gives no presumption under this Regulation. */
export const STANDARDS_OF_OTHER_LAW: readonly StandardOfOtherLaw[] = [
  radioStandard('EN 18031-1:2024'),
  radioStandard(
    'EN 18031-2:2024',
    'Where 6.1.3 to 6.1.6 apply: without control by parents or guardians.',
  ),
  radioStandard('EN 18031-3:2024', 'The assessment criteria of 6.3.2.4 (secure update).'),
];

function radioStandard(name: string, ...more: readonly string[]): StandardOfOtherLaw {
  return {
    name,
    of: 'Directive 2014/53/EU',
    citedBy: 'Implementing Decision (EU) 2025/138',
    citedOn: '2025-01-30',
    restrictions: [
      'Its sections of rationale and guidance.',
      'Where the user may leave the password unset (6.2.5.1, 6.2.5.2).',
      ...more,
    ],
  };
}

/** The standards that give a presumption for a category today: those with a reference, horizontal ones included. */
export function citedStandards(
  category: string,
  standards: readonly HarmonisedStandard[] = HARMONISED_STANDARDS,
): readonly HarmonisedStandard[] {
  return standards.filter(
    ({ categories, reference }) =>
      reference !== null && (categories.length === 0 || categories.includes(category)),
  );
}

/** By when a group of the standards is due under request M/606. */
export type StandardsDeadline = {
  readonly id: 'frameworkAndHandling' | 'products' | 'genericRequirements';
  /** ISO date. */
  readonly by: string;
  /** What a draft amendment of July 2026 would make of it, in words; its adoption was not found. */
  readonly proposed: string | null;
  readonly because: Reason;
};

/** The deadlines of request M/606, accepted on 3 April 2025; they bind the standardisation bodies, no operator. */
export const STANDARDS_DEADLINES: readonly StandardsDeadline[] = [
  {
    id: 'frameworkAndHandling',
    by: '2026-08-30',
    proposed: 'End of October 2026 (30 or 31: sources differ).',
    because: deadline('Principles, risk management and handling of vulnerabilities.'),
  },
  {
    id: 'products',
    by: '2026-10-30',
    proposed: '31 December 2026.',
    because: deadline('The standards for categories of products.'),
  },
  {
    id: 'genericRequirements',
    by: '2027-10-30',
    proposed: null,
    because: deadline('The generic requirements of Annex I, Part I.'),
  },
];

/** The last day of request M/606, ISO date; known from secondary sources. */
export const STANDARDS_REQUEST_ENDS = '2027-11-30';

function deadline(says: string): Reason {
  return marked('guidance', 'Art. 27(1)', says, 'Commission FAQ 6.10');
}
