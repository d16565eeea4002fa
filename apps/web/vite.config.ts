import react from '@vitejs/plugin-react-swc';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: { conditions: ['@loopwright/source', ...defaultClientConditions] },
  css: { postcss: here, modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  build: {
    outDir: `${here}/dist`,
    emptyOutDir: true,
    reportCompressedSize: false,
    // The page's policy allows no data: scripts or styles, and small files are cheap over one connection.
    assetsInlineLimit: 0,
  },
  server: { port: 4310, proxy: { '/api': { target: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4300' } } },
});
