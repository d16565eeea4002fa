import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation, readableToIdentify } from './tenancy.ts';

export class CreateChecks1763800600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE knowledge_check (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'created' CONSTRAINT knowledge_check_status CHECK (status in ('created','started','submitted','withdrawn')),
        minutes smallint NOT NULL CONSTRAINT knowledge_check_minutes CHECK (minutes > 0),
        extra_minutes smallint NOT NULL CONSTRAINT knowledge_check_extra_minutes CHECK (extra_minutes >= 0),
        blind boolean NOT NULL,
        shows_score boolean NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        ended_by text CONSTRAINT knowledge_check_ended_by CHECK (ended_by in ('candidate','time')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT knowledge_check_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT knowledge_check_finished CHECK ((status = 'submitted') = (finished_at IS NOT NULL AND ended_by IS NOT NULL AND started_at IS NOT NULL)),
        CONSTRAINT knowledge_check_application_fkey FOREIGN KEY (organisation_id, application_id) REFERENCES application (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT knowledge_check_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES account (organisation_id, id)
      );
      CREATE INDEX knowledge_check_of_application ON knowledge_check (organisation_id, application_id);
      ${ownedByOrganisation('knowledge_check')}

      -- The question at the version that was chosen, and its options in the order in which this candidate sees them.
      CREATE TABLE knowledge_check_question (
        organisation_id uuid NOT NULL,
        check_id uuid NOT NULL,
        position smallint NOT NULL,
        question_id uuid NOT NULL,
        question_version integer NOT NULL,
        option_order smallint[] NOT NULL,
        CONSTRAINT knowledge_check_question_pkey PRIMARY KEY (organisation_id, check_id, position),
        CONSTRAINT knowledge_check_question_once UNIQUE (organisation_id, check_id, question_id),
        CONSTRAINT knowledge_check_question_check_fkey FOREIGN KEY (organisation_id, check_id) REFERENCES knowledge_check (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT knowledge_check_question_version_fkey FOREIGN KEY (organisation_id, question_id, question_version) REFERENCES question_version (organisation_id, question_id, version)
      );
      ${ownedByOrganisation('knowledge_check_question')}

      CREATE TABLE knowledge_check_answer (
        organisation_id uuid NOT NULL,
        check_id uuid NOT NULL,
        position smallint NOT NULL,
        choice smallint,
        sequence integer NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_check_answer_pkey PRIMARY KEY (organisation_id, check_id, position),
        CONSTRAINT knowledge_check_answer_question_fkey FOREIGN KEY (organisation_id, check_id, position) REFERENCES knowledge_check_question (organisation_id, check_id, position) ON DELETE CASCADE
      );
      ${ownedByOrganisation('knowledge_check_answer')}

      -- Apart from the check, because it is looked up before the organisation is known; whoever looks learns nothing else.
      CREATE TABLE knowledge_check_link (
        organisation_id uuid NOT NULL,
        check_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        usable_until timestamptz NOT NULL,
        CONSTRAINT knowledge_check_link_pkey PRIMARY KEY (organisation_id, check_id),
        CONSTRAINT knowledge_check_link_check_fkey FOREIGN KEY (organisation_id, check_id) REFERENCES knowledge_check (organisation_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX knowledge_check_link_by_token ON knowledge_check_link (token_hash);
      ${ownedByOrganisation('knowledge_check_link')}
      ${readableToIdentify('knowledge_check_link')}

      REVOKE DELETE ON knowledge_check, knowledge_check_answer FROM loopwright_app;
      REVOKE UPDATE, DELETE ON knowledge_check_question FROM loopwright_app;

      -- A check that is over is a record: the database itself refuses to change what it says.
      CREATE FUNCTION refuse_answer_of_closed_check() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM knowledge_check WHERE organisation_id = NEW.organisation_id AND id = NEW.check_id AND status <> 'started') THEN
          RAISE EXCEPTION 'check % is not running', NEW.check_id USING ERRCODE = 'check_violation', CONSTRAINT = 'knowledge_check_is_final';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER knowledge_check_answer_final BEFORE INSERT OR UPDATE ON knowledge_check_answer
        FOR EACH ROW EXECUTE FUNCTION refuse_answer_of_closed_check();
      CREATE FUNCTION refuse_reopened_check() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'check % is over', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'knowledge_check_is_final';
      END $$;
      CREATE TRIGGER knowledge_check_final BEFORE UPDATE ON knowledge_check
        FOR EACH ROW WHEN (OLD.status in ('submitted','withdrawn')) EXECUTE FUNCTION refuse_reopened_check();
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE knowledge_check_link, knowledge_check_answer, knowledge_check_question, knowledge_check',
    );
    await runner.query('DROP FUNCTION refuse_answer_of_closed_check(), refuse_reopened_check()');
  }
}
