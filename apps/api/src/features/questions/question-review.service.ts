import { Injectable } from '@nestjs/common';
import type { DraftReturn, DraftStep, Question, QuestionContent } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { approvalIssues } from './approval.rules.ts';
import { QuestionCommentsRepository } from './question-comments.repository.ts';
import { QuestionReader, type WithDraft } from './question-reader.ts';
import { QuestionReviewers } from './question-reviewers.ts';
import { QuestionWrites, versionOf } from './question-writes.repository.ts';

/** The review that makes a draft the next version, or returns it. */
@Injectable()
export class QuestionReviewService {
  constructor(
    private readonly database: Database,
    private readonly reader: QuestionReader,
    private readonly writes: QuestionWrites,
    private readonly comments: QuestionCommentsRepository,
    private readonly reviewers: QuestionReviewers,
  ) {}

  submit(actor: Actor, questionId: string, { revision }: DraftStep): Promise<Question> {
    return this.move(actor, questionId, revision, 'review', ({ draft }) => {
      if (draft.state === 'review') throw new Refusal('question.in-review');
    });
  }

  withdraw(actor: Actor, questionId: string, { revision }: DraftStep): Promise<Question> {
    return this.move(actor, questionId, revision, 'draft', requireReview);
  }

  /** Back to its author, with the reason among the question's comments. */
  sendBack(actor: Actor, questionId: string, { revision, comment }: DraftReturn): Promise<Question> {
    return this.move(actor, questionId, revision, 'draft', async (held) => {
      requireReview(held);
      await this.comments.add(actor.organisationId, {
        id: newId(),
        questionId,
        parentId: null,
        authorId: actor.accountId,
        text: comment,
        version: held.question.currentVersion,
      });
    });
  }

  /** Makes the draft the next version. The author is not the one who approves while anybody else could. */
  approve(actor: Actor, questionId: string, { revision }: DraftStep): Promise<Question> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const held = await this.reader.holdDraft(actor.organisationId, questionId, revision);
      requireReview(held);
      const own = held.draft.author.id === actor.accountId;
      if (own && !(await this.reviewers.isAlone(organisationId, actor.accountId)))
        throw new Refusal('question.own-draft');
      if (held.draft.baseVersion !== held.question.currentVersion) throw new Refusal('question.overtaken');
      const names = await this.reader.names(organisationId);
      requireComplete(held.draft.content, approvalIssues(held.draft.content, names));
      await this.makeVersion(actor, held, names.levels);
      await this.writes.refreshFaces(organisationId, [questionId]);
      return this.reader.read(organisationId, questionId);
    });
  }

  private async makeVersion(actor: Actor, { question, draft }: WithDraft, order: readonly string[]): Promise<void> {
    const { organisationId } = actor;
    const identity = { organisationId, questionId: question.id, version: question.currentVersion + 1 };
    await this.writes.addVersion({
      ...versionOf(identity, draft.content, order),
      note: draft.note,
      createdBy: draft.author.id,
      approvedBy: actor.accountId,
      approvedAlone: draft.author.id === actor.accountId,
    });
    await this.writes.removeDraft(organisationId, question.id);
    await this.writes.change(organisationId, question.id, question.revision, {
      status: 'approved',
      currentVersion: identity.version,
    });
  }

  /** Moves a draft between writing and review; a question without a version moves with it. */
  private move(
    actor: Actor,
    questionId: string,
    revision: number,
    state: 'draft' | 'review',
    check: (held: WithDraft) => unknown,
  ): Promise<Question> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const held = await this.reader.holdDraft(actor.organisationId, questionId, revision);
      await check(held);
      await this.writes.changeDraft(organisationId, questionId, revision, { state });
      if (held.question.currentVersion === 0)
        await this.writes.change(organisationId, questionId, held.question.revision, { status: state });
      return this.reader.read(organisationId, questionId);
    });
  }
}

function requireReview({ draft }: WithDraft): void {
  if (draft.state !== 'review') throw new Refusal('question.not-in-review');
}

function requireComplete(content: QuestionContent, issues: ReturnType<typeof approvalIssues>): void {
  if (issues.length === 0) return;
  const named = issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  throw new Refusal('question.incomplete', {
    issues: issues.map(({ path, message }) => ({ path: ['content', ...path], message })),
    detail: `“${content.title}” is not complete yet: ${named}.`,
  });
}
