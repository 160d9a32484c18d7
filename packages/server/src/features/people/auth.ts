import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import type { AuthDb } from './auth.repository.ts';

/** How sign-in is set up, from the settings. */
export type AuthSettings = {
  /** Signs session cookies; at least 32 characters. */
  readonly secret: string;
  /** Address under which people reach Cradle; `https` makes cookies `Secure`. */
  readonly url: string;
};

const SESSION_SECONDS = 60 * 60 * 24 * 7;

/**
 * Sign-in by better-auth, bound to one database handle. Bound to a transaction, what it writes stands or falls with
 * the audit entry beside it; making one costs a few milliseconds.
 */
export function authOn(db: AuthDb, settings: AuthSettings) {
  return betterAuth({
    database: { db, type: 'postgres', transaction: false },
    secret: settings.secret,
    baseURL: settings.url,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our routes limit the doors that take secrets; better-auth's own HTTP handler is not mounted.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    user: {
      modelName: 'auth_user',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        state: { type: 'string', required: true, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
      },
    },
    session: { modelName: 'auth_session', expiresIn: SESSION_SECONDS, updateAge: 60 * 60 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    advanced: {
      // Our migrations make the tables, and a transaction's handle cannot be asked about them.
      database: { validateSchema: false },
      cookiePrefix: 'cradle',
      useSecureCookies: settings.url.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      apiKey({
        schema: { apikey: { modelName: 'auth_apikey' } },
        defaultPrefix: 'cradle_',
        rateLimit: { enabled: false },
        keyExpiration: { defaultExpiresIn: null, minExpiresIn: 1, maxExpiresIn: 730 },
        startingCharactersConfig: { shouldStore: true, charactersLength: 12 },
      }),
    ],
  });
}
