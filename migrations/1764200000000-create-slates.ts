import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateSlates1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loop_slate (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        loop_id uuid NOT NULL,
        base_version integer NOT NULL,
        state text NOT NULL DEFAULT 'running' CONSTRAINT loop_slate_state CHECK (state in ('running','ready','accepted','cancelled','failed')),
        candidates jsonb NOT NULL,
        done smallint NOT NULL DEFAULT 0,
        outcome jsonb,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        touched_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT loop_slate_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT loop_slate_version_fkey FOREIGN KEY (organisation_id, loop_id, base_version) REFERENCES loop_version (organisation_id, loop_id, version) ON DELETE CASCADE,
        CONSTRAINT loop_slate_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX loop_slate_of_loop ON loop_slate (organisation_id, loop_id, made_at);
      ${ownedByOrganisation('loop_slate')}

      CREATE TABLE application_loop (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        loop_id uuid NOT NULL,
        loop_version integer NOT NULL,
        base_version integer NOT NULL,
        CONSTRAINT application_loop_pkey PRIMARY KEY (organisation_id, application_id),
        CONSTRAINT application_loop_application_fkey FOREIGN KEY (organisation_id, application_id) REFERENCES application (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT application_loop_version_fkey FOREIGN KEY (organisation_id, loop_id, loop_version) REFERENCES loop_version (organisation_id, loop_id, version) ON DELETE CASCADE
      );
      ${ownedByOrganisation('application_loop')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_loop, loop_slate');
  }
}
