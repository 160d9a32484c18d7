import { type Provision, provision } from './provision.ts';

const IR2392 = { from: '2025-12-21', textVersion: 'IR2392' } as const;
const DR881 = { from: '2026-05-10', textVersion: 'DR881' } as const;

/** The implementing and delegated acts, and what another act changes in the Regulation. */
export const actsProvisions: readonly Provision[] = [
  provision(
    'Implementing Regulation (EU) 2025/2392',
    'Describes each category of Annexes III and IV by its core functionality.',
    IR2392,
  ),
  provision(
    'Implementing Regulation (EU) 2025/2392, Art. 1',
    'Lets a level of AVA_VAN be shown by the newest or an older edition of the Common Criteria.',
    IR2392,
  ),
  provision(
    'Delegated Regulation (EU) 2025/1535',
    'Takes vehicles of category L and their parts out of the Regulation, but not those designed to pedal.',
    { from: null, textVersion: 'DR1535', note: 'Read in secondary sources only.' },
  ),
  provision(
    'Delegated Regulation (EU) 2026/881',
    'Says on which grounds the CSIRT may delay passing a report on.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 3',
    'Passing on may be delayed where its risk outweighs its benefit, marking is not enough, and one of four grounds holds.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 3(a)',
    'Ground: mitigation is expected within 72 hours; else the report is passed on.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 3(b)',
    'Ground: the content is enough to build an exploit, until there is mitigation.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 3(c)',
    'Ground: enough of the information has been shared already.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 3(d)',
    'Ground: coordinated disclosure in which the CSIRT is a trusted intermediary.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 4',
    'Passing on to a CSIRT may be delayed that is compromised or cannot protect the report.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/881, Art. 5',
    'Passing on may be delayed while the reporting platform is compromised.',
    DR881,
  ),
  provision(
    'Delegated Regulation (EU) 2026/339',
    'Ends the cybersecurity rules for radio equipment on the day from which the Regulation applies.',
    { textVersion: 'DR339', note: 'Title verified; text not read in full.' },
  ),
  provision(
    'Regulation (EU) 2025/327, Art. 104',
    'Changes Arts. 13(4) and 31(3) and adds Art. 32(5a), for electronic health record systems.',
    { from: '2027-03-26', textVersion: 'EHDS' },
  ),
];
