/** Pflichten des Herstellers: Art. 13, Art. 14, Art. 23 und Anhang I Teil II. */
export const dutiesOfManufacturers: Readonly<Record<string, string>> = {
  'Design, develop and produce the product in line with the essential requirements on its properties.':
    'Das Produkt so entwerfen, entwickeln und fertigen, dass es die grundlegenden Anforderungen an seine Eigenschaften erfüllt.',
  'Assess the cybersecurity risks and use the result from planning to maintenance.':
    'Die Cybersicherheitsrisiken bewerten und das Ergebnis von der Planung bis zur Wartung berücksichtigen.',
  'Document the risk assessment and update it as appropriate during the support period.':
    'Die Risikobewertung dokumentieren und im Unterstützungszeitraum bei Bedarf aktualisieren.',
  'Put the risk assessment into the technical documentation and justify each requirement that does not apply.':
    'Die Risikobewertung in die technische Dokumentation aufnehmen und jede Anforderung begründen, die nicht anwendbar ist.',
  'Exercise due diligence with third-party components, free and open-source ones included.':
    'Bei Komponenten Dritter die gebotene Sorgfalt walten lassen, auch bei freien und quelloffenen.',
  'Tell the maker or maintainer of a component about a vulnerability found in it, fix it, and share a fix.':
    'Wer eine Komponente herstellt oder pflegt, von einer darin gefundenen Schwachstelle unterrichten, sie beheben und eine Behebung weitergeben.',
  'Document relevant security aspects, known vulnerabilities and information from third parties.':
    'Wichtige Sicherheitsaspekte, bekannte Schwachstellen und Informationen Dritter dokumentieren.',
  'Handle vulnerabilities of the product and its components effectively during the support period.':
    'Schwachstellen des Produkts und seiner Komponenten im Unterstützungszeitraum wirksam behandeln.',
  'Determine the support period from the time the product is expected to be in use and record the reasons.':
    'Den Unterstützungszeitraum nach der erwarteten Nutzungsdauer des Produkts festlegen und die Gründe festhalten.',
  'Keep each security update available for ten years after its issue or for the rest of the support period, whichever is longer.':
    'Jede Sicherheitsaktualisierung zehn Jahre nach ihrer Bereitstellung oder für den Rest des Unterstützungszeitraums verfügbar halten; das Längere gilt.',
  'Draw up the technical documentation, carry out the conformity assessment, then declare conformity and affix the CE marking.':
    'Die technische Dokumentation erstellen, die Konformität bewerten, dann die EU-Konformitätserklärung ausstellen und die CE-Kennzeichnung anbringen.',
  'Keep technical documentation and declaration for ten years from placing or for the support period, whichever is longer.':
    'Technische Dokumentation und Konformitätserklärung zehn Jahre ab dem Inverkehrbringen oder für den Unterstützungszeitraum aufbewahren; das Längere gilt.',
  'Keep series production in conformity.': 'Dafür sorgen, dass die Serienfertigung konform bleibt.',
  'Put a type, batch or serial number or another identification on the product, its packaging or a document.':
    'Typen-, Chargen- oder Seriennummer oder eine andere Kennung auf dem Produkt, der Verpackung oder in einer Unterlage angeben.',
  'State name or mark, postal address and a digital contact.':
    'Name oder Marke, Postanschrift und einen digitalen Kontakt angeben.',
  'Name a single point of contact that does not consist of automated tools only.':
    'Eine zentrale Anlaufstelle nennen, die nicht nur aus automatischen Werkzeugen besteht.',
  'Supply the information and instructions of Annex II and keep them available.':
    'Die Informationen und Anleitungen des Anhangs II mitgeben und verfügbar halten.',
  'State the end of the support period, at least month and year, at the time of purchase.':
    'Das Ende des Unterstützungszeitraums beim Kauf angeben, mindestens mit Monat und Jahr.',
  'Tell users that support has ended, where technically feasible.':
    'Nutzern mitteilen, dass die Unterstützung geendet hat, soweit technisch machbar.',
  'Supply the declaration of conformity or its simplified form with the product.':
    'Die EU-Konformitätserklärung oder ihre vereinfachte Form mit dem Produkt mitgeben.',
  'Correct, withdraw or recall at once a product or process that does not conform.':
    'Ein Produkt oder ein Verfahren, das nicht konform ist, sofort in Ordnung bringen, das Produkt vom Markt nehmen oder zurückrufen.',
  'Give a market surveillance authority what it reasonably asks for, in a language it understands.':
    'Einer Marktüberwachungsbehörde geben, was sie mit Begründung verlangt, in einer Sprache, die sie versteht.',
  'Tell authorities and, as far as possible, users before ceasing operations.':
    'Vor Einstellung der Tätigkeit die Behörden und so weit möglich die Nutzer unterrichten.',
  'Report an actively exploited vulnerability in the product.':
    'Eine aktiv ausgenutzte Schwachstelle im Produkt melden.',
  'Report a severe incident that has an impact on the security of the product.':
    'Einen schwerwiegenden Sicherheitsvorfall melden, der sich auf die Sicherheit des Produkts auswirkt.',
  'Give an intermediate report where the CSIRT asks for it.':
    'Einen Zwischenbericht geben, wenn das CSIRT darum ersucht.',
  'Inform impacted users, and where appropriate all users, of the event and of what they can do.':
    'Betroffene Nutzer und gegebenenfalls alle Nutzer über das Ereignis unterrichten und darüber, was sie tun können.',
  'Identify components and vulnerabilities; draw up an SBOM of at least the top-level dependencies. No format is fixed yet.':
    'Komponenten und Schwachstellen ermitteln; eine Software-Stückliste (SBOM) mindestens der obersten Abhängigkeiten erstellen. Ein Format ist noch nicht festgelegt.',
  'Remediate vulnerabilities without delay in relation to their risk.':
    'Schwachstellen je nach Risiko unverzüglich beheben.',
  'Test and review the security of the product effectively and regularly.':
    'Die Sicherheit des Produkts wirksam und regelmäßig testen und überprüfen.',
  'Publish information about fixed vulnerabilities once an update is available.':
    'Informationen über behobene Schwachstellen veröffentlichen, sobald eine Aktualisierung verfügbar ist.',
  'Have and enforce a policy on coordinated vulnerability disclosure.':
    'Eine Strategie für die koordinierte Offenlegung von Schwachstellen haben und durchsetzen.',
  'Make it easy to report vulnerabilities, with a contact address.':
    'Die Meldung von Schwachstellen erleichtern, mit einer Kontaktadresse.',
  'Distribute updates securely, automatically where applicable.':
    'Aktualisierungen sicher verteilen, wo anwendbar automatisch.',
  'Disseminate security updates without delay and free of charge, with an advisory.':
    'Sicherheitsaktualisierungen unverzüglich und kostenlos verbreiten, mit einem Sicherheitshinweis.',
  'Name on request who supplied you and, where available, whom you supplied.':
    'Auf Verlangen nennen, wer Sie beliefert hat und, soweit verfügbar, wen Sie beliefert haben.',
};
