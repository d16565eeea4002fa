/** What the builder says while the assembler works. */
import type { AssemblyRun } from '@loopwright/contracts';
import { counted, duration, gapPercent } from './loop-words.ts';

/** Who assembles, and since when. */
export function runTitle({ by, seconds, ending }: AssemblyRun, me: string): string {
  if (ending) return ending === 'cancel' ? 'Cancelling…' : 'Stopping…';
  const since = `${Math.floor(seconds)} s`;
  return by.id === me ? `Assembling… ${since}` : `${by.name} is assembling this loop… ${since}`;
}

/** What is known by now. */
export function runWords(run: AssemblyRun): string {
  if (run.step === 'waiting') return 'Other loops are assembled first; yours waits for its turn.';
  if (run.step === 'explanation')
    return 'No choice of questions keeps all rules. Looking for the least change that makes one possible.';
  if (run.step === 'least-change')
    return `${bestWords(run)} Now looking for the loop nearly as good that changes least.`;
  return run.best ? bestWords(run) : 'Looking for a first loop that keeps every rule.';
}

function bestWords({ best }: AssemblyRun): string {
  if (!best) return 'The best loop is known.';
  return `Best so far: ${counted(best.questions, 'question')}, ${duration(best.minutes)}; ${gapWords(best)}.`;
}

function gapWords({ gap, objective }: NonNullable<AssemblyRun['best']>): string {
  if (gap === null || objective <= 0) return 'how far from the best there can be is not known yet';
  return gap < 1e-6 ? 'proven best' : `at most ${gapPercent(gap)} from the best there can be`;
}

/** What ending the run now would give; nothing while there is nothing to keep. */
export function stopWords({ step, best }: AssemblyRun): string | undefined {
  if (step === 'explanation') return 'Stop and tell what is known';
  return step === 'least-change' || best ? 'Stop and use this' : undefined;
}
