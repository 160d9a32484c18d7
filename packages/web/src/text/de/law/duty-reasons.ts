/** Zeit und Pflichten: Fragen des Leitfadens, Gründe der Regeln zu Pflichten, Unterstützung und wesentlicher Änderung. */
export const dutyReasons: Readonly<Record<string, string>> = {
  'When was it, or will it be, placed on the market?':
    'Wann wurde oder wird es in Verkehr gebracht?',
  'The first supply in the Union: of the single unit for hardware, of the version for software.':
    'Die erste Abgabe in der Union: bei Hardware des einzelnen Stücks, bei Software der Version.',
  'For what was placed on the market before 11 December 2027 only reporting holds, unless it is modified substantially afterwards.':
    'Für das, was vor dem 11. Dezember 2027 in Verkehr gebracht wurde, gilt nur das Melden, außer wenn es danach wesentlich geändert wird.',
  'Was it, or will it be, modified substantially after that?':
    'Wurde oder wird es danach wesentlich geändert?',
  'A change after placing on the market that affects how it meets the essential requirements, or that changes the intended purpose.':
    'Eine Änderung nach dem Inverkehrbringen, die sich darauf auswirkt, wie es die grundlegenden Anforderungen erfüllt, oder die den Zweck ändert.',
  'A substantial modification from 11 December 2027 on brings in all duties.':
    'Eine wesentliche Änderung ab dem 11. Dezember 2027 bringt alle Pflichten mit sich.',
  'For how many years is it expected to be in use?':
    'Wie viele Jahre wird es voraussichtlich genutzt?',
  'What users can reasonably expect, by its nature and purpose.':
    'Was Nutzer nach seiner Art und seinem Zweck vernünftigerweise erwarten können.',
  'At least five years, and as long as the product is expected to be in use: five years is a floor, not a default.':
    'Mindestens fünf Jahre, und so lange, wie das Produkt voraussichtlich genutzt wird: Fünf Jahre sind eine Untergrenze, keine Vorgabe.',
  'How large is your enterprise?': 'Wie groß ist Ihr Unternehmen?',
  'Partner and linked enterprises are added.':
    'Partnerunternehmen und verbundene Unternehmen werden mitgezählt.',
  'Missing the 24 hours of the early warning is not fined for micro and small manufacturers; the duty holds all the same.':
    'Wenn Kleinst- und kleine Hersteller die 24 Stunden der Frühwarnung versäumen, gibt es dafür keine Geldbuße; die Pflicht gilt trotzdem.',
  Micro: 'Kleinstunternehmen',
  'Fewer than 10 people, at most EUR 2 million.': 'Weniger als 10 Personen, höchstens 2 Mio. EUR.',
  Small: 'Kleines Unternehmen',
  'Fewer than 50 people, at most EUR 10 million.':
    'Weniger als 50 Personen, höchstens 10 Mio. EUR.',
  Medium: 'Mittleres Unternehmen',
  'Fewer than 250 people, at most EUR 50 million turnover or EUR 43 million balance sheet.':
    'Weniger als 250 Personen, höchstens 50 Mio. EUR Umsatz oder 43 Mio. EUR Bilanzsumme.',
  Larger: 'Größer',

  'Before 11 December 2027 only reporting under Art. 14 applies, from 11 September 2026.':
    'Vor dem 11. Dezember 2027 gilt nur das Melden nach Art. 14, seit dem 11. September 2026.',
  'The Regulation applies as a whole from 11 December 2027.':
    'Die Verordnung gilt als Ganzes ab dem 11. Dezember 2027.',
  'Placed on the market before 11 December 2027 and not modified substantially since: the other duties do not hold.':
    'Vor dem 11. Dezember 2027 in Verkehr gebracht und seither nicht wesentlich geändert: Die anderen Pflichten gelten nicht.',
  'Art. 14 holds for products placed before that day too.':
    'Art. 14 gilt auch für Produkte, die vor diesem Tag in Verkehr gebracht wurden.',
  'The support period has ended: handling of vulnerabilities ends with it, reporting goes on.':
    'Der Unterstützungszeitraum ist zu Ende: Mit ihm endet die Behandlung von Schwachstellen, das Melden geht weiter.',
  'After a substantial modification of an older unit by its own maker the duties reach the modified parts, unless the cybersecurity of the whole product suffers.':
    'Ändert der Hersteller selbst ein älteres Stück wesentlich, so gelten die Pflichten für die geänderten Teile, außer wenn die Cybersicherheit des ganzen Produkts leidet.',
  'For the part that the modification affects, or for the whole product where its cybersecurity is affected as a whole.':
    'Für den Teil, den die Änderung betrifft, oder für das ganze Produkt, wenn dessen Cybersicherheit insgesamt betroffen ist.',

  'The period follows the time the product is expected to be in use, which is not given; five years is the floor where that is longer.':
    'Der Zeitraum folgt der erwarteten Nutzungsdauer, die nicht angegeben ist; ist sie länger, sind fünf Jahre die Untergrenze.',
  'The product is expected to be in use for less than five years, so the period is that time; its nature must justify that.':
    'Das Produkt wird voraussichtlich weniger als fünf Jahre genutzt, daher ist der Zeitraum diese Dauer; seine Art muss das rechtfertigen.',
  'Each security update stays available for ten years after it was issued or for the rest of the support period, whichever is longer.':
    'Jede Sicherheitsaktualisierung bleibt zehn Jahre ab ihrer Bereitstellung oder für den Rest des Unterstützungszeitraums verfügbar; das Längere gilt.',
  'Technical documentation and declaration are kept for ten years from placing on the market or for the support period, whichever is longer.':
    'Technische Dokumentation und Konformitätserklärung werden zehn Jahre ab dem Inverkehrbringen oder für den Unterstützungszeitraum aufbewahrt; das Längere gilt.',
  'The same holds for the information to users.':
    'Dasselbe gilt für die Informationen an die Nutzer.',
  'The end of support, at least month and year, is stated at the time of purchase.':
    'Das Ende der Unterstützung wird beim Kauf angegeben, mindestens mit Monat und Jahr.',

  'Only a change after placing on the market can be one.':
    'Nur eine Änderung nach dem Inverkehrbringen kann eine sein.',
  'The intended purpose that was assessed changes.': 'Der Zweck, der bewertet wurde, ändert sich.',
  'A security update or repair that lowers risk and leaves the purpose is none, unless it adds risk or dependencies.':
    'Eine Sicherheitsaktualisierung oder Reparatur, die das Risiko senkt und den Zweck lässt, ist keine, außer sie bringt Risiken oder Abhängigkeiten hinzu.',
  'What the original risk assessment foresaw is none.':
    'Was die ursprüngliche Risikobewertung vorgesehen hat, ist keine.',
  'New threats or attack scenarios, or a changed likelihood or impact, may affect compliance with Annex I, Part I.':
    'Neue Bedrohungen oder Angriffsszenarien oder eine geänderte Wahrscheinlichkeit oder Auswirkung können sich darauf auswirken, ob Anhang I Teil I erfüllt ist.',
  'Neither purpose nor risk changes.': 'Weder Zweck noch Risiko ändern sich.',
};
