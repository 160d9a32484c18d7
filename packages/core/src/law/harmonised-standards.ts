import type { Mark } from './reason.ts';

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
  readonly mark: Mark;
};

/** The day up to which the sources of this list were read. */
export const STANDARDS_CHECKED_ON = '2026-10-06';

function draft(
  name: string,
  covers: string,
  categories: readonly string[] = [],
): HarmonisedStandard {
  return { name, covers, categories, reference: null, mark: 'unverified' };
}

/** The drafts known. None is cited in the Official Journal under this Regulation. */
export const HARMONISED_STANDARDS: readonly HarmonisedStandard[] = [
  draft('EN 40000-1-1', 'Vocabulary'),
  draft('EN 40000-1-2', 'Principles, risk management, life cycle'),
  draft('EN 40000-1-3', 'Handling of vulnerabilities (Annex I, Part II)'),
  draft('EN 40000-1-4', 'Generic security requirements (Annex I, Part I, point (2))'),
  draft('CEN/TC 224', 'Identity management and access control', ['III.I.1']),
  draft('EN 304 617', 'Browsers', ['III.I.2']),
  draft('EN 304 618', 'Password managers', ['III.I.3']),
  draft('EN 304 619', 'Software against malware', ['III.I.4']),
  draft('EN 304 620', 'Virtual private networks', ['III.I.5']),
  draft('EN 304 621', 'Network management', ['III.I.6']),
  draft('EN 304 622', 'Security information and event management', ['III.I.7']),
  draft('EN 304 623', 'Boot managers', ['III.I.8']),
  draft('EN 304 624', 'Public key infrastructure', ['III.I.9']),
  draft('EN 304 625', 'Network interfaces', ['III.I.10']),
  draft('EN 304 626', 'Operating systems', ['III.I.11']),
  draft('EN 304 627', 'Routers, modems and switches', ['III.I.12']),
  draft('EN 50765', 'Microprocessors and microcontrollers', ['III.I.13', 'III.I.14']),
  draft('EN 50767', 'Integrated circuits and gate arrays', ['III.I.15']),
  draft('EN 304 631', 'Virtual assistants', ['III.I.16']),
  draft('EN 304 632', 'Smart home products', ['III.I.17']),
  draft('EN 304 633', 'Connected toys', ['III.I.18']),
  draft('EN 304 634', 'Wearables', ['III.I.19']),
  draft('EN 304 635', 'Hypervisors and container runtimes', ['III.II.1']),
  draft('EN 304 636', 'Firewalls, detection and prevention of intrusion', ['III.II.2']),
  draft('EN 50766', 'Tamper-resistant microprocessors and microcontrollers', [
    'III.II.3',
    'III.II.4',
  ]),
  draft('CEN/TC 224', 'Devices with security boxes', ['IV.1']),
  draft('prEN 40000-x', 'Smart meter gateways', ['IV.2']),
  draft('EN 50764', 'Smartcards and secure elements: platform', ['IV.3']),
  draft('prEN 18330', 'Smartcards and secure elements: application', ['IV.3']),
];

/**
 * Standards of other law that are often taken for standards of this one. EN 18031 is cited under the Radio Equipment
 * Directive, with restrictions, and gives no presumption here.
 */
export const STANDARDS_OF_OTHER_LAW: readonly { readonly name: string; readonly of: string }[] = [
  { name: 'EN 18031-1:2024', of: 'Directive 2014/53/EU' },
  { name: 'EN 18031-2:2024', of: 'Directive 2014/53/EU' },
  { name: 'EN 18031-3:2024', of: 'Directive 2014/53/EU' },
];

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
