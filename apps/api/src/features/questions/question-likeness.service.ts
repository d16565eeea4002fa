import { Injectable } from '@nestjs/common';
import type { Question, NearQuestion, SimilarTo } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionLikenessRepository } from './question-likeness.repository.ts';
import { QuestionReader } from './question-reader.ts';

/** Near-duplicates: shown to whoever writes, declared by whoever looks after the bank. */
@Injectable()
export class QuestionLikenessService {
  constructor(
    private readonly database: Database,
    private readonly likeness: QuestionLikenessRepository,
    private readonly reader: QuestionReader,
  ) {}

  nearest({ organisationId }: Actor, text: SimilarTo): Promise<{ items: NearQuestion[] }> {
    return this.database.within(organisationId, async () => ({
      items: await this.likeness.nearest(organisationId, text),
    }));
  }

  declare({ organisationId }: Actor, questionId: string, enemyId: string): Promise<Question> {
    if (questionId === enemyId) throw new Refusal('question.own-enemy');
    return this.database.within(organisationId, async () => {
      if (!(await this.likeness.exists(organisationId, enemyId))) throw new Refusal('not-found');
      await this.likeness.declare(organisationId, questionId, enemyId);
      return this.reader.read(organisationId, questionId);
    });
  }

  drop({ organisationId }: Actor, questionId: string, enemyId: string): Promise<Question> {
    return this.database.within(organisationId, async () => {
      await this.likeness.drop(organisationId, questionId, enemyId);
      return this.reader.read(organisationId, questionId);
    });
  }
}
