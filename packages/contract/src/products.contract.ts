import { z } from 'zod';
import { FrozenClassification } from './law-shapes.ts';
import { defineRoute } from './route.ts';
import {
  Actor,
  DateOnly,
  FeedAge,
  Id,
  Instant,
  Line,
  MemberState,
  PageQuery,
  pageOf,
  Sha256,
  Text,
} from './shapes.ts';

export const PRODUCT_TYPES = ['software', 'hardware', 'hardwareWithSoftware', 'component'] as const;
export const IDENTIFIER_KINDS = ['model', 'gtin', 'sku', 'purl', 'cpe', 'other'] as const;
export const PRODUCT_CLASSES = ['default', 'importantI', 'importantII', 'critical'] as const;

/** What a person may say about a product; unknown is `null`, never a guess. */
export const ProductFacts = z.strictObject({
  name: Line,
  type: z.enum(PRODUCT_TYPES),
  description: Text.default(''),
  identifiers: z
    .array(
      z.strictObject({
        kind: z.enum(IDENTIFIER_KINDS),
        value: Line,
      }),
    )
    .max(50)
    .default([]),
  /** The function without which the product fails its intended purpose (Art. 7(1), Art. 8(1)). */
  coreFunctionality: Text.default(''),
  productClass: z.enum(PRODUCT_CLASSES).nullable().default(null),
  /** Category of Annex III or IV, e.g. `III.I.12`. */
  category: z.string().max(20).nullable().default(null),
  memberStates: z.array(MemberState).max(27).default([]),
  firstPlacedOn: DateOnly.nullable().default(null),
  supportEndsOn: DateOnly.nullable().default(null),
  contacts: z
    .array(
      z.strictObject({
        name: Line,
        email: z.union([z.email(), z.literal('')]),
        role: z.string().max(100),
      }),
    )
    .max(20)
    .default([]),
  /** People who are told when something about this product needs a decision. */
  responsible: z.array(z.string()).max(50).default([]),
});
export type ProductFacts = z.infer<typeof ProductFacts>;

/** Counts by state over the current SBOMs of the releases that are still supported. */
export const FindingCounts = z.strictObject({
  affected: z.int(),
  undetermined: z.int(),
  exploited: z.int(),
  undecided: z.int(),
  decided: z.int(),
  critical: z.int(),
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  unrated: z.int(),
});
export type FindingCounts = z.infer<typeof FindingCounts>;

export const ProductSummary = z.strictObject({
  id: Id,
  name: z.string(),
  type: z.enum(PRODUCT_TYPES),
  productClass: z.enum(PRODUCT_CLASSES).nullable(),
  supportEndsOn: DateOnly.nullable(),
  releases: z.int(),
  latestRelease: z.strictObject({ id: Id, version: z.string() }).nullable(),
  openCases: z.int(),
  openCandidates: z.int(),
  findings: FindingCounts,
  demo: z.boolean(),
  updatedAt: Instant,
});
export type ProductSummary = z.infer<typeof ProductSummary>;

export const ProductDetails = ProductFacts.extend({
  id: Id,
  demo: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  findings: FindingCounts,
  openCases: z.array(z.strictObject({ id: Id, title: z.string() })),
  openCandidates: z.int(),
  feedAges: z.array(FeedAge),
});
export type ProductDetails = z.infer<typeof ProductDetails>;

const productParams = z.strictObject({ productId: Id });
const releaseParams = z.strictObject({ releaseId: Id });

export const listProducts = defineRoute({
  id: 'listProducts',
  method: 'GET',
  path: '/api/v1/products',
  needs: 'products.read',
  tag: 'Products',
  list: true,
  summary: 'Products with what is open on each. Sorts: name, updatedAt, supportEndsOn.',
  query: PageQuery,
  reply: pageOf(ProductSummary),
});
export const createProduct = defineRoute({
  id: 'createProduct',
  method: 'POST',
  path: '/api/v1/products',
  needs: 'products.write',
  tag: 'Products',
  status: 201,
  summary: 'Creates a product.',
  body: ProductFacts,
  reply: ProductDetails,
});
export const getProduct = defineRoute({
  id: 'getProduct',
  method: 'GET',
  path: '/api/v1/products/:productId',
  needs: 'products.read',
  tag: 'Products',
  summary: 'One product. Replies with an ETag.',
  params: productParams,
  reply: ProductDetails,
});
export const changeProduct = defineRoute({
  id: 'changeProduct',
  method: 'PUT',
  path: '/api/v1/products/:productId',
  needs: 'products.write',
  tag: 'Products',
  summary: 'Replaces the facts of a product.',
  params: productParams,
  body: ProductFacts,
  reply: ProductDetails,
  ifMatch: true,
});
export const deleteProduct = defineRoute({
  id: 'deleteProduct',
  method: 'DELETE',
  path: '/api/v1/products/:productId',
  needs: 'products.write',
  tag: 'Products',
  summary:
    'Deletes a product without published releases and without cases; refused otherwise (Art. 13(13)).',
  params: productParams,
  status: 204,
  reply: z.null(),
});

