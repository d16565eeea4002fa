import { Injectable } from '@nestjs/common';
import type { Alternative, Loop, LoopAssembly } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionsService } from '../questions/index.ts';
import { Assembler, type Near } from './assembler.ts';
import { alternativesOf, type Swap } from './loop.alternatives.ts';
import { type Names, namesOf } from './loop.names.ts';
import { choicesOf, type KnownQuestion, type LoopProblem, pinnedOnly, problemOf } from './loop.problem.ts';
import { outcomeOf } from './loop.report.ts';
import { LoopReader, type ReadLoop } from './loop-reader.ts';
import { LoopRuns } from './loop-runs.ts';
import type { LoopEntity } from './loops.entities.ts';
import { LoopsRepository } from './loops.repository.ts';

/** A session of the loop, and one of its questions if that is to be replaced. */
export type Place = { session: string; question?: string | undefined };
/** Share of what the best loop tells that may be given up so that less changes. */
const GIVE_UP = 0.01;
type Stated = { loop: LoopEntity; problem: LoopProblem; names: Names };

/** Lets the solver choose the questions of a loop, and finds others that could take a question's place. */
@Injectable()
export class LoopAssemblyService {
  constructor(
    private readonly database: Database,
    private readonly loops: LoopsRepository,
    private readonly reader: LoopReader,
    private readonly questions: QuestionsService,
    private readonly assembler: Assembler,
    private readonly runs: LoopRuns,
  ) {}

  /**
   * Assembles the loop from the bank around what is pinned, changing as little of it as can be. Without a loop that keeps
   * every rule the questions stay as they were, and the report says what to change.
   *
   * No transaction may be open: the solver takes seconds.
   */
  async assemble(actor: Actor, loopId: string, { version, anew = false }: LoopAssembly): Promise<Loop> {
    const { organisationId } = actor;
    const { loop, problem, names, run } = await this.database.within(organisationId, async () => {
      const read = await this.reader.readAt(organisationId, loopId, version);
      const run = await this.runs.begin(actor, loopId);
      const from = anew ? { ...read, loop: { ...read.loop, plan: pinnedOnly(read.loop.plan) } } : read;
      return { ...(await this.stated(from, read.loop)), run };
    });
    return this.runs.during(run, problem, async (watching) => {
      const near = anew ? {} : nearTo(loop);
      const assembly = await this.assembler.assemble(problem, { organisationId, loopId }, { ...watching, ...near });
      const outcome = outcomeOf(assembly, loop.plan, problem, names, new Date());
      return this.database.within(organisationId, async () => {
        await this.runs.requireWanted(run);
        const written = await this.loops.change(organisationId, loopId, version, outcome);
        return this.reader.afterWrite(organisationId, loopId, written);
      });
    });
  }

  /** Questions that could come into a session, in place of one of its questions or beside them. */
  alternatives(actor: Actor, loopId: string, { session, question }: Place): Promise<Alternative[]> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const read = await this.reader.read(organisationId, loopId);
      const place = read.loop.plan.sessions.find(({ id }) => id === session);
      const asked = question === undefined || place?.questions.some(({ questionId }) => questionId === question);
      if (!place || !asked) throw new Refusal('not-found');
      const { loop, problem, names } = await this.stated(read, read.loop, place.stage);
      const swaps = await alternativesOf(problem, choicesOf(loop.plan), { session, replaced: question }, names);
      return this.withSummaries(organisationId, swaps);
    });
  }

  /** The problem of a plan over the whole bank, or what of it a stage may ask, and whatever else the plan names. */
  private async stated(
    {
      loop: { level, plan },
      field,
      questions,
    }: Pick<ReadLoop, 'field' | 'questions'> & { loop: Pick<LoopEntity, 'level' | 'plan'> },
    loop: LoopEntity,
    stage?: string,
  ): Promise<Stated> {
    const bank: KnownQuestion[] = (await this.questions.bank(loop.organisationId, { stage })).map((question) => ({
      ...question,
      status: 'approved',
    }));
    const offered = new Set(bank.map(({ id }) => id));
    const all = [...bank, ...questions.filter(({ id }) => !offered.has(id))];
    const asked = await this.reader.askedBefore({ organisationId: loop.organisationId, plan }, all);
    const problem = problemOf({ level, plan, field, questions: all, asked });
    return { loop, problem, names: namesOf(field, plan, all) };
  }

  private async withSummaries(organisationId: string, swaps: readonly Swap[]): Promise<Alternative[]> {
    const summaries = await this.questions.summaries(
      organisationId,
      swaps.map(({ questionId }) => questionId),
    );
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    return swaps.flatMap(({ questionId, cost, breaks }) => {
      const question = byId.get(questionId);
      return question ? [{ question, cost, breaks }] : [];
    });
  }
}

/** Where there are no questions yet there is nothing to stay near to. */
function nearTo({ plan }: LoopEntity): Near {
  const previous = choicesOf(plan);
  return previous.length === 0 ? {} : { previous, giveUp: GIVE_UP };
}
