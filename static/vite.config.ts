import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// One project, built once per resource: `vite build --config static/vite.config.ts --mode team|portal`.

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode, command }) => {
  if (mode !== 'team' && mode !== 'portal') throw new Error(`--mode must be team or portal, not ${mode}`);
  // A test runner that starts the build must not turn it into a development build.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: here(`./${mode}`),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      // Atlaskit ships a second, more compact build under this name.
      mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
      alias: [
        { find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: here('./substitutes/feature-flags-off.ts') },
        { find: '@atlaskit/primitives/pressable', replacement: here('./substitutes/pressable.ts') },
      ],
    },
    build: {
      outDir: here(`./dist/${mode}`),
      emptyOutDir: true,
      target: 'es2022',
      // Forge's content security policy has no `data:` for styles and scripts, and small files cost nothing here.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Public holidays of all countries: loaded only when somebody asks for them.
      chunkSizeWarningLimit: 2_000,
      // For `measure.ts`.
      manifest: true,
    },
  };
});
