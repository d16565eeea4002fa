import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process told apart from a later one that was given the same number. */
export type ProcessIdentity = {
  pid: number;
  /** When it started, in the system's own notation; empty where the system does not say. */
  started: string;
};

/** The process that has this number now; undefined when none runs, or only its remains wait to be collected. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (!answersSignals(pid)) return undefined;
  if (process.platform === 'linux') return onLinux(pid);
  if (process.platform === 'win32') return { pid, started: '' };
  return withPs(pid);
}

/** Whether the very process that was recorded still runs. */
export function stillRuns(recorded: ProcessIdentity): boolean {
  const now = identityOf(recorded.pid);
  // Where one of both starts is unknown the number has to do: better to refuse once too often than to share data.
  return now !== undefined && (now.started === recorded.started || now.started === '' || recorded.started === '');
}

/** The program a process runs, as the system shows it; undefined where it does not say. */
export function programOf(pid: number): string | undefined {
  if (process.platform === 'linux') return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
  if (process.platform === 'win32') return undefined;
  return ps(pid, 'args=');
}

function answersSignals(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function onLinux(pid: number): ProcessIdentity | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // Another user's process may be hidden; it answered a signal, so it runs.
  if (stat === undefined) return { pid, started: '' };
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return { pid, started: `${readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${startTicks}` };
}

function withPs(pid: number): ProcessIdentity | undefined {
  const line = ps(pid, 'state=,lstart=');
  if (line === undefined) return { pid, started: '' };
  const [, state = '', started = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
  return state.startsWith('Z') ? undefined : { pid, started };
}

function ps(pid: number, columns: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between two looks, or the system keeps no such file: both mean "not known".
    return undefined;
  }
}
