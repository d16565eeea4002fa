import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

/**
 * Lets everybody else on the machine go first: a thread that solves would otherwise take its turns from requests that
 * want a millisecond. On a machine with nothing else to do it is as fast as before.
 *
 * Only on Linux, where this lowers the calling thread and no other; elsewhere it would lower the whole process. With
 * `SOLVER_PRIORITY=low` in the environment the thread keeps a tenth of a processor even where all are taken.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  const { PRIORITY_BELOW_NORMAL: behind } = constants.priority;
  // Who already stands further behind may not come forward.
  if (getPriority() < behind) setPriority(0, behind);
  if (process.env['SOLVER_PRIORITY'] !== 'low') runOnlyWhenIdle();
}

/**
 * Asks the kernel to run the calling thread when nobody else wants to (SCHED_IDLE), and to take it off at once when
 * somebody does: one of low priority still ends its turn of some milliseconds first. Node has no call for this; where
 * there is no `chrt` (util-linux) or it may not, the low priority is what remains.
 */
function runOnlyWhenIdle(): void {
  const thread = readlinkSync('/proc/thread-self').split('/').at(-1)!;
  spawnSync('chrt', ['--idle', '--pid', '0', thread], { stdio: 'ignore' });
}
