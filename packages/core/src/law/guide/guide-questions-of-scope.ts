import { marked, reason } from '../reason.ts';
import { type GuideQuestion, NOT_KNOWN, option, yesNo } from './guide-question.ts';
import { questionsOfExclusions } from './guide-questions-of-exclusions.ts';

const part = 'scope';

/** What decides whether the Regulation applies, in the order of Arts. 2 and 3. */
export const questionsOfScope: readonly GuideQuestion[] = [
  {
    id: 'type',
    code: 'ty',
    part,
    kind: 'choice',
    asks: 'What is it?',
    more: 'One thing at a time: what is sold or published separately is looked at separately.',
    why: reason(
      'Art. 3(1)',
      'The Regulation is about products: software or hardware, and components of either that are supplied separately. A pure service or pure data is no product.',
    ),
    options: [
      option(
        'software',
        's',
        'Software',
        'An app, a program, a library, firmware that is supplied by itself.',
      ),
      option(
        'hardwareWithSoftware',
        'd',
        'A device with software or firmware',
        'A router, a camera, a controller, a toy.',
      ),
      option('hardware', 'h', 'Hardware without software of its own'),
      option(
        'component',
        'c',
        'A component that is supplied separately',
        'A chip, a module, a software library for other makers.',
      ),
      option('neither', 'n', 'None of these', 'A pure service, or data only.'),
      NOT_KNOWN,
    ],
    restsOn: [],
  },
  yesNo(
    { id: 'onlyRemoteAccess', code: 're', part },
    'Do users reach it only over a network, without anything of it running on their side?',
    marked(
      'law',
      'Art. 3(2)',
      'A website, a web application or stand-alone software as a service is no product by itself. It can still be part of a product.',
      'Recital 12',
    ),
    {
      restsOn: ['type'],
      more: 'Yes for a web application in a browser. No for an app, a device or a download, even if it needs a server.',
    },
  ),
  yesNo(
    { id: 'neededByProductFunction', code: 'nf', part },
    'Would a product lose one of its functions without it?',
    reason(
      'Art. 3(2)',
      'Remote data processing belongs to a product where the product could not perform one of its functions without it.',
    ),
    { more: 'Any function counts: signing in, updates, synchronising, remote control.' },
  ),
  yesNo(
    { id: 'designedByOrForMaker', code: 'dm', part },
    'Was its software designed by the maker of that product, or for that maker alone?',
    reason(
      'Art. 3(2)',
      'Only what the maker designed, or had designed under its responsibility, is part of the product. Who operates it does not matter.',
    ),
    { more: 'No for a service of others that many customers rent.' },
  ),
  yesNo(
    { id: 'dataConnection', code: 'dc', part },
    'Is it meant to be connected, or will it foreseeably be connected, to a device or a network?',
    reason(
      'Art. 2(1)',
      'Only products whose intended or foreseeable use includes a direct or indirect data connection are covered.',
    ),
    {
      restsOn: ['type'],
      more: 'Through another system counts: an offline editor on an online computer. Power or a bare trigger signal does not.',
    },
  ),
  yesNo(
    { id: 'onUnionMarket', code: 'um', part },
    'Is it, or will it be, supplied for distribution or use in the European Union?',
    reason(
      'Art. 3(22)',
      'The Regulation is about what is made available on the Union market, wherever its maker sits.',
    ),
    { more: 'A download that people in the Union can use counts.' },
  ),
  yesNo(
    { id: 'freeOpenSource', code: 'os', part },
    'Is it free and open-source software?',
    reason(
      'Art. 3(48)',
      'Whether free and open-source software is on the market is judged by other questions.',
    ),
    {
      restsOn: ['type'],
      more: 'The source is openly shared, under a licence that lets everybody use, change and redistribute it freely. Source that may only be looked at is not enough.',
    },
  ),
  yesNo(
    { id: 'underYourResponsibility', code: 'yr', part },
    'Do you publish it and control its releases?',
    marked(
      'guidance',
      'Recital 18',
      'Who only contributes to free and open-source software has no role.',
      'C(2026) 5252, points 47 to 49',
    ),
  ),
  yesNo(
    { id: 'monetised', code: 'mo', part },
    'Do you earn money with it?',
    marked(
      'guidance',
      'Recital 15',
      'Free and open-source software is on the market where its publisher is responsible for it and monetises it.',
      'C(2026) 5252, points 44 to 66',
    ),
    {
      more: 'A price, a paid edition, a platform that sells other services, compulsory personal data, or donations that work like a price. Sponsorship, grants and optional paid consulting do not count.',
    },
  ),
  yesNo(
    { id: 'nonProfitSurplusOnly', code: 'np', part },
    'Are you a not-for-profit organisation that uses all surplus for its not-for-profit aims?',
    marked(
      'guidance',
      'Recital 18',
      'A not-for-profit whose surplus serves its aims only does not place its software on the market.',
      'C(2026) 5252, point 66',
    ),
  ),
  yesNo(
    { id: 'commercialActivity', code: 'ca', part },
    'Is it supplied in the course of a commercial activity?',
    reason(
      'Art. 3(22)',
      'Only what is supplied in the course of a commercial activity is made available on the market, paid or free of charge.',
    ),
    { more: 'Free of charge can be commercial. Use within your own house is not supply.' },
  ),
  {
    id: 'exclusion',
    code: 'ex',
    part,
    kind: 'choice',
    asks: 'Does other law or a special purpose take it out?',
    more: 'Medical devices; type-approved vehicles and their parts; two- and three-wheelers and quads; certified aviation products; marine equipment; spare parts identical to what they replace; what is made exclusively for defence or national security, or specifically for classified information.',
    why: reason(
      'Art. 2(2)',
      'Eight kinds of products are out, most because another act covers them.',
    ),
    options: [
      option('none', 'n', 'None of these'),
      option('some', 's', 'One of these, or perhaps one', 'Then each is asked by itself.'),
    ],
    restsOn: ['type'],
  },
  ...questionsOfExclusions,
];
