/** Deutsche Texte zu den Fragen des Gesetzes über einen Kandidaten. */
export const deciding = {
  'deciding.title': 'Was das Gesetz fragt',
  'deciding.intro':
    'Beantworten Sie, was Sie wissen; „noch nicht bekannt“ ist eine Antwort. Wer wann was sagte, bleibt erhalten, und eine geänderte Antwort steht neben der früheren. Hier beginnt keine Frist: Erst das Eröffnen eines Falls hält die Kenntnis fest.',
  'deciding.group.vulnerability': 'Ist es eine aktiv ausgenutzte Schwachstelle?',
  'deciding.group.incident':
    'Ist es ein schwerwiegender Sicherheitsvorfall? Ein Ereignis kann beides sein.',
  'deciding.containedInProduct': 'Ist die Schwachstelle in Ihrem Produkt?',
  'deciding.containedInProduct.help':
    'Seine Komponenten und seine Datenfernverarbeitung gehören zum Produkt.',
  'deciding.containedInProduct.cite': 'Art. 14(1)',
  'deciding.exploitableInProduct': 'Kann sie in Ihrem Produkt ausgenutzt werden?',
  'deciding.exploitableInProduct.help':
    'Unter praktischen Betriebsbedingungen. Ein Fehler einer Komponente, der nicht erreichbar ist, ist nicht zu melden; ihre Betreuer zu unterrichten bleibt Pflicht.',
  'deciding.exploitableInProduct.cite': 'Art. 14(1), Art. 13(6)',
  'deciding.reliableEvidence': 'Gibt es verlässliche Hinweise auf eine Ausnutzung?',
  'deciding.reliableEvidence.help':
    'Eine Liste oder ein Wert ist eine Spur, kein Hinweis zu Ihrem Produkt.',
  'deciding.reliableEvidence.cite': 'Art. 3(42)',
  'deciding.maliciousActor': 'War es ein böswilliger Akteur?',
  'deciding.maliciousActor.help':
    'Gutgläubige Forschung, ein Bug-Bounty oder ein eigener Test ist keiner.',
  'deciding.maliciousActor.cite': 'Art. 3(42), Recital 68',
  'deciding.exploitedInSystem': 'Ist es in einem System geschehen?',
  'deciding.exploitedInSystem.help': 'Ein Versuch oder ein Scan ist keine Ausnutzung.',
  'deciding.exploitedInSystem.cite': 'Art. 3(42)',
  'deciding.ownerPermitted': 'Hat es der Eigentümer dieses Systems erlaubt?',
  'deciding.ownerPermitted.help': 'Was der Eigentümer erlaubt hat, ist keine aktive Ausnutzung.',
  'deciding.ownerPermitted.cite': 'Art. 3(42)',
  'deciding.incidentWithImpactOnProduct':
    'Gibt es einen Vorfall mit Auswirkung auf die Sicherheit des Produkts?',
  'deciding.incidentWithImpactOnProduct.help':
    'Er beeinträchtigt oder könnte beeinträchtigen, wie das Produkt Daten oder Funktionen schützt.',
  'deciding.incidentWithImpactOnProduct.cite': 'Art. 14(3)',
  'deciding.sensitiveDataOrFunctions':
    'Sind sensible oder wichtige Daten oder Funktionen betroffen, oder können sie es sein?',
  'deciding.sensitiveDataOrFunctions.help': 'Der erste von zwei Fällen; einer genügt.',
  'deciding.sensitiveDataOrFunctions.cite': 'Art. 14(5)',
  'deciding.maliciousCode':
    'Kam bösartiger Code in das Produkt oder in Systeme von Nutzern, oder kann er es?',
  'deciding.maliciousCode.help': 'Der zweite Fall.',
  'deciding.maliciousCode.cite': 'Art. 14(5)',
  'deciding.answer.yes': 'Ja',
  'deciding.answer.no': 'Nein',
  'deciding.answer.unknown': 'Noch nicht bekannt',
  'deciding.why': 'Warum? (kann leer bleiben)',
  'deciding.save': 'Antwort festhalten',
  'deciding.by': '{{answer}}, sagt {{who}}',
  'deciding.earlier_one': '{{count}} frühere Antwort',
  'deciding.earlier_other': '{{count}} frühere Antworten',
  'deciding.follows': 'Was aus diesen Antworten folgt',
  'deciding.exploited.yes': 'Eine aktiv ausgenutzte Schwachstelle: zu melden (Art. 14 Abs. 1).',
  'deciding.exploited.no': 'Nach diesen Antworten keine aktiv ausgenutzte Schwachstelle.',
  'deciding.exploited.unknown': 'Ob sie aktiv ausgenutzt wird, lässt sich noch nicht sagen.',
  'deciding.incident.yes': 'Ein schwerwiegender Sicherheitsvorfall: zu melden (Art. 14 Abs. 3).',
  'deciding.incident.no': 'Nach diesen Antworten kein schwerwiegender Sicherheitsvorfall.',
  'deciding.incident.unknown':
    'Ob es ein schwerwiegender Sicherheitsvorfall ist, lässt sich noch nicht sagen.',
} as const;
