import { type CaseDetails, STAGES } from '@cradle/contract';
import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSay } from '../../platform/text.ts';
import classes from './case-page.module.css';

/** A stage of a report. */
export type Stage = (typeof STAGES)[number];

/** The first stage that was neither submitted nor closed by reference; the last one when all were. */
export function nextStage({
  submissions,
  byReference,
}: Pick<CaseDetails, 'submissions' | 'byReference'>): Stage {
  const isOpen = (stage: Stage) =>
    ![...submissions, ...byReference].some((one) => one.stage === stage);
  return STAGES.find(isOpen) ?? 'finalReport';
}

/** Which stage's sheet is shown. */
export function StageChoice({
  stage,
  onChoose,
}: {
  readonly stage: Stage;
  readonly onChoose: (stage: Stage) => void;
}) {
  const say = useSay();
  // Three names do not fit beside each other on a phone.
  const isNarrow = useMediaQuery('(max-width: 600px)');
  return (
    <SegmentedControl
      className={classes['stageChoice'] ?? ''}
      aria-label={say('sheet.chooseStage')}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      fullWidth={isNarrow}
      value={stage}
      data={STAGES.map((value) => ({ value, label: say(`stage.${value}`) }))}
      onChange={onChoose}
    />
  );
}
