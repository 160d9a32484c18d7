import { Button, Group, Modal, Stack } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import type { Conflict, DraftEditor } from './draft-editor.ts';
import classes from './draft-sheet.module.css';
import type { DraftValue } from './draft-values.ts';

/** Asks whose text stays where two people changed the same fields (412). Closing it loses nothing. */
export function ConflictDialog({
  conflict,
  editor,
}: {
  readonly conflict: Conflict;
  readonly editor: DraftEditor;
}) {
  const say = useSay();
  const who = conflict.latest.draft.savedBy?.name ?? say('save.conflict.someone');
  return (
    <Modal
      opened
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={say('save.conflict.title')}
      onClose={() => undefined}
    >
      <Stack>
        <p>{say('save.conflict.text', { who })}</p>
        <dl>
          {conflict.fields.map(({ field, mine }) => (
            <div key={field.key} className={classes['missing']}>
              <dt>{field.label}</dt>
              <dd>
                <small>{say('save.conflict.yours')}</small> {shown(mine) ?? say('frozen.empty')}
              </dd>
              <dd>
                <small>{say('save.conflict.theirs')}</small>{' '}
                {shown(field.value) ?? say('frozen.empty')}
              </dd>
            </div>
          ))}
        </dl>
        <Group>
          <Button data-autofocus onClick={() => void editor.keepMine()}>
            {say('save.conflict.keepMine')}
          </Button>
          <Button variant="default" onClick={() => void editor.takeTheirs()}>
            {say('save.conflict.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function shown(value: DraftValue): string | null {
  return value === null ? null : typeof value === 'string' ? value : value.join(', ');
}
