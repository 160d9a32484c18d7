import type { CaseDetails, DraftField } from '@cradle/contract';
import { Alert } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { TaggedDraft } from './draft-editor.ts';
import { DraftFieldBox } from './draft-field.tsx';
import classes from './draft-sheet.module.css';
import type { DraftValue } from './draft-values.ts';
import { CaseFormChoice } from './form-choice.tsx';
import { FreezeButton } from './freeze-button.tsx';
import { MissingList } from './missing-list.tsx';
import { SaveLine } from './save-line.tsx';
import { useDraftEditor } from './use-draft-editor.ts';
import { WorkingLanguage } from './working-language.tsx';
import { workingKey, workingTextOf } from './working-texts.ts';

/** The early warning in the fields of the platform's form: completed, saved as typed, then frozen. */
export function DraftSheet({
  start,
  reportingCase,
  mayWrite,
  onFrozen,
  onChanged,
}: {
  readonly start: TaggedDraft;
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
  readonly onFrozen: (changed: CaseDetails) => void;
  readonly onChanged: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const { editor, state, language, chooseLanguage } = useDraftEditor(start);
  const { draft, unsaved, saving } = state;
  const optional = draft.fields.filter((field) => !isAsked(field));
  const box = (field: DraftField) => (
    <DraftFieldBox
      key={field.key}
      field={field}
      value={unsaved.get(field.key) ?? field.value}
      typed={isTyped(field, unsaved.get(field.key))}
      readOnly={!mayWrite}
      onChange={(value) => {
        editor.change(field.key, value);
      }}
      working={
        language === null
          ? null
          : {
              language,
              text: workingTextOf(field, unsaved, draft.workingLanguage === language),
              onChange(text) {
                editor.change(workingKey(field.key), text);
              },
            }
      }
    />
  );
  return (
    <div className={classes['layout']}>
      <div className={classes['fields']}>
        {state.restored && <Alert color="blue">{say('save.restored')}</Alert>}
        {draft.fields.filter(isAsked).map(box)}
        <details className={classes['optional']}>
          <summary>
            {say('sheet.optional', {
              count: optional.length,
              filled: optional.filter((field) => field.value !== null).length,
            })}
          </summary>
          <div className={classes['fields']}>{optional.map(box)}</div>
        </details>
      </div>
      <aside className={classes['aside']}>
        <MissingList check={draft.check} />
        <SaveLine state={state} onRetry={() => void editor.flush()} />
        {mayWrite && (
          <FreezeButton
            editor={editor}
            draft={draft}
            again={reportingCase.versions.some((version) => version.stage === draft.stage)}
            onFrozen={onFrozen}
          />
        )}
        {mayWrite && <WorkingLanguage language={language} onChoose={chooseLanguage} />}
        <p className={classes['meta']}>
          {say('sheet.form', { date: draft.formFetchedOn, schema: draft.formSchema })}.{' '}
          {say('sheet.formNote')}
        </p>
        <CaseFormChoice reportingCase={reportingCase} mayWrite={mayWrite} onMoved={onChanged} />
      </aside>
      {saving.kind === 'conflict' && <ConflictDialog conflict={saving.conflict} editor={editor} />}
    </div>
  );
}

/** What this stage needs: asked by the law, required by the form, or shown by it with what was said before. All else can wait and is folded away. */
function isAsked(field: DraftField): boolean {
  return (
    field.requirement === 'required' || field.requirement === 'carried' || field.lawBasis !== null
  );
}

function isTyped(field: DraftField, pending: DraftValue | undefined): boolean {
  return pending === undefined
    ? field.source.kind === 'person' && field.value !== null
    : pending !== null;
}
