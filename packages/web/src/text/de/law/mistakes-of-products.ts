/** Verbreitete Irrtümer über Unterstützung, Klassen, Anwendungsbereich und Rollen: was gesagt wird, was gilt, was folgt. */
export const mistakesOfProducts: Readonly<Record<string, string>> = {
  'The support period is five years.': 'Der Unterstützungszeitraum ist fünf Jahre.',
  'It follows the time the product is expected to be in use, with five years as the floor; shorter only where the use is shorter.':
    'Er folgt der erwarteten Nutzungsdauer, mit fünf Jahren als Untergrenze; kürzer nur, wo die Nutzung kürzer ist.',
  'Work out the expected use and keep the reasons; a longer use means longer support.':
    'Ermitteln Sie die erwartete Nutzungsdauer und bewahren Sie die Gründe auf; längere Nutzung heißt längere Unterstützung.',
  'Support lasts for the expected lifetime or five years, whichever is shorter.':
    'Unterstützt wird für die erwartete Lebensdauer oder fünf Jahre; das Kürzere gilt.',
  'That was the proposal. The adopted text turned the cap into a floor.':
    'So war der Vorschlag. Der beschlossene Text hat aus der Obergrenze eine Untergrenze gemacht.',
  'Five years for a product in use for ten is too short.':
    'Fünf Jahre für ein Produkt, das zehn genutzt wird, sind zu kurz.',
  'Updates have to be available while support lasts, or for ten years.':
    'Aktualisierungen müssen verfügbar sein, solange unterstützt wird, oder zehn Jahre.',
  'Each security update stays available for ten years after its issue or for the rest of the support period, whichever is longer.':
    'Jede Sicherheitsaktualisierung bleibt zehn Jahre nach ihrer Bereitstellung oder für den Rest des Unterstützungszeitraums verfügbar; das Längere gilt.',
  'Keep a date for each update.': 'Führen Sie zu jeder Aktualisierung ein Datum.',
  'Every old version of software must be fixed, or none need be.':
    'Jede alte Version einer Software ist zu beheben, oder gar keine.',
  'Remediation may go to the newest substantially modified version alone, if users get it free and without further cost; public archives of old versions carry a clear warning.':
    'Behoben werden darf allein in der neuesten wesentlich geänderten Version, wenn Nutzer sie kostenlos und ohne weitere Kosten erhalten; öffentliche Archive alter Versionen tragen einen klaren Hinweis.',
  'Know which version follows which, and what moving to it costs a user.':
    'Wissen Sie, welche Version auf welche folgt und was der Wechsel einen Nutzer kostet.',
  'The end of support is a matter for the small print.':
    'Das Ende der Unterstützung ist eine Sache des Kleingedruckten.',
  'At least its month and year are stated at the time of purchase, and users are told when it is reached, where technically feasible.':
    'Mindestens Monat und Jahr stehen beim Kauf da, und Nutzern wird mitgeteilt, wenn es erreicht ist, soweit technisch machbar.',
  'Publish the date where people buy, and build the notice into the product.':
    'Veröffentlichen Sie das Datum dort, wo gekauft wird, und bauen Sie den Hinweis in das Produkt ein.',
  'All updates must be free.': 'Alle Aktualisierungen müssen kostenlos sein.',
  'Security updates are free, except where agreed for tailor-made products of business users; they come apart from new functions where technically feasible.':
    'Sicherheitsaktualisierungen sind kostenlos, außer wo es für maßgefertigte Produkte geschäftlicher Nutzer anders vereinbart ist; sie kommen getrennt von neuen Funktionen, soweit technisch machbar.',
  'New functions may cost; security fixes must not hang on buying them.':
    'Neue Funktionen dürfen etwas kosten; Sicherheitsbehebungen dürfen nicht an deren Kauf hängen.',
  'Products are critical of class I or II, or highly critical.':
    'Produkte sind kritisch der Klasse I oder II oder hochkritisch.',
  'They are important of class I or II (Annex III) or critical (Annex IV), by their core functionality.':
    'Sie sind nach ihrer Kernfunktion wichtig der Klasse I oder II (Anhang III) oder kritisch (Anhang IV).',
  'Read older texts with care: their "critical" is today\'s "important".':
    'Lesen Sie ältere Texte mit Vorsicht: Ihr „kritisch“ ist heute „wichtig“.',
  'Industrial robots, industrial control systems and smart meters are on the list.':
    'Industrieroboter, industrielle Steuerungssysteme und intelligente Zähler stehen auf der Liste.',
  'The adopted lists have 26 categories and not these; identity management, browsers, password managers, smart home, toys and wearables are there.':
    'Die beschlossenen Listen haben 26 Kategorien, diese nicht; Identitätsmanagement, Browser, Passwort-Manager, Smart Home, Spielzeug und am Körper getragene Produkte sind dabei.',
  'Classify by the adopted list and its technical descriptions, not by the proposal.':
    'Ordnen Sie nach der beschlossenen Liste und ihren technischen Beschreibungen ein, nicht nach dem Vorschlag.',
  'A product used in a critical sector is a critical product.':
    'Ein Produkt, das in einem kritischen Sektor genutzt wird, ist ein kritisches Produkt.',
  'Only the core functionality decides, against Annexes III and IV.':
    'Allein die Kernfunktion entscheidet, gemessen an den Anhängen III und IV.',
  'The sector of a customer does not change the class.':
    'Die Branche eines Kunden ändert die Klasse nicht.',
  'A handful of questions decides the class.': 'Eine Handvoll Fragen entscheidet über die Klasse.',
  'The core functionality is compared with the technical description of each category.':
    'Die Kernfunktion wird mit der technischen Beschreibung jeder Kategorie verglichen.',
  'Compare with all of them, and write down the core functionality.':
    'Vergleichen Sie mit allen, und schreiben Sie die Kernfunktion auf.',
  'Delegated Regulation (EU) 2025/1535 has the technical descriptions.':
    'Die technischen Beschreibungen stehen in der Delegierten Verordnung (EU) 2025/1535.',
  'They are in Implementing Regulation (EU) 2025/2392; the other act is about L-category vehicles.':
    'Sie stehen in der Durchführungsverordnung (EU) 2025/2392; der andere Rechtsakt handelt von Fahrzeugen der Klasse L.',
  'Cite the right act in the technical documentation.':
    'Nennen Sie in der technischen Dokumentation den richtigen Rechtsakt.',
  'Art. 2(4) leaves radio equipment out.': 'Art. 2 Abs. 4 nimmt Funkanlagen aus.',
  'Art. 2(4) is about marine equipment. Radio equipment is in.':
    'Art. 2 Abs. 4 handelt von Schiffsausrüstung. Funkanlagen sind erfasst.',
  'Radio units placed from 11 December 2027 come under this Regulation.':
    'Funkanlagen, die ab dem 11. Dezember 2027 in Verkehr gebracht werden, fallen unter diese Verordnung.',
  'Open source has a light regime.': 'Für quelloffene Software gilt eine leichte Regelung.',
  'What is monetised has an ordinary manufacturer; a steward has duties of its own; software of Annex III with a public file may take any procedure.':
    'Womit Geld verdient wird, das hat einen gewöhnlichen Hersteller; ein Verwalter hat eigene Pflichten; Software des Anhangs III mit öffentlicher Dokumentation kann jedes Verfahren nehmen.',
  'Decide per version who publishes and who earns: the same body can be both.':
    'Entscheiden Sie je Version, wer veröffentlicht und wer verdient: Dieselbe Stelle kann beides sein.',
  'Spare parts are products like any other.': 'Ersatzteile sind Produkte wie alle anderen.',
  'Parts that replace identical components and follow the same specification are out.':
    'Teile, die identische Komponenten ersetzen und derselben Spezifikation folgen, sind ausgenommen.',
  'Keep evidence that the part is the same in its security traits.':
    'Bewahren Sie Nachweise auf, dass das Teil in seinen Sicherheitseigenschaften gleich ist.',
  'A maker outside the Union must appoint an authorised representative.':
    'Ein Hersteller außerhalb der Union muss einen Bevollmächtigten benennen.',
  'A maker may appoint one, by written mandate.':
    'Ein Hersteller kann einen benennen, mit schriftlichem Auftrag.',
  'It is a choice; without one, other facts decide which CSIRT receives reports.':
    'Es ist eine Wahl; ohne ihn entscheiden andere Tatsachen, welches CSIRT Meldungen erhält.',
  'Only makers have duties.': 'Nur Hersteller haben Pflichten.',
  'Importers and distributors check, keep, inform and correct.':
    'Einführer und Händler prüfen, bewahren auf, unterrichten und sorgen für Abhilfe.',
  'Expect questions of those who sell your product, and have the proof ready.':
    'Rechnen Sie mit Fragen derer, die Ihr Produkt verkaufen, und haben Sie die Nachweise bereit.',
  'Substantial modification is a matter of Art. 13(8).':
    'Die wesentliche Änderung ist eine Sache von Art. 13 Abs. 8.',
  'It is defined in Art. 3(30); Arts. 21 and 22 say who becomes the manufacturer by it.':
    'Bestimmt ist sie in Art. 3 Nr. 30; Art. 21 und 22 sagen, wer durch sie zum Hersteller wird.',
  'Test each change against purpose and risk, whoever makes it.':
    'Prüfen Sie jede Änderung auf Zweck und Risiko, wer auch immer sie vornimmt.',
};
