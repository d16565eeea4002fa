import { Injectable } from '@nestjs/common';
import type { Field, Loop } from '@loopwright/contracts';
import { Refusal } from '../../platform/refusal.ts';
import { FieldService } from '../rubrics/index.ts';
import { type AskedBefore, AskedBeforeRepository } from './asked-before.repository.ts';
import { brokenRules } from './broken-words.ts';
import { matrixOf } from './loop.matrix.ts';
import { type Names, namesOf } from './loop.names.ts';
import { choicesOf, type KnownQuestion, problemOf, questionsNamed } from './loop.problem.ts';
import { loopView } from './loop.view.ts';
import type { LoopEntity } from './loops.entities.ts';
import { LoopsRepository } from './loops.repository.ts';

/** A draft with the questions that its plan names and what people call things. */
export type ReadLoop = { loop: LoopEntity; field: Field; questions: KnownQuestion[]; names: Names };

/** Reads drafts; every method runs inside a transaction of the organisation. */
@Injectable()
export class LoopReader {
  constructor(
    private readonly loops: LoopsRepository,
    private readonly field: FieldService,
    private readonly asked: AskedBeforeRepository,
  ) {}

  async read(organisationId: string, loopId: string): Promise<ReadLoop> {
    const loop = await this.loops.loop(organisationId, loopId);
    if (!loop) throw new Refusal('not-found');
    return this.withQuestions(loop);
  }

  /** The draft at the version that a write names; a draft that went on since is answered with what it is now. */
  async readAt(organisationId: string, loopId: string, version: number): Promise<ReadLoop> {
    const read = await this.read(organisationId, loopId);
    if (read.loop.version !== version) throw new Refusal('version.stale', { current: await this.view(read) });
    return read;
  }

  /** What a write answers: the draft as it is now, or that it went on in the meantime. */
  async afterWrite(organisationId: string, loopId: string, written: boolean): Promise<Loop> {
    const now = await this.view(await this.read(organisationId, loopId));
    if (!written) throw new Refusal('version.stale', { current: now });
    return now;
  }

  async withQuestions(loop: LoopEntity): Promise<ReadLoop> {
    const questions = await this.loops.questions(loop.organisationId, questionsNamed(loop.plan));
    const field = await this.field.of(loop.organisationId);
    return { loop, field, questions, names: namesOf(field, loop.plan, questions) };
  }

  /** What interviews tell of these questions, as far as the plan's rules ask for it. */
  askedBefore(
    { organisationId, plan }: Pick<LoopEntity, 'organisationId' | 'plan'>,
    questions: readonly Pick<KnownQuestion, 'id'>[],
  ): Promise<AskedBefore> {
    const ids = questions.map(({ id }) => id);
    return this.asked.of(organisationId, plan, ids);
  }

  async view({ loop, field, questions, names }: ReadLoop): Promise<Loop> {
    const { organisationId, id, plan, level, publishedVersion } = loop;
    const byId = new Map(questions.map((question) => [question.id, question]));
    const asked = await this.askedBefore(loop, questions);
    const broken = brokenRules(problemOf({ level, plan, field, questions, asked }), choicesOf(plan), names);
    const published =
      publishedVersion === null ? undefined : await this.loops.version(organisationId, id, publishedVersion);
    const matrix = matrixOf(plan, (questionId) => byId.get(questionId));
    return loopView(loop, { questions: byId, matrix, broken: broken.map(({ words }) => words), published });
  }
}
