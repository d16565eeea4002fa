import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export type Import = { file: string; line: number; from: string };
const skipped = new Set(['node_modules', 'dist', 'dist-types', '.cache', '.git', 'data']);

/** Every file below a folder, as paths from `root`. */
export function filesBelow(root: string, folder = '.'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

const importing =
  /(?:^|[\s;}])(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|[\s;])import\s*'([^']+)'|import\(\s*'([^']+)'/g;

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importing)].map((found) => ({
    file,
    line: text.slice(0, found.index).split('\n').length,
    from: found[1] ?? found[2] ?? found[3]!,
  }));
}

/** The features of the API in the order in which `app.module.ts` lists them, lowest first. */
export function featureOrder(root: string): string[] {
  const text = readFileSync(join(root, 'apps/api/src/app.module.ts'), 'utf8');
  const folders = new Map(
    [...text.matchAll(/import \{ (\w+) \} from '\.\/features\/([\w-]+)\/index\.ts'/g)].map(([, name, folder]) => [
      name!,
      folder!,
    ]),
  );
  const listed = /features = \[([^\]]*)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];
  return listed.map((name) => folders.get(name) ?? `${name} is not imported from its index.ts`);
}

type Rule = (from: string, of: Import) => string | undefined;

/** Where an arrow points up or sideways, in words. */
export function faultsIn(root: string): string[] {
  const order = featureOrder(root);
  const code = ['apps', 'libs', 'migrations']
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test-support\//.test(file));
  const rules: Rule[] = [betweenApiFeatures(order), betweenWebFeatures, ofLibraries(root), acrossWorkspaces];
  return code.flatMap((file) =>
    importsOf(root, file).flatMap((one) =>
      rules.flatMap((rule) => {
        const fault = rule(targetOf(one), one);
        return fault ? [`${one.file}:${one.line} ${fault}`] : [];
      }),
    ),
  );
}

/** A relative import as a path from the root; a package by its name. */
const targetOf = ({ file, from }: Import): string =>
  from.startsWith('.') ? normalize(join(dirname(file), from)) : from;
const featureOf = (app: 'api' | 'web', path: string): string | undefined =>
  new RegExp(`^apps/${app}/src/features/([^/]+)/`).exec(path)?.[1];

const betweenApiFeatures =
  (order: readonly string[]): Rule =>
  (target, { file }) => {
    const [mine, other] = [featureOf('api', file), featureOf('api', target)];
    if (other === undefined) return undefined;
    if (mine === undefined)
      return inPlatform(file) ? `imports the feature ${other}; the platform knows none` : undefined;
    if (mine === other) return undefined;
    if (order.indexOf(mine) <= order.indexOf(other)) return `imports ${other}, which does not stand below ${mine}`;
    return target.endsWith(`/${other}/index.ts`) ? undefined : `reaches into ${other} past its index.ts`;
  };
const inPlatform = (file: string): boolean => file.startsWith('apps/api/src/platform/');

const betweenWebFeatures: Rule = (target, { file }) => {
  const [mine, other] = [featureOf('web', file), featureOf('web', target)];
  return mine && other && mine !== other ? `imports ${other}; features of the web meet only in app` : undefined;
};

/** What each library may import beyond its own folder. Parsers are those that the library's package names. */
const allowedIn: Record<string, RegExp> = {
  contracts: /^zod(\/|$)/,
  assembly: /^(highs|zod|node:.*)$/,
  psychometrics: /^$/,
};
const noParser = /^(@nestjs|@loopwright|@mantine|@tanstack|express|fastify|pg|react|react-dom|typeorm)(\/|$)/;

function isParserOf(root: string, library: string, from: string): boolean {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'libs', library, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const named = Object.keys(dependencies).some((name) => from === name || from.startsWith(`${name}/`));
  return from.startsWith('node:') || (named && !noParser.test(from));
}

const ofLibraries =
  (root: string): Rule =>
  (target, { file, from }) => {
    const library = /^libs\/([^/]+)\/src\//.exec(file)?.[1];
    if (library === undefined) return undefined;
    const inside = from.startsWith('.') && !relative(`libs/${library}`, target).startsWith('..');
    if (inside || (allowedIn[library]?.test(from) ?? isParserOf(root, library, from))) return undefined;
    return `imports ${from}, which libs/${library} may not know`;
  };

const acrossWorkspaces: Rule = (target, { file, from }) => {
  const workspaceOf = (path: string): string =>
    path
      .split('/')
      .slice(0, path.startsWith('migrations') ? 1 : 2)
      .join('/');
  return from.startsWith('.') && workspaceOf(target) !== workspaceOf(file)
    ? `imports ${from} instead of the package that it belongs to`
    : undefined;
};
