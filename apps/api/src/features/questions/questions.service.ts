import { Injectable } from '@nestjs/common';
import type { Question, QuestionFormat, QuestionSearch, QuestionSummary } from '@loopwright/contracts';
import type { Pack } from '@loopwright/packs';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { rowsOf } from './pack-questions.ts';
import { listView, summaryView } from './question.view.ts';
import { QuestionReader } from './question-reader.ts';
import { QuestionReviewers } from './question-reviewers.ts';
import { QuestionSearchRepository } from './question-search.repository.ts';
import { SearchWords } from './search-words.repository.ts';
import { QuestionWrites } from './question-writes.repository.ts';
import { type BankPart, QuestionsRepository } from './questions.repository.ts';

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
    private readonly found: QuestionSearchRepository,
    private readonly words: SearchWords,
    private readonly reader: QuestionReader,
    private readonly reviewers: QuestionReviewers,
    private readonly writes: QuestionWrites,
  ) {}

  search(actor: Actor, search: QuestionSearch) {
    return this.database.within(actor.organisationId, async () => {
      const { query, also } = await this.words.understand(actor.organisationId, search.search ?? '');
      const alone =
        search.waiting !== undefined && (await this.reviewers.isAlone(actor.organisationId, actor.accountId));
      const { rows, total, facets } = await this.found.search({ ...actor, alone }, search, query);
      const found = pageOf(rows, search.limit, ({ rank, key, id }) => [rank, key, id], listView, total);
      return { ...found, facets, also };
    });
  }

  read(actor: Actor, questionId: string): Promise<Question> {
    return this.database.within(actor.organisationId, () => this.reader.read(actor.organisationId, questionId));
  }

  summaries(organisationId: string, ids: readonly string[]): Promise<QuestionSummary[]> {
    return this.database.within(organisationId, async () =>
      (await this.questions.byIds(organisationId, ids)).map(summaryView),
    );
  }

  /**
   * What a loop may be assembled from, or a part of it: approved questions at their current version, but for those asked
   * too often.
   */
  bank(organisationId: string, part: BankPart = {}): Promise<BankQuestion[]> {
    return this.database.within(organisationId, () => this.questions.bank(organisationId, part));
  }

  /** Brings the questions of a pack into an organisation that has none yet. */
  installPack(pack: Pack, organisationId: string): Promise<void> {
    const { questions, versions, enemies } = rowsOf(pack, organisationId, new Date());
    return this.database.within(organisationId, async () => {
      await this.writes.add(questions, versions, enemies);
      await this.writes.refreshFaces(
        organisationId,
        questions.map(({ id }) => id),
      );
    });
  }
}
