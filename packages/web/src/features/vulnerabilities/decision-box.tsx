import { DECISIONS, type FindingDetails, VEX_JUSTIFICATIONS } from '@cradle/contract';
import { Button, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import {
  type DecisionForm,
  type DecisionProblem,
  decisionBody,
  emptyDecision,
  problemsOfDecision,
} from './decision-form.ts';
import classes from './findings.module.css';
import { sendDecision } from './findings-calls.ts';

type FieldProps = {
  readonly form: DecisionForm;
  readonly problems: readonly DecisionProblem[];
  readonly change: (part: Partial<DecisionForm>) => void;
};

/** Decides the finding in one release; later releases with the same component version inherit it. */
export function DecisionBox({
  finding,
  onDecided,
}: {
  readonly finding: FindingDetails;
  readonly onDecided: (changed: FindingDetails) => void;
}) {
  const say = useSay();
  const [form, setForm] = useState(() => emptyDecision(finding.releases));
  const [problems, setProblems] = useState<readonly DecisionProblem[]>([]);
  const send = useMutation({
    mutationFn: () => sendDecision(finding.findingId, decisionBody(form)),
    onSuccess: (changed) => {
      setForm(emptyDecision(changed.releases));
      onDecided(changed);
    },
  });
  const change = (part: Partial<DecisionForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems([]);
  };
  const props: FieldProps = { form, problems, change };
  return (
    <section className={classes['box']} aria-labelledby="decide">
      <h2 id="decide">{say('decide.title')}</h2>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const found = problemsOfDecision(form, new Date().toISOString().slice(0, 10));
          setProblems(found);
          if (found.length === 0) {
            send.mutate();
          }
        }}
      >
        <NativeSelect
          label={say('decide.release')}
          description={say('decide.release.help')}
          error={problems.includes('release') ? say('decide.error.release') : null}
          value={form.releaseId}
          data={finding.releases.map((release) => ({
            value: release.releaseId,
            label: `${release.productName} ${release.releaseVersion}`,
          }))}
          onChange={(event) => {
            change({ releaseId: event.currentTarget.value });
          }}
        />
        <DecisionChoice {...props} />
        {form.decision === 'notAffected' && <JustificationChoice {...props} />}
        <ReasonAndEnd {...props} />
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button type="submit" loading={send.isPending}>
            {say('decide.button')}
          </Button>
        </div>
        <small>{say('decide.notReporting')}</small>
      </form>
    </section>
  );
}

function DecisionChoice({ form, problems, change }: FieldProps) {
  const say = useSay();
  return (
    <Radio.Group
      label={say('decide.decision')}
      error={problems.includes('decision') ? say('decide.error.decision') : null}
      value={form.decision ?? ''}
      onChange={(chosen) => {
        change({ decision: DECISIONS.find((known) => known === chosen) ?? null });
      }}
    >
      <Stack gap="xs" mt={6}>
        {DECISIONS.map((decision) => (
          <Radio
            key={decision}
            value={decision}
            label={say(`state.${decision}`)}
            description={say(`decide.${decision}.help`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The five reasons that VEX knows, each in plain words with its own name beside. */
function JustificationChoice({ form, problems, change }: FieldProps) {
  const say = useSay();
  return (
    <Radio.Group
      label={say('decide.justification')}
      description={say('decide.justification.help')}
      error={problems.includes('justification') ? say('decide.error.justification') : null}
      value={form.justification ?? ''}
      onChange={(chosen) => {
        change({ justification: VEX_JUSTIFICATIONS.find((known) => known === chosen) ?? null });
      }}
    >
      <Stack gap="xs" mt={6}>
        {VEX_JUSTIFICATIONS.map((justification) => (
          <Radio
            key={justification}
            value={justification}
            label={say(`justification.${justification}`)}
            description={`${say(`justification.${justification}.help`)} (${justification})`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function ReasonAndEnd({ form, problems, change }: FieldProps) {
  const say = useSay();
  const endProblem = problems.find((problem) => problem === 'endsOn' || problem === 'endsOnPast');
  return (
    <>
      <Textarea
        label={say('decide.reason')}
        description={say('decide.reason.help')}
        autosize
        minRows={2}
        error={problems.includes('reason') ? say('decide.error.reason') : null}
        value={form.reason}
        onChange={(event) => {
          change({ reason: event.currentTarget.value });
        }}
      />
      {form.decision === 'accepted' && (
        <TextInput
          type="date"
          label={say('decide.endsOn')}
          description={say('decide.endsOn.help')}
          error={endProblem === undefined ? null : say(`decide.error.${endProblem}`)}
          value={form.endsOn}
          onChange={(event) => {
            change({ endsOn: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
