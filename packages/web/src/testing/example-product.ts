import type { ProductDetails, ReleaseDetails } from '@cradle/contract';

const NOTHING_FOUND = {
  affected: 0,
  undetermined: 0,
  exploited: 0,
  undecided: 0,
  decided: 0,
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
  unrated: 0,
};

/** A product as tests show it. */
export const gateway: ProductDetails = {
  id: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1a05',
  name: 'Gateway',
  type: 'hardwareWithSoftware',
  description: '',
  identifiers: [{ kind: 'model', value: 'GW-1' }],
  coreFunctionality: 'Routes traffic',
  productClass: 'importantI',
  category: null,
  memberStates: ['DE'],
  firstPlacedOn: null,
  supportEndsOn: '2031-12-31',
  contacts: [{ name: 'Product security', email: 'security@acme.example', role: 'reports' }],
  responsible: ['paula'],
  demo: false,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  findings: NOTHING_FOUND,
  openCases: [],
  openCandidates: 0,
  feedAges: [],
};

/** A draft release of {@link gateway} with one artefact. */
export const firmware: ReleaseDetails = {
  id: '5a1c9a52-0b6f-4d0e-9f57-0d1f6a3f1b01',
  productId: gateway.id,
  productName: gateway.name,
  version: '1.0',
  releasedOn: '2026-11-02',
  supportEndsOn: null,
  state: 'draft',
  publishedAt: null,
  sbom: null,
  findings: NOTHING_FOUND,
  demo: false,
  artefacts: [{ name: 'firmware.bin', algorithm: 'SHA-256', hash: 'ab'.repeat(32) }],
  sboms: [],
  classification: null,
  createdAt: '2026-11-01T10:00:00Z',
  feedAges: [],
};
