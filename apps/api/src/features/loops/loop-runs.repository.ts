import { Injectable } from '@nestjs/common';
import type { RunEnding } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import type { LoopRunEntity, RunProgress } from './loop-run.entity.ts';

export type RunOf = Pick<LoopRunEntity, 'organisationId' | 'loopId' | 'id'>;
export type RunRow = Pick<LoopRunEntity, 'id' | 'ending' | 'progress'> & {
  by: { id: string; name: string };
  seconds: number;
};
type Ending = RunEnding['ending'];

/** A run whose process has been silent for so long is gone with it. */
const SILENT_SECONDS = 15;
const alive = `touched_at > now() - make_interval(secs => ${SILENT_SECONDS})`;

@Injectable()
export class LoopRunsRepository {
  constructor(private readonly database: Database) {}

  /** False while another run of the loop is under way. */
  begin({ organisationId, loopId, id }: RunOf, startedBy: string, progress: RunProgress): Promise<boolean> {
    return this.changed(
      `INSERT INTO loop_run AS run (organisation_id, loop_id, id, started_by, progress) VALUES ($1, $2, $3, $4, $5::jsonb)
       ON CONFLICT (organisation_id, loop_id) DO UPDATE SET id = $3, started_by = $4, progress = $5::jsonb, ending = NULL, started_at = now(), touched_at = now()
       WHERE NOT run.${alive} RETURNING id`,
      [organisationId, loopId, id, startedBy, JSON.stringify(progress)],
    );
  }

  async read(organisationId: string, loopId: string): Promise<RunRow | undefined> {
    const rows: RunRow[] = await this.database.manager.query(
      `SELECT r.id, r.ending, r.progress, extract(epoch FROM now() - r.started_at)::float AS seconds, jsonb_build_object('id', a.id, 'name', a.name) AS by
       FROM loop_run r JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.started_by
       WHERE r.organisation_id = $1 AND r.loop_id = $2 AND r.${alive}`,
      [organisationId, loopId],
    );
    return rows[0];
  }

  /** Says that the run goes on and how far it is; answers how it shall end. A run that is not there any more is cancelled. */
  async touch({ organisationId, loopId, id }: RunOf, progress: RunProgress): Promise<Ending | null> {
    const [rows]: [{ ending: Ending | null }[]] = await this.database.manager.query(
      `UPDATE loop_run SET touched_at = now(), progress = $4::jsonb WHERE organisation_id = $1 AND loop_id = $2 AND id = $3 RETURNING ending`,
      [organisationId, loopId, id, JSON.stringify(progress)],
    );
    return rows[0] ? rows[0].ending : 'cancel';
  }

  /** Asks the run to end, wherever it runs; what was cancelled stays cancelled. False when it is over. */
  ask({ organisationId, loopId, id }: RunOf, ending: Ending): Promise<boolean> {
    return this.changed(
      `UPDATE loop_run SET ending = CASE WHEN ending = 'cancel' THEN ending ELSE $4 END
       WHERE organisation_id = $1 AND loop_id = $2 AND id = $3 AND ${alive} RETURNING id`,
      [organisationId, loopId, id, ending],
    );
  }

  /** Ends the run, so that nobody can ask anything of it any more; answers what was asked. One that is gone is cancelled. */
  async close({ organisationId, loopId, id }: RunOf): Promise<Ending | null> {
    const [rows]: [{ ending: Ending | null }[]] = await this.database.manager.query(
      'DELETE FROM loop_run WHERE organisation_id = $1 AND loop_id = $2 AND id = $3 RETURNING ending',
      [organisationId, loopId, id],
    );
    return rows[0] ? rows[0].ending : 'cancel';
  }

  async end({ organisationId, loopId, id }: RunOf): Promise<void> {
    await this.database.manager.query('DELETE FROM loop_run WHERE organisation_id = $1 AND loop_id = $2 AND id = $3', [
      organisationId,
      loopId,
      id,
    ]);
  }

  private async changed(sql: string, values: unknown[]): Promise<boolean> {
    const answer: [unknown[], number] | unknown[] = await this.database.manager.query(sql, values);
    const rows = Array.isArray(answer[0]) ? answer[0] : answer;
    return rows.length > 0;
  }
}
