import { reason } from '../reason.ts';
import { type GuideQuestion, yesNo } from './guide-question.ts';

const part = 'role';

/** What decides which roles somebody holds for the product (Arts. 3, 18, 21, 22 and 24). */
export const questionsOfRole: readonly GuideQuestion[] = [
  yesNo(
    { id: 'makesOrHasMade', code: 'mm', part },
    'Do you develop or make it, or have it developed or made for you?',
    reason(
      'Art. 3(13)',
      'Develops or makes the product, or has it made, and markets it under the own name or mark.',
    ),
  ),
  yesNo(
    { id: 'underOwnName', code: 'on', part },
    'Is it marketed under your name or trademark?',
    reason(
      'Art. 3(13)',
      'Who markets it under the own name or mark is its manufacturer, also where somebody else made it.',
    ),
    { more: 'Private label counts: bought in, sold under your own brand.' },
  ),
  yesNo(
    { id: 'placesForeignProduct', code: 'pf', part },
    'Do you bring it into the Union from somebody outside it, whose name it bears?',
    reason(
      'Art. 3(16)',
      'Who is established in the Union and places such a product on the market is its importer.',
    ),
  ),
  yesNo(
    { id: 'resells', code: 'rs', part },
    'Do you sell it on or supply it, without being its manufacturer or importer?',
    reason(
      'Art. 3(17)',
      'Makes the product available in the chain, being neither manufacturer nor importer.',
    ),
  ),
  yesNo(
    { id: 'modifiedSubstantially', code: 'ms', part },
    'Did you modify it substantially after it was placed on the market?',
    reason(
      'Art. 22',
      'Whoever else modifies substantially and makes available has the duties of the manufacturer, for the part or for the whole.',
    ),
    {
      more: 'Substantial: the modification affects how it meets the essential requirements, or changes the intended purpose. A pure security update or repair is not.',
    },
  ),
  yesNo(
    { id: 'makesAvailable', code: 'ma', part },
    'Do you supply it to others after that modification?',
    reason(
      'Art. 22',
      'Whoever else modifies substantially and makes available has the duties of the manufacturer, for the part or for the whole.',
    ),
    { restsOn: ['modifiedSubstantially'] },
  ),
  yesNo(
    { id: 'writtenMandate', code: 'wm', part },
    'Do you hold a written mandate of its manufacturer to act for it?',
    reason(
      'Art. 18(1)',
      'Established in the Union with a written mandate. The maker may appoint one; it does not have to.',
    ),
  ),
  yesNo(
    { id: 'establishedInUnion', code: 'eu', part },
    'Are you established in the European Union?',
    reason('Art. 3(15)', 'Importers and authorised representatives are established in the Union.'),
  ),
  yesNo(
    { id: 'sustainsOpenSource', code: 'so', part },
    'Do you support its development systematically and lastingly, and see that it stays viable for commercial use by others?',
    reason(
      'Art. 3(14)',
      'A legal person, not the manufacturer, that sustains open-source products meant for commercial activities.',
    ),
    { more: 'This is about free and open-source software. A foundation, for example.' },
  ),
  yesNo(
    { id: 'legalPerson', code: 'lp', part },
    'Are you a legal person, and not a natural one?',
    reason(
      'Art. 3(14)',
      'Only a legal person can be an open-source software steward; natural persons have no duties of that kind.',
    ),
  ),
];
