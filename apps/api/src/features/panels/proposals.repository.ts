import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import type { PanelOutcome } from './panel.asked.ts';
import { PanelProposalEntity, PlannedSeatEntity } from './panels.entities.ts';

export type ProposalRow = Omit<PanelProposalEntity, 'organisationId' | 'madeBy'> & { by: { id: string; name: string } };

/** Wall seconds of the search; a thread that has not answered twice as long after is gone with its process. */
export const MOST_SECONDS = 20;

@Injectable()
export class ProposalsRepository {
  constructor(private readonly database: Database) {}

  /** Adds one, in place of any that nobody has accepted. */
  async add(
    organisationId: string,
    proposal: Pick<PanelProposalEntity, 'id' | 'jobId' | 'asked' | 'madeBy'>,
  ): Promise<void> {
    await this.database.manager.query(
      `UPDATE panel_proposal SET state = 'cancelled', version = version + 1 WHERE organisation_id = $1 AND job_id = $2 AND state IN ('running','ready')`,
      [organisationId, proposal.jobId],
    );
    await this.database.manager.insert(PanelProposalEntity, { ...proposal, organisationId } as object);
  }

  async latest(organisationId: string, jobId: string): Promise<ProposalRow | undefined> {
    const rows: ProposalRow[] = await this.database.manager.query(
      `SELECT p.id, p.job_id AS "jobId", p.asked, p.outcome, p.reason, p.version, p.made_at AS "madeAt",
         CASE WHEN p.state = 'running' AND p.made_at < now() - make_interval(secs => ${3 * MOST_SECONDS}) THEN 'failed' ELSE p.state END AS state,
         jsonb_build_object('id', a.id, 'name', a.name) AS by
       FROM panel_proposal p JOIN account a ON a.organisation_id = p.organisation_id AND a.id = p.made_by
       WHERE p.organisation_id = $1 AND p.job_id = $2 ORDER BY p.made_at DESC, p.id DESC LIMIT 1`,
      [organisationId, jobId],
    );
    return rows[0];
  }

  finish(organisationId: string, id: string, outcome: PanelOutcome | null): Promise<boolean> {
    return this.write(
      `SET state = $3, outcome = $4::jsonb, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND state = 'running'`,
      [organisationId, id, outcome ? 'ready' : 'failed', outcome && JSON.stringify(outcome)],
    );
  }

  /** Ends one that nobody has accepted, whatever its version; false when there is none. */
  cancel(organisationId: string, jobId: string, id: string): Promise<boolean> {
    return this.write(
      `SET state = 'cancelled', version = version + 1 WHERE organisation_id = $1 AND job_id = $2 AND id = $3 AND state IN ('running','ready')`,
      [organisationId, jobId, id],
    );
  }

  /** Changes one that is ready and still at `version`; false when it is not. */
  change(organisationId: string, id: string, version: number, outcome: PanelOutcome): Promise<boolean> {
    return this.write(
      `SET outcome = $4::jsonb, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND version = $3 AND state = 'ready'`,
      [organisationId, id, version, JSON.stringify(outcome)],
    );
  }

  accept(organisationId: string, id: string, version: number, reason: string): Promise<boolean> {
    return this.write(
      `SET state = 'accepted', reason = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND version = $3 AND state = 'ready'`,
      [organisationId, id, version, reason],
    );
  }

  /** Keeps seats as the plan of these applications, in place of an earlier one. */
  async plan(organisationId: string, applicationIds: readonly string[], seats: PlannedSeatEntity[]): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM planned_seat WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])',
      [organisationId, applicationIds],
    );
    if (seats.length > 0) await this.database.manager.insert(PlannedSeatEntity, seats);
  }

  private async write(change: string, values: unknown[]): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.database.manager.query(`UPDATE panel_proposal ${change}`, values);
    return changed === 1;
  }
}
