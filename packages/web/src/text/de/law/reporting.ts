/** Meldungen: Auslöser, zuständiges CSIRT (Art. 14) und was über Koordinatoren nicht sicher ist. */
export const reporting: Readonly<Record<string, string>> = {
  'Reliable evidence that a malicious actor exploited a vulnerability contained in the product, without permission. Whether a fix exists does not matter.':
    'Verlässliche Nachweise, dass ein böswilliger Akteur eine Schwachstelle im Produkt ohne Erlaubnis ausgenutzt hat. Ob es eine Behebung gibt, spielt keine Rolle.',
  'A flaw of a component that cannot be exploited in this product is not reportable; telling upstream stays a duty (Art. 13(6)).':
    'Ein Fehler einer Komponente, der sich in diesem Produkt nicht ausnutzen lässt, ist nicht zu melden; die Pflicht bleibt, den zu unterrichten, der die Komponente herstellt oder pflegt (Art. 13 Abs. 6).',
  'Without a malicious actor it is not actively exploited: good-faith research and bug bounties do not count. The duties of handling hold.':
    'Ohne böswilligen Akteur wird nichts aktiv ausgenutzt: Forschung in gutem Glauben und Bug Bounties zählen nicht. Die Pflichten zur Behandlung gelten.',
  'Actively exploited means: reliable evidence, a malicious actor, a system, and no permission of its owner.':
    'Aktiv ausgenutzt heißt: verlässliche Nachweise, ein böswilliger Akteur, ein System und keine Erlaubnis seines Eigners.',
  'A severe incident: sensitive or important data or functions are or can be affected, or malicious code was or can be brought in.':
    'Ein schwerwiegender Sicherheitsvorfall: Sensible oder wichtige Daten oder Funktionen sind betroffen oder können es sein, oder Schadcode wurde eingebracht oder kann es werden.',
  'Only severe incidents with an impact on the security of the product are reported; others may be, voluntarily (Art. 15).':
    'Gemeldet werden nur schwerwiegende Sicherheitsvorfälle, die sich auf die Sicherheit des Produkts auswirken; andere dürfen freiwillig gemeldet werden (Art. 15).',

  'The main establishment is where decisions on the cybersecurity of the products are predominantly taken.':
    'Die Hauptniederlassung ist dort, wo die Entscheidungen über die Cybersicherheit der Produkte überwiegend getroffen werden.',
  'Say where the main establishment is, or which establishments there are in the Union (none: an empty list).':
    'Sagen Sie, wo die Hauptniederlassung ist oder welche Niederlassungen es in der Union gibt (keine: eine leere Liste).',
  'Where the main establishment cannot be told, the establishment with the most employees in the Union counts.':
    'Lässt sich die Hauptniederlassung nicht bestimmen, zählt die Niederlassung mit den meisten Beschäftigten in der Union.',
  'Without a main establishment in the Union: the Member State of the authorised representative for the highest number of products.':
    'Ohne Hauptniederlassung in der Union: der Mitgliedstaat des Bevollmächtigten für die meisten Produkte.',
  'Without a main establishment in the Union: the Member State of the importer that places the highest number of products on the market.':
    'Ohne Hauptniederlassung in der Union: der Mitgliedstaat des Einführers, der die meisten Produkte in Verkehr bringt.',
  'Without a main establishment in the Union: the Member State of the distributor that makes the highest number of products available.':
    'Ohne Hauptniederlassung in der Union: der Mitgliedstaat des Händlers, der die meisten Produkte bereitstellt.',
  'Later reports may stay with the CSIRT that was used first.':
    'Spätere Meldungen dürfen bei dem CSIRT bleiben, das zuerst genutzt wurde.',
  'Without representative, importer or distributor the Member State with the most users counts.':
    'Ohne Bevollmächtigten, Einführer oder Händler zählt der Mitgliedstaat mit den meisten Nutzern.',
  'Without representative, importer or distributor: the Member State with the highest number of users.':
    'Ohne Bevollmächtigten, Einführer oder Händler: der Mitgliedstaat mit den meisten Nutzern.',
  'The law does not say how a tie breaks: choose, and record how and on which day you counted.':
    'Das Gesetz sagt nicht, was bei Gleichstand gilt: Wählen Sie, und halten Sie fest, wie und an welchem Tag Sie gezählt haben.',

  'The page may have moved.': 'Die Seite kann umgezogen sein.',
  'Which body holds the role is not certain: earlier lists named CERT.hr (CARNET).':
    'Welche Stelle die Aufgabe hat, ist nicht sicher: Frühere Listen nannten CERT.hr (CARNET).',
  'The contact is not verified.': 'Der Kontakt ist nicht geprüft.',
  'The contact is as published and not verified.':
    'Der Kontakt ist so, wie er veröffentlicht ist, und nicht geprüft.',
  'How the national form relates to the platform is not clear.':
    'Wie sich das nationale Formular zur Plattform verhält, ist nicht klar.',

  Austria: 'Österreich',
  Belgium: 'Belgien',
  Bulgaria: 'Bulgarien',
  Cyprus: 'Zypern',
  Czechia: 'Tschechien',
  Germany: 'Deutschland',
  Denmark: 'Dänemark',
  Estonia: 'Estland',
  Spain: 'Spanien',
  Finland: 'Finnland',
  France: 'Frankreich',
  Greece: 'Griechenland',
  Croatia: 'Kroatien',
  Hungary: 'Ungarn',
  Ireland: 'Irland',
  Italy: 'Italien',
  Lithuania: 'Litauen',
  Luxembourg: 'Luxemburg',
  Latvia: 'Lettland',
  Malta: 'Malta',
  Netherlands: 'Niederlande',
  Poland: 'Polen',
  Portugal: 'Portugal',
  Romania: 'Rumänien',
  Sweden: 'Schweden',
  Slovenia: 'Slowenien',
  Slovakia: 'Slowakei',
};
