import { Injectable } from '@nestjs/common';
import type { DraftStep, NewQuestion, Question, QuestionDraftChange } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { type Held, QuestionReader } from './question-reader.ts';
import { QuestionWrites } from './question-writes.repository.ts';
import { QuestionsRepository } from './questions.repository.ts';
import { freeSlug, slugOf } from './slug.rules.ts';

/** Writing questions and their next versions. */
@Injectable()
export class QuestionDraftsService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsRepository,
    private readonly reader: QuestionReader,
    private readonly writes: QuestionWrites,
    private readonly people: PeopleService,
  ) {}

  /** A new question: a draft, without a version until it is approved. Its author owns it unless somebody else is named. */
  create(
    actor: Pick<Actor, 'organisationId' | 'accountId'>,
    { content, tags, note, slug, ownerId }: NewQuestion,
  ): Promise<Question> {
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
      await this.writes.addDraft(organisationId, {
        questionId: id,
        content,
        baseVersion: 0,
        authorId: accountId,
        note,
      });
      await this.writes.refreshFaces(organisationId, [id]);
      return this.reader.read(organisationId, id);
    });
  }

  /** Writes the draft over the one that was read; the first save of an approved question begins one. */
  write(actor: Actor, questionId: string, change: QuestionDraftChange): Promise<Question> {
    return this.database.within(actor.organisationId, async () => {
      const held = await this.reader.hold(actor.organisationId, questionId);
      if (held.question.status === 'retired') throw new Refusal('question.retired');
      const saved = await this.writeOver(actor, held, change);
      if (!saved) throw await this.reader.stale(actor.organisationId, questionId);
      return this.changed(actor.organisationId, held);
    });
  }

  private writeOver(actor: Actor, { question, draft }: Held, change: QuestionDraftChange): Promise<boolean> {
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
      const { question } = await this.reader.holdDraft(actor.organisationId, questionId, revision);
      if (question.currentVersion === 0) await this.writes.removeUnapproved(actor.organisationId, questionId);
      else await this.writes.removeDraft(actor.organisationId, questionId);
      return {};
    });
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

export const unknownOwner = () =>
  new Refusal('question.unknown-owner', {
    issues: [{ path: ['ownerId'], message: 'is not an active member of the organisation' }],
  });
