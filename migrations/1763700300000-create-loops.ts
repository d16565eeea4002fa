import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateLoops1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loop (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        job_id uuid NOT NULL,
        template text,
        track text NOT NULL,
        level text NOT NULL,
        plan jsonb NOT NULL,
        assembly jsonb,
        published_version integer,
        published_from integer,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT loop_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT loop_one_per_job UNIQUE (organisation_id, job_id),
        CONSTRAINT loop_job_fkey FOREIGN KEY (organisation_id, job_id) REFERENCES job (organisation_id, id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('loop')}

      CREATE TABLE loop_version (
        organisation_id uuid NOT NULL,
        loop_id uuid NOT NULL,
        version integer NOT NULL,
        track text NOT NULL,
        level text NOT NULL,
        sessions jsonb NOT NULL,
        note text NOT NULL DEFAULT '',
        published_by uuid NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT loop_version_pkey PRIMARY KEY (organisation_id, loop_id, version),
        CONSTRAINT loop_version_loop_fkey FOREIGN KEY (organisation_id, loop_id) REFERENCES loop (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT loop_version_by_fkey FOREIGN KEY (organisation_id, published_by) REFERENCES account (organisation_id, id)
      );
      ${ownedByOrganisation('loop_version')}

      CREATE TABLE loop_version_question (
        organisation_id uuid NOT NULL,
        loop_id uuid NOT NULL,
        loop_version integer NOT NULL,
        session_id text NOT NULL,
        position smallint NOT NULL,
        question_id uuid NOT NULL,
        question_version integer NOT NULL,
        CONSTRAINT loop_version_question_pkey PRIMARY KEY (organisation_id, loop_id, loop_version, session_id, position),
        CONSTRAINT loop_version_question_once UNIQUE (organisation_id, loop_id, loop_version, question_id),
        CONSTRAINT loop_version_question_loop_fkey FOREIGN KEY (organisation_id, loop_id, loop_version) REFERENCES loop_version (organisation_id, loop_id, version) ON DELETE CASCADE,
        CONSTRAINT loop_version_question_version_fkey FOREIGN KEY (organisation_id, question_id, question_version) REFERENCES question_version (organisation_id, question_id, version)
      );
      CREATE INDEX loop_version_question_used ON loop_version_question (organisation_id, question_id);
      ${ownedByOrganisation('loop_version_question')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE loop_version_question, loop_version, loop');
  }
}
