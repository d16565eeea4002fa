import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Section } from './bench.ts';

const KB = 1000;
const budgets = { shell: 150, css: 25, fonts: 50, chunk: 60 } as const;
const columns = ['', 'kB, gzipped', 'budget', ''];

/** What a browser loads of the web app, as the built page and its files say. */
export const web: Bench = { name: 'web', run: async () => sizesOf(join(process.cwd(), 'apps/web/dist')) };

function sizesOf(folder: string): Section {
  const about = 'Web app, built for production; gzip level 9, kB of 1000 bytes.';
  if (!existsSync(join(folder, 'index.html')))
    return { title: 'web', about: `${about} Not built: run npm run build.`, columns, rows: [] };
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const shell = linked(page, /<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\/([^"]+\.js)"/g);
  const sheets = linked(page, /<link rel="stylesheet"[^>]* href="\/([^"]+)"/g);
  const files = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const lazy = files
    .filter((file) => file.endsWith('.js') && !shell.includes(file))
    .map((file) => [basename(file), size(folder, [file])] as const);
  const [name, largest] = lazy.sort(([, one], [, other]) => other - one)[0] ?? ['none', 0];
  const [heaviest, css] = heaviestCss(folder, files, sheets);
  return {
    title: 'web',
    about,
    columns,
    rows: [
      judged('shell: entry script and its preloads', size(folder, shell), budgets.shell),
      judged(`styles: shell and ${heaviest}, the page with most`, css, budgets.css),
      judged('fonts of the first view', fontSize(folder, page, sheets), budgets.fonts),
      judged(`largest lazy chunk: ${name}`, largest, budgets.chunk),
    ],
  };
}

const linked = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, file]) => file!)),
];

const size = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

function judged(what: string, bytes: number, budget: number): string[] {
  return [what, (bytes / KB).toFixed(1), `≤ ${budget}`, bytes <= budget * KB ? 'ok' : 'OVER'];
}

/** Each lazy import names what it brings along, styles too: the page whose styles weigh most, with those of the shell. */
function heaviestCss(folder: string, files: readonly string[], shell: readonly string[]): [string, number] {
  const pages = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => lazyImports(readFileSync(join(folder, file), 'utf8')));
  const styled = pages.map((brought): [string, number] => {
    const css = brought.filter((file) => file.endsWith('.css') && !shell.includes(file));
    return [basename(brought[0] ?? 'none', '.js'), size(folder, [...shell, ...css])];
  });
  return styled.sort(([, one], [, other]) => other - one)[0] ?? ['no lazy page', size(folder, shell)];
}

function lazyImports(script: string): string[][] {
  const list = /__vite__mapDeps=.*?m\.f=(\[[^\]]*\])/.exec(script)?.[1];
  if (!list) return [];
  const names = JSON.parse(list) as string[];
  return [...script.matchAll(/__vite__mapDeps\((\[[\d,]*\])\)/g)].map(([, indexes]) =>
    (JSON.parse(indexes!) as number[]).map((index) => names[index]!),
  );
}

/** Fonts are compressed in themselves. Preloaded ones, and those that the shell's styles use for Latin text. */
function fontSize(folder: string, page: string, sheets: readonly string[]): number {
  const faces = sheets.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/@font-face\s*{[^}]*}/g) ?? []);
  const latin = faces.filter((face) => !/unicode-range/.test(face) || /U\+(0000|\?\?)/i.test(face)).join('\n');
  const preloaded = linked(page, /<link[^>]* href="\/([^"]+\.woff2)"/g);
  const used = linked(latin, /url\(["']?\/?((?:assets\/)?[\w.-]+\.woff2)/g).map((file) =>
    join('assets', basename(file)),
  );
  return [...new Set([...preloaded, ...used])].reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
}
