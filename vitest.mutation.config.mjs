import { defineConfig } from 'vitest/config';

/**
 * The tests that mutation testing may rest on: those of the law and of its arithmetic, and no other. The guide's tests
 * are left out, as a rule should be held by its own rows and not by way of the questions that lead to it.
 */
export default defineConfig({
  test: {
    include: ['packages/core/src/{law,time}/**/*.test.ts'],
    exclude: ['packages/core/src/law/guide/**', 'packages/core/src/law/rules-version.test.ts'],
    testTimeout: 30_000,
  },
});
