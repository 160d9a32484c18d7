import { type Provision, provision } from './provision.ts';

/** Arts. 18 to 26: the other operators. */
export const operatorsProvisions: readonly Provision[] = [
  provision('Art. 18(1)', 'A maker may appoint an authorised representative by written mandate.'),
  provision('Art. 18(2)', 'Names what the mandate cannot take over.'),
  provision('Art. 18(3)', 'Names the least that a mandate holds.'),
  provision('Art. 19(1)', 'Place only conforming products.'),
  provision('Art. 19(2)', 'Check before placing.'),
  provision('Art. 19(3)', 'Act on doubt and risk.'),
  provision('Art. 19(4)', 'State name and contact.'),
  provision('Art. 19(5)', 'Correct; tell maker and authorities.'),
  provision('Art. 19(6)', 'Keep the declaration.'),
  provision('Art. 19(7)', 'Answer authorities.'),
  provision('Art. 19(8)', 'Tell of a maker that ceased.'),
  provision('Art. 20(1)', 'Act with due care.'),
  provision('Art. 20(2)', 'Verify marks and documents.'),
  provision('Art. 20(3)', 'Act on doubt and risk.'),
  provision('Art. 20(4)', 'See to corrections; tell maker and authorities.'),
  provision('Art. 20(5)', 'Answer authorities.'),
  provision('Art. 20(6)', 'Tell of a maker that ceased.'),
  provision(
    'Art. 21',
    'Importer or distributor under own name or after a substantial modification counts as maker.',
  ),
  provision('Art. 22', 'Whoever else modifies substantially and makes available counts as maker.'),
  provision('Art. 23', 'Name suppliers and customers, for ten years.'),
  provision('Art. 24(1)', 'Stewards have a cybersecurity policy.'),
  provision('Art. 24(2)', 'Stewards cooperate with authorities.'),
  provision('Art. 24(3)', 'Stewards report in part.'),
  provision('Art. 25', 'Lets the Commission set up attestation of open-source software.'),
  provision('Art. 26', 'Has the Commission give guidance.'),
];
