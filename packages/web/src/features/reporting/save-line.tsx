import { ApiProblem } from '../../platform/api.ts';
import { useNow } from '../../platform/clock.ts';
import { useSay } from '../../platform/text.ts';
import type { DraftEditorState } from './draft-editor.ts';
import classes from './draft-sheet.module.css';

/** Where saving stands, in words: "Saved 12 s ago". A live region only where something went wrong. */
export function SaveLine({
  state,
  onRetry,
}: {
  readonly state: DraftEditorState;
  readonly onRetry: () => void;
}) {
  const say = useSay();
  const now = useNow();
  const { saving, draft } = state;
  switch (saving.kind) {
    case 'waiting':
      return <p className={classes['empty']}>{say('save.waiting')}</p>;
    case 'saving':
      return <p className={classes['empty']}>{say('save.saving')}</p>;
    case 'conflict':
      return <p role="alert">{say('save.conflict.title')}</p>;
    case 'failed':
      return (
        <p role="alert">
          {say('save.failed', { reason: reasonOf(saving.error) })}{' '}
          <button type="button" className={classes['link']} onClick={onRetry}>
            {say('save.retry')}
          </button>
        </p>
      );
    case 'saved':
      return (
        <p className={classes['empty']}>
          {draft.savedAt === null
            ? say('save.never')
            : savedText(Date.parse(draft.savedAt), now, say)}
        </p>
      );
  }
}

function savedText(savedAtMs: number, now: number, say: ReturnType<typeof useSay>): string {
  const seconds = Math.max(0, Math.floor((now - savedAtMs) / 1000));
  if (seconds < 3) {
    return say('save.savedNow');
  }
  const ago =
    seconds < 60
      ? say('save.seconds', { count: seconds })
      : seconds < 3600
        ? say('save.minutes', { count: Math.floor(seconds / 60) })
        : say('save.hours', { count: Math.floor(seconds / 3600) });
  return say('save.saved', { ago });
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiProblem) {
    return error.detail;
  }
  return error instanceof Error ? error.message : String(error);
}
