import { describe, expect, it } from 'vitest';
import { COORDINATORS } from './csirt-coordinators.ts';
import { MEMBER_STATES } from './member-states.ts';
import { OFFICIAL_LANGUAGES, OFFICIAL_LANGUAGES_MARK } from './official-languages.ts';

describe('the coordinating CSIRTs (reporting facts, section 2)', () => {
  it('are there for every Member State, each on its host of the platform', () => {
    expect(Object.keys(COORDINATORS).toSorted()).toEqual(Object.keys(MEMBER_STATES).toSorted());
    for (const [code, { platformHost, url }] of Object.entries(COORDINATORS)) {
      expect(platformHost).toBe(`${code.toLowerCase()}.cra-srp.enisa.europa.eu`);
      expect(url).toMatch(/^https:\/\//);
    }
  });

  it.each<[keyof typeof COORDINATORS, string, string]>([
    ['BE', 'incidents', 'incident@ccb.belgium.be'],
    ['BE', 'general', 'info@ccb.belgium.be'],
    ['ES', 'incidents', 'incidencias@incibe-cert.es'],
    ['ES', 'platformAccess', 'cve-coordination@incibe.es'],
    ['IE', 'general', 'cra_helpdesk@ncsc.gov.ie'],
    ['IE', 'platformDown', 'cra_fallback@ncsc.gov.ie'],
    ['SE', 'general', 'ncsc@ncsc.se'],
  ])('%s is reached for %s at %s', (state, purpose, address) => {
    expect(COORDINATORS[state].mail).toContainEqual({ address, purpose });
  });

  it('have no other address: none was published, and none is made up', () => {
    const published = Object.entries(COORDINATORS).filter(([, { mail }]) => mail.length > 0);
    expect(published.map(([code]) => code)).toEqual(['BE', 'ES', 'IE', 'SE']);
  });

  it.each(['DK', 'HR', 'HU', 'MT', 'NL'] as const)('%s is marked as not verified', (state) => {
    expect(COORDINATORS[state].unverified).not.toBeNull();
  });
});

describe('official languages', () => {
  it('are there for every Member State, as codes, and marked as not verified', () => {
    expect(Object.keys(OFFICIAL_LANGUAGES).toSorted()).toEqual(
      Object.keys(MEMBER_STATES).toSorted(),
    );
    for (const languages of Object.values(OFFICIAL_LANGUAGES)) {
      expect(languages.length).toBeGreaterThan(0);
      expect(languages.every((code) => /^[a-z]{2}$/.test(code))).toBe(true);
    }
    expect(OFFICIAL_LANGUAGES_MARK).toBe('unverified');
  });
});
