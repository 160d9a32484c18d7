/** Andere Rechtsakte, Daten der Verordnung, Änderungen der Regeln, Geldbußen. */
export const acts: Readonly<Record<string, string>> = {
  'The Regulation enters into force.': 'Die Verordnung tritt in Kraft.',
  'The rules on notified bodies apply.': 'Die Vorschriften über notifizierte Stellen gelten.',
  'Reporting applies, also to products placed on the market before.':
    'Das Melden gilt, auch für vorher in Verkehr gebrachte Produkte.',
  'The changes for electronic health record systems apply.':
    'Die Änderungen für Systeme für elektronische Patientenakten (EHR-Systeme) gelten.',
  'The Regulation applies as a whole.': 'Die Verordnung gilt als Ganzes.',
  'Older type-examination certificates on cybersecurity end at the latest.':
    'Ältere Baumusterprüfbescheinigungen zur Cybersicherheit enden spätestens.',
  'First account of the Regulation as corrected and as amended for electronic health records.':
    'Erste Fassung der Regeln: die Verordnung mit ihren Berichtigungen und der Änderung für elektronische Patientenakten.',

  'Delegated Regulation (EU) 2022/30 (radio equipment)':
    'Delegierte Verordnung (EU) 2022/30 (Funkanlagen)',
  'It holds for radio units placed from 1 August 2025 to 10 December 2027; from 11 December 2027 this Regulation covers what it asked for.':
    'Sie gilt für Funkanlagen, die vom 1. August 2025 bis zum 10. Dezember 2027 in Verkehr gebracht werden; ab dem 11. Dezember 2027 deckt diese Verordnung ab, was sie verlangte.',
  'AI Act, Regulation (EU) 2024/1689': 'KI-Verordnung, Verordnung (EU) 2024/1689',
  'A high-risk AI system that meets Annex I and shows it in its declaration is deemed to meet the cybersecurity rules for AI. The procedure is that of the AI Act, but important and critical products that would use its internal control follow this Regulation for cybersecurity.':
    'Ein Hochrisiko-KI-System, das Anhang I erfüllt und das in seiner Erklärung zeigt, gilt als konform mit den Cybersicherheitsregeln für KI. Das Verfahren ist das der KI-Verordnung; wichtige und kritische Produkte, die deren interne Kontrolle nutzen würden, folgen aber für die Cybersicherheit dieser Verordnung.',
  'Machinery Regulation (EU) 2023/1230': 'Maschinenverordnung (EU) 2023/1230',
  'Both apply, each with its procedure; where their requirements overlap, the synergies are shown.':
    'Beide gelten, jede mit ihrem Verfahren; wo sich ihre Anforderungen überschneiden, werden die Synergien gezeigt.',
  'European Health Data Space, Regulation (EU) 2025/327':
    'Europäischer Gesundheitsdatenraum, Verordnung (EU) 2025/327',
  'Electronic health record systems prove Annex I by the procedure of its Chapter III.':
    'Systeme für elektronische Patientenakten (EHR-Systeme) weisen Anhang I mit dem Verfahren ihres Kapitels III nach.',
  'General Product Safety Regulation (EU) 2023/988':
    'Verordnung über die allgemeine Produktsicherheit (EU) 2023/988',
  'Applies in parts to risks other than those to cybersecurity, where no other harmonisation law covers them.':
    'Gilt in Teilen für andere Risiken als solche der Cybersicherheit, wo kein anderes Harmonisierungsrecht sie abdeckt.',
  'NIS 2, Directive (EU) 2022/2555': 'NIS 2, Richtlinie (EU) 2022/2555',
  'This Regulation is about the product, that Directive about the entity: software, platforms and infrastructure offered as a service fall there.':
    'Diese Verordnung handelt vom Produkt, jene Richtlinie von der Einrichtung: Software, Plattformen und Infrastruktur, die als Dienst angeboten werden, fallen dorthin.',
  'European digital identity wallets, Regulation (EU) No 910/2014, Art. 5a':
    'Europäische Brieftaschen für die digitale Identität, Verordnung (EU) Nr. 910/2014, Art. 5a',
  'Both apply; one certificate can serve both where that is laid down.':
    'Beide gelten; ein Zertifikat kann beiden dienen, wo das festgelegt ist.',
  'Product Liability Directive (EU) 2024/2853': 'Produkthaftungsrichtlinie (EU) 2024/2853',
  'A strict liability of its own: want of security updates can make a product defective.':
    'Eine eigene verschuldensunabhängige Haftung: Fehlende Sicherheitsaktualisierungen können ein Produkt fehlerhaft machen.',
  'GDPR (EU) 2016/679 and Data Act (EU) 2023/2854':
    'DSGVO (EU) 2016/679 und Datenverordnung (EU) 2023/2854',
  'Both may apply beside this Regulation; data protection authorities may ask for its documents.':
    'Beide können neben dieser Verordnung gelten; Datenschutzbehörden können ihre Unterlagen verlangen.',
  'Public procurement': 'Öffentliche Beschaffung',
  'Member States see to it that compliance with Annex I is considered in buying.':
    'Die Mitgliedstaaten sorgen dafür, dass beim Einkauf berücksichtigt wird, ob Anhang I erfüllt ist.',
  'Market Surveillance Regulation (EU) 2019/1020': 'Marktüberwachungsverordnung (EU) 2019/1020',
  'It applies; but this Regulation was not added to its list in Art. 4(5), so it alone asks for no responsible person in the Union.':
    'Sie gilt; diese Verordnung wurde aber nicht in die Liste ihres Art. 4 Abs. 5 aufgenommen, daher verlangt sie für sich keine verantwortliche Person in der Union.',
  'Delegated Regulation (EU) 2022/30 applies from 1 August 2025.':
    'Die Delegierte Verordnung (EU) 2022/30 gilt ab dem 1. August 2025.',
  'Delegated Regulation (EU) 2022/30 holds for units placed from 1 August 2025 to 10 December 2027.':
    'Die Delegierte Verordnung (EU) 2022/30 gilt für Stücke, die vom 1. August 2025 bis zum 10. Dezember 2027 in Verkehr gebracht werden.',
  'Delegated Regulation (EU) 2022/30 is repealed from 11 December 2027; this Regulation covers its elements.':
    'Die Delegierte Verordnung (EU) 2022/30 ist ab dem 11. Dezember 2027 aufgehoben; diese Verordnung deckt ihren Inhalt ab.',

  'No administrative fine for open-source software stewards, for any infringement. As corrected by OJ L 2025/90555, which we know from a secondary record.':
    'Keine Geldbuße für Verwalter quelloffener Software, für keinen Verstoß. In der Fassung der Berichtigung ABl. L 2025/90555, die wir nur aus zweiter Hand kennen.',
  'No tier names this provision. National law may still attach penalties, and the same facts may breach one that is named.':
    'Keine Stufe nennt diese Vorschrift. Nationales Recht kann trotzdem Sanktionen vorsehen, und derselbe Sachverhalt kann gegen eine genannte verstoßen.',
  'Micro and small manufacturers are not fined for missing the 24 hours of the early warning. The duty itself stays. As corrected by OJ L 2025/90555, which we know from a secondary record.':
    'Kleinst- und kleine Hersteller erhalten keine Geldbuße, wenn sie die 24 Stunden der Frühwarnung versäumen. Die Pflicht selbst bleibt. In der Fassung der Berichtigung ABl. L 2025/90555, die wir nur aus zweiter Hand kennen.',
  'The relief for micro and small manufacturers covers the deadline, not failing to report.':
    'Die Erleichterung für Kleinst- und kleine Hersteller gilt der Frist, nicht dem Unterlassen der Meldung.',
  'A micro or small manufacturer would not be fined for missing these 24 hours.':
    'Ein Kleinst- oder kleiner Hersteller erhielte für das Versäumen dieser 24 Stunden keine Geldbuße.',
  'Art. 64 applies from 11 December 2027; whether a breach of Art. 14 before that day can be fined depends on national law.':
    'Art. 64 gilt ab dem 11. Dezember 2027; ob ein Verstoß gegen Art. 14 vor diesem Tag mit einer Geldbuße belegt werden kann, hängt vom nationalen Recht ab.',
};
