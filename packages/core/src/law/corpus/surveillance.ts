import { type Provision, provision } from './provision.ts';

/** Arts. 52 to 71: surveillance, penalties, time. */
export const surveillanceProvisions: readonly Provision[] = [
  provision('Art. 52', 'Market surveillance authorities and their tasks.'),
  provision('Art. 53', 'Access to data and documentation, internal documents included.'),
  provision('Art. 54', 'Procedure for significant cybersecurity risks.'),
  provision('Art. 64(1)', 'Member States lay down penalties.'),
  provision('Art. 64(2)', 'Ceiling for Annex I and Arts. 13 and 14.'),
  provision('Art. 64(3)', 'Ceiling for the listed other duties.'),
  provision('Art. 64(4)', 'Ceiling for misleading information.'),
  provision('Art. 64(5)', 'Criteria for the amount.'),
  provision('Art. 65', 'Representative actions of consumers.'),
  provision('Art. 69(1)', 'Older certificates stay valid for a time.'),
  provision('Art. 69(2)', 'Units placed before are in only after a substantial modification.'),
  provision('Art. 69(3)', 'Art. 14 reaches units placed before.'),
  provision('Art. 71(1)', 'Entry into force.'),
  provision('Art. 71(2)', 'The days from which the Regulation applies.'),
  provision('Art. 64(10)', 'Exempts small makers for the 24 hours, and stewards.', {
    textVersion: 'R02',
  }),
];
