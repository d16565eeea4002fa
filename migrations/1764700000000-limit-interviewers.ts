import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class LimitInterviewers1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interviewer (
        organisation_id uuid NOT NULL,
        account_id uuid NOT NULL,
        qualified text[],
        training text[] NOT NULL DEFAULT '{}',
        per_week smallint NOT NULL DEFAULT 5 CONSTRAINT interviewer_per_week CHECK (per_week between 0 and 40),
        per_day smallint CONSTRAINT interviewer_per_day CHECK (per_day between 1 and 12),
        team text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT interviewer_pkey PRIMARY KEY (organisation_id, account_id),
        CONSTRAINT interviewer_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('interviewer')}

      CREATE TABLE interview_over_limit (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_id uuid NOT NULL,
        account_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        per text NOT NULL CONSTRAINT interview_over_limit_per CHECK (per in ('week','day')),
        count smallint NOT NULL,
        most smallint NOT NULL,
        reason text NOT NULL CONSTRAINT interview_over_limit_reasoned CHECK (reason <> ''),
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT interview_over_limit_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT interview_over_limit_interview_fkey FOREIGN KEY (organisation_id, interview_id) REFERENCES interview (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT interview_over_limit_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
        CONSTRAINT interview_over_limit_by_fkey FOREIGN KEY (organisation_id, given_by) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX interview_over_limit_of_interview ON interview_over_limit (organisation_id, interview_id);
      ${ownedByOrganisation('interview_over_limit')}
      REVOKE UPDATE, DELETE ON interview_over_limit FROM loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE interview_over_limit, interviewer');
  }
}
