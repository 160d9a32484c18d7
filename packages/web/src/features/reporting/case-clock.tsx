import type { CaseSummary, ClockView } from '@cradle/contract';
import { VisuallyHidden } from '@mantine/core';
import { useNow } from '../../platform/clock.ts';
import { usePlaceText } from '../../platform/place-text.ts';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import classes from './case-clock.module.css';
import { type ClockPhase, clockPhase } from './clock-phase.ts';
import { announcedMs, durationText } from './duration-text.ts';

type Kind = CaseSummary['kind'];

/**
 * The clock: what is left of a stage until its plain end, in words and large digits.
 *
 * `unconfirmed` marks a submission without a reference of the platform. With `announce`, a screen reader hears
 * the time left at sensible steps; one clock of a page at most should do so.
 */
export function CaseClock({
  clock,
  kind,
  size = 'large',
  unconfirmed = false,
  announce = false,
}: {
  readonly clock: ClockView;
  readonly kind: Kind;
  readonly size?: 'large' | 'small';
  readonly unconfirmed?: boolean;
  readonly announce?: boolean;
}) {
  const say = useSay();
  const place = usePlaceText();
  const phase = clockPhase(clock, useNow());
  const stage = say(`stage.${clock.step}`);
  return (
    <section
      className={classes['clock']}
      data-phase={unconfirmed ? 'unconfirmed' : phase.kind}
      data-size={size}
      aria-label={stage}
    >
      <p className={classes['head']}>
        <span className={classes['stage']}>{stage}</span>
        <PhaseWord phase={phase} unconfirmed={unconfirmed} />
      </p>
      <Digits phase={phase} clock={clock} />
      {announce && <Announced phase={phase} stage={stage} />}
      <ClockEnd clock={clock} phase={phase} />
      <p className={classes['basis']}>
        {say(clock.startedAt === null ? 'clock.willRunFrom' : 'clock.runsFrom', {
          moment: say(`runsFrom.${clock.runsFrom}`),
        })}
        {clock.startedAt !== null && (
          <>
            , <InstantText iso={clock.startedAt} />
          </>
        )}{' '}
        · {place(clock.cite)}
      </p>
      <ClockRule clock={clock} kind={kind} />
    </section>
  );
}

/** The words of a phase; they change before any colour does. */
export function PhaseWord({
  phase,
  unconfirmed,
}: {
  readonly phase: ClockPhase;
  readonly unconfirmed: boolean;
}) {
  const say = useSay();
  const text = (() => {
    switch (phase.kind) {
      case 'waiting':
        return say('clock.waiting');
      case 'onTrack':
        return say('clock.onTrack');
      case 'actNow':
        return say('clock.actNow');
      case 'pastPlainEnd':
      case 'overdue':
        return say('clock.overdueBy', { duration: durationText(phase.lateMs, say) });
      case 'done':
        return doneText(phase, say, unconfirmed);
    }
  })();
  return <strong className={classes['word']}>{text}</strong>;
}

function doneText(
  phase: Extract<ClockPhase, { kind: 'done' }>,
  say: ReturnType<typeof useSay>,
  unconfirmed: boolean,
): string {
  if (unconfirmed) {
    return say('clock.sentNotConfirmed');
  }
  if (phase.byMs === null) {
    return say('clock.done');
  }
  return say(phase.byMs >= 0 ? 'clock.doneEarly' : 'clock.doneLate', {
    duration: durationText(Math.abs(phase.byMs), say),
  });
}

/** The large figure and the bar of the share used. The digits tick, so they are no live region. */
function Digits({ phase, clock }: { readonly phase: ClockPhase; readonly clock: ClockView }) {
  const say = useSay();
  if (phase.kind === 'waiting' || phase.kind === 'done') {
    return null;
  }
  const late = 'lateMs' in phase;
  const ms = late ? phase.lateMs : phase.leftMs;
  const percent = late ? 100 : Math.round(phase.shareUsed * 100);
  return (
    <>
      <p className={classes['digits']} role="timer" aria-label={say(`stage.${clock.step}`)}>
        {late ? '−' : ''}
        {durationText(ms, say)}
      </p>
      <progress
        className={classes['bar']}
        max={100}
        value={percent}
        aria-label={say('clock.share', { percent })}
      />
    </>
  );
}

function Announced({ phase, stage }: { readonly phase: ClockPhase; readonly stage: string }) {
  const say = useSay();
  const left =
    phase.kind === 'onTrack' || phase.kind === 'actNow' ? announcedMs(phase.leftMs) : null;
  return (
    <VisuallyHidden role="status">
      {left === null
        ? null
        : say('clock.announce', { stage, left: durationText(left, say, 'minutes') })}
    </VisuallyHidden>
  );
}

function ClockEnd({ clock, phase }: { readonly clock: ClockView; readonly phase: ClockPhase }) {
  const say = useSay();
  if (phase.kind === 'done' && clock.doneAt !== null) {
    return (
      <p className={classes['end']}>
        {say('clock.doneAt')} <InstantText iso={clock.doneAt} />
      </p>
    );
  }
  if (clock.plainEnd === null) {
    return null;
  }
  const late = phase.kind === 'pastPlainEnd' || phase.kind === 'overdue';
  return (
    <>
      <p className={classes['end']}>
        {say(late ? 'clock.endedAt' : 'clock.ends')} <InstantText iso={clock.plainEnd} />
      </p>
      {late && <p className={classes['late']}>{say('clock.pastPlainEnd')}</p>}
    </>
  );
}

/** The rule and the legal outer end: closed until asked for, so that the plain end stays what one works to. */
function ClockRule({ clock, kind }: { readonly clock: ClockView; readonly kind: Kind }) {
  const say = useSay();
  return (
    <details className={classes['rule']}>
      <summary>{say('clock.explain')}</summary>
      <p>{say(`rule.${kind}.${clock.step}`)}</p>
      {clock.legalEnd !== null && (
        <p>
          {say('clock.legalEnd')}: <InstantText iso={clock.legalEnd} />. {say('clock.legalEndNote')}
        </p>
      )}
      <p>{say('clock.zone', { timeZone: clock.timeZone })}</p>
    </details>
  );
}
