import type { MemberState } from './member-states.ts';
import type { Mark } from './reason.ts';

/** General knowledge, not read in a source: check before a document is drawn up in one of them. */
export const OFFICIAL_LANGUAGES_MARK: Mark = 'unverified';

/**
 * Official languages of each Member State, by ISO 639-1 code. The Regulation asks for languages that users and
 * authorities understand easily, and lets Member States say which (Arts. 13(16), (18), (22), 28(2), 31(4)).
 */
export const OFFICIAL_LANGUAGES: Readonly<Record<MemberState, readonly string[]>> = {
  AT: ['de'],
  BE: ['nl', 'fr', 'de'],
  BG: ['bg'],
  CY: ['el', 'tr'],
  CZ: ['cs'],
  DE: ['de'],
  DK: ['da'],
  EE: ['et'],
  ES: ['es'],
  FI: ['fi', 'sv'],
  FR: ['fr'],
  GR: ['el'],
  HR: ['hr'],
  HU: ['hu'],
  IE: ['ga', 'en'],
  IT: ['it'],
  LT: ['lt'],
  LU: ['lb', 'fr', 'de'],
  LV: ['lv'],
  MT: ['mt', 'en'],
  NL: ['nl'],
  PL: ['pl'],
  PT: ['pt'],
  RO: ['ro'],
  SE: ['sv'],
  SI: ['sl'],
  SK: ['sk'],
};
