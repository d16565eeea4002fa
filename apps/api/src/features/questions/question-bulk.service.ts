import { Injectable } from '@nestjs/common';
import type { QuestionBulk, QuestionBulkChange, QuestionBulkResult } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { effectOf, type Undoing, undoOf } from './question-bulk.rules.ts';
import { unknownOwner } from './question-drafts.service.ts';
import { type Held, QuestionReader } from './question-reader.ts';
import { QuestionWrites } from './question-writes.repository.ts';

const MOST = 500;
type Target = { id: string; revision?: number | undefined };
type Told = Omit<QuestionBulkResult, 'undo'> & { done: Undoing[] };

/** One change to many questions, each for itself. */
@Injectable()
export class QuestionBulkService {
  constructor(
    private readonly database: Database,
    private readonly reader: QuestionReader,
    private readonly writes: QuestionWrites,
    private readonly people: PeopleService,
  ) {}

  change(actor: Actor, { steps }: QuestionBulk): Promise<QuestionBulkResult> {
    requireFew(steps);
    return this.database.within(actor.organisationId, async () => {
      const told: Told = { changed: [], refused: [], unchanged: [], done: [] };
      for (const { change, questions } of steps) {
        await this.requireOwner(actor, change);
        for (const target of inOrder(questions)) await this.changeOne(actor, change, target, told);
      }
      const { done, ...result } = told;
      return { ...result, undo: undoOf(done) };
    });
  }

  private async changeOne(actor: Actor, change: QuestionBulkChange, target: Target, told: Told): Promise<void> {
    const { organisationId, accountId } = actor;
    let title: string | null = null;
    try {
      const held = await this.reader.hold(organisationId, target.id);
      title = titleOf(held);
      if (target.revision !== undefined && target.revision !== held.question.revision)
        throw new Refusal('version.stale');
      const effect = effectOf(held, change, accountId);
      if (!effect) return void told.unchanged.push(target.id);
      const { revision } = held.question;
      await this.writes.change(organisationId, target.id, revision, effect.changes);
      if (effect.draft)
        await this.writes.changeDraft(organisationId, target.id, held.draft!.revision, { state: effect.draft });
      told.changed.push({ id: target.id, title, revision: revision + 1 });
      told.done.push({ id: target.id, revision: revision + 1, change: effect.undo });
    } catch (error) {
      // What the product refuses for one question is told; whatever else fails takes all of it back.
      if (!(error instanceof Refusal)) throw error;
      told.refused.push({ id: target.id, title, code: error.code, why: error.message });
    }
  }

  private async requireOwner({ organisationId }: Actor, change: QuestionBulkChange): Promise<void> {
    if (change.do !== 'own' || change.ownerId === null) return;
    const [owner] = await this.people.activeAmong(organisationId, [change.ownerId]);
    if (!owner) throw unknownOwner();
  }
}

function requireFew(steps: QuestionBulk['steps']): void {
  const asked = steps.reduce((sum, { questions }) => sum + questions.length, 0);
  if (asked > MOST)
    throw new Refusal('request.invalid', {
      issues: [{ path: ['steps'], message: `names ${asked} questions; at most ${MOST} are changed at once` }],
    });
}

/** Always the same order, so that two changes at once wait for each other and do not lock each other out. */
const inOrder = (questions: readonly Target[]): Target[] =>
  questions.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const titleOf = ({ question, draft }: Held): string => (question.approved ?? draft?.content)?.title ?? '';
