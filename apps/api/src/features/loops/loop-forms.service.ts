import { Injectable } from '@nestjs/common';
import type { LoopPlan } from '@loopwright/contracts';
import { QuestionsService } from '../questions/index.ts';
import { type Names, namesOf } from './loop.names.ts';
import { choicesOf, type KnownQuestion, type LoopProblem, pinnedOnly, problemOf } from './loop.problem.ts';
import { sessionsView } from './loop.view.ts';
import { LoopReader } from './loop-reader.ts';
import type { LoopEntity } from './loops.entities.ts';
import { LoopsRepository } from './loops.repository.ts';

type Choice = { question: string; session: string };
/** A published loop as something that variants can be made of. */
export type LoopForm = {
  loop: LoopEntity;
  version: number;
  plan: LoopPlan;
  /** What the published loop asks, and the problem that it answers. */
  choices: Choice[];
  problem: LoopProblem;
  names: Names;
  questions: ReadonlyMap<string, KnownQuestion>;
};

/** Variants of published loops; every method runs inside a transaction of the organisation. */
@Injectable()
export class LoopFormsService {
  constructor(
    private readonly loops: LoopsRepository,
    private readonly reader: LoopReader,
    private readonly questions: QuestionsService,
  ) {}

  async publishedVersion(organisationId: string, loopId: string): Promise<number | null> {
    return (await this.loops.loop(organisationId, loopId))?.publishedVersion ?? null;
  }

  /** Undefined while the draft is not what is published. */
  async published(organisationId: string, loopId: string): Promise<LoopForm | undefined> {
    const { loop, field, questions: named } = await this.reader.read(organisationId, loopId);
    if (loop.publishedVersion === null || loop.publishedFrom !== loop.version) return undefined;
    const offered: KnownQuestion[] = (await this.questions.bank(organisationId)).map((question) => ({
      ...question,
      status: 'approved',
    }));
    const ids = new Set(offered.map(({ id }) => id));
    const all = [...offered, ...named.filter(({ id }) => !ids.has(id))];
    const { plan, level } = loop;
    const asked = await this.reader.askedBefore(loop, all);
    const problem = problemOf({ level, plan: pinnedOnly(plan), field, questions: all, asked });
    const known = new Set(problem.bank.map(({ id }) => id));
    return {
      loop,
      version: loop.publishedVersion,
      plan,
      problem,
      choices: choicesOf(plan).filter(({ question }) => known.has(question)),
      names: namesOf(field, plan, all),
      questions: new Map(all.map((question) => [question.id, question])),
    };
  }

  /** Keeps a variant as a version of the loop that nothing follows by itself; answers its number. */
  async addVariant(
    organisationId: string,
    publishedBy: string,
    form: LoopForm,
    choices: readonly Choice[],
  ): Promise<number> {
    const { loop, questions } = form;
    const sessions = form.plan.sessions.map((session) => {
      const own = new Map(session.questions.map((question) => [question.questionId, question]));
      const asked = choices.filter((choice) => choice.session === session.id);
      return {
        ...session,
        questions: asked.map(({ question }) => own.get(question) ?? { questionId: question, pinned: false }),
      };
    });
    const version = await this.loops.nextVersion(organisationId, loop.id);
    const plan = { ...form.plan, sessions };
    await this.loops.addVersion(organisationId, {
      loopId: loop.id,
      version,
      track: loop.track,
      level: loop.level,
      sessions: sessionsView({ plan, assembly: loop.assembly }, questions),
      note: '',
      publishedBy,
    });
    return version;
  }
}
