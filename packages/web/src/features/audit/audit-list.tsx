import { type AuditEntryView, listAudit } from '@cradle/contract';
import { Code } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { AuditSubject } from './audit-subject.tsx';

const word = z.string().max(80).optional().catch(undefined);
const AuditSearch = z.object({
  kind: word,
  actor: word,
  subject: word,
  from: word,
  until: word,
  q: z.string().max(200).optional().catch(undefined),
});

/** Entries of the log, newest first: all of them, or those about one product. */
export function AuditList({ productId }: { readonly productId?: string }) {
  const say = useSay();
  const search = AuditSearch.parse(useSearch({ strict: false }));
  const query = productId === undefined ? search : { ...search, productId };
  const list = useList(listAudit, { params: undefined, query });
  const change = useChangeSearch(search);
  return (
    <DataTable
      label={say('audit.title')}
      columns={COLUMNS}
      data={list.data}
      exports={list.exports}
      keyOf={(entry) => String(entry.position)}
      filters={
        <SearchField
          label={say('audit.search')}
          value={search.q}
          onChange={(q) => {
            change({ q });
          }}
        />
      }
      empty={say('list.nothingMatches')}
    />
  );
}

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
    show: (entry) => <AuditSubject subject={entry.subject} />,
  },
  { id: 'facts', title: 'audit.facts', show: (entry) => <Facts entry={entry} /> },
  {
    id: 'hash',
    title: 'audit.hash',
    show: (entry) => <Code>{entry.hash.slice(0, 12)}…</Code>,
    width: 130,
  },
];

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
