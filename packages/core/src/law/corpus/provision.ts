import { type Citation, cite as citation, formatCitation } from '../citation.ts';
import { APPLIES_FROM } from '../key-dates.ts';

/** Which text a provision is read in. */
export type TextVersion = 'base' | 'R02' | 'R04' | 'EHDS' | 'IR2392' | 'DR1535' | 'DR881' | 'DR339';

/** The texts, by name. What was read in the act itself is verified. */
export const TEXT_VERSIONS: Readonly<
  Record<TextVersion, { readonly text: string; readonly verified: boolean }>
> = {
  base: { text: 'OJ L, 2024/2847, 20.11.2024 (CELEX 32024R2847)', verified: true },
  R02: { text: 'as corrected by OJ L 2025/90555, 2.7.2025', verified: false },
  R04: { text: 'as corrected by OJ L 2025/90828, 17.10.2025', verified: false },
  EHDS: { text: 'as changed by Regulation (EU) 2025/327, Art. 104', verified: true },
  IR2392: { text: 'Implementing Regulation (EU) 2025/2392, OJ L, 1.12.2025', verified: true },
  DR1535: { text: 'Delegated Regulation (EU) 2025/1535, OJ L, 29.10.2025', verified: false },
  DR881: { text: 'Delegated Regulation (EU) 2026/881, OJ L, 20.4.2026', verified: true },
  DR339: { text: 'Delegated Regulation (EU) 2026/339, OJ L, 29.4.2026', verified: false },
};

/** A correction of the English text, and what it corrects. None is read in the Official Journal itself. */
export type Corrigendum = {
  readonly id: string;
  readonly published: string;
  /** The place that it corrects; `null` for the title. */
  readonly cite: string | null;
  readonly corrects: string;
  readonly verified: false;
};

/** The corrigenda of the English text, by their number; R(03) and R(05) to R(07) touch other languages only. */
export const CORRIGENDA: readonly Corrigendum[] = [
  {
    id: 'R(01)',
    published: 'OJ L 2024/90780, 5.12.2024',
    cite: null,
    corrects: 'The wording of the title.',
    verified: false,
  },
  {
    id: 'R(02)',
    published: 'OJ L 2025/90555, 2.7.2025',
    cite: 'Art. 64(10)',
    corrects: 'Its opening words name paragraphs 2 to 9, where they said 3 to 9.',
    verified: false,
  },
  {
    id: 'R(04)',
    published: 'OJ L 2025/90828, 17.10.2025',
    cite: 'Art. 67',
    corrects: 'The point added to Directive (EU) 2020/1828 has number 72, where it had 69.',
    verified: false,
  },
];

/** When the wording and state of the corpus were last compared, and with what. No lawyer has reviewed it. */
export const REVIEWED = {
  on: '2026-11-24',
  against: `an engineering fact sheet read from ${TEXT_VERSIONS.base.text}; not reviewed by a lawyer`,
} as const;

/** How far a text has come. Everything in the corpus is adopted; what is not, no operator owes. */
export type LegalState = 'adopted' | 'guidance' | 'draft' | 'proposal' | 'unknown';

/** What a provision said before an amendment. */
export type EarlierText = {
  readonly says: string;
  readonly textVersion: TextVersion;
  /** Last ISO date on which it stands. */
  readonly until: string;
};

/** One provision. The law's own sentences are not copied. */
export type Provision = {
  readonly cite: string;
  /** One line of our own words. */
  readonly says: string;
  readonly state: LegalState;
  /** ISO date from which it applies; `null` where that day is not verified. */
  readonly from: string | null;
  /** Last ISO date on which it applies; `null` where no end is known. */
  readonly until: string | null;
  readonly textVersion: TextVersion;
  /** Whether that text was read in the act itself. */
  readonly verified: boolean;
  /** What it said before, oldest first; empty where it never changed. */
  readonly earlier: readonly EarlierText[];
  /** What else must be known about its text or its time, or `null`. */
  readonly note: string | null;
  /** Opens the official text at the article or annex. */
  readonly link: string;
  readonly reviewedOn: string;
};

/** A provision as the corpus writes it down. */
export function provision(
  cite: string,
  says: string,
  {
    from = APPLIES_FROM,
    until = null,
    textVersion = 'base',
    earlier = [],
    note = null,
  }: Partial<Pick<Provision, 'from' | 'until' | 'textVersion' | 'earlier' | 'note'>> = {},
): Provision {
  const place = citation(cite);
  return {
    cite: formatCitation(place),
    says,
    state: 'adopted',
    from,
    until,
    textVersion,
    verified: TEXT_VERSIONS[textVersion].verified,
    earlier,
    note,
    link: officialLink(place),
    reviewedOn: REVIEWED.on,
  };
}

/** The wording that stands on a day (ISO date), whether or not it applies by then. */
export function wordingOn(
  { says, textVersion, earlier }: Provision,
  day: string,
): Pick<Provision, 'says' | 'textVersion'> {
  const before = earlier.find(({ until }) => day <= until);
  return before === undefined
    ? { says, textVersion }
    : { says: before.says, textVersion: before.textVersion };
}

/** The official text in English, opened at the article, annex or recital. */
export function officialLink(place: Citation): string {
  const act = place.kind === 'act' ? `${ELI[place.act]}/${place.number}` : 'reg/2024/2847';
  const anchor = anchorOf(place);
  return `https://eur-lex.europa.eu/eli/${act}/oj/eng${anchor === null ? '' : `#${anchor}`}`;
}

/** How the European Legislation Identifier names the kinds of acts. */
const ELI = {
  'Delegated Regulation': 'reg_del',
  'Implementing Regulation': 'reg_impl',
  Regulation: 'reg',
} as const;

function anchorOf(place: Citation): string | null {
  switch (place.kind) {
    case 'article':
      return `art_${place.article}`;
    case 'annex':
      return `anx_${place.annex}`;
    case 'recital':
      return `rct_${place.recital}`;
    case 'act':
      return place.article === null ? null : `art_${place.article}`;
  }
}
