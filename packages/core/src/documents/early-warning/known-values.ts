import type { ReportedProduct, ReportFacts } from './case-facts.ts';
import type { FieldValue, ValueSource } from './field-value.ts';
import { sensitivityValues } from './sensitivity.ts';

/** A value that follows from the facts, with its source. */
export type KnownValue = { readonly value: FieldValue; readonly source: ValueSource };

type Answer = (facts: ReportFacts) => KnownValue | undefined;

/** What the facts say for a field of the form, or `undefined` where they say nothing. */
export function known(key: string, facts: ReportFacts): KnownValue | undefined {
  return answers.get(key)?.(facts) ?? ofSensitivity(key, facts);
}

function ofSensitivity(key: string, facts: ReportFacts): KnownValue | undefined {
  const value =
    facts.sensitivity === null
      ? undefined
      : sensitivityValues(facts.sensitivity, facts.case.kind).get(key);
  return value === undefined
    ? undefined
    : { value, source: { kind: 'case', text: 'Sensitivity recorded in the case' } };
}

const answers = new Map<string, Answer>([
  [
    'notificationType',
    ({ case: { kind } }) =>
      from(
        'case',
        'Kind of the case',
        kind === 'exploitedVulnerability' ? 'vulnerability' : 'incident',
      ),
  ],
  ['title', (facts) => from('case', 'Title of the case', facts.case.title) ?? computedTitle(facts)],
  [
    'summary',
    (facts) => from('case', 'Summary of the case', facts.case.summary) ?? computedSummary(facts),
  ],
  [
    'manufacturerName',
    ({ organisation }) => from('organisation', 'Name of the organisation', organisation.name),
  ],
  [
    'memberStates',
    ({ case: { memberStates } }) => list('case', 'Member States of the case', memberStates),
  ],
  ['productName', ({ products }) => from('product', 'Names of the products', names(products))],
  ['productVersion', ({ products }) => from('release', 'Affected releases', versions(products))],
  ['productType', ({ products }) => from('product', 'Class of the product', productType(products))],
  [
    'productClass',
    ({ products }) => from('product', 'Class of the product', importantClass(products)),
  ],
  [
    'productCategory',
    ({ products }) =>
      from(
        'product',
        'Category of the product',
        same(products, (it) => it.category),
      ),
  ],
  [
    'endOfSupportReached',
    (facts) => from('computed', 'End of support against today', supportReached(facts)),
  ],
  [
    'componentName',
    ({ vulnerability }) => from('component', 'Component of the finding', vulnerability?.component),
  ],
  [
    'cveId',
    ({ vulnerability }) => from('finding', 'Identifiers of the finding', vulnerability?.cve),
  ],
  [
    'euvdId',
    ({ vulnerability }) => from('finding', 'Identifiers of the finding', vulnerability?.euvd),
  ],
  ['generalInformation', generalInformation],
  ['vulnerabilitySeverity', severity],
  [
    'measureAvailableAt',
    ({ case: { measureAvailableAt } }) => from('case', 'Measure available', measureAvailableAt),
  ],
  ['vulnerabilityBecameAwareAt', becameAware],
  ['incidentBecameAwareAt', becameAware],
  ['exploitationOccurredAt', occurred],
  ['incidentOccurredAt', occurred],
  [
    'suspectedMalicious',
    ({ case: { suspectedMalicious } }) =>
      from('case', 'Suspicion recorded in the case', suspectedMalicious),
  ],
]);

function from(
  kind: ValueSource['kind'],
  text: string,
  value: string | null | undefined,
): KnownValue | undefined {
  return value === null || value === undefined || value.trim() === ''
    ? undefined
    : { value, source: { kind, text } };
}

function list(
  kind: ValueSource['kind'],
  text: string,
  value: readonly string[],
): KnownValue | undefined {
  return value.length === 0 ? undefined : { value, source: { kind, text } };
}

function becameAware(facts: ReportFacts): KnownValue | undefined {
  return from('case', 'Recorded moment of becoming aware', facts.case.becameAwareAt);
}

