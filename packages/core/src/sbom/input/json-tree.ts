import { isRecord } from '../../shared/index.ts';

/** A JSON object of strangers: nothing is known of its members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A member that is a text with something in it, trimmed; else `null`. */
export function textOf(object: JsonObject | undefined, name: string): string | null {
  const value = object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A member that is a list; else an empty one. */
export function listOf(object: JsonObject | undefined, name: string): readonly unknown[] {
  const value = object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** A member that is an object; else `undefined`. */
export function objectOf(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  return isRecord(value) ? value : undefined;
}

/** The objects of a list, each with its index; what is no object is passed over (the schema says so). */
export function* objectsIn(list: readonly unknown[]): Generator<readonly [number, JsonObject]> {
  for (const [index, value] of list.entries()) {
    if (isRecord(value)) {
      yield [index, value];
    }
  }
}

/** The texts of a list. */
export function textsIn(list: readonly unknown[]): readonly string[] {
  return list.filter((value): value is string => typeof value === 'string' && value !== '');
}
