export {
  type Fetched,
  hostOf,
  localPath,
  type Outbound,
  type OutboundRequest,
  openOutbound,
  type Validators,
} from './outbound.ts';
export { type OutboundFailure } from './receive.ts';
