import { compareDebianTexts } from '../debian/debian-text.ts';
import { defineScheme } from '../define-scheme.ts';

/** OCaml packages: Debian’s order of one part, without epoch and revision. */
export const opam = defineScheme<{ readonly text: string }>({
  id: 'opam',
  source: 'opam.ocaml.org/doc/Manual.html#version-ordering',
  read: (text) => (/^[A-Za-z0-9_+.~-]+$/.test(text) ? { text } : undefined),
  compare: (a, b) => compareDebianTexts(a.text, b.text),
});
