import { KnownFact } from './answer-facts.ts';
import { type FactOf, facts } from './facts.ts';

/** What decides whether the Regulation applies. Each may be unknown. */
export const ScopeFacts = facts({
  /** Software or hardware, or a component of either that is supplied separately; no pure service, no pure data. */
  isProduct: KnownFact,
  /** Only reached remotely: a web application, a website, stand-alone software as a service. */
  onlyRemoteAccess: KnownFact,
  /** Its absence would keep a product from performing one of its functions. */
  neededByProductFunction: KnownFact,
  /** Its software was designed by or for the maker of that product alone. */
  designedByOrForMaker: KnownFact,
  /** Intended purpose or foreseeable use includes a data connection, direct or indirect, to a device or network. */
  dataConnection: KnownFact,
  /** Supplied for distribution or use in the Union. */
  onUnionMarket: KnownFact,
  /** Supplied in the course of a commercial activity, paid or free. */
  commercialActivity: KnownFact,
  /** Source openly shared and a licence for free access, use, change and redistribution. */
  freeOpenSource: KnownFact,
  /** You publish it and control its releases. */
  underYourResponsibility: KnownFact,
  /** Price, paid edition, platform that sells, compulsory personal data, donations that work like a price. */
  monetised: KnownFact,
  /** A not-for-profit organisation whose surplus serves non-profit aims only. */
  nonProfitSurplusOnly: KnownFact,
  medicalDevice: KnownFact,
  vehicleTypeApproval: KnownFact,
  lCategoryVehicle: KnownFact,
  /** An L1e vehicle that is designed to pedal. */
  designedToPedal: KnownFact,
  /** Certified under Regulation (EU) 2018/1139; being within its scope is not enough. */
  aviationCertified: KnownFact,
  marineEquipment: KnownFact,
  /** Replaces an identical component, made to the same specification. */
  identicalSparePart: KnownFact,
  /** Developed or modified exclusively for national security or defence. */
  exclusivelyNationalSecurity: KnownFact,
  /** Specifically designed to process classified information. */
  designedForClassifiedInformation: KnownFact,
  /** A prototype at a fair or unfinished software for a limited test, with a visible sign. */
  temporaryNonMarket: KnownFact,
});
/** The facts as they were read. */
export type ScopeFacts = FactOf<typeof ScopeFacts>;
