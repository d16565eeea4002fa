import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** All that the solver's process is told of the environment: it has no use for secrets. */
const KNOWN = ['PATH', 'SOLVER_PRIORITY', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

export interface Launched {
  child: ChildProcess;
  /** Whether it may be stopped for a moment: only one that dies with its parent, or it could stay stopped for ever. */
  pausable: boolean;
}

/**
 * Starts the solver's process. On Linux all of its threads, those of the engine too, run only when nobody else wants to
 * (SCHED_IDLE), and it dies with its parent; both by util-linux, a part of nearly every Linux. Elsewhere, and with
 * `SOLVER_PRIORITY=low` in the environment, the low priority is what remains that it gives itself: a tenth of a processor
 * is its own even where all are taken.
 */
export function launch(entry: URL): Launched {
  const low = process.env['SOLVER_PRIORITY'] === 'low';
  const bound = wraps(['setpriv', '--pdeathsig', 'KILL']);
  const behind = low ? [] : wraps(['chrt', '--idle', '0']);
  const [command, ...args] = [...bound, ...behind, process.execPath, fileURLToPath(entry)];
  const env = Object.fromEntries(KNOWN.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const child = spawn(command!, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env,
  });
  return { child, pausable: bound.length > 0 && !low };
}

const known = new Map<string, string[]>();
/** The words to put before a command, or none where the machine cannot obey them. */
function wraps(words: string[]): string[] {
  const key = words.join(' ');
  const [command, ...args] = words;
  if (!known.has(key)) {
    const works =
      process.platform === 'linux' && spawnSync(command!, [...args, 'true'], { stdio: 'ignore' }).status === 0;
    known.set(key, works ? words : []);
  }
  return known.get(key)!;
}
