/** An identifier or an address that may go on in the next line after its separators, and not within a word. */
export function Breakable({ children }: { readonly children: string }) {
  return children
    .split(/(?<=[/.@:?&_-])(?=[^/.@:?&_-])/)
    .flatMap((piece, at) => (at === 0 ? [piece] : [<wbr key={at} />, piece]));
}
