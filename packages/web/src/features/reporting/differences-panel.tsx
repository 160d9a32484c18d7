import type { DraftView } from '@cradle/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import classes from './case-page.module.css';
import { loadDifferences } from './stages-calls.ts';

/** What is known now and was not filed: the proposal of an update. */
export function DifferencesPanel({
  caseId,
  stage,
  mayWrite,
  onUpdate,
}: {
  readonly caseId: string;
  readonly stage: DraftView['stage'];
  readonly mayWrite: boolean;
  readonly onUpdate: () => void;
}) {
  const say = useSay();
  const found = useQuery({
    queryKey: ['differences', caseId, stage],
    queryFn: ({ signal }) => loadDifferences({ caseId, stage }, signal),
  });
  if (found.isPending) {
    return null;
  }
  if (found.isError) {
    return <ProblemText error={found.error} />;
  }
  const { filedVersion, differences, takesUpdates } = found.data;
  if (filedVersion === null) {
    return null;
  }
  const empty = say('differences.empty');
  return (
    <section className={classes['box']} aria-labelledby="differences">
      <h3 id="differences">{say('differences.title')}</h3>
      {differences.length === 0 ? (
        <p>{say('differences.none', { number: filedVersion })}</p>
      ) : (
        <>
          <p>{say('differences.some', { count: differences.length, number: filedVersion })}</p>
          <ScrollTable label={say('differences.table')} minWidth={480}>
            <thead>
              <tr>
                <th scope="col">{say('differences.field')}</th>
                <th scope="col">{say('differences.filed')}</th>
                <th scope="col">{say('differences.now')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((one) => (
                <tr key={one.key}>
                  <th scope="row">
                    <span lang="en">{one.label}</span>
                  </th>
                  <td>{one.filed ?? empty}</td>
                  <td>{one.now ?? empty}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <p>{say(takesUpdates ? 'differences.update' : 'differences.tooLate')}</p>
          {mayWrite && takesUpdates && (
            <Button variant="default" onClick={onUpdate}>
              {say('differences.show')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
