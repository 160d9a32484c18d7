/** Verbreitete Irrtümer über Unterlagen und Geldbußen: was gesagt wird, was gilt, was folgt. */
export const mistakesOfDocuments: Readonly<Record<string, string>> = {
  'Art. 10 is about makers, Art. 11 about reporting, Annex I has Sections 1 and 2.':
    'Art. 10 handelt von Herstellern, Art. 11 vom Melden, Anhang I hat die Abschnitte 1 und 2.',
  'Those are numbers of the proposal: it is Art. 13, Art. 14 and Parts I and II of Annex I.':
    'Das sind Nummern des Vorschlags: Es sind Art. 13, Art. 14 und die Teile I und II des Anhangs I.',
  'Do not carry numbers of 2022 and 2023 into documents of today.':
    'Übernehmen Sie keine Nummern von 2022 und 2023 in heutige Unterlagen.',
  'The list of properties ends with letter (k).':
    'Die Liste der Eigenschaften endet mit Buchstabe k.',
  'It runs to (m): removal and transfer of data is a point of its own, and (c) and (l) have an opt-out.':
    'Sie reicht bis Buchstabe m: Löschen und Übertragen von Daten ist ein eigener Punkt, und bei c und l gibt es eine Abwahl.',
  'State and justify all thirteen letters in the risk assessment.':
    'Nennen und begründen Sie in der Risikobewertung alle dreizehn Buchstaben.',
  'How long documents are kept stands in Art. 13(10) or 13(15).':
    'Wie lange Unterlagen aufzubewahren sind, steht in Art. 13 Abs. 10 oder Art. 13 Abs. 15.',
  'Art. 13(13): ten years from placing or the support period, whichever is longer.':
    'Art. 13 Abs. 13: zehn Jahre ab dem Inverkehrbringen oder der Unterstützungszeitraum; das Längere gilt.',
  'A support period of more than ten years lengthens it.':
    'Ein Unterstützungszeitraum von mehr als zehn Jahren verlängert sie.',
  'The declaration of conformity is Art. 16.': 'Die EU-Konformitätserklärung steht in Art. 16.',
  'It is Art. 28, with its content in Annex V; Art. 16 is about the reporting platform.':
    'Sie steht in Art. 28, ihr Inhalt in Anhang V; Art. 16 handelt von der Meldeplattform.',
  'Cite Art. 28 and Annex V in the declaration.':
    'Nennen Sie in der Erklärung Art. 28 und Anhang V.',
  'The SBOM must be published.': 'Die Software-Stückliste (SBOM) muss veröffentlicht werden.',
  'It is part of the technical documentation. Users are told where it is only if the maker chooses to give it.':
    'Sie ist Teil der technischen Dokumentation. Nutzern wird nur gesagt, wo sie ist, wenn der Hersteller sie geben will.',
  'Draw it up and keep it; authorities can ask for it.':
    'Erstellen Sie sie und bewahren Sie sie auf; Behörden können sie verlangen.',
  'There is an SBOM format that the Regulation recognises.':
    'Es gibt ein Format für Software-Stücklisten, das die Verordnung anerkennt.',
  'It must be commonly used and machine-readable. An act that fixes a format was not known in October 2026.':
    'Es muss gebräuchlich und maschinenlesbar sein. Ein Rechtsakt, der ein Format festlegt, war im Oktober 2026 nicht bekannt.',
  'Use a common format, and watch for that act.':
    'Nutzen Sie ein gebräuchliches Format, und achten Sie auf diesen Rechtsakt.',
  'Small makers are helped, or freed from reporting.':
    'Kleinen Herstellern wird geholfen, oder sie sind vom Melden befreit.',
  'Micro and small makers are not fined for missing the 24 hours; every duty holds, those of 72 hours and of final reports with their fines.':
    'Kleinst- und kleine Hersteller erhalten keine Geldbuße für das Versäumen der 24 Stunden; jede Pflicht gilt, die der 72 Stunden und der Abschlussberichte mit ihren Geldbußen.',
  'Report all the same: the relief is for one deadline, not for silence.':
    'Melden Sie trotzdem: Die Erleichterung gilt einer Frist, nicht dem Schweigen.',
  'The lists of the proposal say which breach costs how much.':
    'Die Listen des Vorschlags sagen, welcher Verstoß wie viel kostet.',
  'The amounts stayed, the lists changed: the second tier names single articles and paragraphs.':
    'Die Beträge sind geblieben, die Listen haben sich geändert: Die zweite Stufe nennt einzelne Artikel und Absätze.',
  'Look a provision up before you speak of its ceiling; some are in no list.':
    'Schlagen Sie eine Vorschrift nach, bevor Sie von ihrer Obergrenze sprechen; manche stehen in keiner Liste.',
};
