import { Injectable } from '@nestjs/common';
import type {
  DraftReturn,
  DraftStep,
  NewQuestion,
  Question,
  QuestionContent,
  QuestionDraftChange,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { approvalIssues } from './approval.rules.ts';
import { type Held, QuestionReader } from './question-reader.ts';
import { QuestionCommentsRepository } from './question-comments.repository.ts';
import { QuestionWrites, versionOf } from './question-writes.repository.ts';
import { type DraftRow, QuestionsRepository } from './questions.repository.ts';
import { freeSlug, slugOf } from './slug.rules.ts';

/** Writing the next version of a question, and the review that makes it one. */
@Injectable()
export class QuestionDraftsService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsRepository,
    private readonly reader: QuestionReader,
    private readonly writes: QuestionWrites,
    private readonly comments: QuestionCommentsRepository,
    private readonly people: PeopleService,
  ) {}

  /** A new question: a draft, without a version until it is approved. Its author owns it unless somebody else is named. */
  create(actor: Actor, { content, tags, note, slug, ownerId }: NewQuestion): Promise<Question> {
    const { organisationId, accountId } = actor;
    const id = newId();
    return this.database.within(organisationId, async () => {
      const owner = ownerId === undefined ? accountId : ownerId;
      await this.requireMember(organisationId, owner);
      const name = slug ?? (await this.freeName(organisationId, content.title));
      const row = { organisationId, id, slug: name, status: 'draft', origin: 'team', currentVersion: 0 } as const;
      await this.database
        .attempt(() => this.writes.add([{ ...row, ownerId: owner, tags: [...new Set(tags)] }], [], []))
        .catch((error: unknown) => {
          throw refusalOf(error, { question_slug_in_organisation: 'question.slug-taken' });
        });
      await this.writes.addDraft(organisationId, { questionId: id, content, baseVersion: 0, authorId: accountId, note });
      await this.writes.refreshFaces(organisationId, [id]);
      return this.reader.read(organisationId, id);
    });
  }

  /** Writes the draft over the one that was read; the first save of an approved question begins one. */
  save(actor: Actor, questionId: string, change: QuestionDraftChange): Promise<Question> {
    return this.database.within(actor.organisationId, async () => {
      const held = await this.reader.hold(actor.organisationId, questionId);
      if (held.question.status === 'retired') throw new Refusal('question.retired');
      const saved = await this.saveOver(actor, held, change);
      if (!saved) throw await this.reader.stale(actor.organisationId, questionId);
      return this.changed(actor.organisationId, held);
    });
  }

  private saveOver(actor: Actor, { question, draft }: Held, change: QuestionDraftChange): Promise<boolean> {
    const { content, revision, note, baseVersion } = change;
    const authorId = actor.accountId;
    if (!draft)
      return revision > 0
        ? Promise.resolve(false)
        : this.writes.addDraft(actor.organisationId, {
            questionId: question.id,
            content,
            baseVersion: question.currentVersion,
            authorId,
            note: note ?? '',
          });
    if (draft.revision === revision && draft.state === 'review') throw new Refusal('question.in-review');
    return this.writes.changeDraft(actor.organisationId, question.id, revision, {
      content,
      authorId,
      note: note ?? draft.note,
      baseVersion: baseVersion === question.currentVersion ? baseVersion : draft.baseVersion,
    });
  }

  /** Throws the draft away, and with it a question that never had a version. */
  discard(actor: Actor, questionId: string, { revision }: DraftStep): Promise<Record<string, never>> {
    return this.database.within(actor.organisationId, async () => {
      const { question } = await this.holdDraft(actor, questionId, revision);
      if (question.currentVersion === 0) await this.writes.removeUnapproved(actor.organisationId, questionId);
      else await this.writes.removeDraft(actor.organisationId, questionId);
      return {};
    });
  }

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

  /** Makes the draft the next version. The author is never the one who approves. */
  approve(actor: Actor, questionId: string, { revision }: DraftStep): Promise<Question> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const held = await this.holdDraft(actor, questionId, revision);
      requireReview(held);
      if (held.draft.author.id === actor.accountId) throw new Refusal('question.own-draft');
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
      const held = await this.holdDraft(actor, questionId, revision);
      await check(held);
      await this.writes.changeDraft(organisationId, questionId, revision, { state });
      if (held.question.currentVersion === 0)
        await this.writes.change(organisationId, questionId, held.question.revision, { status: state });
      return this.reader.read(organisationId, questionId);
    });
  }

  private async holdDraft(actor: Actor, questionId: string, revision: number): Promise<WithDraft> {
    const { question, draft } = await this.reader.hold(actor.organisationId, questionId);
    if (question.status === 'retired') throw new Refusal('question.retired');
    if (!draft) throw new Refusal('question.no-draft');
    if (draft.revision !== revision) throw await this.reader.stale(actor.organisationId, questionId);
    return { question, draft };
  }

  private async changed(organisationId: string, { question }: Held): Promise<Question> {
    if (question.currentVersion === 0) await this.writes.refreshFaces(organisationId, [question.id]);
    return this.reader.read(organisationId, question.id);
  }

  private async freeName(organisationId: string, title: string): Promise<string> {
    const slug = slugOf(title);
    return freeSlug(slug, await this.questions.slugsLike(organisationId, slug));
  }

  private async requireMember(organisationId: string, ownerId: string | null): Promise<void> {
    if (ownerId === null) return;
    const [owner] = await this.people.activeAmong(organisationId, [ownerId]);
    if (!owner) throw unknownOwner();
  }
}

type WithDraft = Held & { draft: DraftRow };

export const unknownOwner = () =>
  new Refusal('question.unknown-owner', {
    issues: [{ path: ['ownerId'], message: 'is not an active member of the organisation' }],
  });

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
