import { type AuditEntryView, exportAudit, listAudit, verifyAudit } from '@cradle/contract';
import { Button, Code, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { addressOf, call, NO_INPUT } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';

const COLUMNS: readonly TableColumn<AuditEntryView>[] = [
  { id: 'position', title: 'audit.position', show: (entry) => entry.position, width: 70 },
  {
    id: 'when',
    title: 'audit.when',
    show: (entry) => <InstantText iso={entry.recordedAt} />,
    width: 220,
  },
  { id: 'who', title: 'audit.who', show: (entry) => entry.actorName },
  { id: 'what', title: 'audit.what', show: (entry) => entry.title },
  {
    id: 'about',
    title: 'audit.about',
    show: (entry) => `${entry.subject.type} ${entry.subject.id.slice(0, 18)}`,
  },
  { id: 'facts', title: 'audit.facts', show: (entry) => <Facts entry={entry} /> },
  {
    id: 'hash',
    title: 'audit.hash',
    show: (entry) => <Code>{entry.hash.slice(0, 12)}…</Code>,
    width: 130,
  },
];

/** The audit log, newest first, with the proof that nobody changed it. */
export function AuditPage() {
  const say = useSay();
  const search: Readonly<Record<string, string | undefined>> = useSearch({ from: '/app/audit' });
  const list = useList(listAudit, { params: undefined, query: search });
  const change = useChangeSearch(search);
  return (
    <Page title={say('audit.title')} wide action={<Actions />}>
      <p>{say('audit.intro')}</p>
      <DataTable
        label={say('audit.title')}
        columns={COLUMNS}
        data={list.data}
        exports={list.exports}
        keyOf={(entry) => String(entry.position)}
        filters={
          <SearchField
            label={say('audit.search')}
            value={search['q']}
            onChange={(q) => {
              change({ q });
            }}
          />
        }
        empty={say('list.nothingMatches')}
      />
    </Page>
  );
}

function Facts({ entry }: { readonly entry: AuditEntryView }) {
  const say = useSay();
  if (Object.keys(entry.facts).length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{say('action.details')}</summary>
      <Code block>{JSON.stringify(entry.facts, null, 2)}</Code>
    </details>
  );
}

function Actions() {
  const say = useSay();
  const verify = useMutation({ mutationFn: () => call(verifyAudit, NO_INPUT) });
  return (
    <div>
      <Group gap="xs">
        <Button variant="default" component="a" href={addressOf(exportAudit, NO_INPUT)} download>
          {say('audit.export')}
        </Button>
        <Button
          loading={verify.isPending}
          onClick={() => {
            verify.mutate();
          }}
        >
          {say('audit.verify')}
        </Button>
      </Group>
      <div role="status" style={{ marginTop: 8 }}>
        {verify.data?.ok === true && (
          <StateWord colour="good">
            {say('audit.verified', {
              count: verify.data.entries,
              hash: (verify.data.headHash ?? '').slice(0, 12),
            })}
          </StateWord>
        )}
        {verify.data?.ok === false && (
          <StateWord colour="critical">
            {say('audit.broken', {
              position: verify.data.firstBroken ?? 0,
              problem: verify.data.problem ?? '',
            })}
          </StateWord>
        )}
        {verify.isError && <ProblemText error={verify.error} />}
      </div>
    </div>
  );
}
