/** After a separator; a point is one between letters, but not between the numbers of a version. */
const BREAKS = /(?<=[/@?&_])(?=[^/@?&_])|(?<=[a-z]\.)(?=[a-z])/i;

/** An identifier or an address that may go on in the next line after its separators, and not within a word. */
export function Breakable({ children }: { readonly children: string }) {
  return children
    .split(BREAKS)
    .flatMap((piece, at) => (at === 0 ? [piece] : [<wbr key={at} />, piece]));
}
