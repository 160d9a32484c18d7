/** Something that happened in a case, or an end of one of its clocks. */
export type TimelineEvent = {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly text: string;
  readonly kind: 'fact' | 'report' | 'end';
};

const ROW = 34;
const COLOURS = { fact: '#1a5fb4', report: '#1b6e3c', end: '#a3121f' } as const;

/** Text as it may stand in HTML, SVG and their attributes. */
export function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // XML takes no other control characters.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  );
}

/** A case as a picture: one line per event in order of time, with the same as text for those who do not see it. */
export function timelineSvg(title: string, events: readonly TimelineEvent[]): string {
  const sorted = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const height = 60 + sorted.length * ROW;
  const rows = sorted.map(({ at, text, kind }, index) => {
    const y = 60 + index * ROW;
    const moment = `${at.slice(0, 16).replace('T', ' ')} UTC`;
    return `<circle cx="200" cy="${y}" r="6" fill="${COLOURS[kind]}"/><text x="16" y="${y + 5}" font-weight="600">${moment}</text><text x="220" y="${y + 5}">${escaped(text)}</text>`;
  });
  const said = sorted.map(({ at, text }) => `${at}: ${text}`).join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${height}" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="14">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(said)}</desc>`,
    `<rect width="1000" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="28" font-size="18" font-weight="700">${escaped(title)}</text>`,
    `<line x1="200" y1="48" x2="200" y2="${height - 12}" stroke="#8a8f98" stroke-width="2"/>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}
