import { userInformation } from '../annex-2-user-information.ts';
import { type Provision, provision } from './provision.ts';

/** Annexes I and II. */
export const annexesOneAndTwoProvisions: readonly Provision[] = [
  provision('Annex I, Part I, point (1)', 'Security that fits the risks.'),
  provision('Annex I, Part I, point (2)(a)', 'No known exploitable vulnerability when placed.'),
  provision('Annex I, Part I, point (2)(b)', 'Secure by default, with a reset.'),
  provision(
    'Annex I, Part I, point (2)(c)',
    'Fixable by security updates, automatic where applicable.',
  ),
  provision('Annex I, Part I, point (2)(d)', 'Control of access.'),
  provision('Annex I, Part I, point (2)(e)', 'Confidentiality of data.'),
  provision(
    'Annex I, Part I, point (2)(f)',
    'Integrity of data, commands, programs and configuration.',
  ),
  provision('Annex I, Part I, point (2)(g)', 'Only necessary data.'),
  provision('Annex I, Part I, point (2)(h)', 'Availability of essential and basic functions.'),
  provision('Annex I, Part I, point (2)(i)', 'No harm to the availability of others.'),
  provision('Annex I, Part I, point (2)(j)', 'Limited attack surface.'),
  provision('Annex I, Part I, point (2)(k)', 'Reduced impact of incidents.'),
  provision('Annex I, Part I, point (2)(l)', 'Recording and monitoring of relevant activity.'),
  provision('Annex I, Part I, point (2)(m)', 'Permanent removal of data and settings.'),
  provision('Annex I, Part II, point (1)', 'Identify components and vulnerabilities; SBOM.'),
  provision('Annex I, Part II, point (2)', 'Remediate without delay.'),
  provision('Annex I, Part II, point (3)', 'Test and review.'),
  provision('Annex I, Part II, point (4)', 'Publish fixed vulnerabilities.'),
  provision('Annex I, Part II, point (5)', 'Disclosure policy.'),
  provision('Annex I, Part II, point (6)', 'Easy reporting.'),
  provision('Annex I, Part II, point (7)', 'Secure distribution of updates.'),
  provision('Annex I, Part II, point (8)', 'Free updates with an advisory.'),
  ...userInformation.map(({ cite, says }) => provision(cite, says)),
];
