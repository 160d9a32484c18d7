export { hostOf, localPath, shownAddress } from './address.ts';
export {
  type Fetched,
  type Outbound,
  type OutboundRequest,
  openOutbound,
  type Validators,
} from './outbound.ts';
export type { OutboundFailure } from './receive.ts';