/** Digits of a hash in hexadecimal, by its algorithm. */
export const HASH_DIGITS = { 'SHA-256': 64, 'SHA-384': 96, 'SHA-512': 128 } as const;
export const HASH_ALGORITHMS = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

export const ReleaseFacts = z.strictObject({
  version: Line,
  releasedOn: DateOnly.nullable().default(null),
  supportEndsOn: DateOnly.nullable().default(null),
  artefacts: z
    .array(
      z.strictObject({
        name: Line,
        algorithm: z.enum(HASH_ALGORITHMS),
        hash: z.string().regex(/^[0-9a-fA-F]{64,128}$/),
      }),
    )
    .max(200)
    .default([]),
});
export type ReleaseFacts = z.infer<typeof ReleaseFacts>;

/** What a person or a pipeline may say about a release: each hash has the length of its algorithm. */
export const EnteredReleaseFacts = ReleaseFacts.superRefine(({ artefacts }, context) => {
  for (const [at, { algorithm, hash }] of artefacts.entries()) {
    if (hash.length !== HASH_DIGITS[algorithm]) {
      const message = `A hash by ${algorithm} has ${HASH_DIGITS[algorithm]} hexadecimal digits; this one has ${hash.length}.`;
      context.addIssue({ code: 'custom', message, path: ['artefacts', at, 'hash'] });
    }
  }
});

export const SbomProblemView = z.strictObject({
  at: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});

export const SbomSummary = z.strictObject({
  id: Id,
  releaseId: Id,
  sha256: Sha256,
  fileName: z.string().nullable(),
  format: z.string(),
  specVersion: z.string(),
  schemaValid: z.boolean(),
  components: z.int(),
  identified: z.int(),
  unidentified: z.int(),
  dependencies: z.int(),
  topLevel: z.int(),
  problems: z.int(),
  size: z.int(),
  uploadedAt: Instant,
  uploadedBy: Actor,
  state: z.enum(['current', 'superseded']),
  supersededBy: Id.nullable(),
});
export type SbomSummary = z.infer<typeof SbomSummary>;

export const ReleaseSummary = z.strictObject({
  id: Id,
  productId: Id,
  version: z.string(),
  releasedOn: DateOnly.nullable(),
  supportEndsOn: DateOnly.nullable(),
  state: z.enum(['draft', 'published']),
  publishedAt: Instant.nullable(),
  sbom: SbomSummary.nullable(),
  findings: FindingCounts,
});
export type ReleaseSummary = z.infer<typeof ReleaseSummary>;
export const ReleaseDetails = ReleaseSummary.extend({
  productName: z.string(),
  demo: z.boolean(),
  artefacts: ReleaseFacts.shape.artefacts,
  sboms: z.array(SbomSummary),
  /** What its product was in law when it was published; `null` for drafts and where nobody had answered. */
  classification: FrozenClassification.nullable(),
  createdAt: Instant,
  feedAges: z.array(FeedAge),
});
export type ReleaseDetails = z.infer<typeof ReleaseDetails>;

export const listReleases = defineRoute({
  id: 'listReleases',
  method: 'GET',
  path: '/api/v1/products/:productId/releases',
  needs: 'products.read',
  tag: 'Products',
  list: true,
  summary: 'Releases of a product, newest first.',
  params: productParams,
  query: PageQuery,
  reply: pageOf(ReleaseSummary),
});
export const createRelease = defineRoute({
  id: 'createRelease',
  method: 'POST',
  path: '/api/v1/products/:productId/releases',
  needs: 'releases.write',
  tag: 'Products',
  status: 201,
  summary: 'Adds a release. A version exists once per product.',
  params: productParams,
  body: EnteredReleaseFacts,
  reply: ReleaseDetails,
});
export const getRelease = defineRoute({
  id: 'getRelease',
  method: 'GET',
  path: '/api/v1/releases/:releaseId',
  needs: 'products.read',
  tag: 'Products',
  summary: 'One release with its SBOMs. Replies with an ETag.',
  params: releaseParams,
  reply: ReleaseDetails,
});
export const changeRelease = defineRoute({
  id: 'changeRelease',
  method: 'PUT',
  path: '/api/v1/releases/:releaseId',
  needs: 'releases.write',
  tag: 'Products',
  summary: 'Changes a draft release; of a published one only the end of support can change.',
  params: releaseParams,
  body: EnteredReleaseFacts,
  reply: ReleaseDetails,
  ifMatch: true,
});
export const publishRelease = defineRoute({
  id: 'publishRelease',
  method: 'POST',
  path: '/api/v1/releases/:releaseId/publish',
  needs: 'releases.write',
  tag: 'Products',
  summary:
    'Publishes a release: from now on its version, artefacts and SBOM never change; a newer SBOM supersedes.',
  params: releaseParams,
  reply: ReleaseDetails,
});

