import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class EditRubrics1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rubric_version
        ADD COLUMN author_id uuid,
        ADD COLUMN note text NOT NULL DEFAULT '',
        ADD CONSTRAINT rubric_version_author_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES account (organisation_id, id);

      CREATE TABLE loop_rubric (
        organisation_id uuid NOT NULL,
        loop_id uuid NOT NULL,
        stage text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT loop_rubric_pkey PRIMARY KEY (organisation_id, loop_id, stage),
        CONSTRAINT loop_rubric_loop_fkey FOREIGN KEY (organisation_id, loop_id) REFERENCES loop (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT loop_rubric_version_fkey FOREIGN KEY (organisation_id, stage, version) REFERENCES rubric_version (organisation_id, stage, version)
      );
      ${ownedByOrganisation('loop_rubric')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE loop_rubric; ALTER TABLE rubric_version DROP COLUMN author_id, DROP COLUMN note');
  }
}
