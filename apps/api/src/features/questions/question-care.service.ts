import { Injectable } from '@nestjs/common';
import type { Question, QuestionChange, QuestionStep, Retirement } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { unknownOwner } from './question-drafts.service.ts';
import { type Held, QuestionReader } from './question-reader.ts';
import { type QuestionChanges, QuestionWrites } from './question-writes.repository.ts';

/** What belongs to a question and not to its text: owner, tags, limits, and whether loops may use it. */
@Injectable()
export class QuestionCareService {
  constructor(
    private readonly database: Database,
    private readonly reader: QuestionReader,
    private readonly writes: QuestionWrites,
    private readonly people: PeopleService,
  ) {}

  change(actor: Actor, questionId: string, { revision, ownerId, tags, exposure }: QuestionChange): Promise<Question> {
    return this.write(actor, questionId, revision, async () => {
      if (typeof ownerId === 'string') await this.requireMember(actor, ownerId);
      return {
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
        ...(exposure === undefined
          ? {}
          : { exposureTimes: exposure?.times ?? null, exposureDays: exposure?.days ?? null }),
      };
    });
  }

  /** Keeps loops to come from using it; what was published, asked and written about it stays. */
  retire(actor: Actor, questionId: string, { revision, reason, note }: Retirement): Promise<Question> {
    return this.write(actor, questionId, revision, ({ question }) => {
      if (question.status === 'retired') throw new Refusal('question.retired');
      return {
        status: 'retired',
        retiredReason: reason,
        retiredNote: note,
        retiredAt: new Date(),
        retiredBy: actor.accountId,
      };
    });
  }

  /** Back to where it was: approved, or the draft that it never got beyond. */
  restore(actor: Actor, questionId: string, { revision }: QuestionStep): Promise<Question> {
    return this.write(actor, questionId, revision, restored);
  }

  private write(
    actor: Actor,
    questionId: string,
    revision: number,
    changes: (held: Held) => QuestionChanges | Promise<QuestionChanges>,
  ): Promise<Question> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const held = await this.reader.hold(organisationId, questionId);
      if (held.question.revision !== revision) throw await this.reader.stale(organisationId, questionId);
      await this.writes.change(organisationId, questionId, revision, await changes(held));
      return this.reader.read(organisationId, questionId);
    });
  }

  private async requireMember({ organisationId }: Actor, ownerId: string): Promise<void> {
    const [owner] = await this.people.activeAmong(organisationId, [ownerId]);
    if (!owner) throw unknownOwner();
  }
}

export function restored({ question, draft }: Held): QuestionChanges {
  if (question.status !== 'retired') throw new Refusal('question.not-retired');
  const status = question.currentVersion > 0 ? 'approved' : (draft?.state ?? 'draft');
  return { status, retiredReason: null, retiredNote: '', retiredAt: null, retiredBy: null };
}
