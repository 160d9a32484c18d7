import { useSay } from '../../platform/text.ts';
import classes from './candidate-page.module.css';

/** What people get wrong at this point, each with where it is written and how binding that is. */
const TRAPS = [
  ['list', 'law'],
  ['component', 'guidance'],
  ['awareness', 'guidance'],
  ['research', 'guidance'],
  ['before', 'guidance'],
  ['liability', 'law'],
] as const;

export function CandidateTraps() {
  const say = useSay();
  return (
    <section aria-labelledby="traps">
      <h2 id="traps">{say('candidate.traps')}</h2>
      <ul className={classes['traps']}>
        {TRAPS.map(([trap, source]) => (
          <li key={trap}>
            {say(`candidate.trap.${trap}`)}{' '}
            <small>
              <span className={classes['label']}>{say(`why.source.${source}`)}</span>{' '}
              {say(`candidate.trap.${trap}.cite`)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
