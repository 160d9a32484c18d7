export { hostOf, localPath, shownAddress } from './address.ts';
export { type Outbound, type OutboundRequest, openOutbound } from './outbound.ts';
export type { OutboundFailure } from './receive.ts';
