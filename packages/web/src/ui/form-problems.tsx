import { Alert, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSay } from '../platform/text.ts';

/** What is wrong with a form, at its top, each linked to its field; takes the focus when it appears. */
export function FormProblems({
  problems,
}: {
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const count = problems.length;
  useEffect(() => {
    if (count > 0) {
      box.current?.focus();
    }
  }, [count]);
  if (count === 0) {
    return null;
  }
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      title={say('form.problems')}
    >
      <List size="sm">
        {problems.map((problem) => (
          // Links one under the other need room to be hit (WCAG 2.5.8).
          <List.Item key={problem.field + problem.message} py={4}>
            <a
              href={`#${problem.field}`}
              style={{ color: 'inherit' }}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(problem.field)?.focus();
              }}
            >
              {problem.message}
            </a>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
