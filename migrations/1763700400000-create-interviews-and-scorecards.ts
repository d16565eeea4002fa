import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateInterviewsAndScorecards1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interview (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        loop_id uuid NOT NULL,
        loop_version integer NOT NULL,
        session_id text NOT NULL,
        title text NOT NULL,
        stage text NOT NULL,
        rubric_version integer NOT NULL,
        starts_at timestamptz NOT NULL,
        minutes smallint NOT NULL,
        place text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'scheduled' CONSTRAINT interview_status CHECK (status in ('scheduled','cancelled')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT interview_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT interview_application_fkey FOREIGN KEY (organisation_id, application_id) REFERENCES application (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT interview_loop_fkey FOREIGN KEY (organisation_id, loop_id, loop_version) REFERENCES loop_version (organisation_id, loop_id, version),
        CONSTRAINT interview_rubric_fkey FOREIGN KEY (organisation_id, stage, rubric_version) REFERENCES rubric_version (organisation_id, stage, version)
      );
      CREATE UNIQUE INDEX interview_once_per_session ON interview (organisation_id, application_id, session_id) WHERE status = 'scheduled';
      CREATE INDEX interview_by_time ON interview (organisation_id, starts_at);
      ${ownedByOrganisation('interview')}

      CREATE TABLE interview_panelist (
        organisation_id uuid NOT NULL,
        interview_id uuid NOT NULL,
        account_id uuid NOT NULL,
        CONSTRAINT interview_panelist_pkey PRIMARY KEY (organisation_id, interview_id, account_id),
        CONSTRAINT interview_panelist_interview_fkey FOREIGN KEY (organisation_id, interview_id) REFERENCES interview (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT interview_panelist_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX interview_panelist_of_account ON interview_panelist (organisation_id, account_id);
      ${ownedByOrganisation('interview_panelist')}

      CREATE TABLE scorecard (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_id uuid NOT NULL,
        interviewer_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'draft' CONSTRAINT scorecard_state CHECK (state in ('draft','submitted')),
        submission_key uuid,
        submitted_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT scorecard_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT scorecard_one_per_interviewer UNIQUE (organisation_id, interview_id, interviewer_id),
        CONSTRAINT scorecard_submitted_once CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
        CONSTRAINT scorecard_panelist_fkey FOREIGN KEY (organisation_id, interview_id, interviewer_id) REFERENCES interview_panelist (organisation_id, interview_id, account_id)
      );
      ${ownedByOrganisation('scorecard')}

      CREATE TABLE scorecard_answer (
        organisation_id uuid NOT NULL,
        scorecard_id uuid NOT NULL,
        subject text NOT NULL,
        rating smallint CONSTRAINT scorecard_answer_rating CHECK (rating between 1 and 4),
        absence text CONSTRAINT scorecard_answer_absence CHECK (absence in ('not-asked','no-signal')),
        note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT scorecard_answer_pkey PRIMARY KEY (organisation_id, scorecard_id, subject),
        CONSTRAINT scorecard_answer_card_fkey FOREIGN KEY (organisation_id, scorecard_id) REFERENCES scorecard (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT scorecard_answer_rated_or_absent CHECK (rating IS NULL OR absence IS NULL)
      );
      ${ownedByOrganisation('scorecard_answer')}

      -- A submitted scorecard is a record: the database itself refuses to change what it says.
      CREATE FUNCTION refuse_submitted_scorecard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM scorecard WHERE organisation_id = NEW.organisation_id AND id IN (NEW.scorecard_id, OLD.scorecard_id) AND state = 'submitted') THEN
          RAISE EXCEPTION 'scorecard % is submitted', NEW.scorecard_id USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_is_final';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER scorecard_answer_final BEFORE INSERT OR UPDATE ON scorecard_answer
        FOR EACH ROW EXECUTE FUNCTION refuse_submitted_scorecard();
      CREATE FUNCTION refuse_reopened_scorecard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'scorecard % is submitted', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_is_final';
      END $$;
      CREATE TRIGGER scorecard_final BEFORE UPDATE ON scorecard
        FOR EACH ROW WHEN (OLD.state = 'submitted') EXECUTE FUNCTION refuse_reopened_scorecard();

      CREATE TABLE decision (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT decision_outcome CHECK (outcome in ('advance','hold','reject')),
        reason text NOT NULL CONSTRAINT decision_reasoned CHECK (reason <> ''),
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT decision_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT decision_application_fkey FOREIGN KEY (organisation_id, application_id) REFERENCES application (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT decision_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX decision_of_application ON decision (organisation_id, application_id);
      ${ownedByOrganisation('decision')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decision, scorecard_answer, scorecard, interview_panelist, interview');
    await runner.query('DROP FUNCTION refuse_submitted_scorecard(), refuse_reopened_scorecard()');
  }
}
