import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What making the demo gave: one password for all its accounts. */
export type Demo = {
  password: string;
  organisation: string;
  accounts: { name: string; email: string; role: string }[];
};

/** Where the demo's sign-in can be read; `file` is undefined when it was made elsewhere or the file was removed. */
export type DemoOutcome = { file: string | undefined; accounts: Demo['accounts'] };

/** Keeps a new demo's sign-in where only its owner can read it. */
export function keepDemoSignIn(data: string, made: Demo | undefined, url: string): DemoOutcome {
  const file = join(data, 'demo-sign-in.txt');
  if (!made) return { file: existsSync(file) ? file : undefined, accounts: [] };
  mkdirSync(data, { recursive: true });
  writeFileSync(file, textOf(made, url), { mode: 0o600 });
  // The mode above counts only for a new file.
  chmodSync(file, 0o600);
  return { file, accounts: made.accounts };
}

function textOf({ organisation, password, accounts }: Demo, url: string): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    `${organisation}: the demo organisation at ${url}`,
    '',
    `Password of every account: ${password}`,
    '',
    ...accounts.map(({ email, name, role }) => `${email.padEnd(width)}  ${name}, ${role}`),
    '',
  ].join('\n');
}
