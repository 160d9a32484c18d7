import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, isDigits, type Natural, natural, ZERO } from '../natural.ts';
import type { Order } from '../scheme.ts';
import { compareDebianTexts } from './debian-text.ts';

/** `[epoch:]upstream[-revision]`. No epoch is epoch 0; no revision is the empty text, which equals `0`. */
export type DebianVersion = {
  readonly epoch: Natural;
  readonly upstream: string;
  readonly revision: string;
};

const UPSTREAM = /^[A-Za-z0-9.+:~_-]+$/;
const REVISION = /^[A-Za-z0-9.+~_]+$/;

/** Debian, Ubuntu and everything else that dpkg orders. */
export const debian = defineScheme<DebianVersion>({
  id: 'debian',
  source: 'Debian Policy Manual, section 5.6.12 (Version); deb-version(7)',
  read,
  compare,
});

/**
 * Policy wants a digit at the start of the upstream version and no underscore; dpkg only warns of both and such versions
 * are in the archive’s history, so they are read.
 */
function read(text: string): DebianVersion | undefined {
  const colon = text.indexOf(':');
  const epoch = colon === -1 ? '' : text.slice(0, colon);
  const rest = colon === -1 ? text : text.slice(colon + 1);
  const hyphen = rest.lastIndexOf('-');
  const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
  const revision = hyphen === -1 ? undefined : rest.slice(hyphen + 1);
  const readable =
    (colon === -1 || isDigits(epoch)) &&
    UPSTREAM.test(upstream) &&
    (revision === undefined || REVISION.test(revision));
  return readable
    ? { epoch: epoch === '' ? ZERO : natural(epoch), upstream, revision: revision ?? '' }
    : undefined;
}

function compare(a: DebianVersion, b: DebianVersion): Order {
  return (
    compareNaturals(a.epoch, b.epoch) ||
    compareDebianTexts(a.upstream, b.upstream) ||
    compareDebianTexts(a.revision, b.revision)
  );
}
