import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { FindingView, labelOf } from './finding-view.tsx';
import { loadFinding } from './findings-calls.ts';

/** One finding under its own address; the drawer of the list shows the same. */
export function FindingPage() {
  const say = useSay();
  const { findingId } = useParams({ from: '/app/findings/$findingId' });
  const { finding, put } = useFinding(findingId);
  if (finding.isPending) {
    return (
      <Page title={say('findings.title')}>
        <Skeleton height={480} />
      </Page>
    );
  }
  if (finding.isError) {
    return (
      <Page title={say('findings.title')}>
        <ProblemText error={finding.error} />
      </Page>
    );
  }
  const component = labelOf(finding.data.component);
  const products = [...new Set(finding.data.releases.map((release) => release.productName))];
  return (
    <Page
      title={say('finding.pageTitle', { vulnerability: finding.data.vulnerability, component })}
      documentTitle={[finding.data.vulnerability, component, products.join(', ')]}
    >
      <FindingView finding={finding.data} onChanged={put} />
    </Page>
  );
}

/** A finding, and how to put a changed one in its place; every list is then read anew. */
export function useFinding(findingId: string) {
  const queries = useQueryClient();
  const queryKey = ['finding', findingId];
  const finding = useQuery({ queryKey, queryFn: ({ signal }) => loadFinding(findingId, signal) });
  const put = (changed: NonNullable<typeof finding.data>) => {
    queries.setQueryData(queryKey, changed);
    void queries.invalidateQueries();
  };
  return { finding, put };
}
