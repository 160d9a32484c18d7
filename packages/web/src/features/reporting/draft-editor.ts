import type { DraftField, DraftView } from '@cradle/contract';
import {
  conflictingFields,
  type DraftValue,
  keepUnsaved,
  readUnsaved,
  type UnsavedValues,
  withoutSaved,
} from './draft-values.ts';

/** A draft as read, with the ETag that a save must name (RFC 9110, section 13.1.1). */
export type TaggedDraft = { readonly draft: DraftView; readonly etag: string };

export type Conflict = {
  readonly latest: TaggedDraft;
  readonly fields: readonly { readonly field: DraftField; readonly mine: DraftValue }[];
};

export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

export type DraftEditorState = {
  readonly draft: DraftView;
  readonly unsaved: UnsavedValues;
  readonly saving: SaveState;
  /** Whether text of an earlier visit was found and taken up. */
  readonly restored: boolean;
};

/** What the editor needs from outside; all of it can be replaced in a test. */
export type DraftEditorPorts = {
  readonly save: (values: Record<string, DraftValue>, etag: string) => Promise<TaggedDraft>;
  readonly load: () => Promise<TaggedDraft>;
  /** Whether a failure says that somebody else saved in between (412). */
  readonly isOutdated: (error: unknown) => boolean;
  readonly storage: Storage;
  readonly saveAfterMs: number;
  readonly retryAfterMs: number;
};

/** A draft that saves itself as it is typed and loses nothing; React reads it as an external store. */
export class DraftEditor {
  readonly #ports: DraftEditorPorts;
  readonly #listeners = new Set<() => void>();
  #etag: string;
  #state: DraftEditorState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;

  constructor(start: TaggedDraft, ports: DraftEditorPorts) {
    const restored = readUnsaved(ports.storage, start.draft.caseId, start.draft.stage);
    this.#ports = ports;
    this.#etag = start.etag;
    this.#state = {
      draft: start.draft,
      unsaved: restored,
      saving: { kind: restored.size === 0 ? 'saved' : 'waiting' },
      restored: restored.size > 0,
    };
  }

  readonly snapshot = (): DraftEditorState => this.#state;

  /** The ETag of what was last read or saved. */
  etag(): string {
    return this.#etag;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(key: string, value: DraftValue): void {
    const unsaved = new Map(this.#state.unsaved).set(key, value);
    if (this.#state.saving.kind === 'conflict') {
      this.#show({ unsaved });
      return;
    }
    this.#show({ unsaved, saving: { kind: 'waiting' } });
    this.#schedule(this.#ports.saveAfterMs);
  }

  /** Saves at once. Answers whether everything is saved. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#state.saving.kind === 'conflict') {
      return Promise.resolve(false);
    }
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Solves a conflict with the person's own text, which then replaces the other. */
  keepMine(): Promise<boolean> {
    const { saving, unsaved } = this.#state;
    if (saving.kind === 'conflict') {
      this.#take(saving.conflict.latest, unsaved);
    }
    return this.flush();
  }

  /** Solves a conflict with the other's text; changes to other fields stay. */
  takeTheirs(): Promise<boolean> {
    const { saving, unsaved } = this.#state;
    if (saving.kind === 'conflict') {
      const theirs = new Set(saving.conflict.fields.map(({ field }) => field.key));
      this.#take(saving.conflict.latest, new Map([...unsaved].filter(([key]) => !theirs.has(key))));
    }
    return this.flush();
  }

  /** Ends the timer. Text that is not saved stays on the device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #show(change: Partial<DraftEditorState>): void {
    this.#state = { ...this.#state, ...change };
    if (change.unsaved !== undefined) {
      keepUnsaved(this.#ports.storage, this.#state.draft, change.unsaved);
    }
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #take(latest: TaggedDraft, unsaved: UnsavedValues): void {
    this.#etag = latest.etag;
    const kind = unsaved.size === 0 ? 'saved' : 'waiting';
    this.#show({ draft: latest.draft, unsaved, saving: { kind } });
  }

  #fail(error: unknown): 'stopped' {
    this.#show({ saving: { kind: 'failed', error } });
    this.#schedule(this.#ports.retryAfterMs);
    return 'stopped';
  }

  async #saveAll(): Promise<boolean> {
    // Each round merges or saves; a draft under constant change by others must not spin for ever.
    for (let round = 0; round < 5 && this.#state.unsaved.size > 0; round += 1) {
      if ((await this.#saveOnce()) === 'stopped') {
        return false;
      }
    }
    return this.#state.unsaved.size === 0;
  }

  async #saveOnce(): Promise<'done' | 'stopped'> {
    const sent = this.#state.unsaved;
    this.#show({ saving: { kind: 'saving' } });
    try {
      const reply = await this.#ports.save(Object.fromEntries(sent), this.#etag);
      this.#take(reply, withoutSaved(this.#state.unsaved, sent));
      return 'done';
    } catch (error) {
      return this.#ports.isOutdated(error) ? this.#mergeLatest() : this.#fail(error);
    }
  }

  async #mergeLatest(): Promise<'done' | 'stopped'> {
    try {
      const latest = await this.#ports.load();
      const { unsaved, draft } = this.#state;
      const fields = conflictingFields(unsaved, draft.fields, latest.draft.fields);
      if (fields.length > 0) {
        this.#show({ saving: { kind: 'conflict', conflict: { latest, fields } } });
        return 'stopped';
      }
      this.#take(latest, unsaved);
      return 'done';
    } catch (error) {
      return this.#fail(error);
    }
  }
}
