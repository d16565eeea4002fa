import { isIPv6 } from 'node:net';
import type { DemoOutcome } from './demo-sign-in.ts';

export type Welcome = {
  host: string;
  port: number;
  /** Where the data lies. */
  place: string;
  setupCode: string | undefined;
  /** Undefined without --demo. */
  demo: DemoOutcome | undefined;
  /** Whether the web app is served. */
  web: boolean;
};

const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '']);

/** The address to open in a browser on this machine. */
export function address(host: string, port: number): string {
  const name = EVERY_ADDRESS.has(host) ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** What is printed after the start: where it is, how to sign in, where the data lies, how to stop. */
export function welcome({ host, port, place, setupCode, demo, web }: Welcome): string {
  const open = address(host, port);
  const lines = ['', `Loopwright is ready: ${open}`, ''];
  if (!web) lines.push('The web app is not built: only the API is served.', '');
  if (demo) lines.push(...demoLines(demo), '');
  if (setupCode)
    lines.push(
      demo
        ? `To begin for real, open ${open}/setup and use this one-time set-up code:`
        : 'New installation: open the address and use this one-time set-up code:',
      '',
      `    ${setupCode}`,
      '',
    );
  else if (!demo) lines.push('Sign in with your account.', '');
  if (EVERY_ADDRESS.has(host)) lines.push('Other machines can reach it: put a proxy with HTTPS in front.');
  lines.push(`Data: ${place}`, 'Stop: press Ctrl-C');
  return lines.join('\n');
}

function demoLines({ file, accounts }: DemoOutcome): string[] {
  const where = file
    ? `The password of every demo account is in ${file}`
    : 'The demo was made before; its password was kept in the data folder of that start';
  const width = Math.max(0, ...accounts.map(({ email }) => email.length));
  return [
    ...accounts.map(({ email, role }) => `    ${email.padEnd(width)}  ${role}`),
    ...(accounts.length > 0 ? [''] : []),
    where,
  ];
}
