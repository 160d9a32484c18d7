import { type Provision, provision } from './provision.ts';

/** Arts. 52 to 71: surveillance, penalties, time. */
export const surveillanceProvisions: readonly Provision[] = [
  provision('Art. 52(1)', 'The general law on market surveillance applies.'),
  provision('Art. 52(2)', 'Member States name market surveillance authorities.'),
  provision('Art. 52(3)', 'They also look at stewards, and may ask for corrective action.'),
  provision('Art. 52(7)', 'Data-protection authorities may ask for the documents.'),
  provision('Art. 52(14)', 'For high-risk AI the authority of that act is in charge.'),
  provision('Art. 52(16)', 'Authorities look at support periods and may give guidance on them.'),
  provision('Art. 53', 'Access to data and documentation, internal documents included.'),
  provision(
    'Art. 54(1)',
    'On a significant risk the authority evaluates, and sets a period for correction.',
  ),
  provision('Art. 54(2)', 'Risks that are not technical are weighed too.'),
  provision(
    'Art. 54(4)',
    'The operator corrects wherever in the Union it made the product available.',
  ),
  provision('Art. 54(8)', 'Without objection within three months a measure counts as justified.'),
  provision('Art. 64(1)', 'Member States lay down penalties.'),
  provision('Art. 64(2)', 'Ceiling for Annex I and Arts. 13 and 14.'),
  provision('Art. 64(3)', 'Ceiling for the listed other duties.'),
  provision('Art. 64(4)', 'Ceiling for misleading information.'),
  provision('Art. 64(5)', 'Criteria for the amount.'),
  provision('Art. 64(7)', 'Member States say whether public bodies are fined.'),
  provision('Art. 64(9)', 'Fines come in addition to other measures.'),
  provision('Art. 65', 'Representative actions of consumers.'),
  provision(
    'Art. 66',
    'Adds the Regulation to the acts under the general law on market surveillance.',
  ),
  provision('Art. 67', 'Adds the Regulation to the acts for representative actions.', {
    textVersion: 'R04',
  }),
  provision('Art. 69(1)', 'Older certificates stay valid for a time.', { until: '2028-06-11' }),
  provision('Art. 69(2)', 'Units placed before are in only after a substantial modification.'),
  provision('Art. 69(3)', 'Art. 14 reaches units placed before.'),
  provision('Art. 71(1)', 'Entry into force.', { from: '2024-12-10' }),
  provision('Art. 71(2)', 'The days from which the Regulation applies.'),
  provision(
    'Art. 64(10)(a)',
    'Exempts micro and small makers for the 24 hours of the early warning.',
    {
      textVersion: 'R02',
    },
  ),
  provision('Art. 64(10)(b)', 'Exempts stewards from every fine.', { textVersion: 'R02' }),
];
