import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateJobsAndCandidates1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job (
        organisation_id uuid NOT NULL CONSTRAINT job_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        title text NOT NULL,
        track text NOT NULL,
        level text NOT NULL,
        department text NOT NULL DEFAULT '',
        location text NOT NULL DEFAULT '',
        description text NOT NULL DEFAULT '',
        openings smallint NOT NULL DEFAULT 1 CONSTRAINT job_openings CHECK (openings > 0),
        status text NOT NULL DEFAULT 'open' CONSTRAINT job_status CHECK (status in ('open','closed')),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT job_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT job_created_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES account (organisation_id, id)
      );
      ${ownedByOrganisation('job')}

      CREATE TABLE job_member (
        organisation_id uuid NOT NULL,
        job_id uuid NOT NULL,
        account_id uuid NOT NULL,
        role text NOT NULL CONSTRAINT job_member_role CHECK (role in ('hiring-manager','recruiter','interviewer','observer')),
        CONSTRAINT job_member_pkey PRIMARY KEY (organisation_id, job_id, account_id, role),
        CONSTRAINT job_member_job_fkey FOREIGN KEY (organisation_id, job_id) REFERENCES job (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT job_member_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX job_member_of_account ON job_member (organisation_id, account_id);
      ${ownedByOrganisation('job_member')}

      CREATE TABLE candidate (
        organisation_id uuid NOT NULL CONSTRAINT candidate_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text NOT NULL DEFAULT '',
        headline text NOT NULL DEFAULT '',
        source text NOT NULL DEFAULT '',
        time_zone text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT candidate_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT candidate_email_in_organisation UNIQUE (organisation_id, email)
      );
      ${ownedByOrganisation('candidate')}

      CREATE TABLE application (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        job_id uuid NOT NULL,
        stage text NOT NULL DEFAULT 'applied' CONSTRAINT application_stage CHECK (stage in ('applied','screening','interviewing','deciding','offer','hired','rejected','withdrawn')),
        applied_at timestamptz NOT NULL DEFAULT now(),
        stage_since timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT application_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT application_once_per_job UNIQUE (organisation_id, job_id, candidate_id),
        CONSTRAINT application_candidate_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT application_job_fkey FOREIGN KEY (organisation_id, job_id) REFERENCES job (organisation_id, id) ON DELETE CASCADE
      );
      CREATE INDEX application_of_candidate ON application (organisation_id, candidate_id);
      ${ownedByOrganisation('application')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application, candidate, job_member, job');
  }
}
