import { Alert, List } from '@mantine/core';
import { ApiProblem } from '../platform/api.ts';
import { usePlaceText } from '../platform/place-text.ts';

/** What a refusal says, with the place in the law it rests on and each point that is wrong. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const place = usePlaceText();
  const problem = error instanceof ApiProblem ? error : undefined;
  const issues = problem?.issues ?? [];
  return (
    <Alert role="alert" color="red" variant="light">
      {problem?.detail ?? (error instanceof Error ? error.message : String(error))}{' '}
      {problem?.cite !== undefined && <cite>{place(problem.cite)}</cite>}
      {issues.length > 0 && (
        <List size="sm" mt="xs">
          {issues.map((issue) => (
            <List.Item key={issue.at + issue.message}>
              {issue.at === '' ? '' : `${issue.at.replace(/^\/(body|query|params)\//, '')}: `}
              {issue.message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
