export {
  type Fetched,
  hostOf,
  localPath,
  openOutbound,
  type Outbound,
  type OutboundRequest,
  type Validators,
} from './outbound.ts';
export { type OutboundFailure } from './receive.ts';
