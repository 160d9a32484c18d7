import { type Mark, marked, type Reason } from './reason.ts';

/** How another act of the Union stands beside the Regulation. */
export type OtherAct = {
  readonly id: string;
  /** Short name with its number. */
  readonly act: string;
  /** ISO date from which what is said holds, where it is not that of the Regulation; else `null`. */
  readonly from: string | null;
  readonly because: Reason;
};

/**
 * Acts that meet the Regulation, in the order in which a maker comes upon them. Where a rule of this folder answers
 * with an act (radio equipment, health records), this says no more than that rule.
 *
 * Not modelled: what those acts themselves ask for.
 */
export const OTHER_ACTS: readonly OtherAct[] = [
  act('radioEquipment', 'Delegated Regulation (EU) 2022/30 (radio equipment)', [
    'unverified',
    'Recital 30',
    'It holds for radio units placed from 1 August 2025 to 10 December 2027; from 11 December 2027 this Regulation covers what it asked for.',
    'Delegated Regulation (EU) 2026/339, known from secondary records',
  ]),
  act('artificialIntelligence', 'AI Act, Regulation (EU) 2024/1689', [
    'unverified',
    'Art. 12',
    'A high-risk AI system that meets Annex I and shows it in its declaration is deemed to meet the cybersecurity rules for AI. The procedure is that of the AI Act, but important and critical products that would use its internal control follow this Regulation for cybersecurity.',
    'The effect of Regulation (EU) 2026/1744 on Art. 12 is not verified',
  ]),
  {
    ...act('machinery', 'Machinery Regulation (EU) 2023/1230', [
      'law',
      'Recital 53',
      'Both apply, each with its procedure; where their requirements overlap, the synergies are shown.',
      'Commission FAQ 2.4',
    ]),
    from: '2027-01-20',
  },
  {
    ...act('healthRecords', 'European Health Data Space, Regulation (EU) 2025/327', [
      'law',
      'Art. 32(5a)',
      'Electronic health record systems prove Annex I by the procedure of its Chapter III.',
      'Regulation (EU) 2025/327, Art. 104',
    ]),
    from: '2027-03-26',
  },
  act('generalProductSafety', 'General Product Safety Regulation (EU) 2023/988', [
    'law',
    'Art. 11',
    'Applies in parts to risks other than those to cybersecurity, where no other harmonisation law covers them.',
    null,
  ]),
  act('networkSecurity', 'NIS 2, Directive (EU) 2022/2555', [
    'law',
    'Recital 12',
    'This Regulation is about the product, that Directive about the entity: software, platforms and infrastructure offered as a service fall there.',
    null,
  ]),
  act(
    'identityWallets',
    'European digital identity wallets, Regulation (EU) No 910/2014, Art. 5a',
    [
      'law',
      'Recital 33',
      'Both apply; one certificate can serve both where that is laid down.',
      null,
    ],
  ),
  act('productLiability', 'Product Liability Directive (EU) 2024/2853', [
    'law',
    'Recital 31',
    'A strict liability of its own: want of security updates can make a product defective.',
    null,
  ]),
  act('dataProtection', 'GDPR (EU) 2016/679 and Data Act (EU) 2023/2854', [
    'guidance',
    'Art. 52(7)',
    'Both may apply beside this Regulation; data protection authorities may ask for its documents.',
    'Commission FAQ 2.8 and 2.9',
  ]),
  act('procurement', 'Public procurement', [
    'law',
    'Art. 5(2)',
    'Member States see to it that compliance with Annex I is considered in buying.',
    null,
  ]),
  act('marketSurveillance', 'Market Surveillance Regulation (EU) 2019/1020', [
    'unverified',
    'Art. 52(1)',
    'It applies; but this Regulation was not added to its list in Art. 4(5), so it alone asks for no responsible person in the Union.',
    'The Commission deleted a contrary answer from its FAQ in version 1.3',
  ]),
];

type Said = readonly [mark: Mark, cite: string, says: string, source: string | null];

function act(id: string, name: string, [mark, cite, says, source]: Said): OtherAct {
  return { id, act: name, from: null, because: marked(mark, cite, says, source) };
}
