import type { DutyProgress, ProductFacts, ReleaseFacts } from '@cradle/contract';

/** A release of the demonstration, and the public SBOM that stands for it. */
export type DemoRelease = {
  readonly facts: ReleaseFacts;
  /** Name of a file in `fixtures/demo`; where it is from is said there. */
  readonly sbom: string;
};

/** A product of the demonstration. */
export type DemoProduct = {
  readonly facts: ProductFacts;
  /** Answers of the guide, as its address has them; `null` where the demonstration shows that nobody has answered. */
  readonly answers: string | null;
  /** How far its maker is with some of its duties. */
  readonly duties: readonly { readonly duty: string; readonly progress: DutyProgress }[];
  readonly releases: readonly DemoRelease[];
};

/** What a person decides in the demonstration: the first affected finding of a release that is not exploited. */
export const DEMO_DECISION =
  'Demonstration: the vulnerable function is not called in this product; shown to the team on a test system.';

/** Why the demonstration's case says that its maker is aware. */
export const DEMO_AWARENESS =
  'Demonstration: the invented team read that exploitation was reported and found the component in its product.';

const contact = (role: string): ProductFacts['contacts'][number] => ({
  name: `Demonstration ${role}`,
  email: '',
  role,
});

function facts(product: Partial<ProductFacts> & Pick<ProductFacts, 'name' | 'type'>): ProductFacts {
  return {
    description: '',
    identifiers: [],
    coreFunctionality: '',
    productClass: null,
    category: null,
    memberStates: [],
    firstPlacedOn: null,
    supportEndsOn: null,
    contacts: [contact('product security')],
    responsible: [],
    ...product,
  };
}

function release(version: string, releasedOn: string): ReleaseFacts {
  return { version, releasedOn, supportEndsOn: null, artefacts: [] };
}

function progress(of: Partial<DutyProgress> & Pick<DutyProgress, 'state'>): DutyProgress {
  return { reason: '', evidence: '', plannedOn: null, responsible: null, ...of };
}

/**
 * The invented manufacturer's products. Their parts are real: public SBOMs of other people's software and hardware,
 * shown under names of our own so that nobody is taken for their maker.
 */
export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  {
    facts: facts({
      name: 'Keystone Identity Server',
      type: 'software',
      description: 'Demonstration. Signs people in to the applications of a company.',
      coreFunctionality: 'Identity and access management for other applications.',
      productClass: 'importantI',
      category: 'III.I.1',
      memberStates: ['AT', 'DE', 'FR'],
      firstPlacedOn: '2020-06-02',
      supportEndsOn: '2028-06-30',
    }),
    // The day on which its next version is placed on the market is not known yet.
    answers:
      '1.ty-s.re-n.dc-y.um-y.os-n.ca-y.ex-n.mm-y.on-y.wm-n.co-a1.ru-n.eh-n.hs-n.cm-n.sc-n.po-u.si-s',
    duties: [
      {
        duty: 'riskAssessment',
        progress: progress({ state: 'inWork', plannedOn: '2027-03-31' }),
      },
      {
        duty: 'sbom',
        progress: progress({ state: 'done', evidence: 'SBOM of release 10.0.2 in Cradle' }),
      },
    ],
    releases: [{ facts: release('10.0.2', '2020-06-02'), sbom: 'keycloak-10.0.2.cdx.json' }],
  },
  {
    facts: facts({
      name: 'Bridgehead Mail Gateway',
      type: 'software',
      description: 'Demonstration. Encrypts the mail of a company on its way out.',
      coreFunctionality: 'Passes mail between a mail program and an encrypted mailbox.',
      productClass: 'default',
      memberStates: ['BE', 'NL', 'PL', 'SE'],
      firstPlacedOn: '2021-02-15',
      supportEndsOn: '2028-12-31',
    }),
    answers:
      '1.ty-s.re-n.dc-y.um-y.os-n.ca-y.ex-n.mm-y.on-y.wm-n.co-n.ru-n.eh-n.po-20210215.sm-n.si-s',
    duties: [],
    releases: [
      { facts: release('1.6.3', '2021-02-15'), sbom: 'proton-bridge-1.6.3.cdx.json' },
      { facts: release('1.8.0', '2021-05-10'), sbom: 'proton-bridge-1.8.0.cdx.json' },
    ],
  },
  {
    facts: facts({
      name: 'Harbour Storage Adapter',
      type: 'hardware',
      description:
        'Demonstration. A board that connects storage to a computer; a list of parts without identifiers.',
      coreFunctionality: 'Connects drives to the bus of a computer.',
      productClass: 'default',
      memberStates: ['CZ', 'IT'],
      firstPlacedOn: '2022-01-09',
      supportEndsOn: '2029-01-31',
    }),
    answers: null,
    duties: [],
    releases: [{ facts: release('rev-1', '2022-01-09'), sbom: 'pcie-sata-adapter.cdx.json' }],
  },
];

/** The exploited vulnerability that the demonstration has a case for; the others wait for an answer. */
export const DEMO_CASE = {
  product: 'Keystone Identity Server',
  vulnerability: 'CVE-2022-22965',
  title: 'CVE-2022-22965 in Keystone Identity Server',
} as const;
