import { KnownFact } from './answer-facts.ts';
import { about, type FactOf, facts } from './facts.ts';

/** What decides whether the Regulation applies. Each may be unknown. */
export const ScopeFacts = facts({
  isProduct: about(
    KnownFact,
    'Software or hardware, or a component of either that is supplied separately; no pure service, no pure data.',
  ),
  onlyRemoteAccess: about(
    KnownFact,
    'Only reached remotely: a web application, a website, stand-alone software as a service.',
  ),
  neededByProductFunction: about(
    KnownFact,
    'Its absence would keep a product from performing one of its functions.',
  ),
  designedByOrForMaker: about(
    KnownFact,
    'Its software was designed by or for the maker of that product alone.',
  ),
  dataConnection: about(
    KnownFact,
    'Intended purpose or foreseeable use includes a data connection, direct or indirect, to a device or network.',
  ),
  onUnionMarket: about(KnownFact, 'Supplied for distribution or use in the Union.'),
  commercialActivity: about(
    KnownFact,
    'Supplied in the course of a commercial activity, paid or free.',
  ),
  freeOpenSource: about(
    KnownFact,
    'Source openly shared and a licence for free access, use, change and redistribution.',
  ),
  underYourResponsibility: about(KnownFact, 'You publish it and control its releases.'),
  monetised: about(
    KnownFact,
    'Price, paid edition, platform that sells, compulsory personal data, donations that work like a price.',
  ),
  nonProfitSurplusOnly: about(
    KnownFact,
    'A not-for-profit organisation whose surplus serves non-profit aims only.',
  ),
  medicalDevice: KnownFact,
  vehicleTypeApproval: KnownFact,
  lCategoryVehicle: KnownFact,
  designedToPedal: about(KnownFact, 'An L1e vehicle that is designed to pedal.'),
  aviationCertified: about(
    KnownFact,
    'Certified under Regulation (EU) 2018/1139; being within its scope is not enough.',
  ),
  marineEquipment: KnownFact,
  identicalSparePart: about(
    KnownFact,
    'Replaces an identical component, made to the same specification.',
  ),
  exclusivelyNationalSecurity: about(
    KnownFact,
    'Developed or modified exclusively for national security or defence.',
  ),
  designedForClassifiedInformation: about(
    KnownFact,
    'Specifically designed to process classified information.',
  ),
  temporaryNonMarket: about(
    KnownFact,
    'A prototype at a fair or unfinished software for a limited test, with a visible sign.',
  ),
  unfinishedSafetyComponent: about(
    KnownFact,
    'Unfinished software that is a safety component under other law of the Union.',
  ),
});
/** The facts as they were read. */
export type ScopeFacts = FactOf<typeof ScopeFacts>;
