import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class ProposePanels1764700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE panel_proposal (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        job_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'running' CONSTRAINT panel_proposal_state CHECK (state in ('running','ready','accepted','cancelled','failed')),
        asked jsonb NOT NULL,
        outcome jsonb,
        reason text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT panel_proposal_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT panel_proposal_job_fkey FOREIGN KEY (organisation_id, job_id) REFERENCES job (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT panel_proposal_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX panel_proposal_of_job ON panel_proposal (organisation_id, job_id, made_at);
      ${ownedByOrganisation('panel_proposal')}

      CREATE TABLE planned_seat (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        session_id text NOT NULL,
        account_id uuid NOT NULL,
        shadow boolean NOT NULL DEFAULT false,
        from_day date NOT NULL,
        weeks smallint NOT NULL,
        reason text NOT NULL DEFAULT '',
        CONSTRAINT planned_seat_pkey PRIMARY KEY (organisation_id, application_id, session_id, account_id),
        CONSTRAINT planned_seat_application_fkey FOREIGN KEY (organisation_id, application_id) REFERENCES application (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT planned_seat_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      CREATE INDEX planned_seat_of_account ON planned_seat (organisation_id, account_id);
      ${ownedByOrganisation('planned_seat')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE planned_seat, panel_proposal');
  }
}
