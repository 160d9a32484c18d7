/** Unterrichtung der Nutzer (Art. 14 Abs. 8), freiwillige Meldungen (Art. 15), Aufschub der Weitergabe (Art. 16). */
export const reportsAndUsers: Readonly<Record<string, string>> = {
  'It begins with becoming aware, as the reports do.':
    'Sie beginnt mit der Kenntniserlangung, wie die Meldungen.',
  'Until it is known who is impacted, all users may be: the answer takes them all.':
    'Solange nicht bekannt ist, wer betroffen ist, können es alle Nutzer sein: Die Antwort nimmt alle.',
  'Impacted users, where appropriate all, are informed of the event and, where needed, of what they can do; where appropriate in a machine-readable format.':
    'Betroffene Nutzer, gegebenenfalls alle, werden über das Ereignis unterrichtet und, wo nötig, darüber, was sie tun können; gegebenenfalls in einem maschinenlesbaren Format.',
  'There are no fixed hours. Where the maker fails, the CSIRT may inform them.':
    'Feste Stunden gibt es nicht. Versäumt es der Hersteller, kann das CSIRT sie unterrichten.',
  'By risk: it may begin with the customers affected and widen once there is a fix.':
    'Nach Risiko: Sie kann bei den betroffenen Kunden beginnen und weiter reichen, sobald es eine Behebung gibt.',

  'Any vulnerability and any cyber threat may be reported.':
    'Jede Schwachstelle und jede Cyberbedrohung darf gemeldet werden.',
  'Any incident with an impact on the security of a product may be reported, and near misses.':
    'Jeder Sicherheitsvorfall, der sich auf die Sicherheit eines Produkts auswirkt, darf gemeldet werden, auch Beinahe-Vorfälle.',
  'Only vulnerabilities, cyber threats, incidents and near misses are named.':
    'Genannt sind nur Schwachstellen, Cyberbedrohungen, Sicherheitsvorfälle und Beinahe-Vorfälle.',
  'Who reports voluntarily takes on no further duties.':
    'Wer freiwillig meldet, übernimmt keine weiteren Pflichten.',
  'Where others report what a maker must report, the CSIRT tells the maker, which may become aware by it.':
    'Melden andere, was ein Hersteller melden muss, so unterrichtet das CSIRT den Hersteller, der dadurch Kenntnis erlangen kann.',
  'The reporting platform did not take voluntary reports in September 2026: use the national CSIRT.':
    'Die Meldeplattform nahm im September 2026 keine freiwilligen Meldungen an: Wenden Sie sich an das nationale CSIRT.',

  'The grounds in the report itself hold only where the risk of passing on outweighs its benefit and marking is not enough.':
    'Die Gründe in der Meldung selbst gelten nur, wenn das Risiko der Weitergabe ihren Nutzen überwiegt und eine Kennzeichnung nicht genügt.',
  'A mitigation is expected within 72 hours; else the report is passed on.':
    'Eine Risikominderung wird innerhalb von 72 Stunden erwartet; sonst wird die Meldung weitergegeben.',
  'The content is enough to build an exploit, until there is mitigation.':
    'Der Inhalt genügt, um eine Ausnutzung zu bauen, bis es eine Risikominderung gibt.',
  'Enough of the information has been shared already.':
    'Von der Information ist schon genug geteilt.',
  'The CSIRT is trusted intermediary in a coordinated disclosure.':
    'Das CSIRT ist vertrauenswürdiger Vermittler in einer koordinierten Offenlegung.',
  'A CSIRT that would receive it is compromised or cannot protect it.':
    'Ein CSIRT, das sie erhielte, ist kompromittiert oder kann sie nicht schützen.',
  'The reporting platform is compromised.': 'Die Meldeplattform ist kompromittiert.',
  'With a claim of particularly exceptional circumstances ENISA sees only that a report was made, general information on the product and on the exploit, and that grounds were raised.':
    'Werden besonders außergewöhnliche Umstände geltend gemacht, sieht die ENISA nur, dass gemeldet wurde, allgemeine Angaben zum Produkt und zur Ausnutzung, und dass Gründe vorgebracht wurden.',
  'Particularly exceptional circumstances can be claimed only with the 72-hour notification of an actively exploited vulnerability.':
    'Besonders außergewöhnliche Umstände lassen sich nur mit der 72-Stunden-Meldung einer aktiv ausgenutzten Schwachstelle geltend machen.',
  'The CSIRT decides, for the time strictly necessary, and tells ENISA. The deadlines of the maker do not move.':
    'Das CSIRT entscheidet, für die unbedingt nötige Zeit, und unterrichtet die ENISA. Die Fristen des Herstellers verschieben sich nicht.',
};
