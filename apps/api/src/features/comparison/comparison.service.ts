import { Injectable } from '@nestjs/common';
import type { Comparison, Decision, DecisionDraft } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type ComparedRow, ComparisonRepository } from './comparison.repository.ts';
import { rowsOf, stagesInOrder } from './comparison.rules.ts';
import { candidateView, decisionView, voicedIn } from './comparison.view.ts';
import { isClosed, stageAfter } from './decision.rules.ts';
import { DecisionsRepository } from './decisions.repository.ts';

const FEWEST = 2;
const MOST = 5;

@Injectable()
export class ComparisonService {
  constructor(
    private readonly database: Database,
    private readonly comparison: ComparisonRepository,
    private readonly record: DecisionsRepository,
  ) {}

  /** Sets two to five candidates of one job side by side, from the submitted cards that the actor may see. */
  compare(actor: Actor, jobId: string, applications: readonly string[]): Promise<Comparison> {
    const ids = [...new Set(applications)];
    if (ids.length < FEWEST || ids.length > MOST) throw new Refusal('comparison.size');
    return this.database.within(actor.organisationId, async () => {
      const compared = await this.compared(actor, jobId, ids);
      const job = await this.comparison.job(actor.organisationId, jobId);
      if (!job) throw new Refusal('not-found');
      const rubrics = await this.comparison.rubrics(actor.organisationId, ids);
      const voices = await this.comparison.voices(actor, ids);
      const stages = stagesInOrder(
        rubrics.map(({ stage }) => stage),
        job.sessionStages,
      );
      return {
        jobId,
        jobTitle: job.title,
        candidates: compared.map((row) => candidateView(row, voices)),
        rows: rowsOf(ids, stages, rubrics, job.coverage, voicedIn(voices)),
      };
    });
  }

  /** Records a decision and moves the application with it, unless someone moved it since it was read. */
  decide(actor: Actor, applicationId: string, { outcome, reason, version }: DecisionDraft): Promise<Decision> {
    const { organisationId, accountId } = actor;
    return this.database.within(organisationId, async () => {
      const application = await this.record.application(organisationId, applicationId);
      if (!application) throw new Refusal('not-found');
      if (isClosed(application.stage)) throw new Refusal('decision.closed');
      const moved = await this.record.move(
        organisationId,
        applicationId,
        version,
        stageAfter(outcome, application.stage),
      );
      if (!moved) throw new Refusal('version.stale', { current: application });
      const id = newId();
      const decision = { id, applicationId, outcome, reason };
      const decidedAt = await this.record.add({ ...decision, organisationId, decidedBy: accountId });
      return decisionView({ ...decision, decidedBy: { id: accountId, name: actor.name }, decidedAt });
    });
  }

  decisions(actor: Actor, applicationId: string): Promise<{ items: Decision[] }> {
    return this.database.within(actor.organisationId, async () => ({
      items: (await this.record.ofApplication(actor, applicationId)).map(decisionView),
    }));
  }

  /** In the order asked for; one that the actor may not read, or of another job, does not exist. */
  private async compared(actor: Actor, jobId: string, ids: readonly string[]): Promise<ComparedRow[]> {
    const found = new Map(
      (await this.comparison.applications(actor, jobId, ids)).map((row) => [row.applicationId, row]),
    );
    return ids.map((id) => {
      const row = found.get(id);
      if (!row) throw new Refusal('not-found');
      return row;
    });
  }
}
