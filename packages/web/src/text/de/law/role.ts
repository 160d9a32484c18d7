/** Rollen: Fragen des Leitfadens und Gründe der Regeln (Art. 3, 18, 21, 22 und 24). */
export const role: Readonly<Record<string, string>> = {
  'Do you develop or make it, or have it developed or made for you?':
    'Entwickeln oder fertigen Sie es, oder lassen Sie es für sich entwickeln oder fertigen?',
  'Develops or makes the product, or has it made, and markets it under the own name or mark.':
    'Entwickelt oder fertigt das Produkt oder lässt es fertigen und vermarktet es unter dem eigenen Namen oder der eigenen Marke.',
  'Is it marketed under your name or trademark?':
    'Wird es unter Ihrem Namen oder Ihrer Marke vermarktet?',
  'Private label counts: bought in, sold under your own brand.':
    'Eine Handelsmarke zählt: zugekauft und unter eigener Marke verkauft.',
  'Who markets it under the own name or mark is its manufacturer, also where somebody else made it.':
    'Wer es unter dem eigenen Namen oder der eigenen Marke vermarktet, ist sein Hersteller, auch wenn es jemand anders gefertigt hat.',
  'Do you bring it into the Union from somebody outside it, whose name it bears?':
    'Bringen Sie es von jemandem außerhalb in die Union, dessen Namen es trägt?',
  'Who is established in the Union and places such a product on the market is its importer.':
    'Wer in der Union niedergelassen ist und ein solches Produkt in Verkehr bringt, ist sein Einführer.',
  'Do you sell it on or supply it, without being its manufacturer or importer?':
    'Verkaufen Sie es weiter oder geben Sie es ab, ohne Hersteller oder Einführer zu sein?',
  'Makes the product available in the chain, being neither manufacturer nor importer.':
    'Stellt das Produkt in der Lieferkette bereit und ist weder Hersteller noch Einführer.',
  'Did you modify it substantially after it was placed on the market?':
    'Haben Sie es nach dem Inverkehrbringen wesentlich geändert?',
  'Substantial: the modification affects how it meets the essential requirements, or changes the intended purpose. A pure security update or repair is not.':
    'Wesentlich: Die Änderung wirkt sich darauf aus, wie es die grundlegenden Anforderungen erfüllt, oder sie ändert den Zweck. Eine reine Sicherheitsaktualisierung oder Reparatur ist es nicht.',
  'Whoever else modifies substantially and makes available has the duties of the manufacturer, for the part or for the whole.':
    'Wer sonst wesentlich ändert und bereitstellt, hat die Pflichten des Herstellers, für den Teil oder für das Ganze.',
  'Do you supply it to others after that modification?':
    'Geben Sie es nach dieser Änderung an andere ab?',
  'Do you hold a written mandate of its manufacturer to act for it?':
    'Haben Sie einen schriftlichen Auftrag des Herstellers, für ihn zu handeln?',
  'Established in the Union with a written mandate. The maker may appoint one; it does not have to.':
    'In der Union niedergelassen und schriftlich beauftragt. Der Hersteller kann jemanden benennen; er muss es nicht.',
  'Are you established in the European Union?':
    'Sind Sie in der Europäischen Union niedergelassen?',
  'Importers and authorised representatives are established in the Union.':
    'Einführer und Bevollmächtigte sind in der Union niedergelassen.',
  'Do you support its development systematically and lastingly, and see that it stays viable for commercial use by others?':
    'Unterstützen Sie seine Entwicklung planmäßig und auf Dauer, und sorgen Sie dafür, dass es für die geschäftliche Nutzung durch andere tragfähig bleibt?',
  'This is about free and open-source software. A foundation, for example.':
    'Hier geht es um freie und quelloffene Software. Zum Beispiel eine Stiftung.',
  'A legal person, not the manufacturer, that sustains open-source products meant for commercial activities.':
    'Eine juristische Person, nicht der Hersteller, die quelloffene Produkte erhält, die für Geschäftstätigkeiten bestimmt sind.',
  'Are you a legal person, and not a natural one?':
    'Sind Sie eine juristische und keine natürliche Person?',
  'Only a legal person can be an open-source software steward; natural persons have no duties of that kind.':
    'Nur eine juristische Person kann Verwalter quelloffener Software sein; natürliche Personen haben solche Pflichten nicht.',

  'An importer that uses its own name or mark has the duties of the manufacturer.':
    'Ein Einführer, der den eigenen Namen oder die eigene Marke verwendet, hat die Pflichten des Herstellers.',
  'A distributor that uses its own name or mark has the duties of the manufacturer.':
    'Ein Händler, der den eigenen Namen oder die eigene Marke verwendet, hat die Pflichten des Herstellers.',
  'An importer that modifies the product substantially has the duties of the manufacturer.':
    'Ein Einführer, der das Produkt wesentlich ändert, hat die Pflichten des Herstellers.',
  'A distributor that modifies the product substantially has the duties of the manufacturer.':
    'Ein Händler, der das Produkt wesentlich ändert, hat die Pflichten des Herstellers.',
  'Established in the Union and places on the market a product with the name of someone outside it.':
    'In der Union niedergelassen und bringt ein Produkt mit dem Namen von jemandem außerhalb in Verkehr.',
  'No role is shown by the facts that are given.': 'Aus den Angaben ergibt sich keine Rolle.',
};
