import { HASH_ALGORITHMS } from '@cradle/contract';
import { NativeSelect, TextInput } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import type { ArtefactDraft } from './release-draft.ts';
import classes from './row-list.module.css';
import { RowList } from './row-list.tsx';
import type { FormCheck } from './use-form-check.ts';

/** The files that make up a release, each with the hash by which it can be told from any other. */
export function ArtefactRows({
  rows,
  check,
  onChange,
}: {
  readonly rows: readonly ArtefactDraft[];
  readonly check: FormCheck;
  readonly onChange: (rows: ArtefactDraft[]) => void;
}) {
  const say = useSay();
  return (
    <RowList
      words={{
        legend: say('release.artefacts'),
        help: say('release.artefactsHelp'),
        add: say('release.artefactAdd'),
        row: (number) => say('release.artefactOf', { number }),
        remove: (number) => say('release.artefactRemove', { number }),
        removeShort: say('form.remove'),
      }}
      rows={rows}
      most={200}
      blank={{ name: '', algorithm: 'SHA-256', hash: '' }}
      onChange={onChange}
      onRemoved={check.reset}
    >
      {(row, at, change) => (
        <>
          <TextInput
            id={`release-artefacts-${at}-name`}
            className={classes['four'] ?? ''}
            label={say('release.artefactName')}
            required
            maxLength={300}
            value={row.name}
            error={check.errorOf(`release-artefacts-${at}-name`)}
            onChange={(event) => {
              change({ name: event.currentTarget.value });
            }}
          />
          <NativeSelect
            id={`release-artefacts-${at}-algorithm`}
            className={classes['two'] ?? ''}
            label={say('release.artefactAlgorithm')}
            value={row.algorithm}
            data={[...HASH_ALGORITHMS]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              change({
                algorithm: HASH_ALGORITHMS.find((known) => known === chosen) ?? row.algorithm,
              });
            }}
          />
          <TextInput
            id={`release-artefacts-${at}-hash`}
            className={classes['all'] ?? ''}
            label={say('release.artefactHash')}
            required
            spellCheck={false}
            autoComplete="off"
            classNames={{ input: classes['code'] ?? '' }}
            value={row.hash}
            error={check.errorOf(`release-artefacts-${at}-hash`)}
            onChange={(event) => {
              change({ hash: event.currentTarget.value });
            }}
          />
        </>
      )}
    </RowList>
  );
}
