import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // `make check-long` fetches Lighthouse; nothing else needs it.
    exclude: process.env.CHECK_LONG ? [] : ['lighthouse.test.ts'],
    globalSetup: ['product.ts'],
    reporters: ['default', './closingLine.ts'],
    // One browser and one map at a time: drawing in software wants a processor of its own.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
