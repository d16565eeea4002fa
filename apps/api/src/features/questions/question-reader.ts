import type { Question } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/refusal.ts';
import { FieldService } from '../rubrics/index.ts';
import { knownNames, type KnownNames } from './approval.rules.ts';
import { questionView } from './question.view.ts';
import { QuestionReviewers } from './question-reviewers.ts';
import { type DraftRow, QuestionsRepository, type ReadQuestion } from './questions.repository.ts';

/** A question and its draft, held against other writers until the transaction ends. */
export type Held = { question: ReadQuestion; draft: DraftRow | undefined };

export type WithDraft = Held & { draft: DraftRow };

/** Reads single questions; every method runs inside a transaction of the organisation. */
@Injectable()
export class QuestionReader {
  constructor(
    private readonly questions: QuestionsRepository,
    private readonly field: FieldService,
    private readonly reviewers: QuestionReviewers,
  ) {}

  async read(organisationId: string, questionId: string): Promise<Question> {
    const row = await this.questions.read(organisationId, questionId);
    if (!row) throw new Refusal('not-found');
    const draft = await this.questions.draft(organisationId, questionId);
    const enemies = await this.questions.enemiesOf(organisationId, questionId);
    const alone = draft !== undefined && (await this.reviewers.isAlone(organisationId, draft.author.id));
    return questionView({ row, draft: draft && { ...draft, alone }, enemies, known: await this.names(organisationId) });
  }

  async hold(organisationId: string, questionId: string): Promise<Held> {
    const question = await this.questions.read(organisationId, questionId, true);
    if (!question) throw new Refusal('not-found');
    return { question, draft: await this.questions.draft(organisationId, questionId) };
  }

  /** A question that is not retired, with its draft as somebody read it. */
  async holdDraft(organisationId: string, questionId: string, revision: number): Promise<WithDraft> {
    const { question, draft } = await this.hold(organisationId, questionId);
    if (question.status === 'retired') throw new Refusal('question.retired');
    if (!draft) throw new Refusal('question.no-draft');
    if (draft.revision !== revision) throw await this.stale(organisationId, questionId);
    return { question, draft };
  }

  async names(organisationId: string): Promise<KnownNames> {
    return knownNames(await this.field.of(organisationId));
  }

  /** What a write of an old version is answered: the question as it is now. */
  async stale(organisationId: string, questionId: string): Promise<Refusal> {
    return new Refusal('version.stale', { current: await this.read(organisationId, questionId) });
  }
}
