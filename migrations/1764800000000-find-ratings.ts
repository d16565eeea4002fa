import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a question was rated is asked per question, over the cards of all interviews. */
export class FindRatings1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX scorecard_answer_rated ON scorecard_answer (organisation_id, subject) WHERE rating IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX scorecard_answer_rated');
  }
}
