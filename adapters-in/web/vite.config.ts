import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { sources } from './scripts/digest.js';

/** Where a running Origin is, for `npm run dev`: its API and media are passed through. */
const origin = process.env.ORIGIN_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ pages: 'target/site', assets: 'target/site', fallback: 'index.html' }),
      outDir: 'target/svelte-kit',
      compilerOptions: { runes: true },
      // The same sources make the same site: the version is no clock. Another version tells a tab that was open through an
      // upgrade to load its next page anew.
      version: { name: sources().slice(0, 16) }
    })
  ],
  logLevel: process.argv.includes('build') ? 'warn' : 'info',
  // hls.js is one module of 0.6 MB, fetched when a player is shown.
  build: { target: 'es2023', chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': origin, '/media': origin } },
  test: {
    include: ['{src,scripts}/**/*.test.ts'],
    environment: 'node',
    reporters: ['default', './scripts/counting.js']
  }
});
