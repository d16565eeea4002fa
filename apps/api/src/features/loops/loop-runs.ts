import { Injectable, Logger } from '@nestjs/common';
import type { Progress, Step } from '@loopwright/assembly';
import type { AssemblyRun, RunEnding } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { TIME_LIMIT_SECONDS, type Watching } from './assembler.ts';
import type { LoopProblem } from './loop.problem.ts';
import type { RunProgress } from './loop-run.entity.ts';
import { LoopRunsRepository, type RunOf, type RunRow } from './loop-runs.repository.ts';

/** Every so often a run notes how far it is, and sees what was asked of it. */
const BEAT_MS = 1000;
const nothingYet: RunProgress = { step: 'waiting', best: null };

/** A run of this process: how far it is by now, and the ways to end it. */
type Own = { progress: RunProgress; stop: AbortController; cancel: AbortController };

/**
 * Runs of the assembler that are under way. Each is a row, so that any process of the product tells how far it is, sends
 * a second one away, and can end it; what runs here is told and ended without the detour.
 */
@Injectable()
export class LoopRuns {
  private readonly log = new Logger(LoopRuns.name);
  private readonly own = new Map<string, Own>();

  constructor(
    private readonly database: Database,
    private readonly runs: LoopRunsRepository,
  ) {}

  /** Inside a transaction: the loop is taken until `during` is over. */
  async begin({ organisationId, accountId }: Actor, loopId: string): Promise<RunOf> {
    const run = { organisationId, loopId, id: newId() };
    if (await this.runs.begin(run, accountId, nothingYet)) return run;
    const other = await this.runs.read(organisationId, loopId);
    const who = other && other.by.id !== accountId ? other.by.name : undefined;
    throw new Refusal('loop.assembling', {
      ...(who && { detail: `${who} is assembling this loop already. Wait for it, or end it.` }),
    });
  }

  /** Works while the run is told, watched and ended from outside; outside of any transaction. */
  async during<T>(run: RunOf, problem: LoopProblem, work: (watching: Watching) => Promise<T>): Promise<T> {
    const own: Own = { progress: nothingYet, stop: new AbortController(), cancel: new AbortController() };
    this.own.set(run.id, own);
    const beat = setInterval(() => void this.touch(run, own), BEAT_MS);
    const minutes = new Map(problem.bank.map((question) => [question.id, question.minutes]));
    try {
      return await work({
        stop: own.stop.signal,
        signal: own.cancel.signal,
        onStep: (step) => (own.progress = entered(own.progress, step)),
        onProgress: (better) => (own.progress = { ...own.progress, best: bestOf(better, minutes) }),
      });
    } finally {
      clearInterval(beat);
      this.own.delete(run.id);
      await this.note(run, () => this.runs.end(run));
    }
  }

  /** Inside the transaction that writes what the run found: a cancel that was accepted holds, however late it came. */
  async requireWanted(run: RunOf): Promise<void> {
    if ((await this.runs.close(run)) === 'cancel') throw new Refusal('loop.cancelled');
  }

  read(organisationId: string, loopId: string): Promise<AssemblyRun | null> {
    return this.database.within(organisationId, async () => {
      const row = await this.runs.read(organisationId, loopId);
      return row ? this.view(row) : null;
    });
  }

  async end({ organisationId }: Actor, loopId: string, { runId, ending }: RunEnding): Promise<AssemblyRun | null> {
    const asked = await this.database.within(organisationId, () =>
      this.runs.ask({ organisationId, loopId, id: runId }, ending),
    );
    if (!asked) throw new Refusal('loop.not-assembling');
    obey(this.own.get(runId), ending);
    return this.read(organisationId, loopId);
  }

  private async touch(run: RunOf, own: Own): Promise<void> {
    const ending = await this.note(run, () => this.runs.touch(run, own.progress));
    if (ending && this.own.has(run.id)) obey(own, ending);
  }

  /** A run goes on, and its loop is kept, when a note of it cannot be taken. */
  private note<T>({ organisationId }: RunOf, work: () => Promise<T>): Promise<T | null> {
    return this.database.within(organisationId, work).catch((error: unknown) => {
      this.log.error(failureInWords('A note of an assembly was not taken', error));
      return null;
    });
  }

  private view({ id, by, seconds, ending, progress }: RunRow): AssemblyRun {
    const { step, best } = this.own.get(id)?.progress ?? progress;
    return { id, by, seconds: Math.max(0, seconds), limitSeconds: TIME_LIMIT_SECONDS, step, ending, best };
  }
}

function obey(own: Own | undefined, ending: RunEnding['ending']): void {
  if (ending === 'cancel') own?.cancel.abort();
  else own?.stop.abort();
}

/** What no loop keeps all rules of has no best loop. */
const entered = ({ best }: RunProgress, step: Step): RunProgress => ({
  step,
  best: step === 'explanation' ? null : best,
});

const bestOf = (
  { choices, objective, gap }: Progress,
  minutes: ReadonlyMap<string, number>,
): NonNullable<RunProgress['best']> => ({
  questions: choices.length,
  minutes: choices.reduce((sum, { question }) => sum + (minutes.get(question) ?? 0), 0),
  objective,
  gap,
});
