import react from '@vitejs/plugin-react-swc';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The page of candidates is one of its own; the API's server finds it by itself, this one has to be told. */
const checkPage: Plugin = {
  name: 'loopwright:check-page',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      if (request.url?.split('?')[0] === '/check') request.url = '/check.html';
      next();
    });
  },
};

export default defineConfig({
  root: here,
  plugins: [react(), checkPage],
  resolve: { conditions: ['@loopwright/source', ...defaultClientConditions] },
  css: { postcss: here, modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  build: {
    outDir: `${here}/dist`,
    emptyOutDir: true,
    reportCompressedSize: false,
    // The page's policy allows no data: scripts or styles, and small files are cheap over one connection.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: `${here}/index.html`, check: `${here}/check.html` } },
  },
  server: { port: 4310, proxy: { '/api': { target: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4300' } } },
});
