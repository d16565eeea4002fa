import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const source = fileURLToPath(new URL('../src/', import.meta.url));

const settings = {
  swcrc: false,
  configFile: false,
  // The types of the compiler lag behind it: the last is not in them.
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
} as const;

/**
 * Compiles the library beside the project's other caches, because Node cannot start a worker from TypeScript and a
 * build folder may be missing or old.
 */
export function compileWorker(): { entry: URL; remove: () => void } {
  const folder = new URL(`../../../.cache/assembly-${process.pid}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('package.json', folder), '{ "type": "module" }');
  for (const file of readdirSync(source).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const { code } = transformSync(readFileSync(source + file, 'utf8'), settings);
    writeFileSync(new URL(file.replace(/\.ts$/, '.js'), folder), code);
  }
  return { entry: new URL('worker.js', folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
