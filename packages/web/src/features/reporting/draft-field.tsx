import type { DraftField } from '@cradle/contract';
import { NOT_KNOWN_YET } from '@cradle/core/documents';
import {
  Checkbox,
  Group,
  NativeSelect,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type LawText, useFormText } from '../../platform/law-text.tsx';
import { usePlaceText } from '../../platform/place-text.ts';
import { type Say, useSay } from '../../platform/text.ts';
import classes from './draft-sheet.module.css';
import { type DraftValue, fullnessOf } from './draft-values.ts';
import { FieldHelp, FieldLabel } from './field-words.tsx';
import { instantOfLocalField, localFieldOf } from './local-moment.ts';
import { type Working, WorkingTextBox } from './working-language.tsx';

type Props = {
  readonly field: DraftField;
  readonly value: DraftValue;
  readonly readOnly: boolean;
  readonly onChange: (value: DraftValue) => void;
};

/** The id of a field's control: the list of what is missing links to it. */
export function fieldId(key: string): string {
  return `field-${key}`;
}

/** One field of the platform's form: what it asks, what is known and from where, how full it is. */
export function DraftFieldBox(
  props: Props & { readonly typed: boolean; readonly working: Working | null },
) {
  const { field, readOnly, typed, onChange, working } = props;
  const say = useSay();
  const place = usePlaceText();
  const formText = useFormText();
  const asked =
    field.lawBasis === null
      ? say(`sheet.requirement.${field.requirement}`)
      : say('sheet.law', { cite: place(field.lawBasis) });
  return (
    <div className={classes['field']}>
      <FieldControl {...props} />
      <p className={classes['meta']}>
        <span>
          {field.no} · {asked}
        </span>
        <span>
          {sourceText(typed, field, say, formText)}
          {typed && !readOnly && field.control !== 'system' && (
            <button
              type="button"
              className={classes['link']}
              onClick={() => {
                onChange(null);
              }}
            >
              {say('sheet.useKnown')}
            </button>
          )}
          {!readOnly && mayBeUnknown(field, props.value) && (
            <button
              type="button"
              className={classes['link']}
              onClick={() => {
                onChange(NOT_KNOWN_YET);
              }}
            >
              {say('field.notKnownYet')}
            </button>
          )}
        </span>
      </p>
      {typed && field.before !== null && (
        <p className={classes['before']}>{say('field.before', { text: field.before })}</p>
      )}
      <FieldCounter field={field} value={props.value} />
      {working !== null && field.control === 'longText' && (
        <WorkingTextBox fieldKey={field.key} working={working} readOnly={readOnly} />
      )}
    </div>
  );
}

/** An empty text that is asked for can be answered by saying that it is not known yet. */
function mayBeUnknown(field: DraftField, value: DraftValue): boolean {
  const isAsked = field.lawBasis !== null || field.requirement === 'required';
  return field.control === 'longText' && isAsked && (value === null || value === '');
}

/** Where the value comes from; nothing where there is none. */
function sourceText(typed: boolean, field: DraftField, say: Say, { law }: LawText): string {
  if (typed) {
    return say('sheet.own');
  }
  return field.value === null ? '' : say('sheet.source', { source: law(field.source.text) });
}

/** How many characters are used, and what to do near the limit and over it. */
function FieldCounter({
  field,
  value,
}: {
  readonly field: DraftField;
  readonly value: DraftValue;
}) {
  const say = useSay();
  const full = fullnessOf(typeof value === 'string' ? value : '', field);
  if (full === null) {
    return null;
  }
  const { fullness, length, limit } = full;
  const text = (() => {
    switch (fullness) {
      case 'over':
        return say('sheet.over', { length, limit, count: length - limit });
      case 'near':
        return say('sheet.near', { length, limit, safe: field.safeLength ?? limit });
      case 'fine':
        return say('sheet.count', { length, limit });
    }
  })();
  return (
    <p
      className={classes['counter']}
      id={`${fieldId(field.key)}-count`}
      data-fullness={fullness}
      role={fullness === 'over' ? 'alert' : undefined}
    >
      {text}
    </p>
  );
}

