import { Injectable } from '@nestjs/common';
import type {
  Question,
  QuestionUsage,
  QuestionUses,
  QuestionVersion,
  QuestionVersionText,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionHistoryRepository, type UsageRow, type VersionRow } from './question-history.repository.ts';
import { QuestionReader } from './question-reader.ts';
import { QuestionWrites } from './question-writes.repository.ts';

/** What a question said, and where it is and was used. */
@Injectable()
export class QuestionHistoryService {
  constructor(
    private readonly database: Database,
    private readonly history: QuestionHistoryRepository,
    private readonly reader: QuestionReader,
    private readonly writes: QuestionWrites,
  ) {}

  versions({ organisationId }: Actor, questionId: string): Promise<{ items: QuestionVersion[] }> {
    return this.database.within(organisationId, async () => ({
      items: (await this.history.versions(organisationId, questionId)).map(versionView),
    }));
  }

  version({ organisationId }: Actor, questionId: string, version: number): Promise<QuestionVersionText> {
    return this.database.within(organisationId, async () => {
      const row = await this.history.version(organisationId, questionId, version);
      if (!row) throw new Refusal('not-found');
      return { ...versionView(row), content: row.content };
    });
  }

  /** Begins a draft with the words of an old version; a draft under way is not written over. */
  revive({ organisationId, accountId }: Actor, questionId: string, version: number): Promise<Question> {
    return this.database.within(organisationId, async () => {
      const { question } = await this.reader.hold(organisationId, questionId);
      if (question.status === 'retired') throw new Refusal('question.retired');
      const old = await this.history.version(organisationId, questionId, version);
      if (!old) throw new Refusal('not-found');
      const begun = await this.writes.addDraft(organisationId, {
        questionId,
        content: old.content,
        baseVersion: question.currentVersion,
        authorId: accountId,
        note: `As in version ${version}.`,
      });
      if (!begun) throw new Refusal('question.has-draft');
      return this.reader.read(organisationId, questionId);
    });
  }

  usage({ organisationId }: Actor, questionId: string): Promise<QuestionUsage> {
    return this.database.within(organisationId, async () => {
      const row = await this.history.usage(organisationId, questionId);
      if (!row) throw new Refusal('not-found');
      return usageView(row);
    });
  }

  uses(actor: Actor, questionId: string): Promise<QuestionUses> {
    return this.database.within(actor.organisationId, async () => {
      const loops = await this.history.loops(actor, questionId);
      const interviews = await this.history.interviews(actor, questionId);
      return {
        loops: loops.map((use) => ({ ...use, publishedAt: use.publishedAt.toISOString() })),
        interviews: interviews.map((use) => ({ ...use, startsAt: use.startsAt.toISOString() })),
      };
    });
  }
}

const versionView = ({ version, title, note, author, approver, alone, at }: VersionRow): QuestionVersion => ({
  version,
  title,
  note,
  author,
  approver,
  alone,
  at: at.toISOString(),
});

const usageView = ({ loops, asked, coming, lastAskedAt, times, days, counted }: UsageRow): QuestionUsage => ({
  loops,
  asked,
  coming,
  lastAskedAt: lastAskedAt?.toISOString() ?? null,
  exposure: times === null || days === null ? null : { times, days, counted, reached: counted >= times },
});
