/** Klasse und Konformitätsbewertungsverfahren: Fragen des Leitfadens und Gründe der Regeln (Art. 7, 8 und 32). */
export const classAndRoutes: Readonly<Record<string, string>> = {
  'What is its core functionality?': 'Was ist seine Kernfunktion?',
  'The features without which it fails its purpose. Further functions do not count: a router with a firewall is a router. Nor does what is built in: a news app that embeds a browser is no browser.':
    'Das, ohne das es seinen Zweck verfehlt. Weitere Funktionen zählen nicht: Ein Router mit Firewall ist ein Router. Auch Eingebautes nicht: Eine Nachrichten-App mit eingebettetem Browser ist kein Browser.',
  'Products with the core functionality of a category of Annex III or IV are important or critical. The class changes the conformity route only.':
    'Produkte mit der Kernfunktion einer Kategorie des Anhangs III oder IV sind wichtig oder kritisch. Die Klasse ändert nur das Konformitätsbewertungsverfahren.',
  'Which other category comes closest?': 'Welche andere Kategorie kommt am nächsten?',
  'Looking at the second one shows whether the choice is safe.':
    'Der Blick auf die zweite zeigt, ob die Wahl sicher ist.',
  'A product has one core functionality: decide which of these it is without which it fails its purpose.':
    'Ein Produkt hat eine Kernfunktion: Entscheiden Sie, ohne welche davon es seinen Zweck verfehlt.',
  'No other comes close': 'Keine andere kommt nahe',
  'Without which of the two does it fail its purpose?':
    'Ohne welche der beiden verfehlt es seinen Zweck?',
  'The first': 'Die erste',
  'The second': 'Die zweite',
  'Are its security functions meant to secure other products, networks or services beyond the chip?':
    'Sollen seine Sicherheitsfunktionen andere Produkte, Netze oder Dienste über den Chip hinaus sichern?',
  'A chip is classified by whether it secures others, its tamper protection and its AVA_VAN level.':
    'Die Klasse eines Chips hängt davon ab, ob er anderes sichert, wie er gegen Manipulation geschützt ist und welche AVA_VAN-Stufe er hat.',
  'Does the chip show, resist or respond to tampering?':
    'Zeigt der Chip Manipulation an, widersteht er ihr oder reagiert er auf sie?',
  'For which AVA_VAN level (resistance to attack, Common Criteria) is the chip designed?':
    'Für welche AVA_VAN-Stufe (Widerstand gegen Angriffe, Common Criteria) ist der Chip entworfen?',
  'None, or 1': 'Keine, oder 1',
  '2 or 3': '2 oder 3',
  '4 or higher': '4 oder höher',
  'Is it an electronic health record system, placed on the market from 26 March 2027 on?':
    'Ist es ein System für elektronische Patientenakten (EHR-System), das ab dem 26. März 2027 in Verkehr gebracht wird?',
  'Electronic health record systems follow the procedure of Chapter III of Regulation (EU) 2025/327, from 26 March 2027.':
    'Systeme für elektronische Patientenakten (EHR-Systeme) folgen ab dem 26. März 2027 dem Verfahren des Kapitels III der Verordnung (EU) 2025/327.',
  'How far do you apply harmonised standards or common specifications for this Regulation?':
    'Wie weit wenden Sie harmonisierte Normen oder gemeinsame Spezifikationen zu dieser Verordnung an?',
  'Only those whose reference is in the Official Journal count.':
    'Es zählen nur solche, deren Fundstelle im Amtsblatt steht.',
  'No harmonised standard under this Regulation was known to be cited in the Official Journal in October 2026; the EN 18031 standards are cited for radio equipment only.':
    'Im Oktober 2026 war nicht bekannt, dass das Amtsblatt eine harmonisierte Norm zu dieser Verordnung nennt; die Normen EN 18031 sind nur für Funkanlagen genannt.',
  'In full': 'Vollständig',
  'In part': 'Teilweise',
  'Not at all': 'Gar nicht',
  'Will its technical documentation be public when it is placed on the market?':
    'Wird seine technische Dokumentation beim Inverkehrbringen öffentlich sein?',
  'Free and open-source software of Annex III whose technical documentation is public when it is placed on the market may take any procedure.':
    'Freie und quelloffene Software des Anhangs III, deren technische Dokumentation beim Inverkehrbringen öffentlich ist, kann jedes Verfahren nehmen.',
  'Does an act of the Commission make certification mandatory for this category?':
    'Schreibt ein Rechtsakt der Kommission für diese Kategorie eine Zertifizierung vor?',
  'None was known by October 2026.': 'Bis Oktober 2026 war keiner bekannt.',
  'Such an act would leave certification as the only route for a critical product.':
    'Ein solcher Rechtsakt ließe für ein kritisches Produkt nur die Zertifizierung.',
  'Is there a certification scheme that an act names for this Regulation, and at which level?':
    'Gibt es ein Zertifizierungsschema, das ein Rechtsakt zu dieser Verordnung nennt, und auf welcher Stufe?',
  'A certification scheme would be a further route where one is available; none was known to be named by October 2026.':
    'Ein Zertifizierungsschema wäre ein weiteres Verfahren, wo es eines gibt; bis Oktober 2026 war keines bekannt, das ein Rechtsakt nennt.',
  'Yes, level substantial': 'Ja, Stufe „mittel“',
  'Yes, level high': 'Ja, Stufe „hoch“',

  'The core functionality is that of no category of Annex III or IV.':
    'Die Kernfunktion ist die keiner Kategorie des Anhangs III oder IV.',
  'The core functionality was not compared with every category.':
    'Die Kernfunktion wurde nicht mit jeder Kategorie verglichen.',
  'Further functions, integrated products and the sector of the customer do not change the class.':
    'Weitere Funktionen, eingebaute Produkte und die Branche des Kunden ändern die Klasse nicht.',
  'A product of the default class may take any procedure.':
    'Ein Produkt der Klasse „Standard“ kann jedes Verfahren nehmen.',
  'Harmonised standards or common specifications are applied in full, so internal control is open to class I.':
    'Harmonisierte Normen oder gemeinsame Spezifikationen sind vollständig angewandt, daher steht der Klasse I die interne Kontrolle offen.',
  'A certification scheme of level substantial or higher is applied, so internal control is open to class I.':
    'Ein Zertifizierungsschema der Stufe „mittel“ oder höher ist angewandt, daher steht der Klasse I die interne Kontrolle offen.',
  'Class I without standards, common specifications or certification applied in full needs a third party.':
    'Klasse I braucht eine dritte Stelle, wenn Normen, gemeinsame Spezifikationen oder eine Zertifizierung nicht vollständig angewandt sind.',
  'Important products of class II need a third party; standards do not change that.':
    'Wichtige Produkte der Klasse II brauchen eine dritte Stelle; Normen ändern daran nichts.',
  'An act under Art. 8(1) makes certification mandatory for this category.':
    'Ein Rechtsakt nach Art. 8 Abs. 1 schreibt für diese Kategorie die Zertifizierung vor.',
  'The level is at least substantial.': 'Die Stufe ist mindestens „mittel“.',
  'Critical products without a mandatory scheme take the procedures of Art. 32(3).':
    'Kritische Produkte ohne vorgeschriebenes Schema nehmen die Verfahren des Art. 32 Abs. 3.',
  'The relief for free and open-source software covers Annex III only, so it does not reach a critical product.':
    'Die Erleichterung für freie und quelloffene Software gilt nur für Anhang III, also nicht für ein kritisches Produkt.',
  'A certificate of level substantial at least, under a scheme that a delegated act names, takes the place of the third party.':
    'Ein Zertifikat mindestens der Stufe „mittel“ nach einem Schema, das ein delegierter Rechtsakt nennt, tritt an die Stelle der dritten Stelle.',
  'A scheme of level substantial is available.': 'Ein Schema der Stufe „mittel“ ist verfügbar.',
  'A scheme of level high is available.': 'Ein Schema der Stufe „hoch“ ist verfügbar.',
  'A high-risk AI system takes the conformity assessment procedure of the AI Act.':
    'Ein Hochrisiko-KI-System nimmt das Konformitätsbewertungsverfahren der KI-Verordnung.',
  'An important or critical product that could use internal control under the AI Act follows the procedures of this Regulation for cybersecurity.':
    'Ein wichtiges oder kritisches Produkt, für das nach der KI-Verordnung die interne Kontrolle offen wäre, folgt für die Cybersicherheit den Verfahren dieser Verordnung.',
  'The effect of Regulation (EU) 2026/1744 on this article is not verified.':
    'Die Wirkung der Verordnung (EU) 2026/1744 auf diesen Artikel ist nicht geprüft.',
};
