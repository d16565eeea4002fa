import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version tells when its author approved it because nobody else could. */
export class ApproveAlone1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE question_version
        ADD approved_alone boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT question_version_alone CHECK (NOT approved_alone OR approved_by = created_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE question_version DROP approved_alone');
  }
}
