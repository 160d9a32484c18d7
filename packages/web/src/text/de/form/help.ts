/** Was zu den Feldern des Formulars der Meldeplattform gesagt wird, und was über sie nicht sicher ist. */
export const help: Readonly<Record<string, string>> = {
  'The law asks at least for this within 24 hours.':
    'Mindestens das verlangt das Gesetz innerhalb von 24 Stunden.',
  'The glossary has three choices; the live form was free text of at most 255 characters.':
    'Das Glossar nennt drei Möglichkeiten; im Formular selbst war es freier Text mit höchstens 255 Zeichen.',
  'What kind of incident it is.': 'Welche Art von Sicherheitsvorfall es ist.',
  'What has been done and what goes on.': 'Was getan wurde und was noch läuft.',
  'How severe it is, and why.': 'Wie schwer er ist, und warum.',
  'What it led or can lead to.': 'Wozu er geführt hat oder führen kann.',
  'What is likely to have triggered it.': 'Was ihn wahrscheinlich ausgelöst hat.',
  'The moment from which 24 and 72 hours run. UTC.':
    'Der Zeitpunkt, ab dem 24 und 72 Stunden laufen. UTC.',
  'The label of the live form spoke of detection.':
    'Die Beschriftung im Formular selbst sprach von Entdeckung.',
  'As far as known. UTC.': 'Soweit bekannt. UTC.',
  'Severity and impact as far as you can tell.':
    'Schweregrad und Auswirkungen, soweit Sie es sagen können.',
  'A measure within 72 hours is one ground for the coordinator to delay passing the report on.':
    'Eine Maßnahme innerhalb von 72 Stunden ist ein Grund für den Koordinator, die Meldung später weiterzugeben.',
  'What users can do at once.': 'Was Nutzer sofort tun können.',
  'Give a specific reason, no stock phrase. In law this belongs to the 72-hour stage; the form offers it earlier.':
    'Geben Sie einen bestimmten Grund an, keine Floskel. Nach dem Gesetz gehört das zur 72-Stunden-Meldung; das Formular bietet es früher an.',
  'Copies of the form differ on this field at the final stage.':
    'Abschriften des Formulars unterscheiden sich bei diesem Feld im Abschlussbericht.',
  'The law asks for them at 72 hours as far as available; the form requires them only in the final report.':
    'Das Gesetz verlangt sie in der 72-Stunden-Meldung, soweit verfügbar; das Formular erst im Abschlussbericht.',
  'How the attack reaches the product.': 'Wie der Angriff das Produkt erreicht.',
  'In a tab of its own on the platform. “Assigned representative” is a log-in role, not the authorised representative of Art. 18.':
    'Auf der Plattform in einem eigenen Reiter. „Assigned representative“ ist eine Rolle der Anmeldung, nicht der Bevollmächtigte des Art. 18.',
  'No limit was captured.': 'Eine Grenze ist nicht festgehalten.',
  'Written by the CSIRT only.': 'Schreibt nur das CSIRT.',
  'An actively exploited vulnerability or a severe incident. One report for each event and each group of companies.':
    'Eine aktiv ausgenutzte Schwachstelle oder ein schwerwiegender Sicherheitsvorfall. Eine Meldung für jedes Ereignis und jede Unternehmensgruppe.',
  'Short; no confidential detail that is not needed.':
    'Kurz; keine vertraulichen Einzelheiten, die nicht nötig sind.',
  'What happened, in which product, and how you know.':
    'Was geschehen ist, in welchem Produkt, und woher Sie es wissen.',
  'The platform fills this in from the registration.':
    'Das füllt die Plattform aus der Registrierung aus.',
  'Those you know of. The law asks for them where applicable; the form requires them. Your own coordinator is preset.':
    'Die, von denen Sie wissen. Das Gesetz verlangt sie, soweit zutreffend; das Formular verlangt sie immer. Ihr eigener Koordinator ist voreingestellt.',
  'The platform lets you repeat the product fields for several products.':
    'Auf der Plattform lassen sich die Felder zum Produkt für mehrere Produkte wiederholen.',
  'A list or a range.': 'Eine Liste oder ein Bereich.',
  'Default, important (Annex III) or critical (Annex IV).':
    'Standard, wichtig (Anhang III) oder kritisch (Anhang IV).',
  'For important products only.': 'Nur für wichtige Produkte.',
  'The category of Annex III or IV.': 'Die Kategorie aus Anhang III oder IV.',
  'The wording of the options on the platform was not captured: the names are ours.':
    'Der Wortlaut der Auswahl auf der Plattform ist nicht festgehalten: Die Namen sind von uns.',
  'The duty to report goes on after the support period.':
    'Die Meldepflicht besteht nach dem Unterstützungszeitraum weiter.',
  'May hold a version.': 'Darf eine Version enthalten.',
  'The platform does not check it.': 'Die Plattform prüft sie nicht.',
  'What the flaw is and how it is exploited.':
    'Worin der Fehler besteht und wie er ausgenutzt wird.',
  'What an attacker needs for the exploit to work.':
    'Was ein Angreifer braucht, damit die Ausnutzung gelingt.',
  'Seen in the live form of 13 September 2026, not in the glossary; its number is ours, and that 72 hours requires it comes from a tutorial video.':
    'Im Formular selbst am 13. September 2026 gesehen, nicht im Glossar; die Nummer ist von uns, und dass es mit 72 Stunden verlangt wird, stammt aus einem Lehrvideo.',
  'Starts the 14 days of the final report. Where there is a mitigation and no patch, its date counts.':
    'Setzt die 14 Tage des Abschlussberichts in Gang. Gibt es eine Risikominderung und keinen Patch, zählt deren Datum.',
  'The glossary says date and time; the live form offered a date only.':
    'Das Glossar nennt Datum und Uhrzeit; das Formular selbst bot nur ein Datum an.',
  'What was released, where, and for which versions.':
    'Was veröffentlicht wurde, wo und für welche Versionen.',
  'Severity in words, with a score where there is one.':
    'Schweregrad in Worten, mit einem Wert, wo es einen gibt.',
  'What the exploitation led or can lead to.': 'Wozu die Ausnutzung geführt hat oder führen kann.',
  'A footnote of the glossary said that this field comes with the next release of the platform.':
    'Nach einer Fußnote des Glossars kommt dieses Feld mit der nächsten Version der Plattform.',
  'Added to the glossary about 25 September 2026.':
    'Um den 25. September 2026 in das Glossar aufgenommen.',
  'Where available.': 'Soweit verfügbar.',
  'Restricts what ENISA sees at first; possible in this notification only.':
    'Beschränkt, was die ENISA zunächst sieht; nur in dieser Meldung möglich.',
  'At least one where such circumstances are claimed.':
    'Mindestens einer, wenn solche Umstände geltend gemacht werden.',
  'Supporting facts and the delay asked for.':
    'Tatsachen, die das stützen, und der erbetene Aufschub.',

  'The form requires this; the law does not ask for it here.':
    'Das Formular verlangt dies; das Gesetz verlangt es hier nicht.',
  'This field takes one value.': 'Dieses Feld nimmt einen Wert.',
  'The form takes date, hour and minute in UTC, such as 2026-11-23T10:30Z.':
    'Das Formular nimmt Datum, Stunde und Minute in UTC, etwa 2026-11-23T10:30Z.',

  'Kind of the case': 'Art des Falls',
  'Title of the case': 'Titel des Falls',
  'Summary of the case': 'Zusammenfassung des Falls',
  'Name of the organisation': 'Name der Organisation',
  'Member States of the case': 'Mitgliedstaaten des Falls',
  'Names of the products': 'Namen der Produkte',
  'Affected releases': 'Betroffene Releases',
  'Class of the product': 'Klasse des Produkts',
  'Category of the product': 'Kategorie des Produkts',
  'End of support against today': 'Ende der Unterstützung, mit heute verglichen',
  'Component of the finding': 'Komponente des Befunds',
  'Identifiers of the finding': 'Kennungen des Befunds',
  'Measure available': 'Maßnahme verfügbar',
  'Recorded moment of becoming aware': 'Festgehaltener Zeitpunkt der Kenntniserlangung',
  'Time of occurrence recorded in the case': 'Im Fall festgehaltener Zeitpunkt des Ereignisses',
  'Suspicion recorded in the case': 'Im Fall festgehaltener Verdacht',
  'Identifier, component and product': 'Kennung, Komponente und Produkt',
  'Products, component and sources of exploitation':
    'Produkte, Komponente und Quellen der Ausnutzung',
  'Description and sources of the advisory': 'Beschreibung und Quellen des Sicherheitshinweises',
  'CVSS of the advisory': 'CVSS des Sicherheitshinweises',
  'To be filled in': 'Noch auszufüllen',
  'Typed by a person': 'Von einer Person eingegeben',
  'Says that it is not known yet. Complete it once it is known.':
    'Gibt an, dass es noch nicht bekannt ist. Ergänzen Sie es, sobald es bekannt ist.',
  'Give a specific reason: a mark or a stock phrase alone says none.':
    'Nennen Sie einen bestimmten Grund: Eine Kennzeichnung oder Floskel allein nennt keinen.',
  'Sensitivity recorded in the case': 'Im Fall festgehaltene Sensibilität',
};
