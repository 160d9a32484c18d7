import type { SbomDetails } from '@cradle/contract';
import { Code } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import classes from './sboms.module.css';

/** What could not be read or is not as the schema wants it, each with its place. */
export function ProblemList({ problems }: { readonly problems: SbomDetails['problemList'] }) {
  const say = useSay();
  if (problems.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{say('sbom.problems', { count: problems.length })}</summary>
      <ul className={classes['problems']}>
        {problems.map((problem) => (
          <li key={problem.at + problem.message}>
            {say(`sbom.severity.${problem.severity}`)}{' '}
            {problem.at !== '' && <Code>{problem.at}</Code>} {problem.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
