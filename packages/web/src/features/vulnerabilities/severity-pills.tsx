import { SEVERITIES } from '@cradle/contract';
import { useSay } from '../../platform/text.ts';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { type VulnerabilitiesSearch, YES_NO } from './findings-search.ts';

type Asked = Pick<VulnerabilitiesSearch, 'severity' | 'exploited'>;

/** Filters by how bad a vulnerability is, and by whether somebody says that it is exploited. */
export function SeverityPills({
  search,
  change,
}: {
  readonly search: Asked;
  readonly change: (part: Partial<Asked>) => void;
}) {
  const say = useSay();
  return (
    <>
      <FilterPill
        label={say('findings.filter.severity')}
        value={search.severity}
        options={SEVERITIES.map((value) => ({ value, label: say(`severity.${value}`) }))}
        onChange={(severity) => {
          change({ severity });
        }}
      />
      <FilterPill
        label={say('findings.filter.exploited')}
        value={search.exploited}
        options={YES_NO.map((value) => ({ value, label: say(`findings.exploited.${value}`) }))}
        onChange={(exploited) => {
          change({ exploited });
        }}
      />
    </>
  );
}
