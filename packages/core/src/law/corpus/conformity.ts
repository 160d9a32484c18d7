import { type Provision, provision } from './provision.ts';

/** Arts. 27 to 34: conformity. */
export const conformityProvisions: readonly Provision[] = [
  provision('Art. 27(1)', 'Harmonised standards cited in the Official Journal give a presumption.'),
  provision('Art. 27(5)', 'Common specifications give a presumption.'),
  provision('Art. 27(8)', 'Certificates give a presumption as far as they cover.'),
  provision('Art. 27(9)', 'Schemes named by a delegated act can replace the third party.'),
  provision('Art. 28', 'The declaration of conformity.'),
  provision('Art. 29', 'General principles of the CE marking.'),
  provision('Art. 30', 'How the CE marking is affixed.'),
  provision('Art. 31', 'The technical documentation.'),
  provision('Art. 32(1)', 'The procedures, open to default products.'),
  provision('Art. 32(2)', 'Class I without standards in full needs a third party.'),
  provision('Art. 32(3)', 'Class II needs a third party.'),
  provision('Art. 32(4)', 'Critical products: the mandatory scheme, else as class II.'),
  provision('Art. 32(5)', 'Open source of Annex III with public file takes any procedure.'),
  provision('Art. 32(6)', 'Fees are reduced for small and medium-sized enterprises.'),
  provision('Art. 33', 'Support for small enterprises; simplified documentation form.'),
  provision('Art. 34', 'Mutual recognition agreements.'),
  provision('Art. 32(5a)', 'Health record systems follow the health data space.', {
    from: '2027-03-26',
    textVersion: 'EHDS',
  }),
];