/** Media types under which an SBOM is taken as raw bytes. The format is recognised by content, not by this. */
export const SBOM_MEDIA_TYPES = [
  'application/octet-stream',
  'application/json',
  'application/vnd.cyclonedx+json',
  'application/vnd.cyclonedx+xml',
  'application/xml',
  'text/xml',
  'application/spdx+json',
  'application/ld+json',
  'text/spdx',
  'text/plain',
  'application/gzip',
  'multipart/form-data',
] as const;

export const SbomUploaded = z.strictObject({
  sbom: SbomSummary,
  /** `alreadyThere`: the same bytes were the release's current SBOM already; nothing changed. */
  outcome: z.enum(['added', 'superseded', 'alreadyThere']),
  problems: z.array(SbomProblemView),
  findings: FindingCounts,
  diff: z.strictObject({ added: z.int(), removed: z.int(), changed: z.int() }).nullable(),
  exploited: z.array(z.strictObject({ vulnerability: z.string(), component: z.string() })),
});
export type SbomUploaded = z.infer<typeof SbomUploaded>;

export const uploadSbom = defineRoute({
  id: 'uploadSbom',
  method: 'POST',
  path: '/api/v1/releases/:releaseId/sboms',
  needs: 'sboms.write',
  tag: 'SBOMs',
  status: 201,
  summary:
    'Takes an SBOM as raw bytes or multipart (field "file"), reads it, matches it, and answers with what was found.',
  params: releaseParams,
  query: z.object({ fileName: z.string().max(300).optional() }),
  upload: SBOM_MEDIA_TYPES,
  reply: SbomUploaded,
});
/** For pipelines: by names, creating product and release where they are not there yet. */
export const pushSbom = defineRoute({
  id: 'pushSbom',
  method: 'POST',
  path: '/api/v1/push',
  needs: 'sboms.write',
  tag: 'SBOMs',
  status: 201,
  summary:
    'As uploadSbom, naming product (id or name) and release (id or version); `create=true` adds what is missing.',
  query: z.object({
    product: z.string().min(1).max(300),
    release: z.string().min(1).max(300),
    create: z.enum(['true', 'false']).default('false'),
    fileName: z.string().max(300).optional(),
  }),
  upload: SBOM_MEDIA_TYPES,
  reply: SbomUploaded.extend({ productId: Id, releaseId: Id }),
});

const sbomParams = z.strictObject({ sbomId: Id });
export const SbomDetails = SbomSummary.extend({
  productId: Id,
  productName: z.string(),
  releaseVersion: z.string(),
  serialNumber: z.string().nullable(),
  documentName: z.string().nullable(),
  createdAt: z.string().nullable(),
  tools: z.array(z.string()),
  authors: z.array(z.string()),
  problemList: z.array(SbomProblemView),
  quality: z.strictObject({
    profile: z.string(),
    passed: z.array(z.string()),
    failed: z.array(z.strictObject({ rule: z.string(), at: z.string(), message: z.string() })),
  }),
});
export type SbomDetails = z.infer<typeof SbomDetails>;
export const getSbom = defineRoute({
  id: 'getSbom',
  method: 'GET',
  path: '/api/v1/sboms/:sbomId',
  needs: 'products.read',
  tag: 'SBOMs',
  summary: 'One SBOM: what it says of itself, its problems, its quality.',
  params: sbomParams,
  reply: SbomDetails,
});
export const downloadSbom = defineRoute({
  id: 'downloadSbom',
  method: 'GET',
  path: '/api/v1/sboms/:sbomId/document',
  needs: 'products.read',
  tag: 'SBOMs',
  summary: 'The document exactly as it came.',
  params: sbomParams,
  reply: { file: true, mediaTypes: ['application/octet-stream'] },
});
export const SbomComponentView = z.strictObject({
  componentId: Id,
  ref: z.string(),
  type: z.string(),
  group: z.string().nullable(),
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  licences: z.array(z.string()),
  direct: z.boolean(),
  identified: z.boolean(),
  vulnerabilities: z.int(),
  exploited: z.int(),
});
export const listSbomComponents = defineRoute({
  id: 'listSbomComponents',
  method: 'GET',
  path: '/api/v1/sboms/:sbomId/components',
  needs: 'products.read',
  tag: 'SBOMs',
  list: true,
  summary: 'Components of an SBOM. Sorts: name, vulnerabilities.',
  params: sbomParams,
  query: PageQuery.extend({ only: z.enum(['direct', 'unidentified', 'vulnerable']).optional() }),
  reply: pageOf(SbomComponentView),
});
export const diffSboms = defineRoute({
  id: 'diffSboms',
  method: 'GET',
  path: '/api/v1/sboms/:sbomId/diff/:otherId',
  needs: 'products.read',
  tag: 'SBOMs',
  summary: 'What changed from SBOM `otherId` (older) to `sbomId` (newer).',
  params: z.strictObject({ sbomId: Id, otherId: Id }),
  reply: z.strictObject({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.strictObject({ package: z.string(), from: z.string(), to: z.string() })),
  }),
});
