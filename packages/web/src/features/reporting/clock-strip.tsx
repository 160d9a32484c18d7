import type { ClockView } from '@cradle/contract';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../platform/clock.ts';
import { useSay } from '../../platform/text.ts';
import { clockPhase } from './clock-phase.ts';
import classes from './clock-strip.module.css';
import { durationText } from './duration-text.ts';

/** The strip across the top while a clock runs: what, of which case, how long; it links to the case. */
export function ClockStrip({
  caseId,
  title,
  clock,
}: {
  readonly caseId: string;
  readonly title: string;
  readonly clock: ClockView;
}) {
  const say = useSay();
  const phase = clockPhase(clock, useNow());
  const left =
    phase.kind === 'onTrack' || phase.kind === 'actNow'
      ? say('clock.left', { duration: durationText(phase.leftMs, say) })
      : phase.kind === 'pastPlainEnd' || phase.kind === 'overdue'
        ? say('clock.overdueBy', { duration: durationText(phase.lateMs, say) })
        : '';
  return (
    <div className={classes['strip']} data-phase={phase.kind}>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {say('strip.clock', { stage: say(`stage.${clock.step}`), title, left })}
      </Link>
    </div>
  );
}
