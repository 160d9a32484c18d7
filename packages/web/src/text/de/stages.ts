/** Deutsche Texte dazu, was auf eine Übermittlung folgt, zu Berichten auf Anforderung des CSIRT und zur Sensibilität. */
export const stages = {
  'case.csirt.mail.general': 'allgemeine Fragen',
  'case.csirt.mail.incidents': 'Sicherheitsvorfälle',
  'case.csirt.mail.platformAccess': 'Zugang zur Plattform',
  'case.csirt.mail.platformDown': 'nur solange ENISA die Plattform für ausgefallen erklärt hat',
  'case.csirt.checked':
    'Nach der Liste der ENISA vom {{day}}, gelesen in einer datierten Abschrift.',
  'frozen.down': 'Die Plattform antwortet nicht?',
  'frozen.downText':
    'Warten Sie und übermitteln Sie, wenn sie wieder da ist; notieren Sie jeden Versuch mit Zeitpunkt und dem, was Sie sahen. Das ist der Rat der ENISA und kein Verzicht: Die Frist des Gesetzes läuft weiter. Sie können inzwischen Ihr CSIRT unterrichten; die Übermittlung auf der Plattform bleibt geschuldet.',
  'frozen.downMail':
    '{{name}} nimmt Berichte unter {{address}} nur an, solange ENISA die Plattform offiziell für ausgefallen erklärt hat.',
  'frozen.downNone': 'Eine Adresse von {{name}} für diese Zeit ist nicht bekannt.',
  'portal.title': 'Was der Zähler der Plattform zeigt',
  'portal.earlier':
    'Sie zählt 48 Stunden ab der Frühwarnung: früher als das Gesetz, das 72 Stunden ab Kenntnis zählt.',
  'portal.later':
    'Sie zählt 48 Stunden ab der Frühwarnung: später als das Gesetz. Arbeiten Sie auf das oben gezeigte Ende hin.',
  'portal.noCounter': 'Sie zeigt keinen Zähler; die 14 Tage des Gesetzes laufen trotzdem.',
  'portal.practice':
    'ENISA nennt den 72-Stunden-Zähler einen Fehler, der geändert wird (Praxis, gelesen in einer datierten Abschrift).',
  'review.title': 'Zweite Person',
  'review.waiting':
    'Wartet auf eine zweite Person. Die Frist wartet nicht: Mit Begründung kann ohne sie übermittelt werden.',
  'review.approved': 'Freigegeben',
  'review.changesWanted': 'Änderungen gewünscht',
  'review.own': 'Sie haben diese Fassung festgeschrieben. Jemand anderes prüft sie.',
  'review.comment': 'Anmerkung',
  'review.commentHelp': 'Nötig, wo sich etwas ändern soll.',
  'review.approve': 'Freigeben',
  'review.wantChanges': 'Änderungen verlangen',
  'review.commentMissing': 'Sagen Sie, was sich ändern soll.',
  'review.override': 'Warum wird ohne Freigabe einer zweiten Person übermittelt?',
  'review.overrideHelp':
    'Keine zweite Person hat diese Fassung freigegeben. Das ist eine Regel Ihrer Organisation und hält nie einen Bericht auf: Der Grund wird festgehalten.',
  'review.overrideMissing':
    'Nennen Sie den Grund, oder lassen Sie die Fassung von einer zweiten Person freigeben.',
  'review.overridden': 'Ohne Freigabe übermittelt: {{reason}}',
  'settings.reminders': 'Erinnerungen',
  'settings.remindersLink': 'Dienstplan und Ruhezeiten',
  'settings.reportReview': 'Prüfung von Berichten durch eine zweite Person',
  'settings.reportReviewWhy':
    'Wer einen Bericht festschreibt, kann ihn nicht freigeben. Keine Frist wartet: Mit Begründung kann ohne Freigabe übermittelt werden.',
  'settings.reportReview.notAsked': 'Nicht gewünscht',
  'settings.reportReview.asked': 'Vor der Übermittlung gewünscht',

  'complete.title': 'Nachtragen, was die Plattform geantwortet hat',
  'complete.help':
    'Bis das Aktenzeichen erfasst ist, gilt diese Übermittlung als gesendet, nicht bestätigt.',
  'complete.button': 'Nachtragen',
  'complete.nothing': 'Geben Sie das Aktenzeichen, eine Quittung oder eine Notiz an.',

  'differences.title': 'Heute bekannt und nicht übermittelt',
  'differences.none':
    'Was als Fassung {{number}} übermittelt wurde, sagt alles, was heute bekannt ist.',
  'differences.some_one':
    '{{count}} Feld sagt heute etwas anderes als Fassung {{number}}, die zuletzt übermittelt wurde.',
  'differences.some_other':
    '{{count}} Felder sagen heute etwas anderes als Fassung {{number}}, die zuletzt übermittelt wurde.',
  'differences.update':
    'Die Plattform nimmt Aktualisierungen einer Stufe bis zum Abschlussbericht an. Schreiben Sie den Entwurf erneut fest, übermitteln Sie ihn und erfassen Sie das.',
  'differences.tooLate': 'Nach dem Abschlussbericht nimmt die Plattform keine Aktualisierungen an.',
  'differences.show': 'Bericht aktualisieren',
  'differences.table': 'Abweichende Felder',
  'differences.field': 'Feld',
  'differences.filed': 'Übermittelt',
  'differences.now': 'Heute',
  'differences.empty': 'leer',

  'reference.title': 'Wurde all das schon gemeldet?',
  'reference.help':
    'Eine Stufe ist nicht geschuldet, wenn ihre Angaben bereits gemacht wurden. Sie gilt dann mit jener Übermittlung als erledigt (eine Lesart). Die Plattform kann sie dennoch verlangen: Sie kennt ihre Stufen nur in fester Reihenfolge (Praxis).',
  'reference.cite': 'Art. 14(2)(b), Art. 14(2)(c), Art. 14(4)(b), Art. 14(4)(c)',
  'reference.which': 'Welche Übermittlung hat es gesagt?',
  'reference.option': '{{stage}}, Fassung {{number}}, {{at}}',
  'reference.reason': 'Warum sagt sie alles, was diese Stufe verlangt?',
  'reference.button': 'Diese Stufe durch Verweis schließen',
  'reference.done': 'Durch Verweis geschlossen',
  'reference.doneText': 'Die Angaben wurden gemacht mit: {{stage}}, Fassung {{number}}. {{reason}}',
  'reference.reasonMissing': 'Sagen Sie, warum, damit eine Behörde es nachvollziehen kann.',

  'form.older': 'Dieser Fall behält das Formular vom {{date}}; es gibt ein neueres.',
  'form.others': 'Andere Fassungen des Formulars',
  'form.compare': 'Vergleichen und wechseln',
  'form.title': 'Diesen Fall auf ein anderes Formular umstellen',
  'form.intro':
    'Was eingegeben wurde, bleibt. Festgeschriebene Fassungen behalten das Formular, mit dem sie entstanden. Wählen Sie das Formular, das die Plattform zeigt.',
  'form.of': 'Formular vom {{date}}',
  'form.newest': 'neuestes',
  'form.current': 'dieser Fall hat es',
  'form.move': 'Auf das Formular vom {{date}} umstellen',
  'form.noChange': 'Nichts unterscheidet sich.',
  'form.change.added': 'neu',
  'form.change.removed': 'nicht mehr da',
  'form.change.asked': 'anders verlangt',
  'form.change.limit': 'andere Grenze',
  'form.change.choices': 'andere Auswahl',

  'field.notKnownYet': '„Noch nicht bekannt“ angeben',
  'field.before': 'Zuvor: {{text}}',
  'working.language': 'Arbeitssprache neben Englisch',
  'working.languageHelp':
    'Die Plattform nimmt nur Englisch an. Hier können Sie denselben Text in der Sprache führen, in der Sie sich darauf einigen; er wird neben dem englischen festgeschrieben und nicht übermittelt.',
  'working.none': 'Keine',
  'working.field': 'Arbeitstext ({{language}})',

  'case.tab.intermediate': 'Anforderungen des CSIRT',
  'case.tab.sensitivity': 'Sensibilität',
  'intermediate.title': 'Zwischenberichte',
  'intermediate.intro':
    'Das CSIRT, das den Bericht erhalten hat, kann nach dem Stand fragen. Das Gesetz setzt dafür keine Frist: Nur das Datum des CSIRT zählt.',
  'intermediate.cite': 'Art. 14(6)',
  'intermediate.none':
    'Das CSIRT hat nichts angefordert. Wenn es das tut, halten Sie hier seinen Wortlaut und sein Datum fest.',
  'intermediate.record': 'Anforderung erfassen',
  'intermediate.askedBy': 'Wer hat gefragt?',
  'intermediate.askedByHelp': 'Das CSIRT und, wenn bekannt, der Name der Person.',
  'intermediate.wording': 'Was wurde gefragt, im Wortlaut?',
  'intermediate.askedAt': 'Wann wurde gefragt?',
  'intermediate.dueAt': 'Bis wann wird die Antwort gewünscht?',
  'intermediate.dueAtHelp': 'Leer lassen, wenn kein Datum genannt wurde.',
  'intermediate.number': 'Anforderung {{number}}',
  'intermediate.asked': 'Gefragt von {{who}}',
  'intermediate.due': 'Gewünscht bis',
  'intermediate.noDate': 'Kein Datum genannt',
  'intermediate.state.asked': 'Zu beantworten',
  'intermediate.state.overdue': 'Datum des CSIRT überschritten',
  'intermediate.state.done': 'Gesendet',
  'intermediate.state.doneLate': 'Nach dem Datum des CSIRT gesendet',
  'intermediate.answer': 'Ihre Antwort',
  'intermediate.answerHelp':
    'Wie es jetzt steht. Was sich seit der letzten Übermittlung geändert hat, kommt beim Festschreiben dazu.',
  'intermediate.save': 'Antwort speichern',
  'intermediate.saved': 'Gespeichert.',
  'intermediate.freeze': 'Antwort festschreiben',
  'intermediate.version': 'Fassung {{number}}',
  'intermediate.submit': 'Versand erfassen',
  'intermediate.channel': 'Auf welchem Weg?',
  'intermediate.channelHelp': 'Zum Beispiel: Anmerkung in der Plattform, E-Mail an das CSIRT.',
  'intermediate.sent': 'Gesendet von {{who}}, {{channel}}',
  'intermediate.missing.askedBy': 'Sagen Sie, wer gefragt hat.',
  'intermediate.missing.wording': 'Halten Sie fest, was gefragt wurde.',
  'intermediate.missing.channel': 'Sagen Sie, wie gesendet wurde.',
  'intermediate.dueBeforeAsked': 'Dieses Datum liegt vor der Anforderung.',

  'sensitivity.title': 'Wie sensibel ist es, und darf es weitergegeben werden?',
  'sensitivity.intro':
    'Ihr CSIRT gibt den Bericht an die CSIRTs der Mitgliedstaaten weiter, die Sie nennen. Auf Ihren Antrag kann es damit warten; Ihre eigenen Fristen warten nicht. Was Sie hier antworten, füllt die Felder der Entwürfe.',
  'sensitivity.tlp': 'Kennzeichnung (Traffic Light Protocol)',
  'sensitivity.tlp.none': 'Keine Kennzeichnung',
  'sensitivity.tlpHelp':
    'Wie weit Empfänger es weitergeben dürfen. Das Formular hat kein Feld dafür: Sie steht vor dem Grund.',
  'sensitivity.reason': 'Warum ist es sensibel?',
  'sensitivity.reasonHelp':
    'Ein bestimmter Grund; „vertraulich“ allein nennt keinen. Feld 15 des Formulars.',
  'sensitivity.delay': 'Das CSIRT bitten, später weiterzugeben?',
  'sensitivity.delay.ask': 'Um Aufschub bitten',
  'sensitivity.delay.doNotAsk': 'Nicht bitten',
  'sensitivity.delayRequest': 'Bis wann oder bis wozu, und warum so lange?',
  'sensitivity.grounds': 'Gründe',
  'sensitivity.ground.riskOutweighsBenefit': 'Die Weitergabe würde mehr schaden als nützen.',
  'sensitivity.ground.markingIsEnough': 'Eine Kennzeichnung wie TLP schützt es bereits.',
  'sensitivity.ground.mitigationWithin72Hours':
    'Eine Risikominderung wird innerhalb von 72 Stunden erwartet.',
  'sensitivity.ground.enoughForAnExploit': 'Der Inhalt genügt, um eine Ausnutzung zu bauen.',
  'sensitivity.ground.enoughSharedAlready': 'Genug davon wurde bereits geteilt.',
  'sensitivity.ground.trustedIntermediary':
    'Das CSIRT ist vertrauenswürdiger Mittler einer koordinierten Offenlegung.',
  'sensitivity.ground.receiverCannotProtect': 'Ein CSIRT, das es erhielte, kann es nicht schützen.',
  'sensitivity.ground.platformCompromised': 'Die Plattform ist kompromittiert.',
  'sensitivity.exceptional': 'Besonders außergewöhnliche Umstände?',
  'sensitivity.exceptional.claim': 'Geltend machen',
  'sensitivity.exceptional.doNotClaim': 'Nicht geltend machen',
  'sensitivity.exceptionalWhy':
    'Nur mit der 72-Stunden-Meldung einer ausgenutzten Schwachstelle. ENISA sieht dann zunächst nur, dass gemeldet wurde, allgemeine Angaben zu Produkt und Ausnutzung und dass Gründe vorgebracht wurden.',
  'sensitivity.exceptionalCite': 'Art. 16(2)',
  'sensitivity.exceptionalNever':
    'Hier können sie nicht geltend gemacht werden: Es gibt sie nur mit der 72-Stunden-Meldung einer ausgenutzten Schwachstelle.',
  'sensitivity.claim.exploitedInOneStateOnly':
    'Soweit bekannt, nur im Mitgliedstaat des CSIRT ausgenutzt, das den Bericht erhalten hat.',
  'sensitivity.claim.essentialInterests':
    'Die Weitergabe liefe wesentlichen Interessen dieses Mitgliedstaats zuwider.',
  'sensitivity.claim.imminentHighRisk':
    'Die Weitergabe selbst brächte ein unmittelbares hohes Risiko.',
  'sensitivity.support': 'Tatsachen, die das stützen',
  'sensitivity.answer.yes': 'Ja',
  'sensitivity.answer.no': 'Nein',
  'sensitivity.answer.unknown': 'Noch nicht bekannt',
  'sensitivity.holds': 'Was die Regeln zu diesen Antworten sagen',
  'sensitivity.holdsNone':
    'Nach diesen Antworten trägt noch kein Grund: Ein Antrag nennte keinen, deshalb kommt keiner in die Entwürfe.',
  'sensitivity.save': 'Speichern und Entwürfe füllen',
  'sensitivity.saved': 'Gespeichert. Felder, über die niemand geschrieben hat, folgen.',
} as const;
