/** Weitere Texte, auf denen eine Aussage beruht. */
export const sources: Readonly<Record<string, string>> = {
  'Delegated Regulation (EU) 2026/339, known from secondary records':
    'Delegierte Verordnung (EU) 2026/339, nur aus zweiter Hand bekannt',
  'The effect of Regulation (EU) 2026/1744 on Art. 12 is not verified':
    'Wie sich die Verordnung (EU) 2026/1744 auf Art. 12 auswirkt, ist nicht geprüft',
  'The Commission deleted a contrary answer from its FAQ in version 1.3':
    'Die Kommission hat eine gegenteilige Antwort in Version 1.3 ihrer FAQ gestrichen',
  'Art. 13(24): whether an act was adopted since is not verified':
    'Art. 13 Abs. 24: Ob seither ein Rechtsakt erlassen wurde, ist nicht geprüft',
  'As corrected by OJ L 2025/90555, known from a secondary record':
    'In der Fassung der Berichtigung ABl. L 2025/90555, nur aus zweiter Hand bekannt',
  'ENISA, pages on the platform': 'ENISA, Seiten über die Plattform',
  'ENISA, list of coordinators': 'ENISA, Liste der Koordinatoren',
};
