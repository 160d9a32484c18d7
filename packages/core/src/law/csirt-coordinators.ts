import type { MemberState } from './member-states.ts';

/** A mail address of a coordinator. `platformDown` is for the time of an outage only. */
export type CoordinatorMail = {
  readonly address: string;
  readonly purpose: 'general' | 'incidents' | 'platformAccess' | 'platformDown';
};

/** The CSIRT that a Member State designated as coordinator, and where it is reached. */
export type Coordinator = {
  readonly name: string;
  readonly url: string;
  /** Addresses that were published with it, and for what; none where none was. */
  readonly mail: readonly CoordinatorMail[];
  /** Host of this Member State on the single reporting platform. */
  readonly platformHost: string;
  /** What is not certain, in words, or `null`. */
  readonly unverified: string | null;
};

/** The day that ENISA's list states as its last update; read through a dated copy. Practice, not law. */
export const COORDINATORS_CHECKED_ON = '2026-09-10';

/** Where representatives sign in to the single reporting platform, whatever their Member State. Practice, not law. */
export const PLATFORM_PORTAL = 'https://portal.cra-srp.enisa.europa.eu';

function coordinator(
  code: Lowercase<MemberState>,
  name: string,
  url: string,
  { unverified = null, mail = [] }: Partial<Pick<Coordinator, 'unverified' | 'mail'>> = {},
): Coordinator {
  return { name, url, mail, platformHost: `${code}.cra-srp.enisa.europa.eu`, unverified };
}

/** The 27 coordinators. Mail addresses that were not published are not made up. */
export const COORDINATORS: Readonly<Record<MemberState, Coordinator>> = {
  AT: coordinator('at', 'CERT.at', 'https://www.cert.at/en/about-us/contact/'),
  BE: coordinator('be', 'CCB (CERT.be)', 'https://ccb.belgium.be/contacts', {
    mail: [
      { address: 'incident@ccb.belgium.be', purpose: 'incidents' },
      { address: 'info@ccb.belgium.be', purpose: 'general' },
    ],
  }),
  BG: coordinator('bg', 'GovCERT.bg', 'https://www.govcert.bg/en/contact-us/'),
  CY: coordinator('cy', 'CSIRT-CY', 'https://www.csirt.cy/en/contact-us'),
  CZ: coordinator('cz', 'NÚKIB / GovCERT.CZ', 'https://nukib.gov.cz/cs/kontakty/'),
  DE: coordinator('de', 'BSI / CERT-Bund', 'https://www.bsi.bund.de/EN/CERT-Bund/'),
  DK: coordinator(
    'dk',
    'CFCS (Danish Defence Intelligence Service)',
    'https://www.fe-ddis.dk/da/arbejdsomrade-a/Cybertruslen/',
    { unverified: 'The page may have moved.' },
  ),
  EE: coordinator(
    'ee',
    'CERT-EE (RIA)',
    'https://www.ria.ee/en/cyber-security/handling-cyber-incidents-cert-ee',
  ),
  ES: coordinator(
    'es',
    'INCIBE-CERT',
    'https://www.incibe.es/en/incibe-cert/incidents/incident-handling',
    {
      mail: [
        { address: 'incidencias@incibe-cert.es', purpose: 'incidents' },
        { address: 'cve-coordination@incibe.es', purpose: 'platformAccess' },
      ],
    },
  ),
  FI: coordinator(
    'fi',
    'NCSC-FI (Traficom)',
    'https://www.kyberturvallisuuskeskus.fi/en/contact-us/contact',
  ),
  FR: coordinator('fr', 'CERT-FR (ANSSI)', 'https://www.cert.ssi.gouv.fr/contact-us/'),
  GR: coordinator('gr', 'National Cybersecurity Authority CSIRT', 'https://cyber.gov.gr/el-csirt/'),
  HR: coordinator('hr', 'NCSC-HR', 'https://ncsc.hr/hr/kontakt', {
    unverified: 'Which body holds the role is not certain: earlier lists named CERT.hr (CARNET).',
  }),
  HU: coordinator('hu', 'NCSC Hungary (NKI)', 'https://ncsc.gov.hu', {
    unverified: 'The contact is not verified.',
  }),
  IE: coordinator('ie', 'NCSC-IE (CSIRT-IE)', 'https://www.ncsc.gov.ie/cra/', {
    mail: [
      { address: 'cra_helpdesk@ncsc.gov.ie', purpose: 'general' },
      { address: 'cra_fallback@ncsc.gov.ie', purpose: 'platformDown' },
    ],
  }),
  IT: coordinator(
    'it',
    'CSIRT Italia (ACN)',
    'https://www.acn.gov.it/portale/csirt-italia/chi-siamo',
  ),
  LT: coordinator('lt', 'NKSC / CERT-LT', 'https://www.nksc.lt/kontaktai.html'),
  LU: coordinator('lu', 'CIRCL', 'https://www.circl.lu/pub/coordinated-vulnerability-disclosure/'),
  LV: coordinator(
    'lv',
    'CERT.LV',
    'https://cert.lv/uploads/par-mums/RFC_2350_CERT-LV_21072025.pdf',
  ),
  MT: coordinator('mt', 'CSIRTMalta', 'https://www.mita.gov.mt', {
    unverified: 'The contact is as published and not verified.',
  }),
  NL: coordinator('nl', 'NCSC-NL', 'https://www.ncsc.nl/contact', {
    unverified: 'How the national form relates to the platform is not clear.',
  }),
  PL: coordinator('pl', 'CERT.PL (NASK)', 'https://cert.pl/en/cvd/'),
  PT: coordinator('pt', 'CERT.PT (CNCS)', 'https://www.cncs.gov.pt/pt/certpt/rfc-2350'),
  RO: coordinator('ro', 'DNSC', 'https://www.dnsc.ro/contact'),
  SE: coordinator('se', 'CERT-SE at NCSC Sweden', 'https://cert.se/rapportera/', {
    mail: [{ address: 'ncsc@ncsc.se', purpose: 'general' }],
  }),
  SI: coordinator('si', 'SI-CERT', 'https://www.cert.si/en/about-si-cert/'),
  SK: coordinator('sk', 'SK-CERT (NBÚ)', 'https://www.sk-cert.sk'),
};
