import type { CaseDetails } from '@cradle/contract';
import { Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './draft-sheet.module.css';
import { fullnessOf } from './draft-values.ts';
import { type FrozenReport, loadFrozenReport, reportFileUrl } from './reporting-calls.ts';

type Version = CaseDetails['versions'][number];
type FrozenField = FrozenReport['fields'][number];

const FILES = [
  ['report.pdf', 'frozen.pdf'],
  ['report.json', 'frozen.json'],
  ['report.txt', 'frozen.txt'],
] as const;

/** A frozen version to copy field by field into the platform, which takes nothing else. */
export function FrozenSheet({
  reportingCase,
  version,
  takesFocus,
}: {
  readonly reportingCase: CaseDetails;
  readonly version: Version;
  /** Whether it was frozen just now: the button that did it is gone, so the focus comes here. */
  readonly takesFocus: boolean;
}) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus]);
  const place = { caseId: reportingCase.id, stage: version.stage, number: version.number };
  const report = useQuery({
    queryKey: ['frozenReport', place],
    queryFn: ({ signal }) => loadFrozenReport(place, signal),
    staleTime: Infinity,
  });
  return (
    <section aria-labelledby="frozen">
      <h2 id="frozen" tabIndex={-1} ref={heading}>
        {say('frozen.title', { number: version.number })}
      </h2>
      <p>
        <InstantText iso={version.frozenAt} /> {say('frozen.by', { who: version.frozenBy.name })}
        {version.missing > 0 && ` · ${say('frozen.missing', { count: version.missing })}`}
      </p>
      <Group gap="lg">
        {FILES.map(([file, key]) => (
          <Anchor
            key={file}
            href={reportFileUrl(place, file)}
            download
            aria-label={say('frozen.download', { file: say(key), number: version.number })}
          >
            {say(key)}
          </Anchor>
        ))}
        {reportingCase.csirt !== null && (
          <Anchor href={reportingCase.csirt.platform} target="_blank" rel="noreferrer">
            {say('frozen.portal')}
          </Anchor>
        )}
      </Group>
      <p>{say('frozen.copyIntro')}</p>
      <PlatformDown csirt={reportingCase.csirt} />
      {report.isPending && <p role="status">{say('frozen.loading')}</p>}
      {report.isError && <ProblemText error={report.error} />}
      {report.isSuccess && <CopySheet fields={report.data.fields} />}
    </section>
  );
}

/** What to do where the platform does not answer, with the address that is for that time where one is known. */
function PlatformDown({ csirt }: { readonly csirt: CaseDetails['csirt'] }) {
  const say = useSay();
  const address = csirt?.mail.find(({ purpose }) => purpose === 'platformDown')?.address;
  return (
    <details>
      <summary>{say('frozen.down')}</summary>
      <p>{say('frozen.downText')}</p>
      {csirt !== null && (
        <p>
          {address === undefined
            ? say('frozen.downNone', { name: csirt.name })
            : say('frozen.downMail', { name: csirt.name, address })}{' '}
          <Anchor href={csirt.url} target="_blank" rel="noreferrer">
            {csirt.name}
          </Anchor>
        </p>
      )}
    </details>
  );
}

/** A value as the platform takes it: a moment as date, hour and minute in UTC, all else as it reads. */
function typedText(field: FrozenField): string | null {
  const text = field.shown;
  const isInstant = text !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[\d.]+)?Z$/.test(text);
  return isInstant ? `${text.slice(0, 16).replace('T', ' ')} UTC` : text;
}

/** What to copy, in the order of the platform's form; what was left empty is only named. */
function CopySheet({ fields }: { readonly fields: readonly FrozenField[] }) {
  const say = useSay();
  const empty = fields.filter((field) => typedText(field) === null);
  return (
    <>
      <dl>
        {fields.map((field) => {
          const text = typedText(field);
          return text === null ? null : <CopyRow key={field.key} field={field} text={text} />;
        })}
      </dl>
      {empty.length > 0 && (
        <p className={classes['empty']}>
          {say('frozen.leftEmpty')}: {empty.map((field) => field.label).join(' · ')}
        </p>
      )}
    </>
  );
}

function CopyRow({ field, text }: { readonly field: FrozenField; readonly text: string }) {
  const say = useSay();
  const full = fullnessOf(text, { maxLength: field.maxLength, safeLength: null });
  return (
    <div className={classes['copyRow']}>
      <dt>
        {field.label}{' '}
        <small>
          {field.no}
          {full !== null &&
            ` · ${say(full.fullness === 'over' ? 'sheet.over' : 'sheet.count', {
              length: full.length,
              limit: full.limit,
              count: full.length - full.limit,
            })}`}
        </small>
      </dt>
      <dd>{text}</dd>
      <dd className={classes['copy']}>
        <CopyButton text={text} what={field.label} />
      </dd>
    </div>
  );
}
