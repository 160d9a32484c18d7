import type { Route } from '@cradle/contract';
import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const A_MINUTE = 60_000;
const REQUESTS_A_MINUTE = 1200;
/** A first visit fetches some sixty files; a whole office behind one address must be able to make it at once. */
const ASSETS_A_MINUTE = 12_000;
const SECRETS_A_MINUTE = 10;
const TAKES_SECRETS: ReadonlySet<string> = new Set([
  'signIn',
  'createOwner',
  'acceptInvitation',
  'changePassword',
]);

/** Bounds the requests of each address; files of the interface are counted apart from what computes. */
export async function limitRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: (request) => (isAsset(request) ? ASSETS_A_MINUTE : REQUESTS_A_MINUTE),
    keyGenerator: (request) => (isAsset(request) ? `assets ${request.ip}` : request.ip),
    timeWindow: A_MINUTE,
  });
}

/** The far smaller number of the doors that take secrets, as a route's configuration. */
export function limitOf(route: Route): { readonly rateLimit?: RateLimitOptions } {
  return TAKES_SECRETS.has(route.id)
    ? { rateLimit: { max: SECRETS_A_MINUTE, timeWindow: A_MINUTE } }
    : {};
}

function isAsset(request: FastifyRequest): boolean {
  return request.url.startsWith('/assets/');
}
