import { type CaseDetails, STAGES } from '@cradle/contract';
import { Alert, Badge, Skeleton, Stack, Tabs } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { ApiProblem } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { addEnglishTexts, useSay } from '../../platform/text.ts';
import { reportSheet } from '../../text/en/report-sheet.ts';
import { stages } from '../../text/en/stages.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { CaseFiles } from '../case-file/index.ts';
import { CaseReminders } from '../reminders/index.ts';
import { CaseClock } from './case-clock.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseLog } from './case-log.tsx';
import classes from './case-page.module.css';
import { CaseSheet } from './case-sheet.tsx';
import { nextClock } from './clock-phase.ts';
import { IntermediateTab } from './intermediate-tab.tsx';
import { PortalCounters } from './portal-counters.tsx';
import { loadCase } from './reporting-calls.ts';
import { SensitivityTab } from './sensitivity-tab.tsx';
import { nextStage, StageChoice } from './stage-choice.tsx';
import { isUnconfirmed, StageRail } from './stage-rail.tsx';

addEnglishTexts(reportSheet);
addEnglishTexts(stages);

const TABS = ['sheet', 'sensitivity', 'intermediate', 'facts', 'log'] as const;
const CaseParams = z.object({ caseId: z.string() });
const CaseSearch = z.object({
  tab: z.enum(TABS).catch('sheet'),
  stage: z.enum(STAGES).optional().catch(undefined),
});

/** One reporting case: where it stands, the clock, and the next thing to do. */
export function CasePage() {
  const say = useSay();
  const { caseId } = CaseParams.parse(useParams({ strict: false }));
  const queries = useQueryClient();
  const queryKey = ['case', caseId];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => loadCase(caseId, signal),
    refetchInterval: 60_000,
  });
  if (found.isPending) {
    return (
      <Page title={say('cases.title')}>
        <Skeleton height={480} />
      </Page>
    );
  }
  if (found.isError) {
    const gone = found.error instanceof ApiProblem && found.error.status === 404;
    return (
      <Page title={say('cases.title')}>
        {gone ? <p role="alert">{say('case.notFound')}</p> : <ProblemText error={found.error} />}
      </Page>
    );
  }
  return (
    <ShownCase
      reportingCase={found.data}
      onChanged={(changed) => {
        queries.setQueryData(queryKey, changed);
        void queries.invalidateQueries();
      }}
    />
  );
}

function ShownCase({
  reportingCase,
  onChanged,
}: {
  readonly reportingCase: CaseDetails;
  readonly onChanged: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const navigate = useNavigate();
  // Recording a submission must not take its stage away from under the person's eyes.
  const [first] = useState(() => nextStage(reportingCase));
  const { tab, stage = first } = CaseSearch.parse(useSearch({ strict: false }));
  const mayWrite = useMay('cases.write');
  const isOpen = reportingCase.state === 'open';
  return (
    <Page
      title={reportingCase.title}
      documentTitle={[
        reportingCase.title,
        reportingCase.products.map((product) => product.name).join(', '),
      ]}
      badge={
        <Badge variant="outline">
          {say(reportingCase.state === 'closed' ? 'case.closed' : 'cases.state.open')}
        </Badge>
      }
    >
      <Stack gap="xl">
        <p>
          {say(`kind.${reportingCase.kind}`)} ·{' '}
          {reportingCase.products.map((product) => product.name).join(', ')}
          {reportingCase.demo && ` · ${say('case.demo')}`}
        </p>
        {reportingCase.closeReason !== null && (
          <Alert>
            {say('case.closed')}: {reportingCase.closeReason}
          </Alert>
        )}
        <StageRail reportingCase={reportingCase} />
        <Clocks reportingCase={reportingCase} />
        {isOpen && <PortalCounters reportingCase={reportingCase} />}
        {isOpen && !reportingCase.demo && <CaseReminders caseId={reportingCase.id} />}
        <Tabs
          keepMounted={false}
          value={tab}
          onChange={(chosen) => {
            const next = TABS.find((known) => known === chosen);
            void navigate({ to: '.', search: { tab: next, stage }, replace: true });
          }}
        >
          <Tabs.List>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {say(`case.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="sheet" pt="lg">
            <StageChoice
              stage={stage}
              onChoose={(next) => {
                void navigate({ to: '.', search: { tab, stage: next }, replace: true });
              }}
            />
            <CaseSheet
              key={stage}
              stage={stage}
              reportingCase={reportingCase}
              mayWrite={mayWrite}
              onChanged={onChanged}
            />
          </Tabs.Panel>
          <Tabs.Panel value="sensitivity" pt="lg">
            <SensitivityTab reportingCase={reportingCase} mayWrite={mayWrite && isOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="intermediate" pt="lg">
            <IntermediateTab reportingCase={reportingCase} mayWrite={mayWrite && isOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="facts" pt="lg">
            <CaseFacts reportingCase={reportingCase} mayWrite={mayWrite} onChanged={onChanged} />
          </Tabs.Panel>
          <Tabs.Panel value="log" pt="lg">
            <Stack gap="xl">
              <CaseFiles caseId={reportingCase.id} />
              <CaseLog log={reportingCase.log} />
            </Stack>
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}

/** The clock that matters now, large; the others beside it. Only the large one is announced. */
function Clocks({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  const { clocks, kind } = reportingCase;
  const first = nextClock(clocks) ?? clocks[0];
  if (first === undefined) {
    return null;
  }
  return (
    <div className={classes['clocks']}>
      <CaseClock
        announce
        clock={first}
        kind={kind}
        unconfirmed={isUnconfirmed(reportingCase, first.step)}
      />
      <div className={classes['later']}>
        {clocks
          .filter((clock) => clock !== first)
          .map((clock) => (
            <CaseClock
              key={clock.step}
              size="small"
              clock={clock}
              kind={kind}
              unconfirmed={isUnconfirmed(reportingCase, clock.step)}
            />
          ))}
      </div>
    </div>
  );
}
