import { marked, reason } from '../reason.ts';
import { type GuideQuestion, NOT_KNOWN, option, yesNo } from './guide-question.ts';

/** What decides the conformity routes (Art. 32). */
export const questionsOfRoute: readonly GuideQuestion[] = [
  yesNo(
    { id: 'ehrSystem', code: 'eh', part: 'route' },
    'Is it an electronic health record system, placed on the market from 26 March 2027 on?',
    reason(
      'Art. 32(5a)',
      'Electronic health record systems follow the procedure of Chapter III of Regulation (EU) 2025/327, from 26 March 2027.',
    ),
  ),
  {
    id: 'harmonisedStandards',
    code: 'hs',
    part: 'route',
    kind: 'choice',
    asks: 'How far do you apply harmonised standards or common specifications for this Regulation?',
    more: 'Only those whose reference is in the Official Journal count.',
    why: marked(
      'unverified',
      'Art. 27(1)',
      'No harmonised standard under this Regulation was known to be cited in the Official Journal in October 2026; the EN 18031 standards are cited for radio equipment only.',
    ),
    options: [
      option('full', 'f', 'In full'),
      option('partial', 'p', 'In part'),
      option('none', 'n', 'Not at all'),
      NOT_KNOWN,
    ],
    restsOn: ['category'],
  },
  yesNo(
    { id: 'publicTechnicalDocumentation', code: 'pt', part: 'route' },
    'Will its technical documentation be public when it is placed on the market?',
    reason(
      'Art. 32(5)',
      'Free and open-source software of Annex III whose technical documentation is public when it is placed on the market may take any procedure.',
    ),
  ),
  yesNo(
    { id: 'certificationSchemeMandatory', code: 'cm', part: 'route' },
    'Does an act of the Commission make certification mandatory for this category?',
    reason(
      'Art. 8(1)',
      'Such an act would leave certification as the only route for a critical product.',
    ),
    { restsOn: ['category'], more: 'None was known by October 2026.' },
  ),
  {
    id: 'schemeCertificate',
    code: 'sc',
    part: 'route',
    kind: 'choice',
    asks: 'Is there a certification scheme that an act names for this Regulation, and at which level?',
    more: 'None was known by October 2026.',
    why: marked(
      'unverified',
      'Art. 27(9)',
      'A certification scheme would be a further route where one is available; none was known to be named by October 2026.',
    ),
    options: [
      option('none', 'n', 'No'),
      option('substantial', 's', 'Yes, level substantial'),
      option('high', 'h', 'Yes, level high'),
      NOT_KNOWN,
    ],
    restsOn: ['category'],
  },
];

/** What decides which duties hold, since when and until when. */
export const questionsOfDuties: readonly GuideQuestion[] = [
  {
    id: 'placedOn',
    code: 'po',
    part: 'duties',
    kind: 'day',
    asks: 'When was it, or will it be, placed on the market?',
    more: 'The first supply in the Union: of the single unit for hardware, of the version for software.',
    why: reason(
      'Art. 69(2)',
      'For what was placed on the market before 11 December 2027 only reporting holds, unless it is modified substantially afterwards.',
    ),
    options: [NOT_KNOWN],
    restsOn: [],
  },
  {
    id: 'substantiallyModifiedOn',
    code: 'sm',
    part: 'duties',
    kind: 'day',
    asks: 'Was it, or will it be, modified substantially after that?',
    more: 'A change after placing on the market that affects how it meets the essential requirements, or that changes the intended purpose.',
    why: reason(
      'Art. 69(2)',
      'A substantial modification from 11 December 2027 on brings in all duties.',
    ),
    options: [option('no', 'n', 'No'), NOT_KNOWN],
    restsOn: ['placedOn'],
  },
  {
    id: 'expectedUseYears',
    code: 'ey',
    part: 'duties',
    kind: 'years',
    asks: 'For how many years is it expected to be in use?',
    more: 'What users can reasonably expect, by its nature and purpose.',
    why: marked(
      'guidance',
      'Art. 13(8)',
      'At least five years, and as long as the product is expected to be in use: five years is a floor, not a default.',
      'C(2026) 5252, points 125 to 135',
    ),
    options: [NOT_KNOWN],
    restsOn: ['type'],
  },
  {
    id: 'size',
    code: 'si',
    part: 'duties',
    kind: 'choice',
    asks: 'How large is your enterprise?',
    more: 'Partner and linked enterprises are added.',
    why: reason(
      'Art. 64(10)(a)',
      'Missing the 24 hours of the early warning is not fined for micro and small manufacturers; the duty holds all the same.',
    ),
    options: [
      option('micro', 'm', 'Micro', 'Fewer than 10 people, at most EUR 2 million.'),
      option('small', 's', 'Small', 'Fewer than 50 people, at most EUR 10 million.'),
      option(
        'medium',
        'e',
        'Medium',
        'Fewer than 250 people, at most EUR 50 million turnover or EUR 43 million balance sheet.',
      ),
      option('large', 'l', 'Larger'),
      NOT_KNOWN,
    ],
    restsOn: [],
  },
];