function FieldControl(props: Props) {
  const { field, value, readOnly, onChange } = props;
  const id = fieldId(field.key);
  const text = typeof value === 'string' ? value : '';
  const shared = {
    id,
    label: <FieldLabel label={field.label} />,
    description: <FieldHelp field={field} help={field.help} />,
    readOnly,
  };
  const counted = field.maxLength === null ? {} : { 'aria-describedby': `${id}-count` };
  switch (field.control) {
    case 'text':
      return (
        <TextInput
          {...shared}
          {...counted}
          value={text}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      );
    case 'longText':
      return (
        <Textarea
          {...shared}
          {...counted}
          autosize
          minRows={3}
          maxRows={16}
          value={text}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      );
    case 'enum':
      return <EnumControl {...props} text={text} />;
    case 'yesNo':
      return <YesNoControl {...props} text={text} />;
    case 'multiSelect':
      return <ManyControl {...props} />;
    case 'dateTimeUtc':
      return <MomentControl {...props} text={text} />;
    case 'system':
      return <SystemControl {...props} text={text} />;
  }
}

type TextProps = Props & { readonly text: string };

function EnumControl({ field, text, readOnly, onChange }: TextProps) {
  const say = useSay();
  return (
    <NativeSelect
      id={fieldId(field.key)}
      label={<FieldLabel label={field.label} />}
      description={<FieldHelp field={field} help={field.help} />}
      disabled={readOnly}
      value={text}
      data={[{ value: '', label: say('sheet.notSet') }, ...field.options]}
      onChange={(event) => {
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    />
  );
}

function YesNoControl({ field, text, readOnly, onChange }: TextProps) {
  const say = useSay();
  return (
    <Radio.Group
      id={fieldId(field.key)}
      label={<FieldLabel label={field.label} />}
      description={<FieldHelp field={field} help={field.help} />}
      readOnly={readOnly}
      value={text}
      onChange={(chosen) => {
        onChange(chosen === '' ? null : chosen);
      }}
    >
      <Group mt={6}>
        {field.options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} disabled={readOnly} />
        ))}
        <Radio value="" label={say('sheet.notSet')} disabled={readOnly} />
      </Group>
    </Radio.Group>
  );
}

function ManyControl({ field, value, readOnly, onChange }: Props) {
  const chosen = new Set(typeof value === 'string' || value === null ? [] : value);
  return (
    <fieldset className={classes['many']} id={fieldId(field.key)} tabIndex={-1}>
      <legend>
        <FieldLabel label={field.label} />
      </legend>
      <Text size="xs" c="dimmed">
        <FieldHelp field={field} help={field.help} />
      </Text>
      <div className={classes['choices']}>
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.has(option.value)}
            disabled={readOnly}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) {
                next.add(option.value);
              } else {
                next.delete(option.value);
              }
              onChange(field.options.map((one) => one.value).filter((one) => next.has(one)));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Date and time in the viewer's zone; what the platform wants, UTC to the minute, stands below. */
function MomentControl({ field, text, readOnly, onChange }: TextProps) {
  const say = useSay();
  const known = text !== '' && !Number.isNaN(Date.parse(text));
  return (
    <Stack gap={4}>
      <TextInput
        type="datetime-local"
        id={fieldId(field.key)}
        label={<FieldLabel label={field.label} />}
        description={<FieldHelp field={field} help={field.help} />}
        readOnly={readOnly}
        value={known ? localFieldOf(text) : ''}
        onChange={(event) => {
          onChange(instantOfLocalField(event.currentTarget.value));
        }}
      />
      {known && (
        <Text size="sm">
          {say('sheet.utc', {
            utc: `${new Date(text).toISOString().slice(0, 16)}Z`.replace('T', ' '),
          })}
        </Text>
      )}
    </Stack>
  );
}

function SystemControl({ field, text }: TextProps) {
  const say = useSay();
  return (
    <TextInput
      id={fieldId(field.key)}
      label={<FieldLabel label={field.label} />}
      description={
        <>
          <FieldHelp field={field} help="" />
          {say('sheet.system')}
        </>
      }
      value={text}
      readOnly
      variant="filled"
    />
  );
}
