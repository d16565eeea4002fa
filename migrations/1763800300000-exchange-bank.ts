import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

/** Imports of the question bank: what a file would do, what it did, and what it takes to undo it. */
export class ExchangeBank1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_import (
        organisation_id uuid NOT NULL CONSTRAINT bank_import_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        format text NOT NULL CONSTRAINT bank_import_format CHECK (format in ('yaml','json','csv','markdown','pack')),
        target text NOT NULL CONSTRAINT bank_import_target CHECK (target in ('draft','approved')),
        state text NOT NULL CONSTRAINT bank_import_state CHECK (state in ('previewed','running','done','cancelled','failed','interrupted','reverting','reverted')),
        counts jsonb NOT NULL,
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        cancel_asked boolean NOT NULL DEFAULT false,
        heartbeat_at timestamptz,
        problem text NOT NULL DEFAULT '',
        account_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT bank_import_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT bank_import_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id) ON DELETE SET NULL (account_id)
      );
      -- Two at once would wait for each other's rows.
      CREATE UNIQUE INDEX bank_import_one_at_a_time ON bank_import (organisation_id) WHERE state in ('running','reverting');
      ${ownedByOrganisation('bank_import')}

      CREATE TABLE bank_import_row (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        position integer NOT NULL,
        slug text NOT NULL,
        place_row integer NOT NULL,
        place_line integer NOT NULL,
        kind text NOT NULL CONSTRAINT bank_import_row_kind CHECK (kind in ('added','changed','unchanged','conflict')),
        incoming jsonb NOT NULL,
        question_id uuid,
        revision integer,
        choice text CONSTRAINT bank_import_row_choice CHECK (choice in ('ours','theirs')),
        applied text CONSTRAINT bank_import_row_applied CHECK (applied in ('question','version','draft','labels')),
        applied_revision integer,
        before jsonb,
        kept text CONSTRAINT bank_import_row_kept CHECK (kept in ('used','edited')),
        CONSTRAINT bank_import_row_pkey PRIMARY KEY (organisation_id, import_id, position),
        CONSTRAINT bank_import_row_import_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES bank_import (organisation_id, id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('bank_import_row')}

      -- What was last taken from each source: tells an edit of the source from an edit of the bank.
      CREATE TABLE bank_source (
        organisation_id uuid NOT NULL CONSTRAINT bank_source_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        source text NOT NULL,
        slug text NOT NULL,
        fingerprint text NOT NULL,
        CONSTRAINT bank_source_pkey PRIMARY KEY (organisation_id, source, slug)
      );
      ${ownedByOrganisation('bank_source')}

      -- An approved question that an import added, that nobody used or edited since, may go with that import; the
      -- application's own role still deletes no approved question.
      DROP POLICY question_kept_once_approved ON question;
      CREATE POLICY question_kept_once_approved ON question AS RESTRICTIVE FOR DELETE
        USING (current_version = 0 OR current_user <> 'loopwright_app');
      CREATE FUNCTION remove_imported_questions(import uuid, ids uuid[]) RETURNS SETOF uuid
      LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        WITH mine AS MATERIALIZED (
          SELECT r.question_id, r.applied_revision FROM bank_import_row r
          WHERE r.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND r.import_id = import
            AND r.question_id = ANY (ids) AND r.applied = 'question'
        )
        DELETE FROM question q USING mine m
        WHERE q.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
          AND q.id = m.question_id AND q.revision = m.applied_revision
          AND NOT EXISTS (SELECT FROM loop_version_question u WHERE u.organisation_id = q.organisation_id AND u.question_id = q.id)
        RETURNING q.id
      $$;
      REVOKE EXECUTE ON FUNCTION remove_imported_questions(uuid, uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION remove_imported_questions(uuid, uuid[]) TO loopwright_app;

      -- Thousands of rows at once turn what the planner knows of these tables upside down; only their owner may look again.
      CREATE FUNCTION measure_question_bank() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        ANALYZE question, question_version, question_draft, question_enemy, question_face, bank_import_row
      $$;
      REVOKE EXECUTE ON FUNCTION measure_question_bank() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION measure_question_bank() TO loopwright_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION measure_question_bank();
      DROP FUNCTION remove_imported_questions(uuid, uuid[]);
      DROP POLICY question_kept_once_approved ON question;
      CREATE POLICY question_kept_once_approved ON question AS RESTRICTIVE FOR DELETE USING (current_version = 0);
      DROP TABLE bank_source, bank_import_row, bank_import;
    `);
  }
}
