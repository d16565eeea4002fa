import { constants, getPriority, setPriority } from 'node:os';

/**
 * Lets everybody else on the machine go first: a thread that solves would otherwise take its turns from requests that
 * want a millisecond. On a machine with nothing else to do it is as fast as before.
 *
 * Only on Linux, where this lowers the calling thread and no other; elsewhere it would lower the whole process.
 */
export function giveWay(): void {
  const { PRIORITY_BELOW_NORMAL: behind } = constants.priority;
  // Who already stands further behind may not come forward.
  if (process.platform === 'linux' && getPriority() < behind) setPriority(0, behind);
}
