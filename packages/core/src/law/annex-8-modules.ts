import { cite as citation, formatCitation } from './citation.ts';

/** One procedure of conformity assessment: what the maker does, what a notified body does, how it is marked. */
export type ConformityModule = {
  readonly id: 'A' | 'B' | 'C' | 'H';
  readonly cite: string;
  readonly maker: string;
  /** `null` where no notified body takes part. */
  readonly notifiedBody: string | null;
  /** The points that an authorised representative may do, if its mandate says so. */
  readonly representative: string;
  /** `null` where the module ends without a mark. */
  readonly mark: string | null;
};

function conformityModule(
  id: ConformityModule['id'],
  cite: string,
  rest: Omit<ConformityModule, 'id' | 'cite'>,
): ConformityModule {
  return { id, cite: formatCitation(citation(cite)), ...rest };
}

/** The modules of Annex VIII. With module H the number of the notified body follows the CE marking (Art. 30(4)). */
export const conformityModules: readonly ConformityModule[] = [
  conformityModule('A', 'Annex VIII, Part I', {
    maker:
      'Technical documentation; design, production and handling under its own control; CE marking and a declaration for each product.',
    notifiedBody: null,
    representative: 'Point 4',
    mark: 'CE marking',
  }),
  conformityModule('B', 'Annex VIII, Part II', {
    maker:
      'One application to one body, with the documentation and evidence; tells of changes to the type and to the handling of vulnerabilities.',
    notifiedBody:
      'Examines design, specimens and tests; issues a certificate with conditions; audits the handling of vulnerabilities periodically.',
    representative: 'The application, points 7 and 10',
    mark: null,
  }),
  conformityModule('C', 'Annex VIII, Part III', {
    maker: 'Production conforms to the type; CE marking and a declaration for each product model.',
    notifiedBody: null,
    representative: 'Point 3',
    mark: 'CE marking without a number',
  }),
  conformityModule('H', 'Annex VIII, Part IV', {
    maker:
      'An approved quality system through the support period; documentation of one model for each category; tells of intended changes.',
    notifiedBody: 'Assesses the system, with visits on site, and audits it periodically.',
    representative: 'Points 3.1, 3.5, 5 and 6',
    mark: 'CE marking with the number of the notified body',
  }),
];
