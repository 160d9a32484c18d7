import { IDS, PAULA, reportingCase } from './example-case.ts';
import type { FrozenReport } from './reporting-calls.ts';

const field = (part: Partial<FrozenReport['fields'][number]> & { readonly key: string }) => ({
  no: '2',
  label: part.key,
  requirement: 'required' as const,
  lawBasis: null,
  maxLength: 255,
  value: part.shown ?? null,
  shown: null,
  source: { kind: 'case', text: 'Case' },
  ...part,
});

/** The early warning of the example case as it was frozen. */
export const frozenReport: FrozenReport = {
  schema: 'cradle-report/1',
  case: {
    id: IDS.case,
    kind: 'exploitedVulnerability',
    title: reportingCase.title,
    becameAwareAt: reportingCase.becameAwareAt,
    memberStates: ['DE'],
    timeZone: 'Europe/Berlin',
  },
  organisation: { name: 'Example Devices' },
  stage: 'earlyWarning',
  version: 1,
  frozenAt: '2026-11-23T12:00:00Z',
  frozenBy: PAULA,
  form: {
    schemaId: 'srp-form/2026-10-04',
    fetchedOn: '2026-10-04',
    sourceUrl: 'https://www.enisa.europa.eu/',
    confidence: 'operational',
  },
  clocks: reportingCase.clocks,
  products: [{ name: 'Gateway', versions: ['1.6.3'] }],
  fields: [
    field({ key: 'title', label: 'Title', shown: 'Log4Shell in Gateway' }),
    field({ key: 'summary', label: 'Summary', no: '3' }),
    field({
      key: 'becameAwareAt',
      label: 'Became aware',
      no: 'v26',
      maxLength: null,
      shown: '2026-11-23T10:00:00Z',
    }),
  ],
  missing: [],
};
