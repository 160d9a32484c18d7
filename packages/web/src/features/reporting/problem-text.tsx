import { ApiProblem } from '../../platform/api.ts';

/** What a refusal says, with the place in the law it rests on and each point that is wrong. */
export function ProblemText({ error }: { readonly error: unknown }) {
  if (error instanceof ApiProblem) {
    const issues = error.issues ?? [];
    return (
      <div role="alert">
        {error.detail} {error.cite !== undefined && <cite>{error.cite}</cite>}
        {issues.length > 1 && (
          <ul>
            {issues.map((issue) => (
              <li key={issue.at + issue.message}>{issue.message}</li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  return <div role="alert">{error instanceof Error ? error.message : String(error)}</div>;
}
