import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ApiProblem } from '../../platform/api.ts';
import { DraftEditor, type TaggedDraft } from './draft-editor.ts';
import { loadDraft, saveDraftValues } from './reporting-calls.ts';
import { separated } from './working-texts.ts';

const SAVE_AFTER_MS = 1200;
const RETRY_AFTER_MS = 10_000;

/** Edits a draft: saves as typed, and once more when the page is left or hidden. */
export function useDraftEditor(start: TaggedDraft) {
  const { caseId, stage } = start.draft;
  const [language, setLanguage] = useState(start.draft.workingLanguage);
  const spoken = useRef(language);
  const [editor] = useState(
    () =>
      new DraftEditor(start, {
        save: (values, etag) =>
          saveDraftValues({ caseId, stage }, separated(values, spoken.current), etag),
        load: () => loadDraft({ caseId, stage }),
        isOutdated: (error) => error instanceof ApiProblem && error.status === 412,
        storage: window.sessionStorage,
        saveAfterMs: SAVE_AFTER_MS,
        retryAfterMs: RETRY_AFTER_MS,
      }),
  );
  const state = useSyncExternalStore(editor.subscribe, editor.snapshot);

  useEffect(() => {
    if (editor.snapshot().unsaved.size > 0) {
      void editor.flush();
    }
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') {
        void editor.flush();
      }
    };
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      void editor.flush();
      editor.stop();
    };
  }, [editor]);

  return {
    editor,
    state,
    /** Language of the working texts; `null` while there are none. */
    language,
    chooseLanguage: (chosen: string | null) => {
      spoken.current = chosen;
      setLanguage(chosen);
    },
  };
}
