import { type Provision, provision } from './provision.ts';

/** Arts. 27 to 34: conformity. */
export const conformityProvisions: readonly Provision[] = [
  provision('Art. 27(1)', 'Harmonised standards cited in the Official Journal give a presumption.'),
  provision('Art. 27(2)', 'Says when the Commission may set common specifications.'),
  provision('Art. 27(5)', 'Common specifications give a presumption.'),
  provision('Art. 27(8)', 'Certificates give a presumption as far as they cover.'),
  provision('Art. 27(9)', 'Schemes named by a delegated act can replace the third party.'),
  provision('Art. 28(1)', 'The maker declares that the essential requirements are met.'),
  provision('Art. 28(2)', 'Model and languages of the declaration; it is kept up to date.'),
  provision('Art. 28(3)', 'One declaration for all acts of the Union.'),
  provision('Art. 28(4)', 'Who draws it up is responsible for the product.'),
  provision('Art. 28(5)', 'Lets the Commission add to the declaration.'),
  provision('Art. 29', 'General principles of the CE marking.'),
  provision(
    'Art. 30',
    'How the CE marking is affixed, before placing; of software on the declaration or the website.',
  ),
  provision('Art. 30(4)', 'The number of the notified body follows where module H was used.'),
  provision('Art. 30(5)', 'The CE marking speaks for all acts that ask for it.'),
  provision('Art. 30(6)', 'Lets the Commission set labels and pictograms.'),
  provision('Art. 31(1)', 'What the technical documentation holds.'),
  provision('Art. 31(2)', 'It is there before placing and kept up to date in the support period.'),
  provision(
    'Art. 31(3)',
    'One file with other acts of the Union, for high-risk AI and electronic health record systems.',
    {
      textVersion: 'EHDS',
      earlier: [
        {
          says: 'One file with other acts of the Union, for high-risk AI.',
          textVersion: 'base',
          until: '2027-03-25',
        },
      ],
    },
  ),
  provision('Art. 31(4)', 'Its language, where a notified body takes part.'),
  provision('Art. 31(5)', 'Lets the Commission add to the technical documentation.'),
  provision('Art. 32(1)', 'The procedures, open to default products.'),
  provision('Art. 32(2)', 'Class I without standards in full needs a third party.'),
  provision('Art. 32(3)', 'Class II needs a third party.'),
  provision('Art. 32(4)', 'Critical products: the mandatory scheme, else as class II.'),
  provision('Art. 32(5)', 'Open source of Annex III with public file takes any procedure.'),
  provision('Art. 32(6)', 'Fees are reduced for small and medium-sized enterprises.'),
  provision('Art. 33(2)', 'Member States may set up sandboxes.'),
  provision(
    'Art. 33(5)',
    'Micro and small makers may use a simplified form for the documentation.',
  ),
  provision('Art. 34', 'Mutual recognition agreements.'),
  provision('Art. 32(5a)', 'Health record systems follow the health data space.', {
    from: '2027-03-26',
    textVersion: 'EHDS',
  }),
];
