import type { DraftField, DraftView } from '@cradle/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftEditor, type DraftEditorPorts, type TaggedDraft } from './draft-editor.ts';
import { readUnsaved } from './draft-values.ts';

class Outdated extends Error {}

const field = (key: string, value: string | null): DraftField => ({
  key,
  no: '3',
  label: key,
  help: '',
  control: 'longText',
  options: [],
  maxLength: null,
  safeLength: null,
  requirement: 'required',
  lawBasis: null,
  value,
  source: { kind: 'person', text: 'typed' },
  before: null,
  workingText: null,
});
const draft = (values: Record<string, string | null>, version = 1): DraftView => ({
  caseId: 'c1',
  stage: 'earlyWarning',
  formSchema: 'srp-form/2026-10-04',
  formFetchedOn: '2026-10-04',
  workingLanguage: null,
  fields: Object.entries(values).map(([key, value]) => field(key, value)),
  check: { missing: [], tooLong: [], warnings: [], ready: true },
  version,
  savedAt: null,
  savedBy: null,
});

/** A server of one draft: refuses a save with an old tag, as the real one does. */
function server(values: Record<string, string | null>) {
  const held = { values, version: 1 };
  const now = (): TaggedDraft => ({
    draft: draft(held.values, held.version),
    etag: `"${held.version}"`,
  });
  const write = (changes: Record<string, unknown>) => {
    held.values = { ...held.values, ...(changes as Record<string, string>) };
    held.version += 1;
  };
  const save = vi.fn((changes: Record<string, unknown>, etag: string) => {
    if (etag !== now().etag) {
      return Promise.reject(new Outdated());
    }
    write(changes);
    return Promise.resolve(now());
  });
  return { held, now, write, save, load: () => Promise.resolve(now()) };
}
const portsOf = (at: ReturnType<typeof server>): DraftEditorPorts => ({
  save: at.save,
  load: at.load,
  isOutdated: (error) => error instanceof Outdated,
  storage: sessionStorage,
  saveAfterMs: 1000,
  retryAfterMs: 10_000,
});

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('saves once after typing pauses, with all that was typed', async () => {
  const at = server({ title: null, summary: null });
  const editor = new DraftEditor(at.now(), portsOf(at));
  editor.change('title', 'a');
  await vi.advanceTimersByTimeAsync(500);
  editor.change('title', 'ab');
  editor.change('summary', 'c');
  expect(editor.snapshot().saving.kind).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1000);
  expect(at.save).toHaveBeenCalledTimes(1);
  expect(at.held.values).toEqual({ title: 'ab', summary: 'c' });
  expect(editor.snapshot().saving.kind).toBe('saved');
  expect(readUnsaved(sessionStorage, 'c1', 'earlyWarning').size).toBe(0);
});

it('keeps text on the device while saving fails, and saves it when the server is back', async () => {
  const at = server({ title: null });
  const editor = new DraftEditor(at.now(), portsOf(at));
  at.save.mockRejectedValueOnce(new Error('offline'));
  editor.change('title', 'exploited');
  await vi.advanceTimersByTimeAsync(1000);
  expect(editor.snapshot().saving.kind).toBe('failed');
  expect(readUnsaved(sessionStorage, 'c1', 'earlyWarning').get('title')).toBe('exploited');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at.held.values).toEqual({ title: 'exploited' });
});

it('takes up after a reload what was not saved before', async () => {
  const at = server({ title: null });
  at.save.mockRejectedValue(new Error('offline'));
  const first = new DraftEditor(at.now(), portsOf(at));
  first.change('title', 'typed before the reload');
  await first.flush();
  first.stop();
  at.save.mockReset();
  const second = new DraftEditor(at.now(), { ...portsOf(at), save: server({}).save });
  expect(second.snapshot().unsaved.get('title')).toBe('typed before the reload');
  expect(second.snapshot().restored).toBe(true);
  second.stop();
});

it('merges by itself where somebody else changed other fields', async () => {
  const at = server({ title: null, summary: null });
  const editor = new DraftEditor(at.now(), portsOf(at));
  at.write({ summary: 'theirs' });
  editor.change('title', 'mine');
  expect(await editor.flush()).toBe(true);
  expect(at.held.values).toEqual({ title: 'mine', summary: 'theirs' });
});

it.each([
  ['keepMine', 'mine'],
  ['takeTheirs', 'theirs'],
] as const)('asks where both changed the same field; %s leaves %s', async (solve, expected) => {
  const at = server({ title: null, summary: null });
  const editor = new DraftEditor(at.now(), portsOf(at));
  at.write({ title: 'theirs' });
  editor.change('title', 'mine');
  editor.change('summary', 'also mine');
  expect(await editor.flush()).toBe(false);
  const { saving } = editor.snapshot();
  expect(saving.kind === 'conflict' && saving.conflict.fields.map((f) => f.field.key)).toEqual([
    'title',
  ]);
  expect(await editor[solve]()).toBe(true);
  expect(at.held.values).toEqual({ title: expected, summary: 'also mine' });
});
