import type { Coverage } from './covered.ts';

/** The acts around the Regulation. */
export const coverageOfActs: readonly (readonly [cite: string, Coverage])[] = [
  ['Implementing Regulation (EU) 2025/2392', { kind: 'rule', module: 'product-categories.ts' }],
  [
    'Implementing Regulation (EU) 2025/2392, Art. 1',
    {
      kind: 'checklist',
      where:
        'The level of AVA_VAN is a fact of the chip ladder in art-7-classification.ts, whatever the edition.',
    },
  ],
  ['Delegated Regulation (EU) 2025/1535', { kind: 'rule', module: 'art-2-exclusions.ts' }],
  ['Delegated Regulation (EU) 2026/881', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 3', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 3(a)', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 3(b)', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 3(c)', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 3(d)', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 4', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/881, Art. 5', { kind: 'rule', module: 'art-16-delay.ts' }],
  ['Delegated Regulation (EU) 2026/339', { kind: 'rule', module: 'art-14-triggers.ts' }],
  [
    'Regulation (EU) 2025/327, Art. 104',
    { kind: 'checklist', where: 'Its texts are those of Arts. 13(4), 31(3) and 32(5a).' },
  ],
];
