import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstView } from './firstView.ts';
import { pack } from './pack.ts';
import { preload } from './preload.ts';
import { publish } from './publish.ts';
import { theme } from './theme.ts';

// Developing against a server that runs elsewhere: INVESTMAP_SERVER=http://localhost:5080 npm run dev
const server = process.env.INVESTMAP_SERVER ?? 'http://localhost:5080';
const proxied = ['/graphql', '/tiles', '/export', '/filters', '/ogc', '/developers', '/en/developers', '/health'];

export default defineConfig({
  plugins: [react(), theme(), preload(), firstView(), publish(), pack()],
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'graphiql.html'] },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: {
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(proxied.map((path) => [path, server])),
  },
  test: { include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], environment: 'node' },
});
