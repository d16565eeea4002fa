import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records are added and never changed, and people and organisations stay: the application's role loses the rights to
 * do otherwise. Only a demo can be removed, by a function that removes nothing else.
 */
export class KeepRecords1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE, DELETE ON question_version, rubric_version, loop_version, loop_version_question, decision FROM loopwright_app;
      REVOKE DELETE ON scorecard, scorecard_answer, account, organisation FROM loopwright_app;
      -- What others refer to is not deleted either: a cascade would take the records along.
      REVOKE DELETE ON question, rubric, loop, application, candidate, job FROM loopwright_app;
      -- Whether an organisation is a demo is decided once.
      REVOKE UPDATE ON organisation FROM loopwright_app;
      GRANT UPDATE (name) ON organisation TO loopwright_app;
      REVOKE EXECUTE ON FUNCTION identify(bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identify(bytea) TO loopwright_app;

      -- Rows that refer to others go before them: a cascade from the organisation alone would meet them in the wrong order.
      CREATE FUNCTION remove_demo() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        mine uuid := nullif(current_setting('app.organisation', true), '')::uuid;
      BEGIN
        IF NOT EXISTS (SELECT FROM organisation WHERE organisation_id = mine AND demo) THEN
          RETURN false;
        END IF;
        DELETE FROM decision WHERE organisation_id = mine;
        DELETE FROM scorecard WHERE organisation_id = mine;
        DELETE FROM interview WHERE organisation_id = mine;
        DELETE FROM loop WHERE organisation_id = mine;
        DELETE FROM job WHERE organisation_id = mine;
        DELETE FROM candidate WHERE organisation_id = mine;
        DELETE FROM organisation WHERE organisation_id = mine;
        RETURN true;
      END $$;
      REVOKE EXECUTE ON FUNCTION remove_demo() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION remove_demo() TO loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION remove_demo();
      GRANT UPDATE, DELETE ON question_version, rubric_version, loop_version, loop_version_question, decision TO loopwright_app;
      GRANT DELETE ON scorecard, scorecard_answer, account, organisation TO loopwright_app;
      GRANT DELETE ON question, rubric, loop, application, candidate, job TO loopwright_app;
      GRANT UPDATE ON organisation TO loopwright_app;
      GRANT EXECUTE ON FUNCTION identify(bytea) TO PUBLIC;
    `);
  }
}
