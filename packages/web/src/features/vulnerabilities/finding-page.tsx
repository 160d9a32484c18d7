import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { useSay } from '../../platform/text.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { FindingView, labelOf } from './finding-view.tsx';
import { useFinding } from './use-finding.ts';

const FindingParams = z.object({ findingId: z.string() });

/** One finding under its own address; the drawer of the list shows the same. */
export function FindingPage() {
  const say = useSay();
  const { findingId } = FindingParams.parse(useParams({ strict: false }));
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
