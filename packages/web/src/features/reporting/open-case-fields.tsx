import { MEMBER_STATES, type ProductSummary } from '@cradle/contract';
import { Button, Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemberStateName, useSay } from '../../platform/text.ts';
import { Why } from '../../ui/why.tsx';
import classes from './draft-sheet.module.css';
import { localFieldOf, viewerTimeZone } from './local-moment.ts';
import type { OpenCaseField, OpenCaseForm, OpenCaseProblem } from './open-case-form.ts';
import { UtcOfField } from './utc-of-field.tsx';

export type FieldsProps = {
  readonly form: OpenCaseForm;
  readonly problems: ReadonlyMap<OpenCaseField, OpenCaseProblem>;
  readonly change: (part: Partial<OpenCaseForm>) => void;
};

/** The ids of the fields, for the summary of what is wrong to link to. */
export function openCaseFieldId(field: OpenCaseField): string {
  return `open-case-${field}`;
}

function errorOf({ problems }: FieldsProps, field: OpenCaseField, say: ReturnType<typeof useSay>) {
  const problem = problems.get(field);
  return problem === undefined ? null : say(`open.error.${problem}`);
}

/** Which of the two triggers it is. */
export function KindField({ form, change }: FieldsProps) {
  const say = useSay();
  return (
    <Stack gap={4}>
      <Radio.Group
        label={say('open.kind')}
        value={form.kind}
        onChange={(kind) => {
          change({ kind });
        }}
      >
        <Stack gap="sm" mt={8}>
          {(['exploitedVulnerability', 'severeIncident'] as const).map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={say(`kind.${kind}`)}
              description={say(`open.kind.${kind}.help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Why reason={say('open.kind.why')} cite={say('open.kind.cite')} />
    </Stack>
  );
}

export function TitleField(props: FieldsProps) {
  const say = useSay();
  return (
    <TextInput
      id={openCaseFieldId('title')}
      label={say('open.titleField')}
      description={say('open.titleField.help')}
      required
      maxLength={255}
      error={errorOf(props, 'title', say)}
      value={props.form.title}
      onChange={(event) => {
        props.change({ title: event.currentTarget.value });
      }}
    />
  );
}

/** All products concerned: one report covers one event. */
export function ProductsField(
  props: FieldsProps & { readonly products: readonly ProductSummary[] },
) {
  const say = useSay();
  const { form, products, change } = props;
  const error = errorOf(props, 'products', say);
  return (
    <Stack gap={4}>
      <Checkbox.Group
        label={say('open.products')}
        description={say('open.products.help')}
        required
        error={error}
        value={form.productIds}
        onChange={(productIds) => {
          change({ productIds });
        }}
      >
        <div className={classes['choices']} id={openCaseFieldId('products')} tabIndex={-1}>
          {products.map((product) => (
            <Checkbox key={product.id} value={product.id} label={product.name} />
          ))}
        </div>
      </Checkbox.Group>
      <Why reason={say('open.products.why')} cite={say('open.products.cite')} />
    </Stack>
  );
}

/** The moment of becoming aware, in the viewer's zone with UTC beside. */
export function AwareAtField(props: FieldsProps) {
  const say = useSay();
  const { form, change } = props;
  return (
    <Stack gap={4}>
      <Group align="end" gap="sm">
        <TextInput
          id={openCaseFieldId('awareAt')}
          type="datetime-local"
          label={say('open.awareAt')}
          description={say('open.awareAt.help', { timeZone: viewerTimeZone() })}
          required
          error={errorOf(props, 'awareAt', say)}
          value={form.awareAt}
          onChange={(event) => {
            change({ awareAt: event.currentTarget.value });
          }}
        />
        <Button
          variant="default"
          onClick={() => {
            change({ awareAt: localFieldOf(new Date().toISOString()) });
          }}
        >
          {say('open.awareAt.now')}
        </Button>
      </Group>
      <UtcOfField value={form.awareAt} />
      <Why reason={say('open.awareAt.why')} cite={say('open.awareAt.cite')} />
    </Stack>
  );
}

/** Why there is reasonable certainty, and what it rests on. */
export function ReasonFields(props: FieldsProps) {
  const say = useSay();
  const { form, change } = props;
  return (
    <>
      <Stack gap={4}>
        <Textarea
          id={openCaseFieldId('reason')}
          label={say('open.reason')}
          description={say('open.reason.help')}
          required
          autosize
          minRows={2}
          error={errorOf(props, 'reason', say)}
          value={form.awarenessReason}
          onChange={(event) => {
            change({ awarenessReason: event.currentTarget.value });
          }}
        />
        <Why reason={say('open.reason.why')} cite={say('open.reason.cite')} />
      </Stack>
      <Textarea
        label={say('open.evidence')}
        description={say('open.evidence.help')}
        autosize
        minRows={2}
        value={form.awarenessEvidence}
        onChange={(event) => {
          change({ awarenessEvidence: event.currentTarget.value });
        }}
      />
    </>
  );
}

/** Art. 14(4)(a): what the early warning of an incident must at least say. Unknown is an answer. */
export function MaliciousField(props: FieldsProps) {
  const say = useSay();
  return (
    <Stack gap={4}>
      <Radio.Group
        id={openCaseFieldId('malicious')}
        label={say('open.malicious')}
        required
        error={errorOf(props, 'malicious', say)}
        value={props.form.suspectedMalicious ?? ''}
        onChange={(chosen) => {
          if (chosen === 'yes' || chosen === 'no' || chosen === 'unknown') {
            props.change({ suspectedMalicious: chosen });
          }
        }}
      >
        <Group mt={6}>
          {(['yes', 'no', 'unknown'] as const).map((answer) => (
            <Radio key={answer} value={answer} label={say(`open.malicious.${answer}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Why reason={say('open.malicious.why')} cite={say('open.malicious.cite')} />
    </Stack>
  );
}

/** When it occurred, if known, and what happened: the draft begins with both. */
export function StoryFields(props: FieldsProps) {
  const say = useSay();
  const { form, change } = props;
  return (
    <>
      <Stack gap={4}>
        <TextInput
          id={openCaseFieldId('occurredAt')}
          type="datetime-local"
          label={say('open.occurredAt')}
          description={say('open.occurredAt.help', { timeZone: viewerTimeZone() })}
          error={errorOf(props, 'occurredAt', say)}
          value={form.occurredAt}
          onChange={(event) => {
            change({ occurredAt: event.currentTarget.value });
          }}
        />
        <UtcOfField value={form.occurredAt} />
        <Why reason={say('open.occurredAt.why')} cite={say('open.occurredAt.cite')} />
      </Stack>
      <Textarea
        label={say('open.summary')}
        description={say('open.summary.help')}
        autosize
        minRows={3}
        value={form.summary}
        onChange={(event) => {
          change({ summary: event.currentTarget.value });
        }}
      />
    </>
  );
}

export function MemberStatesField({ form, change }: FieldsProps) {
  const say = useSay();
  const nameOf = useMemberStateName();
  const chosen = new Set<string>(form.memberStates);
  return (
    <Stack gap={4}>
      <Checkbox.Group
        label={say('open.memberStates')}
        description={say('open.memberStates.help')}
        value={form.memberStates}
        onChange={(values) => {
          change({ memberStates: MEMBER_STATES.filter((state) => values.includes(state)) });
        }}
      >
        <details className={classes['many']} open={chosen.size > 0 ? true : undefined}>
          <summary>
            {MEMBER_STATES.filter((state) => chosen.has(state))
              .map(nameOf)
              .join(', ') || say('case.memberStates.none')}
          </summary>
          <div className={classes['choices']}>
            {MEMBER_STATES.map((state) => (
              <Checkbox key={state} value={state} label={nameOf(state)} />
            ))}
          </div>
        </details>
      </Checkbox.Group>
      <Why reason={say('open.memberStates.why')} cite={say('open.memberStates.cite')} />
    </Stack>
  );
}
