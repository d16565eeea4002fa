import { Injectable } from '@nestjs/common';
import type { NewQuestionView, QuestionView, QuestionViewChange } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { QuestionViewsRepository } from './question-views.repository.ts';

/** Searches of the bank that people keep for themselves. */
@Injectable()
export class QuestionViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: QuestionViewsRepository,
  ) {}

  list({ organisationId, accountId }: Actor): Promise<{ items: QuestionView[] }> {
    return this.database.within(organisationId, async () => ({
      items: await this.views.ofAccount(organisationId, accountId),
    }));
  }

  add({ organisationId, accountId }: Actor, view: NewQuestionView): Promise<QuestionView> {
    const added = { id: newId(), ...view };
    return this.database.within(organisationId, async () => {
      await named(this.views.add(organisationId, accountId, added));
      return added;
    });
  }

  change({ organisationId, accountId }: Actor, id: string, change: QuestionViewChange): Promise<QuestionView> {
    return this.database.within(organisationId, async () => {
      await named(this.views.change(organisationId, id, change));
      const found = (await this.views.ofAccount(organisationId, accountId)).find((view) => view.id === id);
      if (!found) throw new Refusal('not-found');
      return found;
    });
  }

  remove({ organisationId }: Actor, id: string): Promise<Record<string, never>> {
    return this.database.within(organisationId, async () => {
      await this.views.remove(organisationId, id);
      return {};
    });
  }
}

const named = <T>(write: Promise<T>): Promise<T> =>
  write.catch((error: unknown) => {
    throw refusalOf(error, { question_view_name: 'question.view-name-taken' });
  });
