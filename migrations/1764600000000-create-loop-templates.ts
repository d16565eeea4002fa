import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateLoopTemplates1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loop_template (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        current_version integer NOT NULL,
        retired_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT loop_template_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT loop_template_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (organisation_id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('loop_template')}

      CREATE TABLE loop_template_version (
        organisation_id uuid NOT NULL,
        template_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        note text NOT NULL DEFAULT '',
        author_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT loop_template_version_pkey PRIMARY KEY (organisation_id, template_id, version),
        CONSTRAINT loop_template_version_template_fkey FOREIGN KEY (organisation_id, template_id) REFERENCES loop_template (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT loop_template_version_author_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES account (organisation_id, id)
      );
      ${ownedByOrganisation('loop_template_version')}

      ALTER TABLE loop
        ADD COLUMN team_template uuid,
        ADD COLUMN team_template_version integer,
        ADD COLUMN unlinked_at timestamptz,
        ADD CONSTRAINT loop_template_version_fkey FOREIGN KEY (organisation_id, team_template, team_template_version) REFERENCES loop_template_version (organisation_id, template_id, version);
      CREATE INDEX loop_of_template ON loop (organisation_id, team_template);

      REVOKE UPDATE, DELETE ON loop_template_version FROM loopwright_app;
      REVOKE DELETE ON loop_template FROM loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE loop DROP COLUMN team_template, DROP COLUMN team_template_version, DROP COLUMN unlinked_at;
      DROP TABLE loop_template_version, loop_template`);
  }
}
