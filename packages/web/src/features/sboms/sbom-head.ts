/** What a file says of the product it is about, to save typing; `null` where it does not say. */
export type SbomHead = { readonly product: string | null; readonly version: string | null };

const LARGEST = 20_000_000;

/** Reads name and version from a CycloneDX or SPDX JSON file. Anything else gives nothing: the server reads it all. */
export async function readSbomHead(file: File): Promise<SbomHead> {
  const nothing = { product: null, version: null };
  if (file.size > LARGEST) {
    return nothing;
  }
  try {
    const tree: unknown = JSON.parse(await file.text());
    const component = memberOf(memberOf(tree, 'metadata'), 'component');
    const name = textOf(component, 'name') ?? textOf(tree, 'name');
    return { product: name, version: textOf(component, 'version') };
  } catch {
    return nothing;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function textOf(value: unknown, name: string): string | null {
  const member = memberOf(value, name);
  return typeof member === 'string' && member.trim() !== '' ? member.trim().slice(0, 300) : null;
}
