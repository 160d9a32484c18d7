/** Deutsche Texte zu Fallakten. */
export const caseFile = {
  'caseFile.title': 'Fallakte',
  'caseFile.help':
    'Eine ZIP-Datei mit allen Fassungen, Quittungen, Entscheidungen, Hinweisen und Protokolleinträgen, einem Verzeichnis der Hashwerte, einer ersten Seite und einem Prüfer, die ohne Netz aufgehen. Für eine Behörde oder für Sie selbst in zehn Jahren.',
  'caseFile.make': 'Fallakte erstellen',
  'caseFile.none': 'Noch wurde keine erstellt.',
  'caseFile.line': '{{count}} Dateien, {{size}}, von {{who}}',
  'caseFile.root': 'Gesamthash',
  'caseFile.download': 'Fallakte herunterladen',
} as const;
