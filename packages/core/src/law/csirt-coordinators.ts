import type { MemberState } from './member-states.ts';

/** The CSIRT that a Member State designated as coordinator, and where it is reached. */
export type Coordinator = {
  readonly name: string;
  readonly url: string;
  /** Host of this Member State on the single reporting platform. */
  readonly platformHost: string;
  /** What is not certain, in words, or `null`. */
  readonly unverified: string | null;
};

/** The day that ENISA's list states as its last update; read through a dated copy. Practice, not law. */
export const COORDINATORS_CHECKED_ON = '2026-09-10';

function coordinator(
  code: Lowercase<MemberState>,
  name: string,
  url: string,
  unverified: string | null = null,
): Coordinator {
  return { name, url, platformHost: `${code}.cra-srp.enisa.europa.eu`, unverified };
}

/** The 27 coordinators. Mail addresses that were not published are not made up. */
export const COORDINATORS: Readonly<Record<MemberState, Coordinator>> = {
  AT: coordinator('at', 'CERT.at', 'https://www.cert.at/en/about-us/contact/'),
  BE: coordinator('be', 'CCB (CERT.be)', 'https://ccb.belgium.be/contacts'),
  BG: coordinator('bg', 'GovCERT.bg', 'https://www.govcert.bg/en/contact-us/'),
  CY: coordinator('cy', 'CSIRT-CY', 'https://www.csirt.cy/en/contact-us'),
  CZ: coordinator('cz', 'NÚKIB / GovCERT.CZ', 'https://nukib.gov.cz/cs/kontakty/'),
  DE: coordinator('de', 'BSI / CERT-Bund', 'https://www.bsi.bund.de/EN/CERT-Bund/'),
  DK: coordinator(
    'dk',
    'CFCS (Danish Defence Intelligence Service)',
    'https://www.fe-ddis.dk/da/arbejdsomrade-a/Cybertruslen/',
    'The page may have moved.',
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
  ),
  FI: coordinator(
    'fi',
    'NCSC-FI (Traficom)',
    'https://www.kyberturvallisuuskeskus.fi/en/contact-us/contact',
  ),
  FR: coordinator('fr', 'CERT-FR (ANSSI)', 'https://www.cert.ssi.gouv.fr/contact-us/'),
  GR: coordinator('gr', 'National Cybersecurity Authority CSIRT', 'https://cyber.gov.gr/el-csirt/'),
  HR: coordinator(
    'hr',
    'NCSC-HR',
    'https://ncsc.hr/hr/kontakt',
    'Which body holds the role is not certain: earlier lists named CERT.hr (CARNET).',
  ),
  HU: coordinator(
    'hu',
    'NCSC Hungary (NKI)',
    'https://ncsc.gov.hu',
    'The contact is not verified.',
  ),
  IE: coordinator('ie', 'NCSC-IE (CSIRT-IE)', 'https://www.ncsc.gov.ie/cra/'),
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
  MT: coordinator(
    'mt',
    'CSIRTMalta',
    'https://www.mita.gov.mt',
    'The contact is as published and not verified.',
  ),
  NL: coordinator(
    'nl',
    'NCSC-NL',
    'https://www.ncsc.nl/contact',
    'How the national form relates to the platform is not clear.',
  ),
  PL: coordinator('pl', 'CERT.PL (NASK)', 'https://cert.pl/en/cvd/'),
  PT: coordinator('pt', 'CERT.PT (CNCS)', 'https://www.cncs.gov.pt/pt/certpt/rfc-2350'),
  RO: coordinator('ro', 'DNSC', 'https://www.dnsc.ro/contact'),
  SE: coordinator('se', 'CERT-SE at NCSC Sweden', 'https://cert.se/rapportera/'),
  SI: coordinator('si', 'SI-CERT', 'https://www.cert.si/en/about-si-cert/'),
  SK: coordinator('sk', 'SK-CERT (NBÚ)', 'https://www.sk-cert.sk'),
};
