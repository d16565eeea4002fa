import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  Check,
  CheckAct,
  CheckChange,
  CheckDraft,
  CheckDraw,
  CheckDrawSearch,
  CheckQuestion,
  CheckResult,
  NewCheckLink,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newSecret } from '../../platform/sessions.ts';
import { CheckQuestionsRepository, type PoolQuestion } from './check-questions.repository.ts';
import { drawn, scoreOf, shuffled } from './check.rules.ts';
import { checkedQuestionView, checkView } from './check.view.ts';
import { ChecksRepository } from './checks.repository.ts';

const DAY_MS = 24 * 3600 * 1000;

@Injectable()
export class ChecksService {
  constructor(
    private readonly database: Database,
    private readonly checks: ChecksRepository,
    private readonly questions: CheckQuestionsRepository,
  ) {}

  draw(
    actor: Actor,
    applicationId: string,
    { level, topics, count, seed = applicationId, keep = [], without = [] }: CheckDrawSearch,
  ): Promise<CheckDraw> {
    return this.database.within(actor.organisationId, async () => {
      const all = await this.questions.pool(actor.organisationId);
      const atLevel = all.filter(({ levels }) => level === undefined || levels.includes(level));
      const fitting = atLevel.filter(
        (question) => !topics?.length || question.topics.some((one) => topics.includes(one)),
      );
      const kept = known(all, keep, 'keep');
      return {
        seed,
        questions: drawn(
          fitting.filter(({ questionId }) => !without.includes(questionId)),
          kept,
          count,
          seed,
        ).map(asCandidatesSee),
        available: fitting.length,
        topics: countOf(atLevel.flatMap((question) => question.topics)),
      };
    });
  }

  ofApplication(actor: Actor, applicationId: string): Promise<{ items: Check[] }> {
    return this.database.within(actor.organisationId, async () => {
      const rows = await this.checks.seen(actor, { applicationId });
      const over = rows.filter(({ readable, state }) => readable && state === 'submitted').map(({ id }) => id);
      const asked = await this.questions.asked(actor.organisationId, over);
      return { items: rows.map((row) => checkView(row, asked)) };
    });
  }

  /** Puts a check together and makes its link, which is shown once; the secret stands in the fragment, which no server sees. */
  create(actor: Actor, applicationId: string, draft: CheckDraft): Promise<NewCheckLink> {
    const { minutes, extraMinutes, openDays, blind, showsScore } = draft;
    const { organisationId, accountId: createdBy } = actor;
    const id = newId();
    const expiresAt = new Date(Date.now() + openDays * DAY_MS);
    return this.database.within(organisationId, async () => {
      const chosen = known(await this.questions.pool(organisationId), draft.questions, 'questions');
      await this.checks.add(
        { organisationId, id, applicationId, minutes, extraMinutes, blind, showsScore, createdBy, expiresAt },
        chosen.map(({ questionId, version, options }, position) => ({
          position,
          questionId,
          questionVersion: version,
          optionOrder: shuffled(options.length, randomInt),
        })),
      );
      return this.linked(actor, id);
    });
  }

  /** What was asked, chosen and right. The gate has checked that the reader may know. */
  result(actor: Actor, checkId: string): Promise<CheckResult> {
    return this.database.within(actor.organisationId, async () => {
      const [row] = await this.checks.seen(actor, { id: checkId });
      if (!row?.readable || row.state !== 'submitted') throw new Refusal('not-found');
      const asked = await this.questions.asked(actor.organisationId, [checkId]);
      return { score: scoreOf(asked), questions: asked.map(checkedQuestionView) };
    });
  }

  change(actor: Actor, checkId: string, change: CheckChange): Promise<Check> {
    return this.acting(actor, checkId, change.version, (target) => this.checks.change(target, change));
  }

  withdraw(actor: Actor, checkId: string, { version }: CheckAct): Promise<Check> {
    return this.acting(actor, checkId, version, async (target) => {
      const withdrawn = await this.checks.withdraw(target);
      if (withdrawn) await this.checks.removeLink(target.organisationId, target.id);
      return withdrawn;
    });
  }

  renewLink(actor: Actor, checkId: string, { version }: CheckAct): Promise<NewCheckLink> {
    return this.database.within(actor.organisationId, async () => {
      await this.acting(actor, checkId, version, (target) => this.checks.reopen(target));
      return this.linked(actor, checkId);
    });
  }

  private async linked(actor: Actor, id: string): Promise<NewCheckLink> {
    const { secret, hash } = newSecret();
    await this.checks.setLink(actor.organisationId, id, hash);
    return { check: await this.one(actor, id), path: `/check#${secret}` };
  }

  /** Makes a change over the version that the actor saw, or says why it cannot be made. */
  private acting(
    actor: Actor,
    id: string,
    version: number,
    act: (target: { organisationId: string; id: string; version: number }) => Promise<boolean>,
  ): Promise<Check> {
    return this.database.within(actor.organisationId, async () => {
      const done = await act({ organisationId: actor.organisationId, id, version });
      const current = await this.one(actor, id);
      if (done) return current;
      throw new Refusal(current.version === version ? 'check.not-open' : 'version.stale', { current });
    });
  }

  private async one(actor: Actor, id: string): Promise<Check> {
    const [row] = await this.checks.seen(actor, { id });
    if (!row) throw new Refusal('not-found');
    const over = row.readable && row.state === 'submitted';
    return checkView(row, over ? await this.questions.asked(actor.organisationId, [id]) : []);
  }
}

const asCandidatesSee = ({ levels: _levels, enemies: _enemies, ...question }: PoolQuestion): CheckQuestion => question;

/** Questions by id, in that order; each has to be an approved choice question, and named once. */
function known(pool: readonly PoolQuestion[], ids: readonly string[], field: string): PoolQuestion[] {
  const byId = new Map(pool.map((question) => [question.questionId, question]));
  const issues = ids.flatMap((id, index) =>
    byId.has(id) && ids.indexOf(id) === index ? [] : [{ path: [field, index], message: 'is not one, or named twice' }],
  );
  if (issues.length > 0) throw new Refusal('check.unknown-question', { issues });
  return ids.map((id) => byId.get(id)!);
}

function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
