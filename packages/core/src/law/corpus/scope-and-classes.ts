import { type Provision, provision } from './provision.ts';

const AI_OMNIBUS = 'The effect of Regulation (EU) 2026/1744 on it is not verified.';

/** Arts. 2 to 12: what the Regulation reaches, its words and its classes. */
export const scopeAndClassesProvisions: readonly Provision[] = [
  provision(
    'Art. 2(1)',
    'Reaches products whose purpose or foreseeable use includes a data connection to a device or network.',
  ),
  provision('Art. 2(2)(a)', 'Leaves out medical devices.'),
  provision('Art. 2(2)(b)', 'Leaves out medical devices for in-vitro diagnosis.'),
  provision('Art. 2(2)(c)', 'Leaves out what vehicle type-approval law covers.'),
  provision('Art. 2(3)', 'Leaves out products certified under aviation law.'),
  provision('Art. 2(4)', 'Leaves out marine equipment.'),
  provision(
    'Art. 2(5)',
    'Lets the Commission leave out products that a sector act covers at the same level.',
  ),
  provision('Art. 2(6)', 'Leaves out identical spare parts.'),
  provision(
    'Art. 2(7)',
    'Leaves out products exclusively for national security, defence or classified information.',
  ),
  provision('Art. 2(8)', 'No information has to be given against essential security interests.'),
  provision('Art. 4(2)', 'Allows prototypes at fairs, with a visible sign.'),
  provision('Art. 4(3)', 'Allows unfinished software for a limited test, with a visible sign.'),
  provision('Art. 4(4)', 'Does not allow unfinished safety components.'),
  provision('Art. 5(2)', 'Public buyers consider the essential requirements.'),
  provision('Art. 6', 'Products may be made available only where product and processes conform.'),
  provision(
    'Art. 7(1)',
    'Classes a product by its core functionality; an integrated product does not class its host.',
  ),
  provision('Art. 7(2)(a)', 'Criterion for Annex III: critical for the security of others.'),
  provision('Art. 7(2)(b)', 'Criterion for Annex III: can disrupt many products or harm users.'),
  provision('Art. 7(3)', 'Lets the Commission change Annex III.'),
  provision('Art. 7(4)', 'Has the categories described by an implementing act.'),
  provision('Art. 8(1)', 'Lets the Commission make certification mandatory for critical products.'),
  provision('Art. 8(2)', 'Lets the Commission change Annex IV.'),
  provision('Art. 8(2)(a)', 'Criterion for Annex IV: essential entities depend on it.'),
  provision('Art. 8(2)(b)', 'Criterion for Annex IV: can disrupt critical supply chains.'),
  provision(
    'Art. 11',
    'General product safety law applies to risks that this Regulation does not cover.',
  ),
  provision(
    'Art. 12(1)',
    'High-risk AI systems that meet Annex I and declare it are deemed to meet the cybersecurity rules for AI.',
    { note: AI_OMNIBUS },
  ),
  provision('Art. 12(2)', 'Their procedure is that of the AI Act.', { note: AI_OMNIBUS }),
  provision(
    'Art. 12(3)',
    'Important and critical products that would use its internal control follow the Regulation for cybersecurity.',
    { note: AI_OMNIBUS },
  ),
];
