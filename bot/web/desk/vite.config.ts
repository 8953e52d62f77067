import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the helpdesk console into dist/desk, from where bot/desk-page.ts serves it: `vite build bot/web/desk`. */
export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  // Replaced with each answer; the security policy names the same one.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    // A picture written into a style sheet would be one more thing for the policy to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
});
