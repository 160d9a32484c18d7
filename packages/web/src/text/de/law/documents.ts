/** Was Unterlagen enthalten (Anhänge II, V, VI und VII), Module (Anhang VIII) und Wirkungen der Zertifizierung. */
export const documents: Readonly<Record<string, string>> = {
  'Name or trademark of the maker, postal address, e-mail or another digital contact, and the website where there is one.':
    'Name oder Marke des Herstellers, Postanschrift, E-Mail oder ein anderer digitaler Kontakt und die Website, wo es eine gibt.',
  'The single point of contact for vulnerabilities, and where the policy on coordinated disclosure is found.':
    'Die zentrale Anlaufstelle für Schwachstellen, und wo die Strategie für die koordinierte Offenlegung zu finden ist.',
  'Name, type, and what else identifies the product without doubt.':
    'Name, Typ und was das Produkt sonst eindeutig kennzeichnet.',
  'The intended purpose with the security environment that the maker provides, the essential functions and the security properties.':
    'Der Zweck mit dem Sicherheitsumfeld, das der Hersteller vorsieht, die wesentlichen Funktionen und die Sicherheitseigenschaften.',
  'Known or foreseeable circumstances, misuse included, that may lead to significant cybersecurity risks.':
    'Bekannte oder vorhersehbare Umstände, auch Fehlanwendung, die zu erheblichen Cybersicherheitsrisiken führen können.',
  'The address at which the EU declaration of conformity is found.':
    'Die Internetadresse, unter der die EU-Konformitätserklärung zu finden ist.',
  'Where applicable': 'Soweit zutreffend',
  'The kind of technical security support, and the day on which the support period ends.':
    'Die Art der technischen Sicherheitsunterstützung und der Tag, an dem der Unterstützungszeitraum endet.',
  'What to do when it is put into use and over its lifetime, to use it securely.':
    'Was bei der Inbetriebnahme und über die Lebensdauer zu tun ist, um es sicher zu nutzen.',
  'How changes to the product can affect the security of data.':
    'Wie Änderungen am Produkt die Sicherheit von Daten beeinflussen können.',
  'How security updates are installed.': 'Wie Sicherheitsaktualisierungen installiert werden.',
  'How it is taken out of use securely, and how data is removed.':
    'Wie es sicher außer Betrieb genommen wird und wie Daten entfernt werden.',
  'How the automatic installation of security updates is turned off.':
    'Wie die automatische Installation von Sicherheitsaktualisierungen abgeschaltet wird.',
  'Where updates are installed automatically by default':
    'Wo Aktualisierungen standardmäßig automatisch installiert werden',
  'What an integrator needs to meet Annex I and to write the technical documentation.':
    'Was jemand, der es einbaut, braucht, um Anhang I zu erfüllen und die technische Dokumentation zu erstellen.',
  'Where the product is meant to be integrated into others':
    'Wo das Produkt zum Einbau in andere bestimmt ist',
  'Where the SBOM is found.': 'Wo die Software-Stückliste (SBOM) zu finden ist.',
  'Where the maker chooses to give users the SBOM':
    'Wo der Hersteller den Nutzern die Software-Stückliste (SBOM) geben will',

  'Name, type and what else identifies the product without doubt.':
    'Name, Typ und was das Produkt sonst eindeutig kennzeichnet.',
  'Name and address of the maker or of its authorised representative.':
    'Name und Anschrift des Herstellers oder seines Bevollmächtigten.',
  'That it is issued under the sole responsibility of the maker.':
    'Dass sie unter der alleinigen Verantwortung des Herstellers ausgestellt ist.',
  'The object of the declaration, so that it can be traced; a photograph may be part of it.':
    'Der Gegenstand der Erklärung, so dass er sich zurückverfolgen lässt; ein Foto kann dazugehören.',
  'That the object conforms to the harmonisation law of the Union that applies.':
    'Dass der Gegenstand den geltenden Harmonisierungsvorschriften der Union entspricht.',
  'Harmonised standards, common specifications and cybersecurity certification that were used.':
    'Harmonisierte Normen, gemeinsame Spezifikationen und Cybersicherheitszertifizierung, die verwendet wurden.',
  'Name and number of the notified body, the procedure it carried out and the certificate it issued.':
    'Name und Nummer der notifizierten Stelle, das Verfahren, das sie durchgeführt hat, und die Bescheinigung, die sie ausgestellt hat.',
  'Where a notified body took part': 'Wo eine notifizierte Stelle beteiligt war',
  'Further information; then for and on behalf of whom, place, date, name, function and signature.':
    'Weitere Angaben; dann, für wen und in wessen Namen, Ort, Datum, Name, Funktion und Unterschrift.',
  'One sentence: the maker declares that the product of this type complies with Regulation (EU) 2024/2847, and names the exact address at which the whole declaration is found.':
    'Ein Satz: Der Hersteller erklärt, dass das Produkt dieses Typs der Verordnung (EU) 2024/2847 entspricht, und nennt die genaue Internetadresse, unter der die ganze Erklärung zu finden ist.',
  'Instead of the whole declaration with the product': 'Statt der ganzen Erklärung beim Produkt',

  'General description: the intended purpose.': 'Allgemeine Beschreibung: der Zweck.',
  'General description: the versions of software that matter for compliance.':
    'Allgemeine Beschreibung: die Softwareversionen, auf die es für die Konformität ankommt.',
  'General description: photographs or drawings of features, marking and inside.':
    'Allgemeine Beschreibung: Fotos oder Zeichnungen der Merkmale, der Kennzeichnung und des Inneren.',
  'For hardware': 'Bei Hardware',
  'General description: the information and instructions for users of Annex II.':
    'Allgemeine Beschreibung: die Informationen und Anleitungen für Nutzer nach Anhang II.',
  'Design and development: drawings and architecture, and how components build on each other.':
    'Entwurf und Entwicklung: Zeichnungen und Architektur, und wie Komponenten aufeinander aufbauen.',
  'Handling of vulnerabilities: the SBOM, the disclosure policy, proof of a contact address, and how updates are distributed securely.':
    'Behandlung von Schwachstellen: die Software-Stückliste (SBOM), die Strategie für die Offenlegung, der Nachweis einer Kontaktadresse, und wie Aktualisierungen sicher verteilt werden.',
  'Production and monitoring processes, and how they were validated.':
    'Verfahren der Fertigung und Überwachung, und wie sie validiert wurden.',
  'The assessment of cybersecurity risks, with how each requirement of Annex I, Part I applies.':
    'Die Bewertung der Cybersicherheitsrisiken, mit der Angabe, wie jede Anforderung von Anhang I Teil I anwendbar ist.',
  'What was taken into account to determine the support period.':
    'Was bei der Festlegung des Unterstützungszeitraums berücksichtigt wurde.',
  'Standards, common specifications and certification schemes applied in full or in part, and which parts; where not, the solutions and other specifications used instead.':
    'Normen, gemeinsame Spezifikationen und Zertifizierungsschemata, die ganz oder teilweise angewandt sind, und welche Teile; wo nicht, die Lösungen und anderen Spezifikationen, die stattdessen verwendet sind.',
  'Reports of the tests of the product and of the processes for vulnerabilities.':
    'Berichte über die Tests des Produkts und der Verfahren für Schwachstellen.',
  'A copy of the EU declaration of conformity.': 'Eine Kopie der EU-Konformitätserklärung.',
  'The SBOM of the product.': 'Die Software-Stückliste (SBOM) des Produkts.',
  'On a reasoned request of a market surveillance authority that needs it to check compliance':
    'Auf begründetes Verlangen einer Marktüberwachungsbehörde, die sie zur Prüfung der Konformität braucht',

  'Technical documentation; design, production and handling under its own control; CE marking and a declaration for each product.':
    'Technische Dokumentation; Entwurf, Fertigung und Behandlung unter eigener Kontrolle; CE-Kennzeichnung und eine Erklärung für jedes Produkt.',
  'Point 4': 'Nummer 4',
  'CE marking': 'CE-Kennzeichnung',
  'One application to one body, with the documentation and evidence; tells of changes to the type and to the handling of vulnerabilities.':
    'Ein Antrag bei einer Stelle, mit Dokumentation und Nachweisen; teilt Änderungen der Bauart und der Behandlung von Schwachstellen mit.',
  'Examines design, specimens and tests; issues a certificate with conditions; audits the handling of vulnerabilities periodically.':
    'Prüft Entwurf, Muster und Tests; stellt eine Bescheinigung mit Bedingungen aus; prüft die Behandlung von Schwachstellen in Abständen.',
  'The application, points 7 and 10': 'Der Antrag, Nummern 7 und 10',
  'Production conforms to the type; CE marking and a declaration for each product model.':
    'Die Fertigung entspricht der Bauart; CE-Kennzeichnung und eine Erklärung für jedes Produktmodell.',
  'Point 3': 'Nummer 3',
  'CE marking without a number': 'CE-Kennzeichnung ohne Nummer',
  'An approved quality system through the support period; documentation of one model for each category; tells of intended changes.':
    'Ein zugelassenes Qualitätssicherungssystem über den Unterstützungszeitraum; Dokumentation eines Modells jeder Kategorie; teilt beabsichtigte Änderungen mit.',
  'Assesses the system, with visits on site, and audits it periodically.':
    'Bewertet das System, mit Besuchen vor Ort, und prüft es in Abständen.',
  'Points 3.1, 3.5, 5 and 6': 'Nummern 3.1, 3.5, 5 und 6',
  'CE marking with the number of the notified body':
    'CE-Kennzeichnung mit der Nummer der notifizierten Stelle',

  'No delegated act that makes certification mandatory for a critical category is known.':
    'Ein delegierter Rechtsakt, der die Zertifizierung für eine kritische Kategorie vorschreibt, ist nicht bekannt.',
  'A certificate gives a presumption as far as it covers a requirement; no scheme is known to be usable for that yet.':
    'Ein Zertifikat begründet eine Vermutung, soweit es eine Anforderung abdeckt; ein Schema, das dafür schon nutzbar ist, ist nicht bekannt.',
  'No delegated act that names a scheme is known; one on EUCC is planned for the end of 2026.':
    'Ein delegierter Rechtsakt, der ein Schema nennt, ist nicht bekannt; einer zum EUCC ist für Ende 2026 geplant.',
};
