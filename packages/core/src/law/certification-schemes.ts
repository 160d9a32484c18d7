import { marked, type Reason } from './reason.ts';

/** What European cybersecurity certification can do under the Regulation, and whether it can today. */
export type CertificationEffect = {
  readonly id: 'mandatory' | 'presumption' | 'insteadOfThirdParty';
  /** `null` where no act is known that makes it usable. */
  readonly usableBy: string | null;
  readonly because: Reason;
};

/** The day up to which the sources of this list were read. */
export const SCHEMES_CHECKED_ON = '2026-10-06';

/** The three effects. No act was found that makes any of them usable; that there is none is not proven. */
export const CERTIFICATION_EFFECTS: readonly CertificationEffect[] = [
  {
    id: 'mandatory',
    usableBy: null,
    because: marked(
      'unverified',
      'Art. 8(1)',
      'No delegated act that makes certification mandatory for a critical category is known.',
    ),
  },
  {
    id: 'presumption',
    usableBy: null,
    because: marked(
      'unverified',
      'Art. 27(8)',
      'A certificate gives a presumption as far as it covers a requirement; no scheme is known to be usable for that yet.',
    ),
  },
  {
    id: 'insteadOfThirdParty',
    usableBy: null,
    because: marked(
      'unverified',
      'Art. 27(9)',
      'No delegated act that names a scheme is known; one on EUCC is planned for the end of 2026.',
    ),
  },
];
