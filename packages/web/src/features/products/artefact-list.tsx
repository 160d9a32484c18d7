import { useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { middleCut } from '../../ui/middle-cut.ts';
import classes from './products.module.css';
import type { ArtefactDraft } from './release-draft.ts';

/** Files of a release with their hashes, which are long: the ends are shown, the whole is copied. */
export function ArtefactList({ artefacts }: { readonly artefacts: readonly ArtefactDraft[] }) {
  const say = useSay();
  if (artefacts.length === 0) {
    return <>{say('release.noArtefacts')}</>;
  }
  return (
    <ul className={classes['plain']}>
      {artefacts.map(({ name, algorithm, hash }) => (
        <li key={`${name} ${algorithm} ${hash}`}>
          {name}
          <br />
          <small>{algorithm}</small> <code title={hash}>{middleCut(hash, [10, 8])}</code>{' '}
          <CopyButton text={hash} what={say('release.hashOf', { algorithm, name })} />
        </li>
      ))}
    </ul>
  );
}
