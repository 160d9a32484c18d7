import type { CaseDetails, IntermediateReportView } from '@cradle/contract';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePlaceText } from '../../platform/place-text.ts';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { AskIntermediate } from './ask-intermediate.tsx';
import { IntermediateReport } from './intermediate-report.tsx';
import { loadIntermediateReports } from './stages-calls.ts';

/** What the CSIRT asked for during a case (Art. 14(6)), and what was answered. */
export function IntermediateTab({
  reportingCase,
  mayWrite,
}: {
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
}) {
  const say = useSay();
  const place = usePlaceText();
  const queries = useQueryClient();
  const queryKey = ['intermediateReports', reportingCase.id];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => loadIntermediateReports(reportingCase.id, signal),
  });
  const onChanged = (changed: { readonly items: IntermediateReportView[] }) => {
    queries.setQueryData(queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['case'] });
  };
  if (found.isPending) {
    return <Skeleton height={240} />;
  }
  if (found.isError) {
    return <ProblemText error={found.error} />;
  }
  const { items } = found.data;
  return (
    <Stack gap="xl">
      <div>
        <h2>{say('intermediate.title')}</h2>
        <p>
          {say('intermediate.intro')} <cite>{place(say('intermediate.cite'))}</cite>
        </p>
        {items.length === 0 && <p>{say('intermediate.none')}</p>}
      </div>
      {items.toReversed().map((report) => (
        <IntermediateReport
          key={report.id}
          report={report}
          mayWrite={mayWrite}
          onChanged={onChanged}
        />
      ))}
      {mayWrite && (
        <AskIntermediate
          key={items.length}
          caseId={reportingCase.id}
          askedBy={reportingCase.csirt?.name ?? ''}
          onAsked={onChanged}
        />
      )}
    </Stack>
  );
}
