/** Pflichten der Bevollmächtigten, Einführer, Händler und Verwalter quelloffener Software (Art. 18 bis 20, 23, 24). */
export const dutiesOfOthers: Readonly<Record<string, string>> = {
  'Keep declaration and technical documentation at the disposal of authorities.':
    'Konformitätserklärung und technische Dokumentation für die Behörden bereithalten.',
  'Give an authority what it needs to see conformity.':
    'Einer Behörde geben, was sie braucht, um die Konformität zu sehen.',
  'Cooperate with authorities on action against risks, as far as the mandate goes.':
    'Mit Behörden bei Maßnahmen gegen Risiken zusammenarbeiten, so weit der Auftrag reicht.',
  'Place only products on the market that conform and whose maker has conforming processes.':
    'Nur Produkte in Verkehr bringen, die konform sind und deren Hersteller konforme Verfahren hat.',
  'Check assessment, technical documentation, CE marking, declaration, user information and identification.':
    'Bewertung, technische Dokumentation, CE-Kennzeichnung, Konformitätserklärung, Nutzerinformation und Kennung prüfen.',
  'Do not place a product in doubt; tell maker and authorities of a significant cybersecurity risk.':
    'Ein zweifelhaftes Produkt nicht in Verkehr bringen; Hersteller und Behörden von einem erheblichen Cybersicherheitsrisiko unterrichten.',
  'State your name and contact on the product, its packaging or a document.':
    'Den eigenen Namen und Kontakt auf dem Produkt, der Verpackung oder in einer Unterlage angeben.',
  'Correct, withdraw or recall; tell the maker of a vulnerability without undue delay and authorities of a significant risk at once.':
    'In Ordnung bringen, vom Markt nehmen oder zurückrufen; den Hersteller unverzüglich von einer Schwachstelle und die Behörden sofort von einem erheblichen Risiko unterrichten.',
  'Keep the declaration and have the technical documentation obtainable.':
    'Die Konformitätserklärung aufbewahren und dafür sorgen, dass die technische Dokumentation zu bekommen ist.',
  'Answer reasoned requests and cooperate.':
    'Begründetem Verlangen nachkommen und zusammenarbeiten.',
  'Tell authorities and, as far as possible, users when the maker has ceased operations.':
    'Die Behörden und so weit möglich die Nutzer unterrichten, wenn der Hersteller seine Tätigkeit eingestellt hat.',
  'Act with due care.': 'Mit der gebotenen Sorgfalt handeln.',
  'Verify CE marking, identification, contacts and documents of maker and importer.':
    'CE-Kennzeichnung, Kennung, Kontakte und Unterlagen von Hersteller und Einführer prüfen.',
  'Do not supply a product in doubt; tell maker and authorities of a significant cybersecurity risk.':
    'Ein zweifelhaftes Produkt nicht abgeben; Hersteller und Behörden von einem erheblichen Cybersicherheitsrisiko unterrichten.',
  'See that corrections happen; tell the maker of a vulnerability without undue delay and authorities of a significant risk at once.':
    'Dafür sorgen, dass Mängel behoben werden; den Hersteller unverzüglich von einer Schwachstelle und die Behörden sofort von einem erheblichen Risiko unterrichten.',
  'Put in place a documented, verifiable cybersecurity policy.':
    'Eine dokumentierte, nachprüfbare Cybersicherheitsstrategie einführen.',
  'Cooperate with authorities and give them the policy on reasoned request.':
    'Mit Behörden zusammenarbeiten und ihnen die Strategie auf begründetes Verlangen geben.',
  'Report as Art. 14(1) says as far as you take part in development, and as Art. 14(3) and (8) say for systems that you provide.':
    'Nach Art. 14 Abs. 1 melden, soweit Sie an der Entwicklung beteiligt sind, und nach Art. 14 Abs. 3 und 8 für Systeme, die Sie bereitstellen.',
};
