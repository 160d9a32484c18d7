import type { CaseDetails } from '@cradle/contract';
import type * as ReportingLaw from '@cradle/core/law';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../platform/clock.ts';
import { usePlaceText } from '../../platform/place-text.ts';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import classes from './case-page.module.css';
import { readPastMoment } from './local-moment.ts';

/**
 * The law of Article 14, loaded when a page computes clocks itself: it brings `Temporal` along, which the first
 * load of the application must not carry.
 */
export function useReportingLaw() {
  return useQuery({
    queryKey: ['reportingLaw'],
    queryFn: () => import('@cradle/core/law'),
    staleTime: Infinity,
    gcTime: Infinity,
  }).data;
}

/** Which clocks a moment of becoming aware would start and when they would end, before anything is saved. */
export function ClockPreview({
  kind,
  awareAt,
  timeZone,
}: {
  readonly kind: CaseDetails['kind'];
  /** As the field holds it: local date and time. */
  readonly awareAt: string;
  /** In which days end: that of the organisation. */
  readonly timeZone: string;
}) {
  const say = useSay();
  const now = useNow();
  const law = useReportingLaw();
  return (
    <section className={classes['box']} aria-labelledby="clock-preview" aria-live="polite">
      <h2 id="clock-preview">{say('open.preview')}</h2>
      {law === undefined ? (
        <p>{say('open.preview.counting')}</p>
      ) : (
        <PreviewedClocks law={law} kind={kind} awareAt={awareAt} timeZone={timeZone} now={now} />
      )}
    </section>
  );
}

function PreviewedClocks({
  law,
  kind,
  awareAt,
  timeZone,
  now,
}: {
  readonly law: typeof ReportingLaw;
  readonly kind: CaseDetails['kind'];
  readonly awareAt: string;
  readonly timeZone: string;
  readonly now: number;
}) {
  const say = useSay();
  const place = usePlaceText();
  const aware = readPastMoment(awareAt, now);
  if (aware.kind !== 'past') {
    return <p>{say('open.preview.none')}</p>;
  }
  if (!law.reportingApplies(aware.instant, timeZone)) {
    return <p>{say('open.error.beforeDuty')}</p>;
  }
  const clocks = law.reportingClocks({
    kind,
    becameAwareAt: aware.instant,
    measureAvailableAt: null,
    notificationSubmittedAt: null,
    submitted: {},
    timeZone,
    memberState: null,
    // Periods in hours count holidays (Reg. 1182/71, Art. 3(3), (4)); the one in days has not begun.
    publicHolidays: new Set(),
    now: new Date(now).toISOString(),
  });
  return (
    <ul className={classes['log']}>
      {clocks.map((clock) => (
        <li key={clock.step}>
          {clock.plainEnd === null ? (
            <>
              <strong>{say(`stage.${clock.step}`)}</strong>
              <br />
              {say('open.preview.waits', { moment: say(`runsFrom.${clock.runsFrom}`) })}
            </>
          ) : (
            <>
              <strong>{say('open.preview.starts', { stage: say(`stage.${clock.step}`) })}</strong>
              <br />
              <InstantText iso={clock.plainEnd} />
              {Date.parse(clock.plainEnd) <= now && <div>{say('open.preview.overdue')}</div>}
            </>
          )}
          <small>
            {say(`rule.${kind}.${clock.step}`)} {place(clock.cite)}
          </small>
        </li>
      ))}
    </ul>
  );
}
