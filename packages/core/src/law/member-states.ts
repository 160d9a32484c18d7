/** The 27 Member States by ISO 3166-1 code, with the English name and the zone of the capital. */
export const MEMBER_STATES = {
  AT: { name: 'Austria', timeZone: 'Europe/Vienna' },
  BE: { name: 'Belgium', timeZone: 'Europe/Brussels' },
  BG: { name: 'Bulgaria', timeZone: 'Europe/Sofia' },
  CY: { name: 'Cyprus', timeZone: 'Asia/Nicosia' },
  CZ: { name: 'Czechia', timeZone: 'Europe/Prague' },
  DE: { name: 'Germany', timeZone: 'Europe/Berlin' },
  DK: { name: 'Denmark', timeZone: 'Europe/Copenhagen' },
  EE: { name: 'Estonia', timeZone: 'Europe/Tallinn' },
  ES: { name: 'Spain', timeZone: 'Europe/Madrid' },
  FI: { name: 'Finland', timeZone: 'Europe/Helsinki' },
  FR: { name: 'France', timeZone: 'Europe/Paris' },
  GR: { name: 'Greece', timeZone: 'Europe/Athens' },
  HR: { name: 'Croatia', timeZone: 'Europe/Zagreb' },
  HU: { name: 'Hungary', timeZone: 'Europe/Budapest' },
  IE: { name: 'Ireland', timeZone: 'Europe/Dublin' },
  IT: { name: 'Italy', timeZone: 'Europe/Rome' },
  LT: { name: 'Lithuania', timeZone: 'Europe/Vilnius' },
  LU: { name: 'Luxembourg', timeZone: 'Europe/Luxembourg' },
  LV: { name: 'Latvia', timeZone: 'Europe/Riga' },
  MT: { name: 'Malta', timeZone: 'Europe/Malta' },
  NL: { name: 'Netherlands', timeZone: 'Europe/Amsterdam' },
  PL: { name: 'Poland', timeZone: 'Europe/Warsaw' },
  PT: { name: 'Portugal', timeZone: 'Europe/Lisbon' },
  RO: { name: 'Romania', timeZone: 'Europe/Bucharest' },
  SE: { name: 'Sweden', timeZone: 'Europe/Stockholm' },
  SI: { name: 'Slovenia', timeZone: 'Europe/Ljubljana' },
  SK: { name: 'Slovakia', timeZone: 'Europe/Bratislava' },
} as const;

/** ISO 3166-1 code of a Member State; Greece is `GR`. */
export type MemberState = keyof typeof MEMBER_STATES;

/** Whether a text is the code of a Member State, in capitals. */
export function isMemberState(text: string): text is MemberState {
  return Object.hasOwn(MEMBER_STATES, text);
}
