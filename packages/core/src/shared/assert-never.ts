/**
 * Ends an exhaustive switch: a new member of a union does not compile until each switch has answered it.
 *
 * Throws `Error` if reached at run time, which means that an unchecked value entered the program.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
