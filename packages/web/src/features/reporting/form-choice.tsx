import type { CaseDetails, FormChoice } from '@cradle/contract';
import { Badge, Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDayText, useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { loadForms, sendMove } from './stages-calls.ts';

/** Which form of the platform the case keeps, and the way to another: compare first, then move. */
export function CaseFormChoice({
  reportingCase,
  mayWrite,
  onMoved,
}: {
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
  readonly onMoved: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const dayText = useDayText();
  const [opened, setOpened] = useState(false);
  const { form } = reportingCase;
  return (
    <>
      {!form.isNewest && <p>{say('form.older', { date: dayText(form.fetchedOn) })}</p>}
      {mayWrite && (
        <div>
          <Button
            size="compact-sm"
            variant={form.isNewest ? 'subtle' : 'default'}
            onClick={() => {
              setOpened(true);
            }}
          >
            {say(form.isNewest ? 'form.others' : 'form.compare')}
          </Button>
        </div>
      )}
      <Dialog
        size="lg"
        opened={opened}
        title={say('form.title')}
        onClose={() => {
          setOpened(false);
        }}
      >
        <Forms
          caseId={reportingCase.id}
          onMoved={(changed) => {
            setOpened(false);
            onMoved(changed);
          }}
        />
      </Dialog>
    </>
  );
}

function Forms({
  caseId,
  onMoved,
}: {
  readonly caseId: string;
  readonly onMoved: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const found = useQuery({
    queryKey: ['forms', caseId],
    queryFn: ({ signal }) => loadForms(caseId, signal),
  });
  const move = useMutation({
    mutationFn: (schemaId: string) => sendMove(caseId, schemaId),
    onSuccess: onMoved,
  });
  return (
    <Stack>
      <p>{say('form.intro')}</p>
      {found.isError && <ProblemText error={found.error} />}
      {move.isError && <ProblemText error={move.error} />}
      {found.data?.forms.map((form) => (
        <OneForm
          key={form.schemaId}
          form={form}
          isMoving={move.isPending}
          onMove={() => {
            move.mutate(form.schemaId);
          }}
        />
      ))}
    </Stack>
  );
}

function OneForm({
  form,
  isMoving,
  onMove,
}: {
  readonly form: FormChoice;
  readonly isMoving: boolean;
  readonly onMove: () => void;
}) {
  const say = useSay();
  const dayText = useDayText();
  const date = dayText(form.fetchedOn);
  return (
    <section>
      <h3>
        {say('form.of', { date })}{' '}
        {form.isNewest && <Badge variant="outline">{say('form.newest')}</Badge>}{' '}
        {form.isCurrent && <Badge variant="outline">{say('form.current')}</Badge>}
      </h3>
      <p lang="en">{form.confidence}</p>
      {!form.isCurrent && (
        <>
          {form.changes.length === 0 && <p>{say('form.noChange')}</p>}
          <ul>
            {form.changes.map((one) => (
              <li key={one.key + one.change}>
                <span lang="en">{one.label}</span>: {say(`form.change.${one.change}`)}
              </li>
            ))}
          </ul>
          <Button variant="default" loading={isMoving} onClick={onMove}>
            {say('form.move', { date })}
          </Button>
        </>
      )}
    </section>
  );
}
