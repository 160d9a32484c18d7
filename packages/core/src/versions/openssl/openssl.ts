import { defineScheme } from '../define-scheme.ts';
import { compareTexts } from '../natural.ts';
import type { Order } from '../scheme.ts';
import {
  compareNumbers,
  comparePrereleases,
  readSemverParts,
  type SemverParts,
} from '../semver/semver-text.ts';

type OpensslVersion = SemverParts & { readonly letters: string };

/**
 * OpenSSL: before 3.0 letters mark the patch (`1.0.2`, `1.0.2a` … `1.0.2z`, `1.0.2za`), since then it is a semantic version.
 */
export const openssl = defineScheme<OpensslVersion>({
  id: 'openssl',
  source: 'openssl-library.org/policies/general/versioning-policy',
  read,
  compare,
});

function read(text: string): OpensslVersion | undefined {
  const found = /^(\d+\.\d+\.\d+)([a-z]*)(-[\w.-]+)?$/.exec(text.toLowerCase());
  const parts =
    found === null ? undefined : readSemverParts(`${found[1] ?? ''}${found[3] ?? ''}`, 3);
  return parts === undefined ? undefined : { ...parts, letters: found?.[2] ?? '' };
}

function compare(a: OpensslVersion, b: OpensslVersion): Order {
  return (
    compareNumbers(a.numbers, b.numbers) ||
    compareTexts(a.letters, b.letters) ||
    comparePrereleases(a.prerelease, b.prerelease)
  );
}
