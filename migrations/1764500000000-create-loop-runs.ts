import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateLoopRuns1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loop_run (
        organisation_id uuid NOT NULL,
        loop_id uuid NOT NULL,
        id uuid NOT NULL,
        ending text CONSTRAINT loop_run_ending CHECK (ending in ('stop','cancel')),
        progress jsonb NOT NULL,
        started_by uuid NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        touched_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT loop_run_pkey PRIMARY KEY (organisation_id, loop_id),
        CONSTRAINT loop_run_loop_fkey FOREIGN KEY (organisation_id, loop_id) REFERENCES loop (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT loop_run_by_fkey FOREIGN KEY (organisation_id, started_by) REFERENCES account (organisation_id, id)
      );
      ${ownedByOrganisation('loop_run')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE loop_run');
  }
}
