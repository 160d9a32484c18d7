import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test. The server's suite runs once per database: `server-pglite` on the embedded one,
 * `server-postgres` on a real PostgreSQL that `tools/test.js` starts (it is left out where none can be had).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['packages/{core,contract,disk,cli}/src/**/*.test.ts', 'tools/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server-pglite',
          globalSetup: ['packages/testkit/src/global-setup-pglite.ts'],
          include: ['packages/{server,testkit}/src/**/*.test.ts'],
          env: { DB: 'pglite' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server-postgres',
          globalSetup: ['packages/testkit/src/global-setup-postgres.ts'],
          include: ['packages/{server,testkit}/src/**/*.test.ts'],
          env: { DB: 'postgres' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['packages/web/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
