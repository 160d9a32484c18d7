import { Alert, Button, Group, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useMay, useSession } from '../../platform/session.ts';
import { addEnglishTexts, useSay } from '../../platform/text.ts';
import { reportSheet } from '../../text/en/report-sheet.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { productsOf } from './candidate-facts.ts';
import classes from './case-page.module.css';
import { ClockPreview, useReportingLaw } from './clock-preview.tsx';
import {
  AwareAtField,
  type FieldsProps,
  KindField,
  MaliciousField,
  MemberStatesField,
  openCaseFieldId,
  ProductsField,
  ReasonFields,
  StoryFields,
  TitleField,
} from './open-case-fields.tsx';
import {
  bodyOf,
  emptyForm,
  keepForm,
  type OpenCaseField,
  type OpenCaseForm,
  type OpenCaseProblem,
  problemsOfForm,
  readKeptForm,
} from './open-case-form.ts';
import { loadCandidate, loadProducts, sendCase } from './reporting-calls.ts';

addEnglishTexts(reportSheet);

const OpenCaseSearch = z.object({ candidateId: z.uuid().nullable().catch(null) });

/** Opens a case: a person's recorded decision of becoming aware, from a candidate or from nothing. */
export function OpenCasePage() {
  const say = useSay();
  const { candidateId } = OpenCaseSearch.parse(useSearch({ strict: false }));
  const mayOpen = useMay('cases.write');
  const products = useQuery({
    queryKey: ['products', 'all'],
    queryFn: ({ signal }) => loadProducts(signal),
  });
  const candidate = useQuery({
    queryKey: ['candidate', candidateId],
    queryFn: ({ signal }) => loadCandidate(candidateId ?? '', signal),
    enabled: candidateId !== null,
  });
  if (!mayOpen) {
    return (
      <Page title={say('open.title')}>
        <p role="alert">{say('open.refused')}</p>
      </Page>
    );
  }
  const error = products.error ?? candidate.error;
  if (error !== null) {
    return (
      <Page title={say('open.title')}>
        <ProblemText error={error} />
      </Page>
    );
  }
  if (products.data === undefined || (candidateId !== null && candidate.data === undefined)) {
    return (
      <Page title={say('open.title')}>
        <Skeleton height={480} />
      </Page>
    );
  }
  const fresh: OpenCaseForm =
    candidate.data === undefined
      ? emptyForm(Date.now())
      : {
          ...emptyForm(Date.now()),
          candidateId,
          title:
            candidate.data.summary === ''
              ? candidate.data.vulnerability
              : `${candidate.data.vulnerability}: ${candidate.data.summary}`.slice(0, 255),
          vulnerability: candidate.data.vulnerability,
          productIds: productsOf(candidate.data.releases).map((product) => product.id),
        };
  return <OpenCase fresh={fresh} products={products.data.items} />;
}

function OpenCase({
  fresh,
  products,
}: {
  readonly fresh: OpenCaseForm;
  readonly products: Parameters<typeof ProductsField>[0]['products'];
}) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useSession();
  const timeZone = session.organisation?.timeZone ?? 'UTC';
  const law = useReportingLaw();
  const [kept] = useState(() => readKeptForm(window.sessionStorage, fresh.candidateId));
  const [form, setForm] = useState(kept ?? fresh);
  const [problems, setProblems] = useState<FieldsProps['problems']>(new Map());
  const send = useMutation({
    mutationFn: () => sendCase(bodyOf(form, Date.now())),
    onSuccess: (opened) => {
      keepForm(window.sessionStorage, null);
      void queries.invalidateQueries();
      void navigate({ to: '/cases/$caseId', params: { caseId: opened.id } });
    },
  });
  const change = (part: Partial<OpenCaseForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    keepForm(window.sessionStorage, next);
  };
  const submit = () => {
    const found = problemsOfForm(
      form,
      Date.now(),
      (instant) => law?.reportingApplies(instant, timeZone) ?? true,
    );
    setProblems(found);
    if (found.size === 0) {
      send.mutate();
    }
  };
  const props: FieldsProps = { form, problems, change };
  const vulnerable = form.kind === 'exploitedVulnerability';
  return (
    <Page title={say('open.title')}>
      <p>{say('open.intro')}</p>
      <div className={classes['openLayout']}>
        <form
          noValidate
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {kept !== null && (
            <Alert color="blue">
              {say('open.kept')}{' '}
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  setForm(fresh);
                  keepForm(window.sessionStorage, null);
                }}
              >
                {say('open.forget')}
              </Button>
            </Alert>
          )}
          <ProblemSummary problems={problems} />
          <KindField {...props} />
          {!vulnerable && <MaliciousField {...props} />}
          <TitleField {...props} />
          {vulnerable && (
            <TextInput
              label={say('open.vulnerability')}
              description={say('open.vulnerability.help')}
              maxLength={100}
              value={form.vulnerability}
              onChange={(event) => {
                change({ vulnerability: event.currentTarget.value });
              }}
            />
          )}
          <ProductsField {...props} products={products} />
          <AwareAtField {...props} />
          <ReasonFields {...props} />
          <MemberStatesField {...props} />
          <StoryFields {...props} />
          {send.isError && <ProblemText error={send.error} />}
          <Group>
            <Button type="submit" loading={send.isPending}>
              {say('open.submit')}
            </Button>
          </Group>
        </form>
        <Stack className={classes['preview']}>
          <ClockPreview kind={form.kind} awareAt={form.awareAt} timeZone={timeZone} />
        </Stack>
      </div>
    </Page>
  );
}

/** What is missing or wrong, each linked to its field; takes the focus when it appears. */
function ProblemSummary({
  problems,
}: {
  readonly problems: ReadonlyMap<OpenCaseField, OpenCaseProblem>;
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.size > 0) {
      box.current?.focus();
    }
  }, [problems]);
  if (problems.size === 0) {
    return null;
  }
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      title={say('open.problems', { count: problems.size })}
    >
      <ul>
        {[...problems].map(([field, problem]) => (
          <li key={field}>
            <a
              href={`#${openCaseFieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(openCaseFieldId(field))?.focus();
              }}
            >
              {say(`open.error.${problem}`)}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