function occurred(facts: ReportFacts): KnownValue | undefined {
  return from('case', 'Time of occurrence recorded in the case', facts.case.occurredAt);
}

function names(products: readonly ReportedProduct[]): string {
  return products.map(({ name }) => name).join('; ');
}

/** With several products each version list names its product. */
function versions(products: readonly ReportedProduct[]): string {
  return products
    .filter((product) => product.versions.length > 0)
    .map((product) => {
      const text = product.versions.join(', ');
      return products.length === 1 ? text : `${product.name}: ${text}`;
    })
    .join('; ');
}

/** The one answer that all products share, else nothing: the form has one field for it. */
function same(
  products: readonly ReportedProduct[],
  read: (product: ReportedProduct) => string | null,
): string | null {
  const [first, ...others] = new Set(products.map(read));
  return others.length === 0 ? (first ?? null) : null;
}

function productType(products: readonly ReportedProduct[]): string | null {
  const group = {
    default: 'default',
    importantI: 'important',
    importantII: 'important',
    critical: 'critical',
  };
  return same(products, (product) => (product.class === null ? null : group[product.class]));
}

function importantClass(products: readonly ReportedProduct[]): string | null {
  const name = { default: null, importantI: 'classI', importantII: 'classII', critical: null };
  return same(products, (product) => (product.class === null ? null : name[product.class]));
}

/** ISO dates order as text. Mixed or unknown ends leave the field to a person. */
function supportReached({ products, asOf }: ReportFacts): string | null {
  return same(products, ({ supportEndsOn }) => {
    if (supportEndsOn === null) {
      return null;
    }
    return supportEndsOn < asOf.slice(0, 10) ? 'yes' : 'no';
  });
}

function computedTitle(facts: ReportFacts): KnownValue | undefined {
  const { vulnerability, products } = facts;
  if (vulnerability === null || products.length === 0) {
    return undefined;
  }
  const what = vulnerability.cve ?? vulnerability.euvd ?? 'Vulnerability';
  const where = vulnerability.component === null ? '' : ` of ${vulnerability.component}`;
  return from(
    'computed',
    'Identifier, component and product',
    `${what}${where} exploited: ${names(products)}`,
  );
}

function computedSummary(facts: ReportFacts): KnownValue | undefined {
  const { vulnerability, products } = facts;
  if (vulnerability === null || products.length === 0) {
    return undefined;
  }
  const what = vulnerability.cve ?? vulnerability.euvd ?? 'A vulnerability';
  const component = vulnerability.component === null ? '' : ` in ${vulnerability.component}`;
  const sentences = [
    `${what}${component} is actively exploited and affects: ${names(products)}.`,
    ...sourcesOf(facts),
    `We became aware on ${facts.case.becameAwareAt}.`,
  ];
  return from('computed', 'Products, component and sources of exploitation', sentences.join(' '));
}

function sourcesOf({ vulnerability }: ReportFacts): string[] {
  return (vulnerability?.exploitedBy ?? []).map(({ source, since }) =>
    since === null
      ? `Exploitation is reported by ${source}.`
      : `Exploitation is reported by ${source} since ${since}.`,
  );
}

function generalInformation(facts: ReportFacts): KnownValue | undefined {
  const { vulnerability } = facts;
  if (vulnerability === null) {
    return undefined;
  }
  const fixed =
    vulnerability.fixedIn.length === 0
      ? []
      : [`The component is fixed in ${vulnerability.fixedIn.join(', ')}.`];
  const sentences = [vulnerability.summary ?? '', ...sourcesOf(facts), ...fixed];
  return from('feed', 'Description and sources of the advisory', sentences.join(' ').trim());
}

function severity({ vulnerability }: ReportFacts): KnownValue | undefined {
  const cvss = vulnerability?.cvss;
  return cvss === null || cvss === undefined
    ? undefined
    : from('feed', 'CVSS of the advisory', `CVSS ${cvss.score.toFixed(1)} (${cvss.vector})`);
}
