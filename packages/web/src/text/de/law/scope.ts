/** Anwendungsbereich: Fragen des Leitfadens und Gründe der Regeln (Art. 2 und 3). */
export const scope: Readonly<Record<string, string>> = {
  'What is it?': 'Was ist es?',
  'One thing at a time: what is sold or published separately is looked at separately.':
    'Eins nach dem anderen: Was einzeln verkauft oder veröffentlicht wird, wird einzeln betrachtet.',
  'The Regulation is about products: software or hardware, and components of either that are supplied separately. A pure service or pure data is no product.':
    'Die Verordnung handelt von Produkten: Software oder Hardware und deren Komponenten, wenn sie einzeln geliefert werden. Eine reine Dienstleistung oder reine Daten sind kein Produkt.',
  Software: 'Software',
  'An app, a program, a library, firmware that is supplied by itself.':
    'Eine App, ein Programm, eine Bibliothek, Firmware, die für sich geliefert wird.',
  'A device with software or firmware': 'Ein Gerät mit Software oder Firmware',
  'A router, a camera, a controller, a toy.':
    'Ein Router, eine Kamera, eine Steuerung, ein Spielzeug.',
  'Hardware without software of its own': 'Hardware ohne eigene Software',
  'A component that is supplied separately': 'Eine Komponente, die einzeln geliefert wird',
  'A chip, a module, a software library for other makers.':
    'Ein Chip, ein Modul, eine Softwarebibliothek für andere Hersteller.',
  'None of these': 'Nichts davon',
  'A pure service, or data only.': 'Eine reine Dienstleistung oder nur Daten.',
  'Not known': 'Nicht bekannt',
  Yes: 'Ja',
  No: 'Nein',
  'Do users reach it only over a network, without anything of it running on their side?':
    'Erreichen Nutzer es nur über ein Netz, ohne dass bei ihnen etwas davon läuft?',
  'Yes for a web application in a browser. No for an app, a device or a download, even if it needs a server.':
    'Ja bei einer Webanwendung im Browser. Nein bei einer App, einem Gerät oder einem Download, auch wenn dafür ein Server nötig ist.',
  'A website, a web application or stand-alone software as a service is no product by itself. It can still be part of a product.':
    'Eine Website, eine Webanwendung oder eigenständige Software als Dienst (SaaS) ist für sich kein Produkt. Sie kann trotzdem Teil eines Produkts sein.',
  'Would a product lose one of its functions without it?':
    'Würde einem Produkt ohne das eine seiner Funktionen fehlen?',
  'Any function counts: signing in, updates, synchronising, remote control.':
    'Jede Funktion zählt: Anmelden, Aktualisieren, Abgleichen, Fernsteuern.',
  'Remote data processing belongs to a product where the product could not perform one of its functions without it.':
    'Datenfernverarbeitung gehört zu einem Produkt, wenn es ohne sie eine seiner Funktionen nicht erfüllen könnte.',
  'Was its software designed by the maker of that product, or for that maker alone?':
    'Wurde die Software dafür vom Hersteller dieses Produkts entworfen oder allein für ihn?',
  'No for a service of others that many customers rent.':
    'Nein bei einem Dienst anderer, den viele Kunden mieten.',
  'Only what the maker designed, or had designed under its responsibility, is part of the product. Who operates it does not matter.':
    'Nur was der Hersteller entworfen hat oder unter seiner Verantwortung entwerfen ließ, ist Teil des Produkts. Wer es betreibt, spielt keine Rolle.',
  'Is it meant to be connected, or will it foreseeably be connected, to a device or a network?':
    'Soll es mit einem Gerät oder Netz verbunden werden, oder ist das vorhersehbar?',
  'Through another system counts: an offline editor on an online computer. Power or a bare trigger signal does not.':
    'Auch über ein anderes System: ein Offline-Editor auf einem vernetzten Rechner. Strom oder ein bloßes Auslösesignal zählt nicht.',
  'Only products whose intended or foreseeable use includes a direct or indirect data connection are covered.':
    'Erfasst sind nur Produkte, zu deren bestimmungsgemäßer oder vorhersehbarer Verwendung eine direkte oder indirekte Datenverbindung gehört.',
  'Is it, or will it be, supplied for distribution or use in the European Union?':
    'Wird es in der Europäischen Union zum Vertrieb oder zur Verwendung abgegeben, jetzt oder künftig?',
  'A download that people in the Union can use counts.':
    'Ein Download, den Menschen in der Union nutzen können, zählt.',
  'The Regulation is about what is made available on the Union market, wherever its maker sits.':
    'Die Verordnung handelt von dem, was auf dem Unionsmarkt bereitgestellt wird, wo auch immer der Hersteller sitzt.',
  'Is it free and open-source software?': 'Ist es freie und quelloffene Software?',
  'The source is openly shared, under a licence that lets everybody use, change and redistribute it freely. Source that may only be looked at is not enough.':
    'Der Quellcode ist offen zugänglich, unter einer Lizenz, mit der ihn alle frei nutzen, ändern und weitergeben dürfen. Quellcode, den man nur ansehen darf, genügt nicht.',
  'Whether free and open-source software is on the market is judged by other questions.':
    'Ob freie und quelloffene Software auf dem Markt ist, entscheiden andere Fragen.',
  'Do you publish it and control its releases?':
    'Veröffentlichen Sie es und bestimmen Sie über seine Releases?',
  'Who only contributes to free and open-source software has no role.':
    'Wer zu freier und quelloffener Software nur beiträgt, hat keine Rolle.',
  'Do you earn money with it?': 'Verdienen Sie Geld damit?',
  'A price, a paid edition, a platform that sells other services, compulsory personal data, or donations that work like a price. Sponsorship, grants and optional paid consulting do not count.':
    'Ein Preis, eine bezahlte Ausgabe, eine Plattform, die andere Dienste verkauft, personenbezogene Daten als Pflicht oder Spenden, die wie ein Preis wirken. Sponsoring, Fördermittel und bezahlte Beratung nach Wahl zählen nicht.',
  'Free and open-source software is on the market where its publisher is responsible for it and monetises it.':
    'Freie und quelloffene Software ist auf dem Markt, wenn ihr Herausgeber für sie verantwortlich ist und mit ihr Geld verdient.',
  'Are you a not-for-profit organisation that uses all surplus for its not-for-profit aims?':
    'Sind Sie eine gemeinnützige Organisation, die alle Überschüsse für ihre gemeinnützigen Ziele verwendet?',
  'A not-for-profit whose surplus serves its aims only does not place its software on the market.':
    'Eine gemeinnützige Organisation, deren Überschüsse nur ihren Zielen dienen, bringt ihre Software nicht in Verkehr.',
  'Is it supplied in the course of a commercial activity?':
    'Wird es im Rahmen einer Geschäftstätigkeit abgegeben?',
  'Free of charge can be commercial. Use within your own house is not supply.':
    'Auch Kostenloses kann geschäftlich sein. Die Nutzung im eigenen Haus ist keine Abgabe.',
  'Only what is supplied in the course of a commercial activity is made available on the market, paid or free of charge.':
    'Auf dem Markt bereitgestellt wird nur, was im Rahmen einer Geschäftstätigkeit abgegeben wird, gegen Entgelt oder kostenlos.',
  'Does other law or a special purpose take it out?':
    'Nimmt anderes Recht oder ein besonderer Zweck es aus?',
  'Medical devices; type-approved vehicles and their parts; two- and three-wheelers and quads; certified aviation products; marine equipment; spare parts identical to what they replace; what is made exclusively for defence or national security, or specifically for classified information.':
    'Medizinprodukte; typgenehmigte Fahrzeuge und ihre Teile; zwei- und dreirädrige Fahrzeuge und Quads; zertifizierte Luftfahrtprodukte; Schiffsausrüstung; Ersatzteile, die mit dem Ersetzten identisch sind; was ausschließlich für Verteidigung oder nationale Sicherheit oder eigens für Verschlusssachen gemacht ist.',
  'Eight kinds of products are out, most because another act covers them.':
    'Acht Arten von Produkten sind ausgenommen, die meisten, weil ein anderer Rechtsakt für sie gilt.',
  'One of these, or perhaps one': 'Eines davon, oder vielleicht eines',
  'Then each is asked by itself.': 'Dann wird nach jedem einzeln gefragt.',
  'Is it a medical device or an in vitro diagnostic?':
    'Ist es ein Medizinprodukt oder ein In-vitro-Diagnostikum?',
  'Medical devices and in vitro diagnostics under Regulations (EU) 2017/745 and 2017/746 are out.':
    'Medizinprodukte und In-vitro-Diagnostika nach den Verordnungen (EU) 2017/745 und 2017/746 sind ausgenommen.',
  'Is it a vehicle or a part under the type-approval of motor vehicles?':
    'Ist es ein Fahrzeug oder ein Teil, das der Typgenehmigung von Kraftfahrzeugen unterliegt?',
  'Vehicles and parts under the type-approval of Regulation (EU) 2019/2144 are out.':
    'Fahrzeuge und Teile, die der Typgenehmigung nach der Verordnung (EU) 2019/2144 unterliegen, sind ausgenommen.',
  'Is it a two- or three-wheeled vehicle or a quadricycle (category L)?':
    'Ist es ein zwei- oder dreirädriges oder ein leichtes vierrädriges Fahrzeug (Klasse L)?',
  'Products within Regulation (EU) 168/2013 are out, but not L1e vehicles designed to pedal. The text of the act was not read in full.':
    'Produkte unter der Verordnung (EU) Nr. 168/2013 sind ausgenommen, nicht aber Fahrzeuge der Klasse L1e, die zum Treten ausgelegt sind. Der Text des Rechtsakts wurde nicht vollständig gelesen.',
  'Is it a vehicle of category L1e that is designed to pedal?':
    'Ist es ein Fahrzeug der Klasse L1e, das zum Treten ausgelegt ist?',
  'Is it certified under the aviation rules?':
    'Ist es nach den Vorschriften der Luftfahrt zertifiziert?',
  'Products certified under Regulation (EU) 2018/1139 are out; being within its scope is not enough.':
    'Produkte, die nach der Verordnung (EU) 2018/1139 zertifiziert sind, sind ausgenommen; dass sie in deren Anwendungsbereich fallen, genügt nicht.',
  'Is it marine equipment?': 'Ist es Schiffsausrüstung?',
  'Marine equipment within Directive 2014/90/EU is out.':
    'Schiffsausrüstung nach der Richtlinie 2014/90/EU ist ausgenommen.',
  'Is it a spare part that replaces an identical component and is made to the same specification?':
    'Ist es ein Ersatzteil, das eine identische Komponente ersetzt und nach derselben Spezifikation gefertigt ist?',
  'Spare parts that replace identical components and follow the same specification are out.':
    'Ersatzteile, die identische Komponenten ersetzen und derselben Spezifikation folgen, sind ausgenommen.',
  'Was it developed or modified exclusively for national security or defence?':
    'Wurde es ausschließlich für die nationale Sicherheit oder Verteidigung entwickelt oder geändert?',
  'Products developed or modified exclusively for national security or defence are out; dual use is in.':
    'Produkte, die ausschließlich für die nationale Sicherheit oder Verteidigung entwickelt oder geändert wurden, sind ausgenommen; solche mit doppeltem Verwendungszweck nicht.',
  'Was it specifically designed to process classified information?':
    'Wurde es eigens zur Verarbeitung von Verschlusssachen entworfen?',
  'Products specifically designed to process classified information are out.':
    'Produkte, die eigens zur Verarbeitung von Verschlusssachen entworfen sind, sind ausgenommen.',

  'A product with digital elements on the market whose use includes a data connection; no exclusion applies.':
    'Ein Produkt mit digitalen Elementen auf dem Markt, zu dessen Verwendung eine Datenverbindung gehört; keine Ausnahme greift.',
  'A product is software or hardware, or a component of either that is supplied separately; a pure service or pure data is none.':
    'Ein Produkt ist Software oder Hardware oder eine Komponente davon, die einzeln geliefert wird; eine reine Dienstleistung oder reine Daten sind keines.',
  'What is only reached remotely is no product by itself; it is in only as remote data processing of a product. Directive (EU) 2022/2555 may apply instead.':
    'Was nur aus der Ferne erreicht wird, ist für sich kein Produkt; erfasst ist es nur als Datenfernverarbeitung eines Produkts. Stattdessen kann die Richtlinie (EU) 2022/2555 gelten.',
  'Remote data processing without which the product could not perform one of its functions, designed by or for its maker: part of that product.':
    'Datenfernverarbeitung, ohne die das Produkt eine seiner Funktionen nicht erfüllen könnte, entworfen von seinem Hersteller oder für ihn: Teil dieses Produkts.',
  'The intended purpose or foreseeable use must include a direct or indirect data connection to a device or network.':
    'Zum bestimmungsgemäßen Zweck oder zur vorhersehbaren Verwendung muss eine direkte oder indirekte Datenverbindung mit einem Gerät oder Netz gehören.',
  'It must be supplied for distribution or use on the Union market.':
    'Es muss auf dem Unionsmarkt zum Vertrieb oder zur Verwendung abgegeben werden.',
  'It must be supplied in the course of a commercial activity, paid or free.':
    'Es muss im Rahmen einer Geschäftstätigkeit abgegeben werden, gegen Entgelt oder kostenlos.',
  'Whether it is free and open-source software decides how its place on the market is judged.':
    'Ob es freie und quelloffene Software ist, entscheidet darüber, wonach sich richtet, ob es auf dem Markt ist.',
  'Free and open-source software that its publisher does not monetise is not placed on the market.':
    'Freie und quelloffene Software, mit der ihr Herausgeber kein Geld verdient, wird nicht in Verkehr gebracht.',
  'A prototype at a fair or unfinished software for a limited test may be supplied without conformity, with a visible sign.':
    'Ein Prototyp auf einer Messe oder unfertige Software für einen begrenzten Test darf ohne Konformität abgegeben werden, mit einem sichtbaren Hinweis.',
  'A legal person that sustains it for commercial use by others can be its open-source software steward.':
    'Eine juristische Person, die es für die geschäftliche Nutzung durch andere erhält, kann sein Verwalter quelloffener Software sein.',
  'Unfinished software that is a safety component may not be supplied for a test without conformity.':
    'Unfertige Software, die ein Sicherheitsbauteil ist, darf nicht ohne Konformität für einen Test abgegeben werden.',
};
