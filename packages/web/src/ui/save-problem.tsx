import { ApiProblem } from '../platform/api.ts';
import { ProblemText } from './problem-text.tsx';
import { StaleNotice } from './stale-notice.tsx';

/**
 * Why a change was not saved. Where somebody else was faster (412) the newest state can be loaded under what was typed;
 * where that fails it is said too, and can be tried again.
 */
export function SaveProblem({
  error,
  reload,
}: {
  readonly error: unknown;
  readonly reload: { readonly error: unknown; readonly mutate: () => void };
}) {
  if (!(error instanceof ApiProblem && error.status === 412)) {
    return error === null ? null : <ProblemText error={error} />;
  }
  return (
    <>
      {reload.error !== null && <ProblemText error={reload.error} />}
      <StaleNotice
        text="form.stale"
        onReload={() => {
          reload.mutate();
        }}
      />
    </>
  );
}
