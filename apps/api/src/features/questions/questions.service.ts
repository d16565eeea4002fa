import { Injectable } from '@nestjs/common';
import type { Question, QuestionFormat, QuestionSearch, QuestionSummary } from '@loopwright/contracts';
import type { Pack } from '@loopwright/packs';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { rowsOf } from './pack-questions.ts';
import { questionView, summaryView } from './question.view.ts';
import { QuestionsRepository } from './questions.repository.ts';

/** A question as the assembler sees it. `keyPoints`: how many things its guide tells to listen for. */
export type BankQuestion = {
  id: string;
  slug: string;
  version: number;
  title: string;
  prompt: string;
  format: QuestionFormat;
  stages: string[];
  levels: string[];
  topics: string[];
  competencies: Record<string, 1 | 2>;
  minutes: number;
  keyPoints: number;
  enemies: string[];
};

@Injectable()
export class QuestionsService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsRepository,
  ) {}

  search(actor: Actor, search: QuestionSearch) {
    return this.database.within(actor.organisationId, async () => {
      const rows = await this.questions.search(actor.organisationId, search);
      const total = await this.questions.count(actor.organisationId, search);
      const found = pageOf(rows, search.limit, ({ rank, key, id }) => [rank, key, id], summaryView, total);
      return { ...found, facets: await this.questions.facets(actor.organisationId, search) };
    });
  }

  read(actor: Actor, questionId: string): Promise<Question> {
    return this.database.within(actor.organisationId, async () => {
      const row = await this.questions.read(actor.organisationId, questionId);
      if (!row) throw new Refusal('not-found');
      return questionView(row, await this.questions.enemiesOf(actor.organisationId, questionId));
    });
  }

  summaries(organisationId: string, ids: readonly string[]): Promise<QuestionSummary[]> {
    return this.database.within(organisationId, async () =>
      (await this.questions.byIds(organisationId, ids)).map(summaryView),
    );
  }

  /** What a loop may be assembled from: approved questions at their current version. */
  bank(organisationId: string): Promise<BankQuestion[]> {
    return this.database.within(organisationId, () => this.questions.bank(organisationId));
  }

  /** Brings the questions of a pack into an organisation that has none yet. */
  installPack(pack: Pack, organisationId: string): Promise<void> {
    const { questions, versions, enemies } = rowsOf(pack, organisationId, new Date());
    return this.database.within(organisationId, () => this.questions.add(questions, versions, enemies));
  }
}
