/** Verbreitete Irrtümer über das Melden und über Daten: was gesagt wird, was gilt, was folgt. */
export const mistakesOfReporting: Readonly<Record<string, string>> = {
  'Only vulnerabilities without a patch are reported.':
    'Gemeldet werden nur Schwachstellen ohne Patch.',
  'An actively exploited vulnerability is reported whether or not a patch exists.':
    'Eine aktiv ausgenutzte Schwachstelle wird gemeldet, ob es einen Patch gibt oder nicht.',
  'The state of the patch is no trigger. It matters for one clock only: that of the final report.':
    'Der Stand des Patches löst nichts aus. Er zählt nur für eine Frist: die des Abschlussberichts.',
  'Every security incident is reported.': 'Jeder Sicherheitsvorfall wird gemeldet.',
  'Only severe incidents with an impact on the security of the product are.':
    'Nur schwerwiegende, die sich auf die Sicherheit des Produkts auswirken.',
  'Test whether it is severe; report others only where you want to (Art. 15).':
    'Prüfen Sie, ob er schwerwiegend ist; andere melden Sie nur, wenn Sie möchten (Art. 15).',
  'Attempts to exploit a vulnerability have to be reported.':
    'Versuche, eine Schwachstelle auszunutzen, sind zu melden.',
  'Exploitation must have happened, by a malicious actor and with reliable evidence.':
    'Die Ausnutzung muss geschehen sein, durch einen böswilligen Akteur und mit verlässlichen Nachweisen.',
  'A scan or a failed attempt starts no clock; near misses may be reported.':
    'Ein Scan oder ein gescheiterter Versuch setzt keine Frist in Gang; Beinahe-Vorfälle dürfen gemeldet werden.',
  'A listing as known to be exploited, or a high score, starts the 24 hours.':
    'Ein Eintrag als bekannt ausgenutzt oder ein hoher Wert setzt die 24 Stunden in Gang.',
  'The clock starts when the maker, after a prompt first assessment, is reasonably certain.':
    'Die Frist beginnt, wenn der Hersteller nach einer zügigen ersten Bewertung hinreichend sicher ist.',
  'Treat a listing as a lead: assess at once, and record who decided when.':
    'Behandeln Sie einen Eintrag als Hinweis: Bewerten Sie sofort, und halten Sie fest, wer wann entschieden hat.',
  'Reports go to ENISA, or to a national authority that passes them on.':
    'Meldungen gehen an die ENISA oder an eine nationale Behörde, die sie weitergibt.',
  'They go to the coordinating CSIRT and to ENISA at the same time, through one platform.':
    'Sie gehen gleichzeitig an das als Koordinator benannte CSIRT und an die ENISA, über eine Plattform.',
  'Submit once; find out beforehand which CSIRT is yours (Art. 14(7)).':
    'Übermitteln Sie einmal; stellen Sie vorher fest, welches CSIRT Ihres ist (Art. 14 Abs. 7).',
  'Reporting is one message within 24 hours.':
    'Melden heißt eine Nachricht innerhalb von 24 Stunden.',
  'There are three stages with clocks of their own: 24 hours, 72 hours and a final report that runs from a measure or from the notification.':
    'Es gibt drei Stufen mit eigenen Fristen: 24 Stunden, 72 Stunden und einen Abschlussbericht, dessen Frist ab einer Maßnahme oder ab der Meldung läuft.',
  'Run four clocks: two from awareness, and one for each kind of final report.':
    'Führen Sie vier Fristen: zwei ab der Kenntniserlangung und eine für jede Art von Abschlussbericht.',
  'The final report on a vulnerability is due 14 days, or a month, after becoming aware.':
    'Der Abschlussbericht zu einer Schwachstelle ist 14 Tage oder einen Monat nach Kenntniserlangung fällig.',
  'It is due 14 days after a corrective or mitigating measure is available.':
    'Er ist 14 Tage, nachdem eine Korrektur- oder Risikominderungsmaßnahme verfügbar ist, fällig.',
  'Record when a measure became available; before that it is not yet due.':
    'Halten Sie fest, wann eine Maßnahme verfügbar wurde; vorher ist er noch nicht fällig.',
  'The final report on an incident is due a month after becoming aware, or after the fix.':
    'Der Abschlussbericht zu einem Sicherheitsvorfall ist einen Monat nach Kenntniserlangung oder nach der Behebung fällig.',
  'It is due one month after the notification of 72 hours was submitted.':
    'Er ist einen Monat nach Übermittlung der 72-Stunden-Meldung fällig.',
  'Keep the receipt: an early notification makes the month end early.':
    'Bewahren Sie die Bestätigung auf: Mit einer frühen Meldung endet auch der Monat früh.',
  'It applies 36 months after it enters into force, and reporting after 21.':
    'Sie gilt 36 Monate nach dem Inkrafttreten, das Melden nach 21.',
  'The text names days: 11 June 2026 for notified bodies, 11 September 2026 for reporting, 11 December 2027 for the rest.':
    'Der Text nennt Tage: den 11. Juni 2026 für notifizierte Stellen, den 11. September 2026 für das Melden, den 11. Dezember 2027 für den Rest.',
  'Plan by these days, not by counting months.':
    'Planen Sie nach diesen Tagen, nicht nach gezählten Monaten.',
  'It applies in full from August 2026, September 2027 or 2029.':
    'Sie gilt vollständig ab August 2026, September 2027 oder 2029.',
  'It applies in full from 11 December 2027.': 'Sie gilt vollständig ab dem 11. Dezember 2027.',
  'Units placed on the market from that day on must conform.':
    'Was ab diesem Tag in Verkehr gebracht wird, muss konform sein.',
  'The handling of vulnerabilities under Art. 13(7) to (9) applies from September 2026.':
    'Die Behandlung von Schwachstellen nach Art. 13 Abs. 7 bis 9 gilt ab September 2026.',
  'Of the duties of makers, only Art. 14 applied from 11 September 2026; Art. 13 applies from 11 December 2027.':
    'Von den Pflichten der Hersteller gilt seit dem 11. September 2026 nur Art. 14; Art. 13 gilt ab dem 11. Dezember 2027.',
  'Report now; have handling, support period and documents ready by December 2027.':
    'Melden Sie jetzt; haben Sie Behandlung, Unterstützungszeitraum und Unterlagen bis Dezember 2027 bereit.',
};
