import { type Citation, cite as citation, formatCitation } from '../citation.ts';
import { APPLIES_FROM } from '../key-dates.ts';

/** Which text a provision is read in. */
export type TextVersion = 'base' | 'R02' | 'EHDS';

/** The texts, by name. What was read in the act itself is verified. */
export const TEXT_VERSIONS: Readonly<
  Record<TextVersion, { readonly text: string; readonly verified: boolean }>
> = {
  base: { text: 'OJ L, 2024/2847, 20.11.2024 (CELEX 32024R2847)', verified: true },
  R02: { text: 'as corrected by OJ L 2025/90555, 2.7.2025', verified: false },
  EHDS: { text: 'as inserted by Regulation (EU) 2025/327, Art. 104', verified: true },
};

/** When the wording and state of the corpus were last compared, and with what. No lawyer has reviewed it. */
export const REVIEWED = {
  on: '2026-11-23',
  against: `an engineering fact sheet read from ${TEXT_VERSIONS.base.text}; not reviewed by a lawyer`,
} as const;

/** One provision. The law's own sentences are not copied. */
export type Provision = {
  readonly cite: string;
  /** One line of our own words. */
  readonly says: string;
  /** ISO dates between which it applies; `until` is `null` where no end is known. */
  readonly from: string;
  readonly until: string | null;
  readonly textVersion: TextVersion;
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
    textVersion = 'base',
  }: Partial<Pick<Provision, 'from' | 'textVersion'>> = {},
): Provision {
  const place = citation(cite);
  return {
    cite: formatCitation(place),
    says,
    from,
    until: null,
    textVersion,
    link: officialLink(place),
    reviewedOn: REVIEWED.on,
  };
}

/** The official text in English, opened at the article, annex or recital. */
export function officialLink(place: Citation): string {
  return `https://eur-lex.europa.eu/eli/reg/2024/2847/oj/eng#${anchorOf(place)}`;
}

function anchorOf(place: Citation): string {
  switch (place.kind) {
    case 'article':
      return `art_${place.article}`;
    case 'annex':
      return `anx_${place.annex}`;
    case 'recital':
      return `rct_${place.recital}`;
  }
}
