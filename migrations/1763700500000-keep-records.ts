import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records are added and never changed: the application's role loses the rights to do otherwise. An organisation that
 * is removed still takes its records along, as cascades run in the name of the tables' owner.
 */
export class KeepRecords1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE, DELETE ON question_version, rubric_version, loop_version, loop_version_question, decision FROM loopwright_app;
      REVOKE DELETE ON scorecard, scorecard_answer FROM loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE, DELETE ON question_version, rubric_version, loop_version, loop_version_question, decision TO loopwright_app;
      GRANT DELETE ON scorecard, scorecard_answer TO loopwright_app;
    `);
  }
}
